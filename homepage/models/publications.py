"""Publications: one entry for each work; its preprint and its published version are one entry."""

import re
from collections.abc import Mapping, Sequence
from operator import is_not
from typing import Literal, Self

from pydantic import ConfigDict, Field, JsonValue, ValidationInfo, field_validator, model_validator

from homepage.models.authors import Author
from homepage.models.base import Translated
from homepage.models.bibtex_fields import BibtexFields
from homepage.models.dates import NO_DATE, DateIfKnown
from homepage.models.identifiers import ArxivId, CitationKey, Doi, doi_address
from homepage.models.links import SitePath
from homepage.models.publication_links import PublicationLinks
from homepage.models.publication_types import PublicationType
from homepage.models.text import FixedText, LanguageTag, Slug, Text

Role = Literal["first", "equal", "other"]
Status = Literal["published", "accepted", "forthcoming", "submitted", "preprint"]
PERIODS: Mapping[Status, str] = {"accepted": "forthcoming", "forthcoming": "forthcoming", "submitted": "submitted"}
"""The statuses of works that need no date, each with the heading in the list that replaces the year."""

PEOPLE = ("authors", "editors", "translators", "advisors")
"""The keys with people of a work."""

MARKUP = ("title", "tldr", "abstract", "note", "award", "reviewed")
"""The keys whose texts may have formulas and markup."""

UNDATED = "undated"
"""The heading in the list for works with an unknown date."""

_PERIODS_BEFORE_YEARS = ("submitted", "forthcoming")  # the last one is highest in the list


_REQUIREMENTS: list[JsonValue] = [
    {"anyOf": [{"required": ["date"]}, {"required": ["status"]}]},
    {"anyOf": [{"required": ["authors"]}, {"required": ["editors"]}]},
]
"""The JSON Schema's rules for keys that are required unless another one is there."""


class Publication(Translated):
    """An entry of ``content/publications.yaml``: one work, its preprint and its published version together."""

    model_config = ConfigDict(json_schema_extra={"allOf": _REQUIREMENTS})

    id: Slug = Field(description="The name of its page, used in links to it.", examples=["prodistill"])
    written_type: PublicationType | None = Field(
        None,
        alias="type",
        description="The type, with BibTeX's names. Default: article with a volume or number, else inproceedings "
        "with a venue, else misc.",
    )
    title: Text
    written_status: Status | None = Field(
        None,
        alias="status",
        description="The publication status. Default: preprint if on arXiv without a venue, else published.",
    )
    date: DateIfKnown = Field(
        None,
        validate_default=True,
        description="The publication date: 2025, 2025-07 or 2025-07-01; n.d. if it is unknown. "
        "Required unless the status is accepted, forthcoming or submitted.",
    )
    venue: Text | None = Field(None, description="The short name of the venue.", examples=["ICML"])
    venue_full: Text | None = Field(
        None,
        description="The full name of the venue, for citations.",
        examples=["Proceedings of the 42nd International Conference on Machine Learning"],
    )
    reviewed: Text | None = Field(None, description="What a review is about: a book, an exhibition.")
    language: LanguageTag | None = Field(
        None, description="The language of the work, if it is not that of the other publications."
    )
    volume: FixedText | None = None
    number: FixedText | None = Field(None, description="The issue of a journal, or the number of a report.")
    pages: FixedText | None = Field(None, description="The pages, or the article number.", examples=["1–12"])
    publisher: Text | None = Field(None, description="The publisher; of a thesis or report, the institution.")
    editors: tuple[Author, ...] = Field((), description="The editors of the work, or of the book that it is part of.")
    authors: tuple[Author, ...] = Field(
        (),
        validate_default=True,
        description="The authors in the order of the paper. A plain name, or name with equal: true or owner: true. "
        "Required unless there are editors.",
    )
    translators: tuple[Author, ...] = Field((), description="The translators.")
    advisors: tuple[Author, ...] = Field((), description="The advisors of a thesis.")
    et_al: bool = Field(False, description="Whether there are more authors than those listed.")
    arxiv: ArxivId | None = Field(None, description="The arXiv id, in quotes.")
    doi: Doi | None = Field(None, description="The DOI, without https://doi.org/.")
    links: PublicationLinks = Field(PublicationLinks(), description="Links by kind, or by a label of your own.")
    abstract: Text | None = None
    tldr: Text | None = Field(None, description="One sentence that says what is new, shown in lists.")
    preview: SitePath | None = Field(None, description="A picture in assets/, shown beside the work.")
    preview_alt: Text | None = Field(None, description="What the picture shows, for people who do not see it.")
    award: Text | None = Field(None, description="The award.", examples=["Best paper award"])
    note: Text | None = Field(None, description="A note for readers.", examples=["Oral presentation"])
    selected: bool = Field(False, description="Whether it is one of your selected publications.")
    topics: tuple[Slug, ...] = Field((), description="Ids of topics in topics.yaml.")
    show: bool = Field(True, description="Whether the home page lists it. Its own page is always published.")
    citation_key: CitationKey | None = Field(None, description="The BibTeX citation key. Default: its id.")
    same_as: Slug | None = Field(
        None, description="The id of an entry that is the same work; the next import merges this entry into that one."
    )
    bibtex: BibtexFields = Field(
        default={}, description="Further BibTeX fields, in LaTeX; they are exported unchanged."
    )

    @field_validator("written_status", mode="before")
    @classmethod
    def _reject_thesis(cls, value: object) -> object:
        if value == "thesis":
            raise ValueError("'thesis' is a type; write type: phdthesis or type: mastersthesis, and no status")
        return value

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
        for word in PEOPLE:
            if sum(person.owner is True for person in getattr(self, word)) > 1:
                raise ValueError(f"two {word} are marked as the owner; leave owner: true at one of them")
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
    def owner(self) -> Author | None:
        """The author, editor, translator or advisor who is the owner of the site, or None."""
        return next((person for key in PEOPLE for person in getattr(self, key) if person.owner), None)

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
        for key in PEOPLE:
            people = getattr(self, key)
            unmarked = () if any(person.owner for person in people) else names
            decided = tuple(person.attributed_to(unmarked, pages or {}) for person in people)
            if any(map(is_not, decided, people)):
                changed[key] = decided
        return self.model_copy(update=changed) if changed else self
