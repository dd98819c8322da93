"""What the person published. Author lists are data: nothing is found by looking for a name in a line of text."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from homepage.models.base import Model
from homepage.models.dates import PublicationDate
from homepage.models.links import Link, Url, WebUrl
from homepage.models.text import Slug, Text

Role = Literal["first", "equal", "other"]

RESERVED_IDS = frozenset({"main", "biography", "research", "internships", "publications"})
"""Ids that the page itself uses; a publication's id is one of the same page."""

_ARXIV = re.compile(r"[0-9]{4}\.[0-9]{4,5}(v[0-9]+)?|[a-z-]+(\.[A-Z]{2})?/[0-9]{7}(v[0-9]+)?")
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/[^\s<>\"\\^`{|}]+")


def _arxiv(value: str) -> str:
    if not _ARXIV.fullmatch(value):
        raise ValueError(f'{value!r} is not an arXiv id; write the id alone, in quotes, such as "2505.11370"')
    return value


def _not_empty(authors: tuple["Author", ...]) -> tuple["Author", ...]:
    if not authors:
        raise ValueError("is empty; write at least one author")
    return authors


def _doi(value: str) -> str:
    if not _DOI.fullmatch(value):
        raise ValueError(f"{value!r} is not a DOI; write it without an address before it, such as 10.1000/182")
    return value


class Author(Model):
    """One author of a publication. Written as a plain name where that says all."""

    name: Text = Field(description="The name as it is printed on the paper.")
    equal: bool = Field(False, description="Whether this author is marked as having contributed equally.")
    owner: bool | None = Field(
        None, description="Whether this is you. Left out, it is so if the name is spelt exactly like one of yours."
    )

    @model_validator(mode="before")
    @classmethod
    def _plain_name(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the author wrote
        return {"name": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Says that a plain name will do."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}


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
    """An entry of ``content/publications.yaml``: one work, wherever it appeared."""

    id: Slug = Field(description="What it is linked by: the page's address, # and this id.", examples=["prodistill"])
    title: Text
    date: PublicationDate = Field(description="When it appeared: 2025, 2025-07 or 2025-07-01.")
    venue: Text | None = Field(None, description="Where it appeared, in short.", examples=["ICML"])
    authors: Annotated[tuple[Author, ...], AfterValidator(_not_empty), Field(json_schema_extra={"minItems": 1})] = (
        Field(description="In the order of the paper. A plain name, or name with equal: true or owner: true.")
    )
    arxiv: Annotated[str, AfterValidator(_arxiv)] | None = Field(None, description="The arXiv id, in quotes.")
    doi: Annotated[str, AfterValidator(_doi)] | None = Field(None, description="The DOI, without an address before it.")
    links: PublicationLinks = Field(PublicationLinks(), description="Links by kind.")
    topics: tuple[Slug, ...] = Field((), description="Ids of topics in topics.yaml.")
    show: bool = Field(True, description="Whether the home page lists it.")

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        if sum(author.owner is True for author in self.authors) > 1:
            raise ValueError("two authors are marked as the owner; leave owner: true at one of them")
        return self

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
    def title_url(self) -> str | None:
        """Where the title leads: to the work itself, or nowhere."""
        found = {link.label: link.url for link in self.resources}
        return next((found[label] for label in ("Paper", "DOI", "arXiv", "PDF", "Project") if label in found), None)

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

    def attributed_to(self, names: Sequence[str]) -> Self:
        """The same work with every author's ``owner`` decided: as marked, else by exactly these spellings."""
        marked = any(author.owner for author in self.authors)

        def is_owner(author: Author) -> bool:
            if author.owner is not None:
                return author.owner
            return not marked and author.name in names

        authors = tuple(author.model_copy(update={"owner": is_owner(author)}) for author in self.authors)
        return self.model_copy(update={"authors": authors})
