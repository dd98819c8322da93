"""Takes the publications out of a list in prose. What is not certain stays in the text, and is counted."""

import re
from collections.abc import Sequence
from functools import partial

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.people.author_entries import with_owner
from homepage.importers.academicpages.people.author_prose import ReadAuthors, authors_in, equal_marks
from homepage.importers.academicpages.records.paper_boxes import PaperBox, paper_boxes
from homepage.importers.academicpages.records.prose_work import ProseWork, read_work
from homepage.importers.academicpages.records.publication_links import (
    FoundLinks,
    is_identifier,
    is_resource,
    is_short_label,
)
from homepage.importers.academicpages.texts.chunks import Chunk, without_empty_headings_of
from homepage.importers.academicpages.texts.plain_text import plain

OF_PUBLICATIONS = re.compile(
    r"\W*(?:(?:selected|my|recent|all|full|list of|refereed|peer-reviewed|journal|conference) )*"
    r"(?:publications?|papers|preprints|articles|论文)"
    r"(?: (?:and|&) (?:preprints|manuscripts|papers|conference talks))?\W*",
    re.IGNORECASE,
)
"""Headings and titles of lists of publications."""
_NO_RECORDS = re.compile(
    r"\b(?:patents?|talks?|presentations?|posters?|media|press|software|theses supervised)\b", re.IGNORECASE
)
_TYPES = (
    (re.compile(r"\bjournals?\b", re.IGNORECASE), "article"),
    (re.compile(r"\b(?:conferences?|workshops?|proceedings)\b", re.IGNORECASE), "inproceedings"),
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|arxiv", re.IGNORECASE)
_SHORTEST = 40  # characters of a line that may be a publication


def take_publications(context: MoveContext, page: Page, pieces: Sequence[Chunk]) -> list[Chunk]:
    """Adds the publications of a list to the found works; returns the other pieces, without empty headings.

    Args:
        context: The context of the import.
        page: The page with the list.
        pieces: The list, with its headings.
    """
    reads = _reader(context, page)
    rest: list[Chunk] = []
    heading = ""
    for box in paper_boxes(pieces):
        piece = box.pieces[0]
        if piece.kind == "heading":
            heading = plain(piece.text)
        if piece.kind == "heading" or _NO_RECORDS.search(heading):
            rest += box.pieces
        elif not _take(context, page, box, heading, reads):
            rest += box.pieces
            _note_text(context, box, page.at_text(piece.text[:40]))
    return without_empty_headings_of(rest) if len(rest) < len(pieces) else rest


def count_unread(context: MoveContext, page: Page, pieces: Sequence[Chunk]) -> None:
    """Counts the publications of a list that stays prose, because the site has its records elsewhere."""
    reads = _reader(context, page)
    for box in paper_boxes(pieces):
        work = read_work(box.text, reads, context.names)
        if work is None:
            _note_text(context, box, page.at_text(box.pieces[0].text[:40]))
        elif looks_like_one(box) and not context.works.id_of(work.title):
            context.works.unread.append(page.at_text(box.pieces[0].text[:40]))


def _reader(context: MoveContext, page: Page) -> ReadAuthors:
    """Reads a line of authors, with the marks of equal contribution that the page explains."""
    return partial(authors_in, equal=equal_marks(page.source), names=context.names)


def _note_text(context: MoveContext, box: PaperBox, place: str) -> None:
    """Counts a publication that stays text, unless the title of a record is in it."""
    if not looks_like_one(box):
        return
    if known := context.works.id_in(box.text):
        how = f"text, as before; it contains the title of the record {known}, compare the two"
        context.report.carried("publication", plain(box.text), place, how)
    else:
        context.works.unread.append(place)


def _take(context: MoveContext, page: Page, box: PaperBox, heading: str, reads: ReadAuthors) -> bool:
    """Adds the publication of a box to the found works, if it is certain; returns whether it is."""
    written = "\n".join(piece.written for piece in box.pieces)
    place, words = page.at_text(box.pieces[0].text[:40]), plain(box.text)
    work = read_work(box.text, reads, context.names)
    if work and looks_like_one(box) and (known := context.works.id_of(work.title)):
        context.works.sources[known] = written
        context.report.changed("publication", words, place, f"the record {known}")
        return True
    if work is None or (work.is_dated_by_arxiv and box.pieces[0].kind == "paragraph" and len(box.pieces) == 1):
        return False
    entry = _entry(context, work, heading, place) | {"preview": box.picture or None, "note": box.note or None}
    context.works.add(entry, written)
    context.report.changed("publication", words, place, f"the record {entry['id']}; compare the two")
    return True


def looks_like_one(box: PaperBox) -> bool:
    """Whether a piece of a list looks like a publication."""
    words, is_box = plain(box.text), len(box.pieces) > 1
    is_item = box.pieces[0].kind == "entry" or '"' in words
    return len(words) >= _SHORTEST and (is_box or (is_item and bool(_YEAR.search(words))))


def _entry(context: MoveContext, work: ProseWork, heading: str, place: str) -> dict[str, object]:
    links = FoundLinks(context.addresses, Report())
    for label, url in work.links:
        if not label or is_resource(label) or is_identifier(url):
            links.add(url, "", label=label)
        elif label and label not in work.venue and is_short_label(label):
            links.add_labelled(label, url)
        elif label not in work.venue:
            context.report.left("link", f"{label} {url}", place, "it is not clear what of the work it is")
    kinds = [kind for pattern, kind in _TYPES if pattern.search(heading)]
    authors = with_owner(work.authors, context.names)
    return {
        "id": context.works.free_id(work.title),
        "type": kinds[0] if work.venue and len(kinds) == 1 else None,
        "title": work.title,
        "date": work.date or None,
        "status": work.status or None,
        "venue": work.venue or None,
        "authors": [each["name"] if len(each) == 1 else each for each in authors],
        "et_al": True if work.authors.et_al else None,
        **links.fields(),
        "award": work.award or None,
    }
