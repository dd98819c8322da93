"""What the person published: one record for each work, wherever it appeared."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, Self

from pydantic import ConfigDict, Field, JsonValue, ValidationInfo, field_validator, model_validator

from homepage.models.authors import Author
from homepage.models.base import Model
from homepage.models.bibtex_fields import BibtexFields
from homepage.models.dates import NO_DATE, DateIfKnown
from homepage.models.identifiers import ArxivId, CitationKey, Doi, doi_address
from homepage.models.publication_links import PublicationLinks
from homepage.models.text import Slug, Text

Role = Literal["first", "equal", "other"]
Status = Literal["published", "accepted", "forthcoming", "submitted", "preprint"]
PublicationType = Literal[
    "article",
    "inproceedings",
    "incollection",
    "book",
    "phdthesis",
    "mastersthesis",
    "techreport",
    "dataset",
    "software",
    "patent",
    "misc",
]
"""BibTeX's names, and for what BibTeX does not know (data sets, software, patents) biblatex's."""

PERIODS: Mapping[Status, str] = {"accepted": "forthcoming", "forthcoming": "forthcoming", "submitted": "submitted"}
"""The statuses of works that need no date, and the part of the list that they stand in instead of a year's."""

UNDATED = "undated"
"""The part of the list for works whose date nobody knows."""

_PERIODS_BEFORE_YEARS = ("submitted", "forthcoming")  # the later, the higher in the list


_DEMANDS: list[JsonValue] = [
    {"anyOf": [{"required": ["date"]}, {"required": ["status"]}]},
    {"anyOf": [{"required": ["authors"]}, {"required": ["editors"]}]},
]
"""What an editor's JSON Schema demands of the keys that depend on others."""


