"""Converts a record of RIS to an entry of BibTeX."""

import re

from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.plain_fields import citation_key, is_program_note, names, text, without_date
from homepage.importers.bibtex.type_and_status import thesis_type
from homepage.importers.ris.source import RisRecord
from homepage.models.authors import SUFFIXES, NameParts
from homepage.models.publication_types import SUBTYPES, TYPES

_TYPES = {
    **dict.fromkeys(("JOUR", "EJOUR", "JFULL", "MGZN", "INPR"), "article"),
    "NEWS": "newspaper",
    **dict.fromkeys(("CPAPER", "CONF"), "inproceedings"),
    **dict.fromkeys(("CHAP", "ECHAP", "ENCYC", "DICT"), "incollection"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK"), "book"),
    "RPRT": "techreport",
    "DATA": "dataset",
    "AGGR": "dataset",
    "COMP": "software",
    "PAT": "patent",
    "UNPB": "misc",
    "GEN": "misc",
}
_BOOKS = {"BOOK", "EBOOK", "EDBOOK"}
_NO_EDITORS = {*_BOOKS, "RPRT", "COMP", "PAT"}
"""Types whose ``A2`` contains series editors, or an institution."""

_TEXTS = {
    "title": ("TI", "T1", "CT"),
    "journaltitle": ("T2", "JF", "JO", "BT"),
    "reviewedtitle": ("RI",),
    "abbr": ("J2", "JA", "J1"),
    "series": ("T3",),
    "volume": ("VL",),
    "number": ("IS",),
    "publisher": ("PB",),
    "address": ("CY", "PP"),
    "edition": ("ET",),
    "chapter": ("SE",),
    "volumes": ("NV",),
    "shorttitle": ("ST",),
    "type": ("M3",),
    "language": ("LA",),
    "annote": ("RN",),
    "abstract": ("AB", "N2"),
}
"""The tags of each field; the first one with a value is used."""

_DATE = re.compile(r"\s*(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/(.*))?\s*")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")


def record_entry(record: RisRecord) -> tuple[Entry, list[str]]:
    """Converts a record; returns the entry, and warnings about what was left out."""
    return _Reading(record).entry()


class _Reading:
    """Reads one record. The values that remain in ``rest`` are not in the entry."""

    def __init__(self, record: RisRecord) -> None:
        self.record = record
        self.rest = {tag: [each for each in values if each] for tag, values in record.values.items()}
        self.fields: dict[str, str] = {}
        self.remarks = list(record.remarks)

    def take(self, *tags: str) -> list[str]:
        """Removes the given tags, and returns all their values."""
        return [value for tag in tags for value in self.rest.pop(tag, ())]

    def entry(self) -> tuple[Entry, list[str]]:
        written = "".join(self.take("TY")).upper()
        key = citation_key("".join(self.take("ID")[:1]), self.record.number)
        type_ = self.type(written)
        self.read_people(written)
        if written in _BOOKS and "T3" not in self.rest and "T2" in self.rest:
            self.rest["T3"] = self.rest.pop("T2")
        for field, tags in _TEXTS.items():
            self.read_text(field, tags)
        self.read_numbers(written)
        self.read_places()
        self.read_note()
        if keywords := self.take("KW"):
            self.fields["keywords"] = text(", ".join(keywords))
        self.read_date()
        self.remarks += (
            f"{tag} is left out: this site has no field for it" for tag, values in self.rest.items() if values
        )
        return Entry(type_, key, self.fields, self.record.file, self.record.line), self.remarks

    def type(self, written: str) -> str:
        """The entry type of BibTeX. RIS's type for unpublished works contains preprints and submitted works."""
        if written == "THES":
            if level := thesis_type(" ".join(self.rest.get("M3", ()))):
                del self.rest["M3"]
                return level
            self.remarks.append("is a thesis, but not said to be a doctoral or a master's thesis; its type is misc")
            self.fields["entrysubtype"] = "thesis"
        genre = " ".join(self.rest.get("M3", ())).lower()
        if genre in SUBTYPES and TYPES[genre].ris == written:
            del self.rest["M3"]
            return genre
        if written == "INPR":
            self.fields["pubstate"] = "inpress"
        if written == "UNPB":
            self.fields["pubstate"] = "prepublished"
        if written not in _TYPES and written:
            self.fields.setdefault("entrysubtype", text(written.lower()))
        return _TYPES.get(written, "misc")

    def read_people(self, written: str) -> None:
        """Reads authors, editors and translators. People with another role are reported and left out."""
        roles = {"author": self.take("AU", "A1"), "editor": self.take("ED"), "translator": self.take("A4", "TA")}
        if written == "EDBOOK" and not roles["editor"]:
            roles |= {"editor": roles["author"], "author": []}
        roles["editor"] += self.take("A3") if written in _BOOKS else []
        roles["editor"] += self.take("A2") if written not in _NO_EDITORS else []
        for role, written_names in roles.items():
            people = [name for each in written_names if (name := _name(each)).family]
            if people:
                self.fields[role] = names(people)
            self.remarks += (
                f"{each!r} is not a name; it is left out" for each in written_names if not _name(each).family
            )

    def read_text(self, field: str, tags: tuple[str, ...]) -> None:
        values = self.take(*tags)
        if values:
            self.fields[field] = text(values[0])
        if field not in {"journaltitle", "abbr"}:  # a journal may have several names
            self.remarks += (f"its further {field} is left out: {each}" for each in values[1:] if each != values[0])

    def read_numbers(self, written: str) -> None:
        """Reads pages, ISBN, ISSN and report number."""
        pages = list(dict.fromkeys([*self.take("SP"), *self.take("EP")]))
        if pages:
            self.fields["pages"] = "--".join(map(text, pages[:2]))
        self.remarks += (f"a further page is left out: {each}" for each in pages[2:])
        for number in self.take("SN"):
            name = "isbn" if _ISBN.match(number) else "issn" if _ISSN.match(number) else "number"
            if (name == "number" and written != "RPRT") or self.fields.setdefault(name, text(number)) != text(number):
                self.remarks.append(f"SN is left out: {number}")

    def read_places(self) -> None:
        if dois := self.take("DO", "DI"):
            self.fields["doi"] = " ".join(dois)
        if addresses := self.take("UR", "L2", "LK"):
            self.fields["url"] = " ".join(addresses)
        if files := self.take("L1"):
            self.fields["pdf"] = " ".join(files)
        for number in self.rest.get("AN", []):
            if number.lower().startswith("arxiv:") and "eprint" not in self.fields:
                self.fields |= {"eprint": number, "archiveprefix": "arXiv"}
                self.rest["AN"] = [each for each in self.rest["AN"] if each != number]

    def read_note(self) -> None:
        """Reads the note, without private notes of users and programs."""
        notes = self.take("N1")
        if kept := [note for note in notes if not is_program_note(note)]:
            self.fields["note"] = text("; ".join(kept))
        if len(kept) < len(notes):
            self.remarks.append("N1 is left out: it is not a note for readers")

    def read_date(self) -> None:
        """Reads the date: the most precise one, if the dates agree."""
        written = self.take("DA", "PY", "Y1")
        dates = (date.groups("") for each in written if (date := _DATE.fullmatch(each)))
        found = [[part if part.strip("0") else "" for part in date] for date in dates if date[0].strip("0")]
        words = [each for each in written if not _DATE.fullmatch(each)]  # such as `in press`, or `9 Jul` beside a year
        if not found:
            self.fields |= {"year": text(words[0])} if words else without_date(self.fields.get("pubstate", ""))
            return
        year, month, day, more = max(found, key=lambda date: list(map(bool, date)))
        if any(part and part != best for date in found for part, best in zip(date, (year, month, day), strict=False)):
            year, month, day, more, words = found[-1][0], "", "", "", []
            self.remarks.append(f"its dates do not agree: {', '.join(written)}; {year} is kept")
        self.fields |= {
            "year": year,
            "month": month or text(more or " ".join(words).replace(year, "").strip()),
            "day": day,
        }


def _name(written: str) -> NameParts:
    """Parses ``family, given, suffix``. A name without a comma has no parts, or the given name first."""
    parts = [part.strip() for part in written.split(",")]
    if len(parts) == 1:
        return NameParts("", written.strip())
    if len(parts) > 2 and parts[1] in SUFFIXES:
        parts[1:3] = [parts[2], parts[1]]
    return NameParts(parts[1], parts[0], " ".join(parts[2:]))
