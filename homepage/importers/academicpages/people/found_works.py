"""The works that were found outside of the collections: in prose, and in bibliographies that lie in the site."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.remarks import folded
from homepage.models.text import slugify
from homepage.page_model.kinds import RESERVED_IDS

_LONGEST_ID = 60  # characters


@dataclass
class FoundWorks:
    """These works.

    Attributes:
        entries: Entries of publications.yaml.
        sources: The line of the old site that each was read from, by id.
        titles: The id of each known work, by its title in a normal form.
        unread: The places of lines that look like publications and are no records.
    """

    entries: list[dict[str, Any]] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    _taken_ids: set[str] = field(default_factory=lambda: {*RESERVED_IDS})

    def know(self, works: Iterable[tuple[str, str]]) -> None:
        """Adds the titles and ids of works that are records already; two of them may have the same title."""
        for title, work_id in works:
            self._add(title, work_id)

    def id_of(self, title: str) -> str | None:
        """The id of the known work with a title; None if there is none."""
        return self.titles.get(_letters(title))

    def id_in(self, text: str) -> str | None:
        """The id of the known work whose title is in a text, perhaps in a longer title; None if there is none."""
        whole = _letters(text)
        found = [title for title in self.titles if len(title) > 15 and title in whole]
        return self.titles[max(found, key=len)] if found else None

    def free_id(self, title: str) -> str:
        """An unused id."""
        base = slugify(title, _LONGEST_ID) or "work"
        return next(each for each in chain([base], (f"{base}-{n}" for n in count(2))) if each not in self._taken_ids)

    def add(self, entry: dict[str, Any], source: str) -> None:
        """Adds a work.

        Args:
            entry: The entry.
            source: The line that it was read from.
        """
        self.entries.append(entry)
        self._add(str(entry["title"]), str(entry["id"]))
        self.sources[str(entry["id"])] = source

    def _add(self, title: str, work_id: str) -> None:
        self.titles[_letters(title)] = work_id
        self._taken_ids.add(work_id)


def _letters(text: str) -> str:
    """A normal form of a text, equal for different spellings and markup."""
    return folded(plain(text))
