"""The table of section kinds. docs/architecture.md says what a new kind needs.

A section has a name, a heading and a kind. It is read from the files of its name in content/: from ``<name>.yaml`` if
its kind has entries, from ``<name>.md`` if it has a text. ``page_model/sections.py`` computes the content that the
section shows, the kind's component renders it.
"""

from collections.abc import Callable, Iterator, Mapping, Sized
from dataclasses import dataclass
from typing import NamedTuple

from homepage.models import addresses
from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.members import Member
from homepage.models.news import NewsItem
from homepage.models.pictures import LOGO, MEMBER, PROJECT, Frame
from homepage.models.projects import Project
from homepage.models.publication_view import ALL_PUBLICATIONS, PublicationView
from homepage.models.settings import Settings
from homepage.models.site import SectionSource, Site
from homepage.models.timeline import TimelineEntry
from homepage.models.words import Words
from homepage.page_model import sections
from homepage.page_model.section_content import Content


@dataclass(frozen=True)
class Kind:
    """A kind of section.

    Attributes:
        component: The component that renders the content: a module in ``homepage.components`` and the function in it,
            which have the same name. It is imported only to render, because Reflex is slow to import.
        content: Computes the content of a section; returns None if there is nothing to show.
        entry: The model of an entry of its YAML file; None if it has no YAML file.
        has_text: Whether it has a Markdown file.
        picture: The field of ``entry`` with a picture, and how the page shows it; None without pictures.
        of_site: What it shows of the whole site, so that it needs no file, and a site has at most one section of the
            kind, besides views; None if it only shows its own files.
        styles: The stylesheets in ``static/``, without suffix, that only sites with such a section need.
    """

    component: str
    content: Callable[[Site, SectionSource], Content | None]
    entry: type[Model] | None = None
    has_text: bool = False
    picture: tuple[str, Frame] | None = None
    of_site: Callable[[Site], Sized] | None = None
    styles: tuple[str, ...] = ()

    def files(self, name: str) -> list[str]:
        """The files in content/ that a section of this kind and name is read from."""
        return [*([f"{name}.yaml"] if self.entry else []), *([f"{name}.md"] if self.has_text else [])]


KINDS: Mapping[str, Kind] = {
    "text": Kind("prose", sections.prose, has_text=True),
    "topics": Kind("topic_list", sections.topic_list, has_text=True, of_site=lambda site: site.topics),
    "news": Kind("news_list", sections.news_list, NewsItem),
    "timeline": Kind("timeline", sections.entries_by_period, TimelineEntry, picture=("logo", LOGO)),
    "entries": Kind("entry_list", sections.entries_by_period, Activity),
    "people": Kind("member_list", sections.entries, Member, picture=("picture", MEMBER), styles=("member_list",)),
    "projects": Kind(
        "project_list", sections.project_list, Project, picture=("picture", PROJECT), styles=("project_list",)
    ),
    "posts": Kind("post_list", sections.post_list, of_site=lambda site: site.posts, styles=("post_list",)),
    "selected": Kind(
        "publication_cards",
        sections.selected_publications,
        of_site=lambda site: site.publications,
        styles=("publication_row", "publication_cards"),
    ),
    "publications": Kind(
        "publication_section",
        sections.publication_list,
        of_site=lambda site: site.publications,
        styles=("publication_row", "publication_section"),
    ),
}


class KnownSection(NamedTuple):
    """A section whose name implies its kind.

    Attributes:
        kind: Its kind.
        is_default: Whether it is shown if site.yaml names no sections.
    """

    kind: str
    is_default: bool = True


KNOWN_SECTIONS: Mapping[str, KnownSection] = {
    "biography": KnownSection("text"),
    "news": KnownSection("news"),
    "research": KnownSection("topics"),
    "experience": KnownSection("timeline"),
    "internships": KnownSection("timeline"),
    "education": KnownSection("timeline"),
    "selected": KnownSection("selected", is_default=False),
    "publications": KnownSection("publications"),
    "projects": KnownSection("projects"),
    "software": KnownSection("entries"),
    "patents": KnownSection("entries"),
    "exhibitions": KnownSection("entries"),
    "talks": KnownSection("entries"),
    "teaching": KnownSection("entries"),
    "awards": KnownSection("entries"),
    "grants": KnownSection("entries"),
    "service": KnownSection("entries"),
    "press": KnownSection("entries"),
    "members": KnownSection("people"),
    "alumni": KnownSection("people"),
    "posts": KnownSection("posts"),
}

KNOWN_KINDS: Mapping[str, Kind] = {name: KINDS[known.kind] for name, known in KNOWN_SECTIONS.items()}
"""The kinds of the known sections, by name."""

UNIQUE_KINDS = frozenset(name for name, kind in KINDS.items() if kind.of_site)
"""Kinds that show content of the whole site, so that it has at most one section of each, besides views."""

RESERVED_IDS = frozenset({addresses.MAIN, *KNOWN_SECTIONS})
"""Ids that an import gives to no publication. ``models/consistency.py`` checks ids against the owner's own sections."""


class NamedSection(NamedTuple):
    """A section as site.yaml names it.

    Attributes:
        name: The name of the section and of its files; also its element id in the page.
        heading: The heading above it.
        kind: A key of ``KINDS``; None if neither site.yaml nor the name gives one.
        view: The criteria of its publications.
        language: The language of its heading and its text, if it is not that of the site.
    """

    name: str
    heading: str
    kind: str | None
    view: PublicationView = ALL_PUBLICATIONS
    language: str | None = None


def named_sections(settings: Settings | None, words: Words) -> Iterator[NamedSection]:
    """The sections that a site shows, in their order on the home page.

    Args:
        settings: The settings of the site; None if they cannot be read, which gives the default sections.
        words: The words of the interface, which have the headings of the default sections.
    """
    if settings is None or settings.sections is None:
        for name, known in KNOWN_SECTIONS.items():
            if known.is_default:
                yield NamedSection(name, words.sections[name], known.kind)
        return
    for name, section in settings.sections.items():
        implied = KNOWN_SECTIONS[name].kind if name in KNOWN_SECTIONS else None
        yield NamedSection(name, section.heading, section.kind or implied, section, section.language)
