"""Tags in the head by which Google Scholar and Zotero read a publication's page.

Zotero has no other way: it ignores alternate links, and COinS, which it would prefer, has neither abstract nor PDF, and
no types but articles, books, theses and patents.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from homepage.citation.further_fields import further_texts, keywords
from homepage.citation.people import editors
from homepage.models.dates import PartialDate
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.site_base import SiteBase
from homepage.rich_text.views import to_plain

# Zotero derives the type of a work from the names of these tags, so that other types must not have them.
_CONTAINER: Mapping[str, str] = {
    "article": "citation_journal_title",
    "review": "citation_journal_title",
    "inproceedings": "citation_conference_title",
    "incollection": "citation_inbook_title",
    "newspaper": "prism.publicationName",
}
_INSTITUTION: Mapping[str, str] = {
    "phdthesis": "citation_dissertation_institution",
    "mastersthesis": "citation_dissertation_institution",
    "techreport": "citation_technical_report_institution",
}
_NUMBER: Mapping[str, str] = {"techreport": "citation_technical_report_number", "patent": "prism.number"}
_FURTHER: Mapping[str, str] = {
    "series": "citation_series_title",
    "isbn": "citation_isbn",
    "issn": "citation_issn",
    "pmid": "citation_pmid",
    "language": "citation_language",
    "langid": "citation_language",
}
"""Tags by field of BibTeX or biblatex."""


def citation_tags(site: SiteBase, publication: Publication) -> Iterator[tuple[str, str]]:
    """Highwire Press tags, and what they do not say in those of Dublin Core and PRISM: names and values.

    Sources: Google Scholar's inclusion guidelines; Zotero's translator for embedded metadata. Scholar takes everybody
    named in ``citation_author`` for an author; only Zotero reads ``citation_editor``.

    Only the page in the first language of a site has them, so that there is one page for each work.
    """
    if site.settings.folder:
        return
    type_ = publication.type_or_preprint
    yield "citation_title", to_plain(publication.title)
    yield from (("citation_author", author.name) for author in publication.authors)
    yield from (("citation_editor", editor.written) for editor in editors(publication))
    container = _CONTAINER.get(type_)
    facts = {
        "citation_publication_date": publication.date and _day_or_year(publication.date),
        **({container: publication.appeared_in} if container else {}),
        _INSTITUTION.get(type_, "citation_publisher"): publication.publisher,
        "citation_volume": publication.volume,
        _NUMBER.get(type_, "citation_issue"): publication.number,
        **dict(zip(("citation_firstpage", "citation_lastpage"), publication.page_range, strict=False)),
        "citation_doi": publication.doi,
        "citation_arxiv_id": publication.arxiv,
        **dict(further_texts(publication, _FURTHER)),
        **({"citation_language": publication.language} if publication.language else {}),
        "citation_keywords": "; ".join(keywords(publication)),
        "citation_abstract": publication.abstract and to_plain(publication.abstract),
        "citation_pdf_url": _own_pdf(site, publication),
        "DC.type": TYPES[type_].zotero,
    }
    yield from ((name, fact) for name, fact in facts.items() if fact)


def _day_or_year(date: PartialDate) -> str:
    """A date in Google Scholar's format: a full date or a year, never only a month."""
    return str(date).replace("-", "/") if date.day else f"{date.year:04}"


def _own_pdf(site: SiteBase, publication: Publication) -> str | None:
    """The URL of a PDF on this site, or None. Google Scholar ignores PDFs on other hosts, or drops the page."""
    written = map(site.settings.absolute, filter(None, (publication.links.pdf, publication.links.paper)))
    own = (address for address in written if address.startswith(f"{site.settings.url}/"))
    return next((address for address in own if urlsplit(address).path.lower().endswith(".pdf")), None)
