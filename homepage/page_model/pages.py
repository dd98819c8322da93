"""The pages of a site: their sections, titles, descriptions and places in the navigation."""

from collections.abc import Sequence
from dataclasses import dataclass

from homepage.models import addresses
from homepage.models.pages import LONGEST_DESCRIPTION
from homepage.models.site import Page, Post, SectionSource, Site
from homepage.models.text import shortened
from homepage.page_model.html_text import plain_text
from homepage.page_model.kinds import KINDS
from homepage.page_model.section_content import Content
from homepage.rich_text.views import to_plain

_FEW_SECTIONS = 2
"""A page with more sections than this has a list of them."""


@dataclass(frozen=True)
class Section:
    """A section of a page.

    Attributes:
        id: Its element id.
        heading: Its heading.
        kind: A key of ``homepage.page_model.kinds.KINDS``.
        content: Its content.
    """

    id: str
    heading: str
    kind: str
    content: Content


def page_sections(site: Site, page: Page) -> tuple[Section, ...]:
    """The sections of a page that have content, in the order of site.yaml."""
    contents = ((source, KINDS[source.kind].content(site, source)) for source in page.sections)
    return tuple(Section(source.name, source.heading, source.kind, content) for source, content in contents if content)


def may_have_content(site: Site, source: SectionSource) -> bool:
    """Whether there is anything that a section could show; a site that names no sections has many without."""
    of_site = KINDS[source.kind].of_site
    return bool(source.html or source.entries or (of_site and of_site(site)))


def has_section_list(sections: Sequence[object]) -> bool:
    """Whether a page with these sections has a list of them, to jump to."""
    return len(sections) > _FEW_SECTIONS


def description(site: Site, page: Page) -> str:
    """The description of a page for search engines: the owner's, or else the beginning of its text or its headings."""
    if page.description or page.address == addresses.HOME:
        return page.description or site.settings.description
    headings = site.words.listed(section.heading for section in page.sections)
    return shortened(f"{page.title}: {plain_text(page.html) if page.html else headings}", LONGEST_DESCRIPTION)


def post_description(post: Post) -> str:
    """The description of a post for search engines: its summary, or else the beginning of its text."""
    return shortened(to_plain(post.matter.summary or "") or plain_text(post.html), LONGEST_DESCRIPTION)


def navigation(site: Site) -> tuple[Page, ...]:
    """The pages in the navigation bar, in order; none if there is only one."""
    pages = [page for page in site.pages if page.navigation is True]
    placed = [page for page in site.pages if not isinstance(page.navigation, bool)]
    for page in sorted(placed, key=lambda page: page.navigation):
        pages.insert(max(page.navigation - 1, 0), page)
    return tuple(pages) if len(pages) > 1 else ()


def steps_to(site: Site, address: str) -> list[tuple[str, str]]:
    """The pages above an address: titles and addresses, the home page first."""
    above = [page for page in site.pages if address.startswith(page.address) and address != page.address]
    above.sort(key=lambda page: len(page.address))
    return [(title(site, page), page.address) for page in above]


def steps_to_posts(site: Site) -> list[tuple[str, str]]:
    """The pages above a post: titles and addresses, the home page first, the page with the list of all posts last."""
    lists = (page for page in site.pages if any(each.kind == "posts" for each in page.sections))
    blog = next((page for page in lists if page.address != addresses.HOME), site.home)
    return [*steps_to(site, blog.address), (title(site, blog), blog.address)]


def title(site: Site, page: Page) -> str:
    """The title of a page; the home page has the owner's name."""
    return page.title or site.profile.name
