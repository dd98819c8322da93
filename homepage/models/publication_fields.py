"""The fields of a publication, as its entry has them. ``publications.py`` has the facts that follow from them."""

from typing import Literal

from pydantic import ConfigDict, Field, JsonValue

from homepage.models.authors import Author
from homepage.models.base import Translated
from homepage.models.bibtex_fields import BibtexFields
from homepage.models.dates import DateIfKnown
from homepage.models.identifiers import ArxivId, CitationKey, Doi
from homepage.models.links import SitePath
from homepage.models.publication_links import PublicationLinks
from homepage.models.publication_types import PublicationType
from homepage.models.text import FixedText, LanguageTag, Slug, Text

Status = Literal["published", "accepted", "forthcoming", "submitted", "preprint"]

_REQUIREMENTS: list[JsonValue] = [
    {"anyOf": [{"required": ["date"]}, {"required": ["status"]}]},
    {"anyOf": [{"required": ["authors"]}, {"required": ["editors"]}]},
]
"""The JSON Schema's rules for keys that are required unless another one is there."""


class PublicationFields(Translated):
    """The fields of a ``Publication``."""

    model_config = ConfigDict(json_schema_extra={"allOf": _REQUIREMENTS})

    id: Slug = Field(description="The name of its page, used in links to it.", examples=["waves"])
    written_type: PublicationType | None = Field(
        None,
        alias="type",
        description="The type, with BibTeX's names. Default: article with a volume or number, else inproceedings "
        "with a venue, else misc.",
    )
    title: Text = Field(description="The title.", examples=["Waves in Estuaries"])
    written_status: Status | None = Field(
        None,
        alias="status",
        description="The publication status. Default: preprint if on arXiv without a venue, else published.",
        examples=["accepted"],
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
    reviewed: Text | None = Field(
        None, description="What a review is about: a book, an exhibition.", examples=["A Life at Sea, by E. Vik"]
    )
    language: LanguageTag | None = Field(
        None, description="The language of the work, if it is not that of the other publications.", examples=["de"]
    )
    volume: FixedText | None = Field(None, description="The volume of the journal or series.", examples=["12"])
    number: FixedText | None = Field(
        None, description="The issue of a journal, or the number of a report.", examples=["3"]
    )
    pages: FixedText | None = Field(None, description="The pages, or the article number.", examples=["1–12"])
    publisher: Text | None = Field(
        None, description="The publisher; of a thesis or report, the institution.", examples=["Example Press"]
    )
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
    links: PublicationLinks = Field(
        PublicationLinks(),
        description="Links by kind, or by a label of your own.",
        examples=[{"pdf": "/papers/estuaries.pdf", "Press release": "https://press.example"}],
    )
    abstract: Text | None = Field(None, description="The abstract, as plain text.", examples=["We measure …"])
    tldr: Text | None = Field(
        None,
        description="One sentence that says what is new, shown in lists.",
        examples=["Waves are as fast as the tide allows."],
    )
    preview: SitePath | None = Field(
        None, description="A picture in assets/, shown beside the work.", examples=["/previews/waves.png"]
    )
    preview_alt: Text | None = Field(
        None, description="What the picture shows, for people who do not see it.", examples=["Waves behind a bridge"]
    )
    award: Text | None = Field(None, description="The award.", examples=["Best paper award"])
    note: Text | None = Field(None, description="A note for readers.", examples=["Oral presentation"])
    selected: bool = Field(False, description="Whether it is one of your selected publications.")
    topics: tuple[Slug, ...] = Field((), description="Ids of topics in topics.yaml.", examples=[["waves"]])
    show: bool = Field(True, description="Whether the home page lists it. Its own page is always published.")
    citation_key: CitationKey | None = Field(None, description="The BibTeX citation key. Default: its id.")
    same_as: Slug | None = Field(
        None,
        description="The id of an entry that is the same work; the next import merges this entry into that one.",
        examples=["estuaries-preprint"],
    )
    bibtex: BibtexFields = Field(
        default={},
        description="Further BibTeX fields, in LaTeX; they are exported unchanged.",
        examples=[{"series": "Lecture Notes"}],
    )
