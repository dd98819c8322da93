"""The kinds of sections that a page can have: a row each. A new kind is a model, a component and a row.

A section has a name, a heading and a kind. What the owner wrote for it stands in the files of its name in content/:
in ``<name>.yaml`` where the kind has entries, in ``<name>.md`` where it has a text. What the section then shows is its
content (``page_model/sections.py``), which ``pages/sections.py`` draws.
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
        content: Makes what a section shows; None if there is nothing to show.
        entry: The model of an entry of its YAML file. None if it has no YAML file.
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
    """A section whose name says its kind.

    Attributes:
        kind: Its kind.
        is_default: Whether it is shown where site.yaml names no sections.
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
"""The kinds of the sections whose names are known."""

UNIQUE_KINDS = frozenset({"topics", "selected", "publications"})
"""Kinds that show what the whole site has one of; a page has one section of each at most."""

RESERVED_IDS = frozenset({addresses.MAIN, *KNOWN_SECTIONS})
"""Ids that no publication gets from an import; a section that the owner names is compared when the site is checked."""


class NamedSection(NamedTuple):
    """A section as site.yaml names it.

    Attributes:
        name: Of the section, of its files, and its id in the page.
        heading: What stands above it.
        kind: A key of ``KINDS``; None if site.yaml says none and the name implies none.
    """

    name: str
    heading: str
    kind: str | None


def named_sections(settings: Settings | None, words: Words) -> Iterator[NamedSection]:
    """The sections that a site shows, in their order.

    Args:
        settings: Of the site; None if they cannot be read, which counts as if they named no sections.
        words: Of the interface: what sections are called where site.yaml names none.
    """
    if settings is None or settings.sections is None:
        for name, known in KNOWN_SECTIONS.items():
            if known.is_default:
                yield NamedSection(name, words.sections[name], known.kind)
        return
    for name, section in settings.sections.items():
        implied = KNOWN_SECTIONS[name].kind if name in KNOWN_SECTIONS else None
        yield NamedSection(name, section.heading, section.kind or implied)
