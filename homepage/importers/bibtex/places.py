"""Reads DOI, arXiv id and links of an entry, and removes fields that only repeat them."""

import re
from dataclasses import dataclass, field

from homepage.importers.bibtex.addresses import addresses_in, arxiv_in, doi_in, is_arxiv_id, web_address
from homepage.importers.bibtex.how_published import addresses_and_words
from homepage.importers.bibtex.named_files import NamedFiles
from homepage.latex.text import to_address, to_text
from homepage.models.identifiers import without_version

_OF_ARXIV_IN_FIELD = re.compile(r"(https?://)?(www\.)?(\.pdf|\[[\w.-]+\])?")
_HINTS = ("doi", "url", "journal", "journaltitle", "volume", "number", "eid", "pages", "howpublished", "note")
_REPEATS = ("volume", "number", "eid", "pages", "url", "howpublished", "pdf", "note")
_LINKS = {
    "paper": ("url", "ee", "link", "html"),
    "pdf": ("pdf",),
    "code": ("code", "github"),
    "slides": ("slides",),
    "poster": ("poster",),
    "video": ("video",),
    "project": ("project", "website"),
    "dataset": ("dataset",),
    "blog": ("blog",),
    "supplement": ("supp",),
}
_OF_PROJECTS = re.compile(r"https?://[^/]+\.github\.io(?:/|$)", re.IGNORECASE)
_FIELDS_OF_BIBTEX = {"url", "ee", "link"}
"""Fields of bibliographies: a value that cannot be a link of the page is exported unchanged."""


@dataclass
class Places:
    """The identifiers and links of a work.

    Attributes:
        doi: The DOI without a resolver's address, or None.
        arxiv: The arXiv id, or None.
        links: Addresses by kind, with the keys of ``PublicationLinks``.
        remarks: Warnings about values that are not used as links.
        files: The files that the links lead to.
    """

    doi: str | None = None
    arxiv: str | None = None
    links: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    files: NamedFiles = field(default_factory=lambda: NamedFiles(""))

    def repeats(self, address: str) -> bool:
        """Whether an address is that of the DOI or of the arXiv id."""
        doi = (doi_in(address) or "").lower()
        return doi in {(self.doi or "-").lower(), f"10.48550/arxiv.{without_version(self.arxiv or '-')}"}


def read_places(fields: dict[str, str], file: str = "") -> Places:
    """Reads identifiers and links of an entry: from each field, the first valid address.

    Args:
        fields: LaTeX by field names; fields that were read, or only repeat these, are removed.
        file: The name of the ``.bib`` file, near which the files are that the fields name.
    """
    places = Places(arxiv=_arxiv(fields), files=NamedFiles(file))
    _read_doi(fields, places)
    for kind, names in _LINKS.items():
        for name in names:
            if name in fields:
                _read_link(fields, name, kind, places)
    _read_how_published(fields, places)
    return places


def _read_doi(fields: dict[str, str], places: Places) -> None:
    for name in ("doi", "url", "ee", "link"):
        found = [doi for each in addresses_in(fields.get(name, "")) if (doi := doi_in(each))]
        for doi in found:
            if places.arxiv and doi.lower() == f"10.48550/arxiv.{without_version(places.arxiv)}":
                continue
            if places.doi is None:
                places.doi = doi
            elif doi.lower() != places.doi.lower() and name == "doi":
                places.remarks.append(f"has a further DOI, {doi}; it is left out")
        if found and name == "doi":
            del fields[name]
    if to_text(fields.get("doi", "")):
        places.remarks.append(f"its doi is not a DOI: {to_text(fields['doi'])}; it is exported unchanged")


def _read_link(fields: dict[str, str], name: str, kind: str, places: Places) -> None:
    """Uses the first address of a field as the link of its kind, and reports the others."""
    written = addresses_in(fields[name])
    links = [link for each in written if (link := web_address(each))]
    local = None if links else places.files.address(name, fields[name])
    if local and places.links.setdefault(kind, local) == local:
        del fields[name]
        return
    if not links and not any(map(places.repeats, written)):
        _report_unread(fields, name, places)
        return
    del fields[name]
    for link in links:
        if not places.repeats(link) and places.links.setdefault(_kind(name, kind, link), link) != link:
            places.remarks.append(f"has a further address, {link}; it is left out")


def _read_how_published(fields: dict[str, str], places: Places) -> None:
    """Uses an address in the field as the link to the work. An address is no venue, so that only words stay."""
    links, words = addresses_and_words(fields.get("howpublished", ""))
    for link in links:
        if link in places.links.values() or places.repeats(link):
            continue
        if places.links.setdefault("paper", link) != link:
            places.remarks.append(f"has a further address, {link}; it is left out")
    if words:
        fields["howpublished"] = words
    elif links:
        del fields["howpublished"]


def _kind(name: str, kind: str, link: str) -> str:
    """The kind of a link.

    An address that ends with .pdf is the PDF; an `html` on github.io is the page of the project.
    """
    if kind == "paper" and link.lower().endswith(".pdf"):
        return "pdf"
    return "project" if name == "html" and _OF_PROJECTS.match(link) else kind


def _report_unread(fields: dict[str, str], name: str, places: Places) -> None:
    written = to_text(fields[name])
    if name in _FIELDS_OF_BIBTEX:
        places.remarks.append(f"its {name} is not a web address: {written}; it is exported unchanged")
        return
    del fields[name]
    places.remarks.append(
        f"its {name} is not a web address: {written}; if it is a file, put it into assets/ and write it under links"
    )


def _arxiv(fields: dict[str, str]) -> str | None:
    """Reads the arXiv id from any field of an entry; fields that contain nothing else are removed."""
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or ""
    eprint = re.sub(r"^arxiv:\s*", "", to_address(fields.get("eprint", "")), flags=re.IGNORECASE)
    found = eprint if archive.lower() in {"arxiv", ""} and is_arxiv_id(eprint) else None
    if found:
        for name in ("eprint", "archiveprefix", "eprinttype"):
            fields.pop(name, None)
    for name in ("arxiv", "arxivid"):
        value = re.sub(r"^arxiv:\s*", "", to_address(fields.get(name, "")), flags=re.IGNORECASE)
        value = match[1] if (match := arxiv_in(value)) else value
        if is_arxiv_id(value) and (found is None or found == value):
            found = value
            del fields[name]
    texts = (to_address(fields.get(name, "")) if name in {"doi", "url"} else fields.get(name, "") for name in _HINTS)
    found = found or next((match[1] for text in texts if (match := arxiv_in(text))), None)
    if found:
        for name in _REPEATS:
            text = to_address(fields.get(name, "").strip())
            match = arxiv_in(text)
            rest = text[: match.start()] + text[match.end() :] if match else ""
            if match and match[1] == found and _OF_ARXIV_IN_FIELD.fullmatch(rest):
                del fields[name]
    return found
