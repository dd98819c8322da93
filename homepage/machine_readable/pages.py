"""Pages and posts in Markdown."""

from collections.abc import Iterator

from homepage.machine_readable.markdown import document, escaped, heading, item, item_list, link, paragraph, rich
from homepage.machine_readable.sections import section_blocks
from homepage.machine_readable.texts import linked, markdown_of
from homepage.models.links import phone_address
from homepage.models.site import Page, Post, Site
from homepage.models.text import character_references
from homepage.page_model.pages import page_sections, title
from homepage.page_model.profile_links import profile_links
from homepage.page_model.wording import format_date


def page_markdown(site: Site, page: Page) -> str:
    """A page: its title, the profile on the home page, its text, its sections."""
    return document(_page(site, page))


def post_markdown(site: Site, post: Post) -> str:
    """A post: its title, date, tags and text."""
    matter = post.matter
    facts = map(escaped, (format_date(matter.date, site.words, is_long=True), *matter.tags))
    blocks = heading(rich(matter.title), 1), paragraph(site.words.listed(facts)), markdown_of(site, post.html)
    return document(blocks)


def _page(site: Site, page: Page) -> Iterator[str]:
    sections = page_sections(site, page)
    yield heading(escaped(title(site, page)), 1)
    if page is site.home:
        yield item_list(map(item, _profile(site)))
    yield markdown_of(site, page.html)
    for section in sections:
        if section is not sections[0] or section.heading != page.title:
            yield heading(escaped(section.heading), 2)
        yield from section_blocks(section.content, site)


def _profile(site: Site) -> Iterator[str]:
    """The facts and links of the card at the top of the home page."""
    profile, settings = site.profile, site.settings
    texts = (profile.native_name and profile.native_name.text, profile.position)
    yield from (escaped(text) for text in texts if text)
    yield from (linked(escaped(each.name), each.url, settings) for each in profile.affiliation)
    if profile.tagline:
        yield escaped(profile.tagline)
    if profile.office:
        yield linked(escaped(profile.office.name), profile.office.map, settings)
    if profile.location:
        yield escaped(profile.location)
    if profile.phone:
        yield link(escaped(profile.phone), phone_address(profile.phone))
    if profile.email:
        yield character_references(profile.email)
    links = profile_links(profile, site.words)
    yield from (linked(escaped(each.label), each.address, settings) for each in links)
