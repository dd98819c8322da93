"""The head of published pages, with their inline scripts and styles."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files as resources
from itertools import chain

import rcssmin
import reflex as rx
import rjsmin

from homepage.components.raw_html import raw_html
from homepage.export.content_security import Inline
from homepage.looks.layout import of_layout
from homepage.looks.tokens import chosen_tokens, with_tokens
from homepage.models.languages import direction, html_attributes, is_east_asian
from homepage.models.looks import Look
from homepage.models.profile import Profile
from homepage.models.site import Site
from homepage.page_model.kinds import KINDS
from homepage.page_model.listing import Listing
from homepage.page_model.pages import has_section_list, may_have_content, navigation
from homepage.page_model.section_content import is_folded
from homepage.reflex_adapter.static_html import static_html

COLOR_SCHEME, COPY_BUTTON = "color_scheme.js", "copy_button.js"
FOLDED_GROUPS, ON_INTENT, LANGUAGE_SWITCH = "folded_groups.js", "on_intent.js", "language_switch.js"
"""The files in ``static/`` that are inline scripts of pages."""

HOME_STYLES, RECORD_STYLES = "home.css", "record.css"
"""The stylesheets in ``static/`` for one type of page each: pages with sections or texts, and pages of publications."""

_FURTHER_ELEMENT = re.compile(r"<(?!/|(?:a|br|code|em|img|li|ol|p|picture|source|strong|ul)\b)")
"""An element of a text for which ``home.css`` has no rules, but ``prose.css``."""

_HIGHLIGHTED = '<span class="'
"""What only highlighted code in a text contains."""


def read_static(name: str) -> str:
    """Reads a text file of the package's ``static/``."""
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    """A script of ``static/``, minified."""
    compact: str = rjsmin.jsmin(read_static(name))
    return compact.strip()


def styles(name: str, site: Site) -> str:
    """The stylesheet of one type of page, followed by the owner's rules, unchanged.

    Args:
        name: The stylesheet in ``static/`` for this type of page.
        site: The site.
    """
    packaged = _packaged_styles(tuple(_used(site, name)), site.settings.look)
    return "\n".join(filter(None, (packaged + printed_name(site.profile.name), site.custom_styles)))


def inline(*versions: Site) -> Inline:
    """All inline scripts and styles of a site's pages.

    Args:
        *versions: The site in one language, or in several.
    """
    names = [COLOR_SCHEME, COPY_BUTTON, FOLDED_GROUPS, ON_INTENT]
    if versions[0].settings.languages[1:]:
        names.append(LANGUAGE_SWITCH)
    return Inline(
        frozenset(map(script, names)),
        frozenset(styles(name, site) for name in (HOME_STYLES, RECORD_STYLES) for site in versions),
    )


def head(site: Site, stylesheet: str, scripts: Iterable[str] = (COLOR_SCHEME, COPY_BUTTON)) -> list[rx.Component]:
    """The elements of a page's head for scripts and styles, all inline, so that they need no further request.

    Args:
        site: The site.
        stylesheet: The stylesheet in ``static/`` for this type of page.
        scripts: The scripts in ``static/`` that the page needs.
    """
    return [
        *(raw_html(rx.el.script, script(name)) for name in scripts),
        raw_html(rx.el.style, styles(stylesheet, site)),
        rx.el.link(rel="icon", type="image/svg+xml", href=site.settings.href("/favicon.svg")),
    ]


def begin_document(site: Site, elements: Iterable[rx.Component]) -> str:
    """The beginning of a document, up to the last common element of its head."""
    return (
        f'<!DOCTYPE html><html {html_attributes(site.settings.language)}><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{static_html(elements)}'
    )


def end_document(body: str) -> str:
    """The end of a document, from the end of its head."""
    return f"</head><body>{body}</body></html>\n"


def _used(site: Site, name: str) -> Iterator[str]:
    """The stylesheets of one type of page, and of the components that the site uses."""
    yield from ("site.css", name)
    shown = [[each for each in page.sections if may_have_content(site, each)] for page in site.pages]
    if name == HOME_STYLES:
        used = {each.kind for each in chain.from_iterable(shown)}
        of_kinds = chain.from_iterable(kind.styles for key, kind in KINDS.items() if key in used)
        yield from dict.fromkeys(f"{each}.css" for each in of_kinds)
    if navigation(site) or any(map(has_section_list, shown)):
        yield "navigation.css"
    yield from _of_languages(site)
    if site.previews:
        yield "previews.css"
    if site.may_have_formulas:
        yield "math.css"
    if name == HOME_STYLES:
        yield from _of_card(site.profile)
        if any(section.kind == "news" and is_folded(section.entries) for section in site.sections):
            yield "news_list.css"
        yield from _used_by_list(Listing.of(site))
        if len(site.pages) > 1:
            yield "pages.css"
        texts = tuple(site.texts)
        if any(_FURTHER_ELEMENT.search(text) or 'class="video"' in text for text in texts):
            yield "prose.css"
        if any(_HIGHLIGHTED in text for text in texts):
            yield "code.css"
    yield "print.css"


def printed_name(name: str) -> str:
    """The owner's name at the foot of printed pages. In a string of CSS, what is not a letter or digit is escaped."""
    escaped = "".join(each if each.isalnum() else f"\\{ord(each):x} " for each in name)
    return f'@page{{@bottom-left{{content:"{escaped}"}}}}'


def _of_languages(site: Site) -> Iterator[str]:
    if site.settings.languages[1:]:
        yield "language_switch.css"
    if direction(site.settings.language):
        yield "rtl.css"
    if any(map(is_east_asian, site.languages)):
        yield "cjk.css"


def _of_card(profile: Profile) -> Iterator[str]:
    yield "profile_card.css"
    has_contact = profile.office or profile.location or profile.phone or profile.email
    if has_contact or profile.cv or profile.services or profile.wechat or profile.calendar or profile.links:
        yield "profile_links.css"


def _used_by_list(listing: Listing) -> Iterator[str]:
    if listing.has_filter:
        yield "publication_filter.css"
    if listing.has_histogram:
        yield "year_histogram.css"
    if listing.has_folded_groups:
        yield "folded_groups.css"


@cache
def _packaged_styles(names: tuple[str, ...], look: Look) -> str:
    """The package's styles, minified. The owner's styles are not: the minifier does not support nested rules."""
    tokens = with_tokens(read_static("tokens.css"), chosen_tokens(look))
    compact: str = rcssmin.cssmin(of_layout(tokens + "".join(map(read_static, names)), look.layout))
    return compact
