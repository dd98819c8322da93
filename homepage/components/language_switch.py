"""The switch between the languages of a site: links to the same page, each named in its own language."""

from collections.abc import Iterator
from typing import Any

import reflex as rx

from homepage.models.endonyms import endonym
from homepage.models.languages import part_attributes
from homepage.models.site import Site


def language_switch(site: Site, address: str) -> Iterator[rx.Component]:
    """The languages of the site; nothing if it has one.

    Args:
        site: The site.
        address: The address of the page in the first language, or a placeholder for it.
    """
    settings = site.settings
    versions = settings.versions(address).items()
    if versions:
        items = (_language(tag, settings.base_path + path, settings.language) for tag, path in versions)
        yield rx.el.nav(
            rx.el.ul(*items),
            aria_label=site.words.navigation.languages,
            lang=site.words_language,
            class_name="languages",
        )


def _language(tag: str, path: str, page: str) -> rx.Component:
    attributes: dict[str, Any] = {**part_attributes(tag, page)}
    if tag == page:
        return rx.el.li(endonym(tag), aria_current="true", custom_attrs=attributes)
    link = rx.el.elements.a(endonym(tag), href=path, custom_attrs={"hreflang": tag, **attributes})
    return rx.el.li(link)
