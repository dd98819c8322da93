"""The switch between the languages of a site: links to the same page, each named in its own language."""

from collections.abc import Iterator

import reflex as rx

from homepage.models.endonyms import endonym
from homepage.models.languages import direction
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
        items = (
            _language(tag, settings.base_path + path, is_current=tag == settings.language) for tag, path in versions
        )
        yield rx.el.nav(
            rx.el.ul(*items),
            aria_label=site.words.navigation.languages,
            lang=site.words_language,
            class_name="languages",
        )


def _language(tag: str, path: str, *, is_current: bool) -> rx.Component:
    attributes = {"lang": tag, **direction(tag)}
    if is_current:
        return rx.el.li(endonym(tag), aria_current="true", custom_attrs=attributes)
    link = rx.el.elements.a(endonym(tag), href=path, custom_attrs={"hreflang": tag, **attributes})
    return rx.el.li(link)
