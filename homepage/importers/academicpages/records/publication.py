"""Converts a page of ``_publications`` or ``_preprints`` to a record."""

import re
from functools import partial

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.people.author_entries import with_owner
from homepage.importers.academicpages.people.author_prose import authors_in, equal_marks
from homepage.importers.academicpages.records.citation_prose import DOI, read_citation
from homepage.importers.academicpages.records.publication_authors import AUTHOR_KEYS, authors_of
from homepage.importers.academicpages.records.publication_links import KEYS, FoundLinks
from homepage.importers.academicpages.records.publication_text import PublicationText, split_body
from homepage.importers.academicpages.records.teaser import TEASER_KEYS, teaser
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.importers.academicpages.texts.rich_text import rich

_VENUE_KEYS = ("venue", "journal", "booktitle", "conference", "publication", "prevenue")
_TYPES = {"manuscripts": "article", "conferences": "inproceedings", "books": "book", "thesis": "phdthesis"}
_PREPRINT = re.compile(r"^\W*(?:arxiv|biorxiv|medrxiv|ssrn|preprint|under review|submitted)", re.IGNORECASE)
_KNOWN = {*KEYS, *AUTHOR_KEYS, *_VENUE_KEYS, "title", "date", "year", "excerpt", "citation", "category", "abstract"}
_KNOWN |= {"bibtexurl", "bibtex", "award", "note", "status", *TEASER_KEYS}