class Publication(Model):
    """An entry of ``content/publications.yaml``: one work, its preprint and its published version together."""

    model_config = ConfigDict(json_schema_extra={"allOf": _DEMANDS})

    id: Slug = Field(description="What its page and the links to it are named by.", examples=["prodistill"])
    written_type: PublicationType | None = Field(
        None,
        alias="type",
        description="What it is, by BibTeX's names. Left out: article with a volume or number, else inproceedings "
        "with a venue, else misc.",
    )
    title: Text
    written_status: Status | None = Field(
        None,
        alias="status",
        description="How far it is. Left out: a preprint if on arXiv without a venue, else published.",
    )
    date: DateIfKnown = Field(
        None,
        validate_default=True,
        description="When it appeared: 2025, 2025-07 or 2025-07-01; n.d. if that is not known. "
        "Left out only where the status is accepted, forthcoming or submitted.",
    )
    venue: Text | None = Field(None, description="Where it appeared, in short.", examples=["ICML"])
    venue_full: Text | None = Field(
        None,
        description="The venue as citations name it.",
        examples=["Proceedings of the 42nd International Conference on Machine Learning"],
    )
    volume: Text | None = None
    number: Text | None = Field(None, description="The issue of a journal, the number of a report.")
    pages: Text | None = Field(None, description="The pages, or the article's number.", examples=["1–12"])
    publisher: Text | None = Field(None, description="The publisher; of a thesis or report, the institution.")
    editors: tuple[Author, ...] = Field((), description="Who edited it, or the book that it is part of.")
    authors: tuple[Author, ...] = Field(
        (),
        validate_default=True,
        description="In the order of the paper. A plain name, or name with equal: true or owner: true. "
        "Left out only where there are editors.",
    )
    et_al: bool = Field(False, description="Whether the list of authors is longer than what is written.")
    arxiv: ArxivId | None = Field(None, description="The arXiv id, in quotes.")
    doi: Doi | None = Field(None, description="The DOI, without an address before it.")
    links: PublicationLinks = Field(PublicationLinks(), description="Links by kind.")
    abstract: Text | None = None
    award: Text | None = Field(None, description="What it won.", examples=["Best paper award"])
    note: Text | None = Field(None, description="A remark that readers see.", examples=["Oral presentation"])
    selected: bool = Field(False, description="Whether it is one of those to be seen first.")
    topics: tuple[Slug, ...] = Field((), description="Ids of topics in topics.yaml.")
    show: bool = Field(True, description="Whether the home page lists it. Its own page is there in any case.")
    citation_key: CitationKey | None = Field(None, description="What it is cited by in BibTeX; its id, if left out.")
    same_as: Slug | None = Field(
        None, description="The id of an entry that is the same work; the next import joins this one into that."
    )
    bibtex: BibtexFields = Field(
        default={}, description="Further BibTeX fields, as LaTeX: they are handed on as they stand."
    )

    @field_validator("written_status", mode="before")
    @classmethod
    def _no_type(cls, value: object) -> object:
        if value == "thesis":
            raise ValueError("'thesis' is a type; write type: phdthesis or type: mastersthesis, and no status")
        return value

    @field_validator("date", mode="before")
    @classmethod
    def _date_or_a_reason(cls, value: object, info: ValidationInfo) -> object:
        if value is None and info.data.get("written_status", "accepted") not in PERIODS:
            raise ValueError(
                f"is missing; write when it appeared, such as 2025-07, or {NO_DATE} if nobody knows; "
                f"a work whose status is {', '.join(PERIODS)} needs none"
            )
        return value

    @field_validator("authors", mode="after")
    @classmethod
    def _somebody(cls, authors: tuple[Author, ...], info: ValidationInfo) -> tuple[Author, ...]:
        if not authors and not info.data.get("editors", True):
            raise ValueError("is empty or missing; write at least one author, or the editors")
        return authors

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        for people, word in ((self.authors, "authors"), (self.editors, "editors")):
            if sum(person.owner is True for person in people) > 1:
                raise ValueError(f"two {word} are marked as the owner; leave owner: true at one of them")
        return self

    @property
    def type(self) -> PublicationType:
        """What it is: as written, or as the rest tells."""
        if self.written_type:
            return self.written_type
        if self.volume or self.number:
            return "article"
        return "inproceedings" if self.venue or self.venue_full else "misc"

    @property
    def status(self) -> Status:
        """How far it is: as written, or as the rest tells."""
        if self.written_status:
            return self.written_status
        is_on_arxiv = self.arxiv and (not self.doi or self.doi.lower().startswith("10.48550/"))
        return "preprint" if self.type == "misc" and not self.venue and is_on_arxiv else "published"

    @property
    def type_or_preprint(self) -> str:
        """Its type, or ``preprint``: to a visitor, a preprint is one whatever BibTeX calls it."""
        return "preprint" if self.status == "preprint" else self.type

    @property
    def year(self) -> str | None:
        """The year it appeared, with four digits; None where there is no date."""
        return f"{self.date.year:04}" if self.date else None

    @property
    def period(self) -> str:
        """What it stands under in the list: its year, or why it has none."""
        return self.year or PERIODS.get(self.status, UNDATED)

    def order(self) -> tuple[int, int, int, int]:
        """A sort key, the newest last: what nobody knows the date of, what is dated, what is still to appear."""
        if self.date:
            return 0, *self.date.order()
        rank = _PERIODS_BEFORE_YEARS.index(self.period) + 1 if self.period in _PERIODS_BEFORE_YEARS else -1
        return rank, 0, 0, 0

    @property
    def credited(self) -> tuple[Author, ...]:
        """Whom it is listed by: its authors, or else its editors."""
        return self.authors or self.editors

    @property
    def resources(self) -> dict[str, str]:
        """Everything that can be followed, by kind, the work itself first."""
        links = dict(self.links)
        places = {
            "paper": links.pop("paper"),
            "arxiv": self.arxiv and f"https://arxiv.org/abs/{self.arxiv}",
            "doi": self.doi and doi_address(self.doi),
        }
        return {kind: url for kind, url in {**places, **links}.items() if url}

    @property
    def work_url(self) -> str | None:
        """Where the work itself is, or None."""
        found = self.resources
        return next((found[kind] for kind in ("paper", "doi", "arxiv", "pdf", "project") if kind in found), None)

    @property
    def pdf_url(self) -> str | None:
        """Where the paper itself can be read, or None."""
        return self.links.pdf or (self.arxiv and f"https://arxiv.org/pdf/{self.arxiv}")

    @property
    def page_range(self) -> tuple[str, ...]:
        """The first and the last page, as far as they are known. A hyphen inside a page's number is part of it."""
        separator = r"\s*(?:[–—]|--+)\s*" if re.search("[–—]|--", self.pages or "") else r"\s*-\s*"
        pages = tuple(re.split(separator, self.pages)) if self.pages else ()
        return pages if len(pages) < 3 else (self.pages or "",)

    @property
    def owner(self) -> Author | None:
        """The author or editor whose site it is."""
        return next((person for person in (*self.authors, *self.editors) if person.owner), None)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The owner's part: first of the authors, marked equal, both, or neither."""
        first: tuple[Role, ...] = ("first",) if self.authors and self.authors[0].owner else ()
        equal: tuple[Role, ...] = ("equal",) if self.owner and self.owner.equal else ()
        return first + equal or ("other",)

    def attributed_to(self, names: Sequence[str], pages: Mapping[str, str] | None = None) -> Self:
        """The same work with everything about its authors and editors decided.

        Args:
            names: The owner's. Who is the owner is as marked, else by exactly these spellings.
            pages: Where other people are found, by exactly these spellings.
        """

        def decided(people: tuple[Author, ...]) -> tuple[Author, ...]:
            is_marked = any(person.owner for person in people)
            return tuple(person.attributed_to(() if is_marked else names, pages or {}) for person in people)

        authors, editors = decided(self.authors), decided(self.editors)
        if (authors, editors) == (self.authors, self.editors):
            return self
        return self.model_copy(update={"authors": authors, "editors": editors})
