"""Publications: one entry for each work; its preprint and its published version are one entry."""

import re
from collections.abc import Mapping, Sequence
from operator import is_not
from typing import Literal, Self

from pydantic import ValidationInfo, field_validator, model_validator

from homepage.models.authors import Author
from homepage.models.dates import NO_DATE
from homepage.models.identifiers import doi_address
from homepage.models.publication_fields import PublicationFields, Status
from homepage.models.publication_types import PublicationType

Role = Literal["first", "equal", "other"]
PERIODS: Mapping[Status, str] = {"accepted": "forthcoming", "forthcoming": "forthcoming", "submitted": "submitted"}
"""The statuses of works that need no date, each with the heading in the list that replaces the year."""

PEOPLE = ("authors", "editors", "translators", "advisors")
"""The keys with people of a work."""

MARKUP = ("title", "tldr", "abstract", "note", "award", "reviewed")
"""The keys whose texts may have formulas and markup."""

UNDATED = "undated"
"""The heading in the list for works with an unknown date."""

_PERIODS_BEFORE_YEARS = ("submitted", "forthcoming")  # the last one is highest in the list


class Publication(PublicationFields):
    """An entry of ``content/publications.yaml``: one work, its preprint and its published version together."""

    @field_validator("date", mode="before")
    @classmethod
    def _require_date(cls, value: object, info: ValidationInfo) -> object:
        if value is None and info.data.get("written_status", "accepted") not in PERIODS:
            raise ValueError(
                f"is missing; write the date of publication, such as 2025-07, or {NO_DATE} if it is unknown; "
                f"a work whose status is {', '.join(PERIODS)} needs none"
            )
        return value

    @field_validator("authors", mode="after")
    @classmethod
    def _require_author(cls, authors: tuple[Author, ...], info: ValidationInfo) -> tuple[Author, ...]:
        if not authors and not info.data.get("editors", True):
            raise ValueError("is empty or missing; write at least one author, or the editors")
        return authors

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        for role, people in self.people.items():
            if sum(person.owner is True for person in people) > 1:
                raise ValueError(f"two {role} are marked as the owner; leave owner: true at one of them")
        return self

    @property
    def type(self) -> PublicationType:
        """The type: as written, or derived from the other fields."""
        if self.written_type:
            return self.written_type
        if self.volume or self.number:
            return "article"
        return "inproceedings" if self.venue or self.venue_full else "misc"

    @property
    def status(self) -> Status:
        """The publication status: as written, or derived from the other fields."""
        if self.written_status:
            return self.written_status
        is_on_arxiv = self.arxiv and (not self.doi or self.doi.lower().startswith("10.48550/"))
        return "preprint" if self.type == "misc" and not self.venue and is_on_arxiv else "published"

    @property
    def type_or_preprint(self) -> str:
        """Its type, or ``preprint`` for a preprint of any type."""
        return "preprint" if self.status == "preprint" else self.type

    @property
    def year(self) -> str | None:
        """The year of publication, with four digits; None without a date."""
        return f"{self.date.year:04}" if self.date else None

    @property
    def period(self) -> str:
        """Its heading in the list: the year, else ``forthcoming``, ``submitted`` or ``undated``."""
        return self.year or PERIODS.get(self.status, UNDATED)

    def sort_key(self) -> tuple[int, int, int, int]:
        """A sort key, newest last: undated works, dated works, then works that have not appeared yet."""
        if self.date:
            return 0, *self.date.sort_key()
        rank = _PERIODS_BEFORE_YEARS.index(self.period) + 1 if self.period in _PERIODS_BEFORE_YEARS else -1
        return rank, 0, 0, 0

    @property
    def credited(self) -> tuple[Author, ...]:
        """The people at the head of its entry: the authors, or the editors if there are no authors."""
        return self.authors or self.editors

    @property
    def resources(self) -> dict[str, str]:
        """The URLs of all links of the work, by kind or label, those to the work itself first."""
        links = dict(self.links)
        places = {
            "paper": links.pop("paper"),
            "arxiv": self.arxiv and f"https://arxiv.org/abs/{self.arxiv}",
            "doi": self.doi and doi_address(self.doi),
        }
        return {kind: url for kind, url in {**places, **links}.items() if url}

    @property
    def appeared_in(self) -> str | None:
        """The venue, in full if its full name is known; None if the work was only submitted there."""
        return None if self.status == "submitted" else self.venue_full or self.venue

    @property
    def appeared_in_short(self) -> str | None:
        """The short name of the venue; None if the work was only submitted there."""
        return self.venue if self.appeared_in else None

    @property
    def work_url(self) -> str | None:
        """The URL of the work itself, or None."""
        found = self.resources
        return next((found[kind] for kind in ("paper", "doi", "arxiv", "pdf", "project") if kind in found), None)

    @property
    def pdf_url(self) -> str | None:
        """The URL of the full text as PDF, or None."""
        return self.links.pdf or (self.arxiv and f"https://arxiv.org/pdf/{self.arxiv}")

    @property
    def page_range(self) -> tuple[str, ...]:
        """The first and the last page, if known. A hyphen inside a page number is part of the number."""
        separator = r"\s*(?:[–—]|--+)\s*" if re.search("[–—]|--", self.pages or "") else r"\s*-\s*"
        pages = tuple(re.split(separator, self.pages)) if self.pages else ()
        return pages if len(pages) < 3 else (self.pages or "",)

    @property
    def people(self) -> dict[str, tuple[Author, ...]]:
        """The people in each role that somebody has: ``authors``, ``editors``, ``translators`` or ``advisors``."""
        return {role: people for role in PEOPLE if (people := getattr(self, role))}

    @property
    def owner(self) -> Author | None:
        """The author, editor, translator or advisor who is the owner of the site, or None."""
        return next((person for people in self.people.values() for person in people if person.owner), None)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The owner's roles: ``first`` author, ``equal`` contribution, both, or ``other``."""
        first: tuple[Role, ...] = ("first",) if self.authors and self.authors[0].owner else ()
        equal: tuple[Role, ...] = ("equal",) if self.owner and self.owner.equal else ()
        return first + equal or ("other",)

    def attributed_to(self, names: Sequence[str], pages: Mapping[str, str] | None = None) -> Self:
        """A copy in which the ``owner`` and ``url`` of all its people are resolved.

        Args:
            names: All spellings of the owner's name, used where no author has ``owner: true``.
            pages: The pages of other people, by the exact spelling of their names.
        """
        changed = {}
        for role, people in self.people.items():
            unmarked = () if any(person.owner for person in people) else names
            decided = tuple(person.attributed_to(unmarked, pages or {}) for person in people)
            if any(map(is_not, decided, people)):
                changed[role] = decided
        return self.model_copy(update=changed) if changed else self
