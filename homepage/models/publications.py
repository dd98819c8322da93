"""What the person published: one record for each work, wherever it appeared."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from homepage.models.authors import Author
from homepage.models.base import Model
from homepage.models.dates import PublicationDate
from homepage.models.identifiers import ArxivId, CitationKey, Doi
from homepage.models.links import Link, Url, WebUrl
from homepage.models.text import Slug, Text

Role = Literal["first", "equal", "other"]
Status = Literal["published", "accepted", "preprint", "thesis"]
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

RESERVED_IDS = frozenset(
    {"main", "biography", "news", "research", "internships", "selected", "publications", "talks", "teaching"}
)
"""Ids that the page itself uses; a publication's id is one of the same page."""

_BIBTEX_FIELD = re.compile(r"[a-z][a-z0-9+_:.-]*")


def _not_empty(authors: tuple[Author, ...]) -> tuple[Author, ...]:
    if not authors:
        raise ValueError("is empty; write at least one author")
    return authors


def _bibtex_fields(fields: dict[str, str]) -> dict[str, str]:
    """Refuses what would break the entry that the fields are written into."""
    for name, value in fields.items():
        if not _BIBTEX_FIELD.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a BibTeX field; write small letters, such as series")
        depth = 0
        for brace in re.findall(r"[{}]", value):
            depth += 1 if brace == "{" else -1
            if depth < 0:
                break
        if depth:
            raise ValueError(f"the braces in {name} do not match; close each that is opened")
    return fields


class PublicationLinks(Model):
    """Where the work and what belongs to it can be found, by kind."""

    paper: Url | None = Field(None, description="The page of the work at its publisher.")
    pdf: Url | None = None
    code: Url | None = None
    slides: Url | None = None
    poster: Url | None = None
    video: Url | None = None
    project: Url | None = None
    dataset: Url | None = None


_LABELS = {"paper": "Paper", "pdf": "PDF", "code": "Code", "slides": "Slides", "poster": "Poster", "video": "Video"}
_LABELS |= {"project": "Project", "dataset": "Data set"}


class Publication(Model):
    """An entry of ``content/publications.yaml``: one work, its preprint and its published version together."""

    id: Slug = Field(description="What its page and the links to it are named by.", examples=["prodistill"])
    type: PublicationType | None = Field(
        None,
        description="What it is, by BibTeX's names. Left out: article with a volume or number, else inproceedings "
        "with a venue, else misc.",
    )
    title: Text
    date: PublicationDate = Field(description="When it appeared: 2025, 2025-07 or 2025-07-01.")
    status: Status | None = Field(
        None,
        description="How far it is. Left out: a preprint if on arXiv without a venue, else published.",
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
    authors: Annotated[tuple[Author, ...], AfterValidator(_not_empty), Field(json_schema_extra={"minItems": 1})] = (
        Field(description="In the order of the paper. A plain name, or name with equal: true or owner: true.")
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
    bibtex: Annotated[dict[str, Text], AfterValidator(_bibtex_fields)] = Field(
        default={}, description="Further BibTeX fields, as LaTeX: they are handed on as they stand."
    )

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        if sum(author.owner is True for author in self.authors) > 1:
            raise ValueError("two authors are marked as the owner; leave owner: true at one of them")
        return self

    @property
    def kind(self) -> PublicationType:
        """Its type, as written or as the rest tells."""
        if self.type:
            return self.type
        if self.status == "thesis":
            return "phdthesis"
        if self.volume or self.number:
            return "article"
        return "inproceedings" if self.venue or self.venue_full else "misc"

    @property
    def standing(self) -> Status:
        """Its status, as written or as the rest tells."""
        if self.status:
            return self.status
        if self.kind in {"phdthesis", "mastersthesis"}:
            return "thesis"
        is_on_arxiv = self.arxiv and (not self.doi or self.doi.lower().startswith("10.48550/"))
        return "preprint" if self.kind == "misc" and not self.venue and is_on_arxiv else "published"

    @property
    def facet_type(self) -> str:
        """What it is to a visitor, for whom a preprint is one whatever BibTeX calls it."""
        return "preprint" if self.standing == "preprint" else self.kind

    @property
    def year(self) -> str:
        """The year it appeared, as its heading and its facet say it."""
        return f"{self.date.year:04}"

    @property
    def resources(self) -> tuple[Link, ...]:
        """Everything that can be followed, the work itself first."""
        places: dict[str, WebUrl | None] = {
            "arXiv": self.arxiv and f"https://arxiv.org/abs/{self.arxiv}",
            "DOI": self.doi and f"https://doi.org/{self.doi.replace('#', '%23').replace('?', '%3F')}",
        }
        links = {_LABELS[kind]: url for kind, url in self.links}
        paper = links.pop("Paper")
        every = {"Paper": paper, **places, **links}
        return tuple(Link(label=label, url=url) for label, url in every.items() if url)

    @property
    def work_url(self) -> str | None:
        """Where the work itself is, or None."""
        found = {link.label: link.url for link in self.resources}
        return next((found[label] for label in ("Paper", "DOI", "arXiv", "PDF", "Project") if label in found), None)

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
        """The author whose site it is."""
        return next((author for author in self.authors if author.owner), None)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The owner's part: first in the list, marked equal, both, or neither."""
        first: tuple[Role, ...] = ("first",) if self.authors[0].owner else ()
        equal: tuple[Role, ...] = ("equal",) if self.owner and self.owner.equal else ()
        return first + equal or ("other",)

    def attributed_to(self, names: Sequence[str], pages: Mapping[str, str] | None = None) -> Self:
        """The same work with everything about its authors decided.

        Args:
            names: The owner's. Who is the owner is as marked, else by exactly these spellings.
            pages: Where other people are found, by exactly these spellings.
        """
        marked = any(author.owner for author in self.authors)

        def decided(author: Author) -> Author:
            is_owner = author.name in names and not marked if author.owner is None else author.owner
            url = author.url or (None if is_owner else (pages or {}).get(author.name))
            return author.model_copy(update={"owner": is_owner, "url": url})

        return self.model_copy(update={"authors": tuple(map(decided, self.authors))})
