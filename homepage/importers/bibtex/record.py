"""Converts a BibTeX entry to an entry of ``content/publications.yaml``. Other fields are kept under ``bibtex``."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from homepage.citation.bibtex import CONTAINERS, DISPLAY_FIELDS, INSTITUTIONS
from homepage.importers.bibtex.dates import ReadDate, read_date
from homepage.importers.bibtex.display_texts import DisplayTexts, read_display_texts
from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.journals import JOURNALS
from homepage.importers.bibtex.languages import read_language
from homepage.importers.bibtex.named_files import PREVIEW, NamedFiles
from homepage.importers.bibtex.names import read_authors
from homepage.importers.bibtex.places import Places, read_places
from homepage.importers.bibtex.rich_texts import convert_rich
from homepage.importers.bibtex.type_and_status import read_status, read_type
from homepage.importers.publications.format import Record
from homepage.latex.text import Conversion, convert, to_text
from homepage.models.publication_types import TYPES
from homepage.models.publications import PERIODS, Publication
from homepage.models.text import slugify
from homepage.models.venues import short_venue
from homepage.rich_text.views import without_styles
from homepage.validation import validate

_VENUES = ("journal", "journaltitle", "booktitle", "eventtitle", "howpublished")
_PUBLISHERS = ("school", "institution", "publisher", "organization")
_ARXIV = re.compile(r"(arxiv|corr)\b.*", re.IGNORECASE)
_PROGRAM_FIELDS = re.compile(
    r"file|local-url|bdsk-.*|pdf-local|_*markedentry|owner|groups|mendeley-.*|citeulike-.*|timestamp|creationdate"
    r"|modificationdate|date-added|date-modified|readstatus|ranking|rating|priority|printed|qualityassured|read"
)
_LONGEST_ID = 200  # characters; it is the name of a folder
_TRUE = {"true", "yes", "1"}


def read_entry(entry: Entry) -> Record:
    """Reads an entry whose cross-references are resolved."""
    return _Reading(entry).record()


def read_converted_entry(entry: Entry, name: str, remarks: Sequence[str]) -> Record:
    """Reads an entry that was converted from another format.

    Args:
        entry: The entry.
        name: Its name in messages if the other format has no key for it.
        remarks: Warnings from the conversion.
    """
    record = read_entry(entry)
    record.remarks[:0] = remarks
    if entry.is_unnamed:
        record.key, record.has_key = name, False
    return record


class _Reading:
    """Reads one entry. The fields that remain in ``rest`` are not in the model."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.rest = {name: value for name, value in entry.fields.items() if value.strip()}
        self.remarks: list[str] = []
        self.files = NamedFiles("")

    def take(self, *names: str) -> str:
        """Removes the given fields, and returns the first non-empty one as LaTeX; empty if there is none."""
        return next((self.rest.pop(name) for name in names if name in self.rest), "")

    def text(self, *names: str) -> str | None:
        """A field as plain text."""
        latex = self.take(*names)
        return self.converted(convert(latex)) if latex else None

    def rich_text(self, *names: str) -> str | None:
        """A field as a text with markup."""
        latex = self.take(*names)
        return self.converted(convert_rich(latex)) if latex else None

    def converted(self, found: Conversion) -> str | None:
        self.remarks += found.remarks
        return found.text or None

    def record(self) -> Record:
        type_, title = read_type(self.entry.type, self.rest), self.title()
        places = self.places()
        is_on_arxiv = places.arxiv is not None
        status = read_status(self.rest, is_on_arxiv=is_on_arxiv)
        date = self.date(status, places.arxiv)
        people = self.people()
        venue = self.venue(type_, is_on_arxiv=is_on_arxiv)
        name = without_styles(title) if self.entry.is_unnamed else self.entry.key
        texts = self.display_texts(date.words)
        data: dict[str, Any] = {
            "id": slugify(name, _LONGEST_ID) or "publication",
            "type": type_,
            "title": title,
            "status": status,
            "date": date.text,
            **venue,
            "reviewed": self.rich_text("reviewedtitle"),
            "language": read_language(self.rest),
            "volume": self.text("volume"),
            "number": self.text("number", "issue"),
            "pages": self.pages(),
            "publisher": self.publisher(type_, is_on_arxiv=is_on_arxiv and not venue),
            **people,
            "arxiv": places.arxiv,
            "doi": places.doi,
            "links": places.links,
            "abstract": self.rich_text("abstract"),
            "preview": self.preview(),
            "award": texts.award,
            "note": texts.note,
            "selected": self.flag("selected"),
            "citation_key": None if self.entry.is_unnamed else self.entry.key,
        }
        if type_ == "article" and is_on_arxiv and not (venue or data["volume"] or data["number"]):
            data["type"] = "misc"  # an article that is only on arXiv is not in a journal yet
        return self.validated({key: value for key, value in data.items() if value})

    def places(self) -> Places:
        """Where the work is: its identifiers, its links, and the files that it names."""
        found = read_places(self.rest, self.entry.file)
        self.files = found.files
        self.remarks += found.remarks
        return found

    def display_texts(self, words_of_date: str | None) -> DisplayTexts:
        """The award and the note of the work."""
        found = read_display_texts(self.rest, self.rich_text("note") or words_of_date)
        self.remarks += found.remarks
        return found

    def date(self, status: str | None, arxiv: str | None) -> ReadDate:
        """The date of publication. A forthcoming work needs none; the month of its preprint is not its date."""
        found = read_date(self.rest, None if status in PERIODS else arxiv)
        self.remarks += [found.remark] if found.remark else []
        return found

    def title(self) -> str:
        title, subtitle = self.rich_text("title") or "", self.rich_text("subtitle")
        return f"{title}{' ' if title.endswith(('?', '!', ':')) else ': '}{subtitle}" if subtitle else title

    def venue(self, type_: str, *, is_on_arxiv: bool) -> dict[str, str]:
        """The short and the full name of the venue. arXiv is not a venue: the work has its id."""
        names = [name for name in (CONTAINERS.get(TYPES[type_].bibtex, "howpublished"), *_VENUES) if name in self.rest]
        of_arxiv = [name for name in names if is_on_arxiv and _ARXIV.fullmatch(to_text(self.rest[name]))]
        for name in dict.fromkeys(of_arxiv):
            del self.rest[name]
        latex = self.take(*(name for name in names if name not in of_arxiv))
        short = self.text("abbr")
        known = JOURNALS.get(latex.strip().removeprefix("\\"), None) if latex.strip().startswith("\\") else None
        full = to_text(latex)
        if known:
            short, full = short or known[0], known[1]
        if is_on_arxiv and _ARXIV.fullmatch(short or ""):
            short = None
        short = short or short_venue(full) or full
        return {"venue": short, **({"venue_full": full} if full not in ("", short) else {})} if short else {}

    def pages(self) -> str | None:
        return (self.text("pages") or self.text("eid", "articleno", "article-number") or "").replace("--", "–") or None

    def publisher(self, type_: str, *, is_on_arxiv: bool) -> str | None:
        publisher = self.text(INSTITUTIONS.get(TYPES[type_].bibtex, "publisher"), *_PUBLISHERS)
        return None if is_on_arxiv and _ARXIV.fullmatch(publisher or "") else publisher

    def people(self) -> dict[str, Any]:
        """Authors, editors, translators and advisors. A collaboration is the author if no other is named."""
        annotations = self.take("author+an")
        authors, editors = read_authors(self.take("author"), annotations), read_authors(self.editors())
        if re.sub(r"[\d=;\s]|equal", "", annotations):
            self.remarks.append(f"of the annotation of its authors only `equal` is kept: {annotations}")
        self.remarks += [*authors.remarks, *editors.remarks]
        body = to_text(self.rest.get("collaboration", ""))
        if not authors.authors and body:
            del self.rest["collaboration"]
            authors.authors.append({"name": body, "family": body} if " " in body else body)
        if editors.et_al and authors.authors:
            self.remarks.append("its list of editors has `and others`; this is left out")
        translators, advisors = read_authors(self.take("translator")), read_authors(self.take("advisor", "supervisor"))
        self.remarks += [*translators.remarks, *advisors.remarks]
        return {
            "translators": translators.authors,
            "advisors": advisors.authors,
            "editors": editors.authors,
            "authors": authors.authors,
            "et_al": authors.et_al or (editors.et_al and not authors.authors),
        }

    def editors(self) -> str:
        """The editors, as LaTeX. With ``editortype`` they have another role, and stay BibTeX."""
        role = to_text(self.rest.get("editortype", "editor")).lower()
        return self.take("editor") if role == "editor" else ""

    def preview(self) -> str | None:
        """The address of the picture beside the work, which is a file."""
        address = self.files.address(PREVIEW, self.rest.get(PREVIEW, ""))
        if address:
            del self.rest[PREVIEW]
        return address

    def flag(self, name: str) -> bool:
        return to_text(self.take(name)).lower() in _TRUE

    def validated(self, data: dict[str, Any]) -> Record:
        """Validates the record: it needs a title, and authors or editors."""
        data["bibtex"] = dict(self.further_fields())
        publication, mistakes = validate(Publication, data)
        if [mistake.place for mistake in mistakes] == [("citation_key",)]:
            self.remarks.append(f"is not a valid key of BibTeX; it is cited as {data['id']}")
            del data["citation_key"]
            publication, mistakes = validate(Publication, data)
        if publication is None:
            self.remarks += [f"is not imported: {mistake.place[0]} {mistake.message}" for mistake in mistakes]
            return self.result(None, None)
        derived = publication.model_copy(update={"written_type": None})
        without_status = publication.model_copy(update={"written_status": None})
        implied = {"type": derived.type, "status": without_status.status, "citation_key": publication.id}
        data = {key: value for key, value in data.items() if value and implied.get(key) != value}
        return self.result(data, publication)

    def result(self, data: dict[str, Any] | None, publication: Publication | None) -> Record:
        entry = self.entry
        return Record(data, publication, entry.key, entry.file, entry.line, self.remarks, files=self.files.sources)

    def further_fields(self) -> Iterator[tuple[str, str]]:
        for name, value in self.rest.items():
            written = re.sub(r"^[^a-z]+|[^a-z0-9+_:.-]", "", name)
            if _PROGRAM_FIELDS.fullmatch(name) or not written:
                self.remarks.append(f"{name} is left out: it is meant for a program on your computer")
            elif name in self.entry.hidden:
                self.remarks.append(f"{name} is left out: the other site does not show it in its BibTeX")
            elif name in DISPLAY_FIELDS:
                self.remarks.append(f"{name} is left out: it is a display option of another site")
            elif text := " ".join("".join(filter(str.isprintable, " ".join(value.split()))).split()):
                yield written, text
