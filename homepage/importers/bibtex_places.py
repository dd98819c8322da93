"""Where a work is found, as ``.bib`` files write it: DOI, arXiv id, links. What only repeats them is taken out."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from homepage.importers.latex import to_address
from homepage.models.identifiers import ARXIV, ArxivId, Doi, without_version
from homepage.models.links import WebUrl

_DOI: TypeAdapter[str] = TypeAdapter(Doi)
_ID: TypeAdapter[str] = TypeAdapter(ArxivId)
_URL: TypeAdapter[str] = TypeAdapter(WebUrl)
_IN_TEXT = re.compile(
    rf"(?:arxiv[.:\s]+(?:preprint\s+)?(?:arxiv:)?|\babs/|arxiv\.org/\w+/)({ARXIV.pattern})", re.IGNORECASE
)
_OF_DOI = re.compile(r"^https?://(dx\.|www\.)?doi\.org/", re.IGNORECASE)
_HINTS = ("doi", "url", "journal", "journaltitle", "volume", "number", "eid", "pages", "howpublished", "note")
_REPEATS = ("volume", "number", "eid", "pages", "url", "howpublished", "pdf", "note")
_LINKS = {
    "paper": ("url", "html"),
    "pdf": ("pdf",),
    "code": ("code", "github"),
    "slides": ("slides",),
    "poster": ("poster",),
    "video": ("video",),
    "project": ("project", "website"),
    "dataset": ("dataset",),
}


@dataclass
class Places:
    """Where a work is found.

    Attributes:
        doi: Without an address before it, or None.
        arxiv: The id, or None.
        links: Addresses by their kind, as ``PublicationLinks`` has them.
    """

    doi: str | None = None
    arxiv: str | None = None
    links: dict[str, str] = field(default_factory=dict)


def read_places(fields: dict[str, str]) -> Places:
    """Where the work of an entry is found.

    Args:
        fields: LaTeX by names; what was understood is taken out, and so is what only repeats it.
    """
    places = Places(arxiv=_arxiv(fields))
    for name in ("doi", "url"):
        address = fields.get(name, "").strip()
        is_one = not re.search(r"[\s,;]", address) and (name == "doi" or _OF_DOI.match(address))
        doi = re.sub(r"^doi:", "", _OF_DOI.sub("", to_address(address)), flags=re.IGNORECASE)
        if places.doi or not is_one or not _is(_DOI, doi):
            continue
        del fields[name]
        is_arxivs = places.arxiv and doi.lower() == f"10.48550/arxiv.{without_version(places.arxiv)}"
        places.doi = None if is_arxivs else doi
    for kind, names in _LINKS.items():
        for name in names:
            link = _address(fields.get(name, ""))
            if not link:
                continue
            is_pdf = kind == "paper" and link.lower().endswith(".pdf")
            if not _repeats(link, places) and places.links.setdefault("pdf" if is_pdf else kind, link) != link:
                continue
            del fields[name]
    published = _address(fields.get("howpublished", ""))
    if published and places.links.setdefault("paper", published) == published:
        del fields["howpublished"]
    return places


def _arxiv(fields: dict[str, str]) -> str | None:
    """The arXiv id of an entry, wherever it stands; the fields that say nothing else are taken out."""
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or ""
    named = re.sub(r"^arxiv:\s*", "", to_address(fields.get("eprint", "")), flags=re.IGNORECASE)
    found = named if archive.lower() in {"arxiv", ""} and _is(_ID, named) else None
    if found:
        for name in ("eprint", "archiveprefix", "eprinttype"):
            fields.pop(name, None)
    for name in ("arxiv", "arxivid"):
        value = re.sub(r"^arxiv:\s*", "", to_address(fields.get(name, "")), flags=re.IGNORECASE)
        value = match[1] if (match := _IN_TEXT.search(value)) else value
        if _is(_ID, value) and (found is None or found == value):
            found = value
            del fields[name]
    texts = (to_address(fields.get(name, "")) if name in {"doi", "url"} else fields.get(name, "") for name in _HINTS)
    found = found or next((match[1] for text in texts if (match := _IN_TEXT.search(text))), None)
    if found:
        for name in _REPEATS:
            text = fields.get(name, "").strip()
            match = _IN_TEXT.search(to_address(text))
            rest = text and match and (to_address(text)[: match.start()] + to_address(text)[match.end() :])
            if match and match[1] == found and re.fullmatch(r"(https?://)?(www\.)?(\.pdf|\[[\w.-]+\])?", str(rest)):
                del fields[name]
    return found


def _address(latex: str) -> str | None:
    """An address that a site can link to, or None."""
    if not latex.strip() or len(re.split(r"[\s,;]+(?=\\url|https?:)", latex.strip())) > 1:
        return None
    address = quote(to_address(latex.strip()), safe="%/:=&?~#+!$,;'@()*[]")
    return address if _is(_URL, address) else None


def _repeats(address: str, places: Places) -> bool:
    """Whether an address only says what the DOI or the arXiv id says."""
    known = {(places.doi or "").lower(), f"10.48550/arxiv.{places.arxiv}"}
    return _OF_DOI.sub("", address).lower() in known


def _is(kind: TypeAdapter[str], value: str) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True
