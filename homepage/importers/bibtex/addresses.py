"""Finds addresses in fields of ``.bib`` files: plain, in LaTeX, in HTML, with a resolver, several in one field."""

import re
from urllib.parse import quote, unquote

from pydantic import TypeAdapter, ValidationError

from homepage.latex.text import to_address
from homepage.models.identifiers import ARXIV, ArxivId, Doi
from homepage.models.links import WebUrl

_DOI: TypeAdapter[str] = TypeAdapter(Doi)
_ID: TypeAdapter[str] = TypeAdapter(ArxivId)
_URL: TypeAdapter[str] = TypeAdapter(WebUrl)
_IN_TEXT = re.compile(
    rf"(?:arxiv[.:\s]+(?:preprint\s+)?(?:arxiv:)?|\babs/|arxiv\.org/\w+/)({ARXIV.pattern})", re.IGNORECASE
)
_BEGIN = r"(?:\\url|\\href|https?:|ftp:|www\.|doi\s*[:=]|10\.\d{4,9}/)"
_BETWEEN = re.compile(rf"(?:[\s,;|]+(?:and\s+|or\s+)?)(?={_BEGIN})", re.IGNORECASE)
_HTML_LINK = re.compile(r"<a\b[^>]*?href\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_LATEX_LINK = re.compile(r"\\(?:href|url|path|nolinkurl)\s*\{([^{}]*)\}")
_OF_DOI = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.[a-z.]+/+(?:doi:)?(?=10(?:\.|%2e))", re.IGNORECASE)
_DOI_MARK = re.compile(r"doi\s*[:=]?\s*", re.IGNORECASE)
_SAFE = "%/:=&?~#+!$,;'@()*[]"


def addresses_in(latex: str) -> list[str]:
    """The possible addresses in the value of a field, in its order, without LaTeX and HTML markup."""
    linked = _HTML_LINK.findall(latex) or _LATEX_LINK.findall(latex)
    parts = linked or _BETWEEN.split(latex)
    return [address for part in parts if (address := to_address(part).strip("<>,;"))]


def doi_in(address: str) -> str | None:
    """The DOI in an address, or None."""
    begin = _OF_DOI.match(address) or _DOI_MARK.match(address)
    written = address[begin.end() :] if begin else address
    is_escaped = begin is not None or re.match(r"10\.\d+%2f", written, re.IGNORECASE)
    written = unquote(written) if is_escaped else written
    doi = written.rstrip(".,;")
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;")
    return doi if doi.startswith("10.") and _is(_DOI, doi) else None


def web_address(address: str) -> str | None:
    """The address as a link of a page, or None if it cannot be one."""
    written = f"http://{address}" if address.lower().startswith("www.") else address
    link = quote(written, safe=_SAFE)
    return link if _is(_URL, link) else None


def arxiv_in(text: str) -> re.Match[str] | None:
    """Finds an arXiv id in a text; the id is the first group."""
    return _IN_TEXT.search(text)


def is_arxiv_id(text: str) -> bool:
    """Whether a text is an arXiv id and nothing else."""
    return bool(text) and _is(_ID, text)


def _is(kind: TypeAdapter[str], value: str) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True
