"""The table of section kinds. A new kind is a model, a component and a row.

A section has a name, a heading and a kind. It is read from the files of its name in content/: from ``<name>.yaml`` if
its kind has entries, from ``<name>.md`` if it has a text. ``page_model/sections.py`` computes the content that the
section shows, ``pages/sections.py`` renders it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from homepage.models import addresses
from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.internships import Internship
from homepage.models.news import NewsItem
from homepage.models.settings import Settings
from homepage.models.site import SectionSource, Site
from homepage.models.words import Words
from homepage.page_model import sections
from homepage.page_model.sections import Content


@dataclass(frozen=True)
class Kind:
    """A kind of section.

    Attributes:
        content: Computes the content of a section; returns None if there is nothing to show.
        entry: The model of an entry of its YAML file; None if it has no YAML file.
        has_text: Whether it has a Markdown file.
    """

    content: Callable[[Site, SectionSource], Content | None]
    entry: type[Model] | None = None
    has_text: bool = False

    def files(self, name: str) -> list[str]:
        """The files in content/ that a section of this kind and name is read from."""
        return [*([f"{name}.yaml"] if self.entry else []), *([f"{name}.md"] if self.has_text else [])]


KINDS: Mapping[str, Kind] = {
    "text": Kind(sections.prose, has_text=True),
    "topics": Kind(sections.topic_list, has_text=True),
    "news": Kind(sections.news_list, entry=NewsItem),
    "timeline": Kind(sections.timeline, entry=Internship),
    "entries": Kind(sections.activity_list, entry=Activity),
    "selected": Kind(sections.selected_publications),
    "publications": Kind(sections.publication_list),
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
    "internships": KnownSection("timeline"),
    "selected": KnownSection("selected", is_default=False),
    "publications": KnownSection("publications"),
    "talks": KnownSection("entries"),
    "teaching": KnownSection("entries"),
}

KNOWN_KINDS: Mapping[str, Kind] = {name: KINDS[known.kind] for name, known in KNOWN_SECTIONS.items()}
"""The kinds of the known sections, by name."""

UNIQUE_KINDS = frozenset({"topics", "selected", "publications"})
"""Kinds that show content of the whole site, so that a page has at most one section of each."""

RESERVED_IDS = frozenset({addresses.MAIN, *KNOWN_SECTIONS})
"""Ids that an import gives to no publication. ``models/consistency.py`` checks ids against the owner's own sections."""


class NamedSection(NamedTuple):
    """A section as site.yaml names it.

    Attributes:
        name: The name of the section and of its files; also its element id in the page.
        heading: What stands above it.
        kind: A key of ``KINDS``; None if neither site.yaml nor the name gives one.
    """

    name: str
    heading: str
    kind: str | None


def named_sections(settings: Settings | None, words: Words) -> Iterator[NamedSection]:
    """The sections that a site shows, in their order.

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
        yield NamedSection(name, section.heading, section.kind or implied)
