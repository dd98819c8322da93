"""The data of the CV: who the owner is, and the sections of the site as their components render them."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from homepage.cv.nodes import Node, nodes
from homepage.models import addresses
from homepage.models.links import is_site_path, phone_address
from homepage.models.site import Site
from homepage.page_model.listing import listed_groups
from homepage.page_model.pages import Section, page_sections
from homepage.page_model.profile_links import profile_links
from homepage.page_model.section_content import PublicationList
from homepage.pages.sections import component
from homepage.reflex_adapter.static_html import static_html
from homepage.rich_text.views import to_html

_NOT_IN_CV = frozenset({"news", "posts"})
"""Kinds of sections that are not part of a CV."""


def cv_data(site: Site, *, has_native_name: bool = True) -> str:
    """What the template shows, as JSON.

    Args:
        site: The site.
        has_native_name: Whether it shows the name in its original script.
    """
    profile, settings = site.profile, site.settings
    native = profile.native_name if has_native_name else None
    data = {
        "name": profile.name,
        "native_name": {"text": native.text, "lang": native.lang} if native else None,
        "lines": [nodes(to_html(line), str) for line in _lines(site)],
        "lang": settings.language,
        "contacts": list(_contacts(site)),
        "sections": list(_sections(site)),
    }
    return json.dumps(data, ensure_ascii=False)


def _lines(site: Site) -> Iterator[str]:
    """What is below the name: position and affiliations on one line, then the tagline."""
    profile = site.profile
    position = [*([profile.position] if profile.position else []), *(each.name for each in profile.affiliation)]
    yield from filter(None, (site.words.listed(position), profile.tagline))


def _contacts(site: Site) -> Iterator[dict[str, str]]:
    """Where the owner is, and the addresses that lead to them, each with its text; without that of the CV itself."""
    profile, settings = site.profile, site.settings
    for place in (profile.office.name if profile.office else None, profile.location):
        if place:
            yield {"text": place, "url": ""}
    if profile.phone:
        yield {"text": profile.phone, "url": phone_address(profile.phone)}
    if profile.email:
        yield {"text": profile.email, "url": f"mailto:{profile.email}"}
    yield {"text": settings.url.partition("://")[2], "url": settings.absolute(addresses.HOME)}
    for link in profile_links(profile, site.words):
        if link.address != addresses.CV:
            yield {"text": link.label, "url": settings.absolute(link.address)}


def _sections(site: Site) -> list[dict[str, Any]]:
    every = [each for page in site.pages for each in page_sections(site, page) if each.kind not in _NOT_IN_CV]
    has_list = any(isinstance(each.content, PublicationList) and each.content.is_whole for each in every)
    sections = [each for each in every if not (has_list and _is_view(each))]
    return [{"heading": each.heading, "children": _content(each, site)} for each in sections]


def _is_view(section: Section) -> bool:
    """Whether it shows publications that the whole list has too."""
    return isinstance(section.content, PublicationList) and not section.content.is_whole


def _content(section: Section, site: Site) -> list[Node]:
    def url(href: str) -> str:
        return site.settings.origin + href if is_site_path(href) else href

    content = nodes(static_html(component(section.kind)(section.content, site)), url)
    if isinstance(section.content, PublicationList):
        _number(content, _numbers(section.content))
    return content


def _numbers(shown: PublicationList) -> Iterator[int]:
    """The numbers of the rows, in their order. The oldest is 1, so that a number stays when a work is added."""
    numbers = {work.id: number for number, work in enumerate(reversed(shown.publications), 1)}
    groups = listed_groups(shown.publications, shown.group_by) if shown.group_by else ()
    in_order = chain.from_iterable(group.works for group in groups) if groups else shown.publications
    return (numbers[work.id] for work in in_order)


def _number(content: list[Node], numbers: Iterator[int]) -> None:
    for node in content:
        if isinstance(node, str):
            continue
        if "publications" in node["class"]:
            for row in node["children"]:
                if not isinstance(row, str):
                    row["number"] = next(numbers)
        else:
            _number(node["children"], numbers)
