"""Converts an item of CSL-JSON to an entry of BibTeX."""

import re
from collections.abc import Mapping

from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.plain_fields import citation_key, is_program_note, names, text, without_date
from homepage.importers.bibtex.type_and_status import thesis_type
from homepage.importers.csl_json.dates import date_fields
from homepage.importers.csl_json.source import Item
from homepage.models.authors import NameParts
from homepage.models.publication_types import SUBTYPES, TYPES

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "newspaper",
    "review": "review",
    "review-book": "review",
    "paper-conference": "inproceedings",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "entry-dictionary": "incollection",
    "book": "book",
    "report": "techreport",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "speech": "talk",
    "document": "misc",
}
_TEXTS = {
    "title": "title",
    "reviewed-title": "reviewedtitle",
    "container-title": "journaltitle",
    "container-title-short": "abbr",
    "journalAbbreviation": "abbr",
    "volume": "volume",
    "issue": "number",
    "number": "number",
    "collection-number": "number",
    "publisher": "publisher",
    "publisher-place": "address",
    "collection-title": "series",
    "edition": "edition",
    "chapter-number": "chapter",
    "part-number": "part",
    "number-of-volumes": "volumes",
    "number-of-pages": "pagetotal",
    "event-title": "eventtitle",
    "event": "eventtitle",
    "event-place": "venue",
    "title-short": "shorttitle",
    "shortTitle": "shorttitle",
    "genre": "type",
    "version": "version",
    "language": "language",
    "keyword": "keywords",
    "annote": "annote",
    "abstract": "abstract",
    "status": "pubstate",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMID": "pmid",
    "PMCID": "pmcid",
}
"""The fields of variables that are text. If two variables have the same field, the first one is used."""

_ADDRESSES = {"DOI": "doi", "URL": "url"}
_PEOPLE = ("author", "editor", "translator")
_KNOWN = {*_TEXTS, *_ADDRESSES, *_PEOPLE, "id", "citation-key", "type", "issued", "page", "note", "categories"}
_KEY_IN_NOTE = re.compile(r"\s*Citation Key:\s*(\S+)\s*", re.IGNORECASE)  # from Zotero's field "Extra"
_RANGE = re.compile(r"\s*(\d{1,9})\s*-\s*(\d{1,9})\s*")


def item_entry(item: Item) -> tuple[Entry | None, list[str]]:
    """Converts an item; returns the entry, or None if it is not one, and warnings about what was left out."""
    if not isinstance(item.data, dict):
        return None, ["is not an object; it is left out"]
    return _Reading(item).entry()


class _Reading:
    def __init__(self, item: Item) -> None:
        self.item, self.data = item, {name: value for name, value in item.data.items() if value not in (None, "", [])}
        self.fields: dict[str, str] = {}
        self.remarks = [f"has several values of {key}; the first one is used" for key in item.repeated]
        self.key_in_note = ""

    def entry(self) -> tuple[Entry, list[str]]:
        type_ = self.type()
        for variable, field in _TEXTS.items():
            self.take(variable, field)
        for variable, field in _ADDRESSES.items():
            if address := self.string(variable):
                self.fields[field] = address
        self.read_note()
        self.read_pages()
        self.read_archive()
        for role in _PEOPLE:
            if people := names(self.people(role)):
                self.fields[role] = people
        dates, remarks = date_fields(self.data.get("issued"))
        self.fields |= dates or without_date(self.fields.get("pubstate", ""))
        self.remarks += remarks
        self.remarks += (
            f"{name} is left out: this site has no field for it" for name in self.data if name not in _KNOWN
        )
        key = self.string("citation-key") or self.key_in_note or self.string("id")
        entry = Entry(type_, citation_key(key, self.item.number), self.fields, self.item.file, self.item.line)
        return entry, list(dict.fromkeys(self.remarks))

    def string(self, variable: str) -> str:
        """The value of a variable that is a string or a number; reports any other value."""
        value = self.data.get(variable, "")
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return " ".join(str(value).split())
        self.remarks.append(f"{variable} is left out: it is neither text nor a number")
        return ""

    def take(self, variable: str, field: str) -> None:
        value = self.string(variable)
        if value and self.fields.setdefault(field, text(value)) != text(value):
            self.remarks.append(f"{variable} is left out: there is another {field}")

    def type(self) -> str:
        """The entry type of BibTeX. CSL's type ``article`` is a preprint, unless the item names a journal."""
        written, genre = self.string("type").lower(), self.string("genre")
        if written == "thesis":
            if level := thesis_type(genre):
                del self.data["genre"]
                return level
            self.remarks.append("is a thesis, but not said to be a doctoral or a master's thesis; its type is misc")
        if written == "article":
            if re.search("preprint", genre, re.IGNORECASE):
                del self.data["genre"]
            elif self.data.keys() & {"volume", "issue"}:
                return "article"
            self.fields["pubstate"] = "prepublished"
            return "misc"
        if genre in SUBTYPES and TYPES[genre].csl == written:
            del self.data["genre"]
            return genre
        if written not in _TYPES and written:
            self.fields["entrysubtype"] = text(written)
        return _TYPES.get(written, "misc")

    def read_note(self) -> None:
        """Reads the note, without the lines that programs store in it."""
        written = self.data.get("note", "")
        lines = written.splitlines() if isinstance(written, str) else [self.string("note")]
        if words := " ".join(" ".join(line for line in lines if not is_program_note(line)).split()):
            self.fields["note"] = text(words)
        for line in filter(is_program_note, lines):
            if key := _KEY_IN_NOTE.fullmatch(line):
                self.key_in_note = key[1]
            else:
                self.remarks.append(f"{line.strip()[:60]!r} is left out of its note: it is for a program")

    def read_pages(self) -> None:
        pages = self.string("page")
        found = _RANGE.fullmatch(pages)
        if pages:
            self.fields["pages"] = f"{found[1]}--{found[2]}" if found and int(found[1]) < int(found[2]) else text(pages)

    def read_archive(self) -> None:
        if self.string("archive").lower() == "arxiv" and (found := self.string("archive_location")):
            self.fields |= {"eprint": found, "archiveprefix": "arXiv"}
            del self.data["archive"], self.data["archive_location"]

    def people(self, role: str) -> list[NameParts]:
        listed = self.data.get(role, [])
        people = [name for each in listed if (name := _name(each))] if isinstance(listed, list) else []
        if not isinstance(listed, list) or len(people) < len(listed):
            self.remarks.append(f"a name of its {role} cannot be read; it is left out")
        return people


def _name(written: object) -> NameParts | None:
    """The parts of a name; None if it is not a name."""
    if isinstance(written, str):
        written = {"literal": written}
    if not isinstance(written, dict):
        return None
    parts = {key: " ".join(value.split()) for key, value in written.items() if isinstance(value, str)}
    return _of_parts(parts)


def _of_parts(parts: Mapping[str, str]) -> NameParts | None:
    particles = (parts.get("dropping-particle"), parts.get("non-dropping-particle"), parts.get("family"))
    family = " ".join(filter(None, particles)) or parts.get("literal", "")
    given = parts.get("given", "")
    if not family:
        return NameParts("", given) if given else None
    return NameParts(given, family, parts.get("suffix", ""))
