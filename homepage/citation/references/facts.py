"""What every style says of a work: its title, its link, and texts with other forms than in the record."""

from homepage.citation.further_fields import further_texts
from homepage.models.identifiers import doi_address
from homepage.models.links import is_site_path
from homepage.models.publications import Publication
from homepage.rich_text.views import to_plain

IN_PERIODICALS = frozenset({"article", "review", "newspaper"})
IN_BOOKS = frozenset({"inproceedings", "incollection"})
"""The types of works that are a part of another one."""

BOOKS = frozenset({"book", "edition", "translation"})
THESES = frozenset({"phdthesis", "mastersthesis"})

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In English, as references are."""


def is_part(kind: str) -> bool:
    """Whether works of a type are a part of a periodical or a book."""
    return kind in IN_PERIODICALS or kind in IN_BOOKS


def kind(publication: Publication) -> str:
    """Its type, or ``preprint``; or ``submitted`` if readers cannot find it anywhere yet."""
    if publication.status == "submitted":
        return "preprint" if publication.arxiv else "submitted"
    return publication.type_or_preprint


def title(publication: Publication) -> str:
    """The title as plain text, with formulas on one line."""
    return to_plain(publication.title).removesuffix(".")


def plain(text: str | None) -> str:
    """A text with markup as plain text, or ""."""
    return to_plain(text) if text else ""


def pages(publication: Publication) -> str:
    """The pages with an en dash, or ""."""
    return "–".join(publication.page_range)


def is_range(publication: Publication) -> bool:
    """Whether the pages are a first and a last one. A single number may be that of an article."""
    return len(publication.page_range) == 2


def has_page(publication: Publication) -> bool:
    """Whether a single number is certainly that of a page."""
    return kind(publication) in {*IN_BOOKS, "newspaper"}


def publisher(publication: Publication) -> str | None:
    """The publisher; references name none for periodicals."""
    return None if kind(publication) in IN_PERIODICALS else publication.publisher


def edition(publication: Publication) -> str:
    """The edition, such as ``2nd ed.``, or ""."""
    written = dict(further_texts(publication, {"edition": "edition"})).get("edition", "")
    if written.isdecimal():
        ending = "th" if written[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(written[-1], "th")
        return f"{written}{ending} ed."
    return f"{written} ed." if written and "ed" not in written.lower() else written


def link(publication: Publication) -> str:
    """The URL of its DOI, else of its page with the publisher or of the preprint, or ""."""
    if publication.doi:
        return doi_address(publication.doi)
    paper = publication.links.paper
    if paper and not is_site_path(paper):
        return paper
    return f"https://arxiv.org/abs/{publication.arxiv}" if publication.arxiv else ""


def arxiv(publication: Publication) -> str:
    """The identifier of a preprint, such as ``arXiv:2505.11370``, or ""."""
    return f"arXiv:{publication.arxiv}" if publication.arxiv else ""
