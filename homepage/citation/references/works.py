"""What references say of a work, found once for all styles."""

from typing import NamedTuple

from homepage.citation.further_fields import degree, further_texts
from homepage.citation.people import Named, editors, people, translators
from homepage.models.dates import PartialDate
from homepage.models.identifiers import doi_address
from homepage.models.links import is_site_path
from homepage.models.publications import Publication
from homepage.rich_text.views import to_plain

IN_PERIODICALS = frozenset({"article", "review", "newspaper"})
IN_BOOKS = frozenset({"inproceedings", "incollection"})
PARTS = IN_PERIODICALS | IN_BOOKS
"""The types of works that are a part of another one."""

BOOKS = frozenset({"book", "edition", "translation"})
THESES = frozenset({"phdthesis", "mastersthesis"})
_DATED = frozenset({"newspaper", "talk", "poster", "exhibition"})
"""The types whose date has month and day; others have the year alone."""

_ON_A_PAGE = IN_BOOKS | {"newspaper"}
"""The types with pages. A single number of an article may be that of the article."""


class Work(NamedTuple):
    """A work, as references see it. What is not known is empty or None.

    Attributes:
        type: Its type, or ``preprint``; or ``submitted`` if readers cannot find it anywhere yet.
        degree: The degree of a thesis, if it is another one than its type says.
        title: As plain text, with formulas on one line.
        people: The authors, or else the editors.
        has_authors: Whether ``people`` are authors.
        has_others: Whether there are more people than these.
        editors: The editors, if they are not ``people``.
        translators: The translators.
        reviewed: The title of what is reviewed.
        venue: Where it appeared.
        publisher: The publisher; references name none for periodicals.
        volume: The volume.
        number: The issue, or the number of a report or patent.
        edition: Such as ``2nd ed.``.
        pages: The first and the last page with a dash, or the number of an article.
        labelled_pages: The same as ``pp. 10–20`` or ``p. 7``; the number of an article alone.
        date: The date, as precisely as references have it.
        will_appear: Whether it has been accepted.
        doi: The DOI.
        arxiv: Such as ``arXiv:2505.00001``.
        link: The URL of its DOI, else of its page with the publisher or of the preprint.
    """

    type: str
    degree: str
    title: str
    people: list[Named]
    has_authors: bool
    has_others: bool
    editors: list[Named]
    translators: list[Named]
    reviewed: str
    venue: str | None
    publisher: str | None
    volume: str | None
    number: str | None
    edition: str
    pages: str
    labelled_pages: str
    date: PartialDate | None
    will_appear: bool
    doi: str | None
    arxiv: str
    link: str


def work(publication: Publication) -> Work:
    """What references say of a publication."""
    status, pages = publication.status, publication.page_range
    type_ = publication.type_or_preprint
    if status == "submitted":
        type_ = "preprint" if publication.arxiv else "submitted"
    label = "pp. " if len(pages) == 2 else "p. " if pages and type_ in _ON_A_PAGE else ""
    return Work(
        type=type_,
        degree=degree(publication) if type_ in THESES else "",
        title=to_plain(publication.title).removesuffix("."),
        people=people(publication.authors) or editors(publication),
        has_authors=bool(publication.authors),
        has_others=publication.et_al,
        editors=editors(publication) if publication.authors else [],
        translators=translators(publication),
        reviewed=to_plain(publication.reviewed or ""),
        venue=publication.appeared_in,
        publisher=None if type_ in IN_PERIODICALS else publication.publisher,
        volume=publication.volume,
        number=publication.number,
        edition=_edition(publication),
        pages="–".join(pages),
        labelled_pages=label + "–".join(pages),
        date=_date(publication.date, type_),
        will_appear=status in {"accepted", "forthcoming"},
        doi=publication.doi,
        arxiv=f"arXiv:{publication.arxiv}" if publication.arxiv else "",
        link=_link(publication),
    )


def _date(date: PartialDate | None, type_: str) -> PartialDate | None:
    return PartialDate(date.year) if date and type_ not in _DATED else date


def _edition(publication: Publication) -> str:
    """The edition with its unit. A number gets the ending of its English ordinal."""
    written = dict(further_texts(publication, {"edition": "edition"})).get("edition", "")
    if written.isdecimal():
        ending = "th" if written[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(written[-1], "th")
        return f"{written}{ending} ed."
    return f"{written} ed." if written and "ed" not in written.lower() else written


def _link(publication: Publication) -> str:
    if publication.doi:
        return doi_address(publication.doi)
    paper = publication.links.paper
    if paper and not is_site_path(paper):
        return paper
    return f"https://arxiv.org/abs/{publication.arxiv}" if publication.arxiv else ""