class PublicationMover:
    """Converts one page to a record, and reports the result for everything on it."""

    def __init__(self, context: MoveContext, page: Page, path: str, record_id: str) -> None:
        self.context = context
        self.page = page
        self.path = path
        self.id = record_id
        self.report = context.report
        self.links = FoundLinks(context.addresses, context.report)
        self.reads = partial(authors_in, equal=equal_marks(page.source), names=context.names)

    def record(self, *, is_preprint: bool, is_listed: bool) -> dict[str, object]:
        """The record.

        Args:
            is_preprint: Whether it was one of the preprints of the old site.
            is_listed: Whether pages of the old site listed it.
        """
        page, date = self.page, self.context.date(self.page)
        title = plain(page.text("title")) or page.title_of_name
        shown = rich(page.text("title")) or title
        self.report.compared("title", page.text("title") or page.name, shown, page.at("title"))
        venue = self._venue()
        is_preprint = is_preprint or page.text("category") == "preprints" or bool(_PREPRINT.match(venue))
        body = split_body(self.context.converter(page, self.path).source(page.body), self.reads, (title, venue))
        excerpt = split_body(page.text("excerpt"), self.reads, (title, venue))
        citation = read_citation(self._cited(body), title, (venue, date[:4]), self.reads)
        self._read_links(body, excerpt)
        authors = authors_of(self.context, page, (body, excerpt, citation), self.reads)
        self._account(body, citation.rest)
        status = self._status(is_preprint=is_preprint)
        if is_preprint and venue:
            self.report.changed("status", venue, page.at("venue"), "the status is preprint")
        abstract, note = self._abstract_and_note(body, " ".join(excerpt.prose))
        return {
            "id": self.id,
            "type": _TYPES.get(page.text("category")),
            "title": shown,
            "date": date,
            "status": status,
            "venue": None if is_preprint and _PREPRINT.match(venue) else venue or None,
            **citation.fields,
            "authors": [_short(each) for each in with_owner(authors, self.context.names)],
            "et_al": True if authors.et_al else None,
            **self.links.fields(),
            "abstract": abstract or None,
            "preview": teaser(self.context, page),
            "award": plain(page.text("award")) or None,
            "note": note or None,
            "show": None if is_listed else False,
        }

    def _venue(self) -> str:
        """The venue, from the first key that has words for it."""
        return next((words for key in _VENUE_KEYS if (words := self.context.words(self.page, key, "venue"))), "")

    def _cited(self, body: PublicationText) -> str:
        """The recommended citation, from the front matter or the body; or empty."""
        return self.page.text("citation") or body.citation

    def _read_links(self, body: PublicationText, excerpt: PublicationText) -> None:
        """Adds the links of the work: those of keys, of the texts, and a DOI in the citation if there is no other."""
        page, in_excerpt = self.page, self.page.at("excerpt")
        for key in (key for key in page.values if key.lower() in KEYS and page.text(key)):
            self.links.add(page.text(key), page.at(key), kind=KEYS[key.lower()])
        placed = [(*each, page.at_text(each[1])) for each in body.links]
        for label, written, place in [*placed, *((*each, in_excerpt) for each in excerpt.links)]:
            self.links.add(written, place, label=label, page=self.path)
        mentioned = [(*each, page.at_text(each[1])) for each in body.mentions]
        for label, written, place in [*mentioned, *((*each, in_excerpt) for each in excerpt.mentions)]:
            link_text, why = f"{label} {written}".strip(), "an abstract is plain text; the link's text is kept"
            self.report.left("link", link_text, place, why)
        for doi in DOI.findall(plain(self._cited(body))):
            if not self.links.doi:
                self.links.add(doi.rstrip(".,;"), page.at_either("citation", body.citation))

    def _status(self, *, is_preprint: bool) -> str | None:
        """The status of the work, if it is a preprint, or the page uses a known word for it."""
        written = self.page.text("status").casefold()
        known = {"published": "published", "accepted": "accepted", "to appear": "accepted", "preprint": "preprint"}
        status = "preprint" if is_preprint else known.get(written)
        if status and written in known:
            self.report.compared("status", written, status, self.page.at("status"))
        elif written:
            self.report.left("status", written, self.page.at("status"), "it is not a status of a record")
        return status

    def _abstract_and_note(self, text: PublicationText, excerpt: str) -> tuple[str, str]:
        """The abstract and the note. If the page has an excerpt and a body, the body contains more."""
        abstract = " ".join(text.prose) or plain(self.page.text("abstract"))
        if self.page.text("excerpt") and not excerpt:
            self.report.carried(
                "excerpt", self.page.text("excerpt"), self.page.at("excerpt"), "the record's own fields"
            )
        if excerpt and not abstract:
            self.report.carried("excerpt", excerpt, self.page.at("excerpt"), "the abstract")
            return excerpt, plain(self.page.text("note"))
        if excerpt:
            is_told = excerpt.rstrip(". ") in abstract
            self.report.carried("excerpt", excerpt, self.page.at("excerpt"), "the abstract" if is_told else "the note")
            excerpt = "" if is_told else excerpt
        if abstract:
            self.report.carried("text", abstract, self.page.at_text(self.page.body), "the abstract")
        return abstract, plain(self.page.text("note")) or excerpt

    def _account(self, text: PublicationText, rest: str) -> None:
        page, cited_at = self.page, self.page.at_either("citation", text.citation)
        if self._cited(text):
            citation = plain(self._cited(text))
            self.report.changed("citation", citation, cited_at, "written from the record's own fields")
        if rest:
            self.report.left("citation", rest, cited_at, "it fits no field of the record")
        for key in ("bibtexurl", "bibtex"):
            if page.text(key):
                self.report.changed("BibTeX", page.text(key), page.at(key), "written from the record's own fields")
        for picture in text.pictures:
            self.report.left("picture", picture, page.at_text(picture), "a record has one picture, its teaser")
        if page.text("category"):
            how = _TYPES.get(page.text("category"), "a preprint" if page.text("category") == "preprints" else "")
            note = self.report.changed if how else self.report.left
            note("category", page.text("category"), page.at("category"), how or "it is not a type of a record")
        self.context.leave_rest(page, _KNOWN)


def _short(author: dict[str, object]) -> object:
    """An author in the short form, a plain name, if there is nothing else to say."""
    return author["name"] if len(author) == 1 else author
