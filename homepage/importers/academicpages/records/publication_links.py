"""Sorts the links of a publication: an arXiv id, a DOI, or a link of one of the record's kinds."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from pydantic import TypeAdapter, ValidationError

from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.identifiers import ArxivId, Doi, without_version
from homepage.models.publication_links import LINK_KINDS

_ARXIV = re.compile(
    r"(?:arxiv\.org/(?:abs|pdf|html)/|^arxiv:|^)([a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5}(?:v\d+)?)(?:\.pdf)?/?$",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?:^https?://(?:dx\.)?doi\.org/|^doi:\s*|^)(10\.\d{4,9}/\S+)$", re.IGNORECASE)
_BY_LABEL = {
    "code": r"\b(?:code|github|gitlab|software|implementation|repo(?:sitory)?|source)\b",
    "slides": r"\b(?:slides?|presentation|pptx?|deck)\b",
    "poster": r"\bposter\b",
    "video": r"\b(?:video|recording|talk|youtube|bilibili|watch)\b",
    "project": r"\b(?:project|website|homepage|webpage|page|demo|blog)\b",
    "dataset": r"\b(?:data ?sets?|data|benchmark)\b",
    "pdf": r"\b(?:pdf|full ?text|preprint|download)\b",
}
_BY_ADDRESS = {
    "code": r"^https?://(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)/",
    "video": r"^https?://(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com)/",
    "dataset": r"^https?://huggingface\.co/datasets/",
    "slides": r"^https?://(?:www\.)?slideshare\.net/|\.pptx?$|slides?[^/]*\.pdf$",
    "poster": r"poster[^/]*\.pdf$",
    "pdf": r"\.pdf(?:[?#].*)?$|arxiv\.org/pdf/|openreview\.net/pdf",
}
_KEYS = {
    "paper": ("paperurl", "paper", "link", "url", "paper_url", "openreview", "publisher_link"),
    "pdf": ("pdf", "pdfurl", "pdf_url", "preprint", "preprinturl"),
    "code": ("code", "codeurl", "code_url", "github", "githuburl"),
    "slides": ("slides", "slidesurl", "slideurl", "slides_url"),
    "poster": ("poster", "posterurl", "poster_url"),
    "video": ("video", "videourl", "video_url", "talk", "youtube", "recording", "recordingurl"),
    "project": ("project", "projectpage", "project_page", "website", "demo", "projecturl", "webpage"),
    "dataset": ("dataset", "data", "dataurl", "dataseturl"),
}
KEYS = {key: kind for kind, keys in _KEYS.items() for key in keys} | dict.fromkeys(
    ("arxiv", "arxivurl", "arxiv_url", "arxiv_id", "doi", "doiurl"), "paper"
)
"""The keys of a front matter with links, and the kind of link for each."""
_OF_PAPERS = r"\b(?:paper|arxiv|doi|url|link|html|openreview|publisher)\b"
_LONGEST_LABEL = 3  # words; longer ones are names
_ARXIV_ID: TypeAdapter[str] = TypeAdapter(ArxivId)
_DOI_ID: TypeAdapter[str] = TypeAdapter(Doi)


@dataclass
class FoundLinks:
    """Collects the links of one publication.

    Attributes:
        addresses: The new addresses for old ones.
        report: The report, in which each link is recorded.
        arxiv: The arXiv id, or empty.
        doi: The DOI, or empty.
        links: The links by kind.
    """

    addresses: Addresses
    report: Report
    arxiv: str = ""
    doi: str = ""
    links: dict[str, str] = field(default_factory=dict)

    def add(self, written: str, place: str, *, label: str = "", kind: str = "", page: str = "/") -> None:
        """Adds a link.

        Args:
            written: The address, or an id.
            place: Its place, for the report.
            label: The text of the link.
            kind: The kind of link of its key.
            page: The path of its page.
        """
        link_text = f"{label} {written}".strip()
        arxiv, doi = _identified(_ARXIV, _ARXIV_ID, written), _identified(_DOI, _DOI_ID, unquote(written))
        if arxiv and without_version(self.arxiv or arxiv) == without_version(arxiv):
            self.arxiv = self.arxiv or arxiv
            self.report.carried("link", link_text, place, f"arXiv {self.arxiv}")
            return
        if doi and (self.doi or doi).lower() == doi.lower():
            self.doi = self.doi or doi
            self.report.carried("link", link_text, place, f"DOI {self.doi}")
            return
        address = self.addresses.now(written, page)
        if address is None or address.startswith("#"):
            self.report.left("link", link_text, place, "its target is not in the new site")
            return
        for each in (_kind(label, address, kind), "paper", "project"):
            if self.links.setdefault(each, address) == address:
                how = each if address == written else f"{each}, now {address}"
                note = self.report.carried if address == written else self.report.changed
                note("link", link_text, place, how)
                return
        self.report.left("link", link_text, place, "the record has a link of this kind already")

    def add_labelled(self, label: str, written: str) -> None:
        """Adds a link of none of the known kinds, with its text as label."""
        address = self.addresses.now(written)
        if address and not address.startswith("#"):
            words = label.strip("[]() ")
            self.links.setdefault(words[:1].upper() + words[1:], address)

    def fields(self) -> dict[str, object]:
        """The values for the record, in the order of its keys."""
        kinds = [kind for kind in LINK_KINDS if kind in self.links]
        links = {kind: self.links[kind] for kind in dict.fromkeys([*kinds, *self.links])}
        return {"arxiv": self.arxiv or None, "doi": self.doi or None, "links": links or None}


def is_resource(label: str) -> bool:
    """Whether the text of a link says what of a work it leads to."""
    words = plain(label).lower().strip("[]() ")
    is_known = any(re.search(pattern, words) for pattern in (*_BY_LABEL.values(), _OF_PAPERS))
    return is_known and len(words.split()) <= _LONGEST_LABEL


def is_short_label(label: str) -> bool:
    """Whether the text of a link can be its label. Capitals only are a venue's."""
    words = label.strip("[]() ")
    is_word = re.fullmatch(r"[^\W\d_][\w &/-]*", words) and not words.isupper()
    return bool(is_word) and len(words.split()) <= _LONGEST_LABEL


def is_identifier(address: str) -> bool:
    """Whether an address is that of an arXiv id or of a DOI."""
    return bool(_identified(_ARXIV, _ARXIV_ID, address) or _identified(_DOI, _DOI_ID, unquote(address)))


def _identified(pattern: "re.Pattern[str]", kind: TypeAdapter[str], written: str) -> str:
    match = pattern.search(written.strip())
    try:
        return kind.validate_python(match[1].rstrip(".,;")) if match else ""
    except ValidationError:
        return ""


def _kind(label: str, address: str, kind: str) -> str:
    """The kind of a link: from its key, else from its text, else from its address."""
    words = plain(label).lower()
    said = next((each for each, pattern in _BY_LABEL.items() if re.search(pattern, words)), "")
    shown = next((each for each, pattern in _BY_ADDRESS.items() if re.search(pattern, address, re.IGNORECASE)), "")
    if kind == "paper" and shown == "pdf":
        return "pdf"
    if said == "pdf" and shown != "pdf":
        said = "paper"  # "download" often leads to a publisher's page
    return kind or said or shown or "paper"
