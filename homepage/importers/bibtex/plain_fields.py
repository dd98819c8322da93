"""Converts plain text of other formats to fields of BibTeX, so that all formats share one reader."""

import re
from collections.abc import Iterable

from homepage.citation.bibtex import name_latex
from homepage.citation.latex_text import escape
from homepage.importers.bibtex.entry import UNNAMED
from homepage.importers.bibtex.type_and_status import STATUSES
from homepage.models.authors import NameParts
from homepage.models.dates import NO_DATE
from homepage.models.publications import PERIODS

_PROTECTED_MARKUP = re.compile(r"(?<=[<&])\{\}(?!<)")
_OTHERS = re.compile(r"others|et\.?\s+al\.?|and others|…|\.{3}", re.IGNORECASE)
_OF_A_PROGRAM = re.compile(
    r"\d+|(?:ITEM|zotero|ref)-\d+|\d+/[A-Z0-9]{8}|(?=\D*\d)[A-Z0-9]{8}|[a-z]+://.*|10\.\d{4,}/.*"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""Numbers that programs give to entries: not citation keys, because another library uses them for other works."""

_NOTE_OF_A_PROGRAM = re.compile(
    r"\s*(?:</?(?:p|div|h[1-6]|ul|ol|table|blockquote|strong|em|span|br)\b[^<>]*>"
    r"|(?:Citation Key|PMC?ID|PubMed ID|DOI|ISBN|ISSN|OCLC|arXiv|QID|CODEN|MAG ID|ADS Bibcode|Google-Books-ID"
    r"|Read_Status\w*|(?:Import|Export|Access|Original) Date|Accessed|Times Cited|Cited (?:By|Reference Count)"
    r"|Correspondence Address|Page Version ID|Number Of (?:Pages|Volumes)|_eprint|(?:tex|bibtex|csl)[.*:]\S*)\s*[:=])",
    re.IGNORECASE,
)
"""The start of a private note of Zotero, or of a line that a program stores in the notes."""


def text(value: str) -> str:
    """Escapes a text as LaTeX. HTML in it is kept, and so are formulas between dollar signs."""
    return _PROTECTED_MARKUP.sub("", escape(value))


def names(people: Iterable[NameParts]) -> str:
    """Joins names to the value of a field. A name such as ``et al.`` becomes ``others``."""
    written = ["others" if is_others(each) else name_latex(each) for each in people]
    return " and ".join(written)


def is_others(name: NameParts) -> bool:
    """Whether a name means "and others"."""
    return not name.given and _OTHERS.fullmatch(name.family) is not None


def citation_key(written: str, number: int) -> str:
    """The citation key of an entry; if the given text is not a key, one is generated from its number in the file."""
    key = written.strip()
    return f"{UNNAMED}{number}" if not key or _OF_A_PROGRAM.fullmatch(key) else key


def is_program_note(line: str) -> bool:
    """Whether a line of the notes is meant for a program or its user, not for the readers of a page."""
    return _NOTE_OF_A_PROGRAM.match(line) is not None


def without_date(status: str) -> dict[str, str]:
    """The date fields of a work without a date; a work that is not published yet needs none."""
    return {} if STATUSES.get(status.lower()) in PERIODS else {"year": NO_DATE}
