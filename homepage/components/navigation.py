"""Navigation: the bar of pages, the list of a page's sections, and the path from the home page."""

from collections.abc import Iterable, Iterator, Sequence

import reflex as rx

from homepage.models.site import Page, Site
from homepage.page_model.pages import Section, has_section_list, navigation, title


def navigation_bar(site: Site, address: str | None) -> Iterator[rx.Component]:
    """The bar of pages; nothing if there is only one.

    Args:
        site: The site.
        address: The page that shows the bar; None if it has no address.
    """
    pages = navigation(site)
    if pages:
        links = (rx.el.li(_link(page, site, is_current=page.address == address)) for page in pages)
        yield _named_list(links, site, site.words.navigation.pages, "pages")


def section_list(sections: Sequence[Section], site: Site) -> Iterator[rx.Component]:
    """The list of a page's sections, which is folded on a phone; nothing if they are few."""
    if has_section_list(sections):
        language = site.words_language if site.settings.sections is None else None  # else the headings are the owner's
        links = (rx.el.li(rx.el.elements.a(each.heading, href=f"#{each.id}", lang=language)) for each in sections)
        name = site.words.navigation.sections
        yield _named_list(links, site, name, "contents", summary=name)


def breadcrumb(site: Site, steps: Sequence[tuple[str, str]]) -> rx.Component:
    """The path from the home page.

    Args:
        site: The site.
        steps: Titles and addresses, the home page first.
    """
    links = [rx.el.elements.a(title, href=site.settings.href(address)) for title, address in steps]
    parts = [part for link in links for part in (" / ", link)][1:]
    return rx.el.nav(*parts, aria_label=site.words.navigation.breadcrumb, class_name="breadcrumb")


def _named_list(
    links: Iterable[rx.Component], site: Site, name: str, kind: str, *, summary: str | None = None
) -> rx.Component:
    """A list of links with a name, which may be in another language than the links.

    Args:
        links: The items.
        site: The site.
        name: The name of the list, for screen readers.
        kind: Its class.
        summary: What unfolds the list, if it is folded.
    """
    language = site.settings.language if site.words_language else None
    items = rx.el.ul(*links, lang=language)
    folded = rx.el.details(rx.el.summary(summary), items) if summary else items
    return rx.el.nav(folded, aria_label=name, lang=site.words_language, class_name=kind)


def _link(page: Page, site: Site, *, is_current: bool) -> rx.Component:
    href, current = site.settings.href(page.address), "page" if is_current else None
    return rx.el.elements.a(title(site, page), href=href, aria_current=current)
