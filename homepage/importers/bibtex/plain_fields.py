"""Fields of BibTeX from the plain text of other formats, so that one reader makes the records of all of them."""

import re
from collections.abc import Iterable

from homepage.citation.bibtex import escape, name_latex
from homepage.importers.bibtex.entry import UNNAMED
from homepage.importers.bibtex.kinds import STATUSES
from homepage.models.authors import NameParts
from homepage.models.dates import NO_DATE
from homepage.models.publications import PERIODS

_PROTECTED_MARKUP = re.compile(r"(?<=[<&])\{\}(?!<)")
_OTHERS = re.compile(r"others|et\.?\s+al\.?|and others|…|\.{3}", re.IGNORECASE)
_OF_A_PROGRAM = re.compile(
    r"\d+|(?:ITEM|zotero|ref)-\d+|\d+/[A-Z0-9]{8}|(?=\D*\d)[A-Z0-9]{8}|[a-z]+://.*|10\.\d{4,}/.*"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""Ids that a program numbers entries by: they are no keys, and another library has them for other works."""

_NOTE_OF_A_PROGRAM = re.compile(
    r"\s*(?:</?(?:p|div|h[1-6]|ul|ol|table|blockquote|strong|em|span|br)\b[^<>]*>"
    r"|(?:Citation Key|PMC?ID|PubMed ID|DOI|ISBN|ISSN|OCLC|arXiv|QID|CODEN|MAG ID|ADS Bibcode|Google-Books-ID"
    r"|Read_Status\w*|(?:Import|Export|Access|Original) Date|Accessed|Times Cited|Cited (?:By|Reference Count)"
    r"|Correspondence Address|Page Version ID|Number Of (?:Pages|Volumes)|_eprint|(?:tex|bibtex|csl)[.*:]\S*)\s*[:=])",
    re.IGNORECASE,
)
"""The beginning of a private note of Zotero's, or of a line that a program keeps among the notes."""


def text(value: str) -> str:
    """A text as LaTeX. HTML in it stays HTML, and formulas between dollars stay formulas."""
    return _PROTECTED_MARKUP.sub("", escape(value))


def names(people: Iterable[NameParts]) -> str:
    """Names as one field holds them. A name such as ``et al.`` says that the list goes on."""
    written = ["others" if is_others(each) else name_latex(each) for each in people]
    return " and ".join(written)


def is_others(name: NameParts) -> bool:
    """Whether a name stands for all who are not named."""
    return not name.given and _OTHERS.fullmatch(name.family) is not None


def citation_key(written: str, number: int) -> str:
    """What an entry is cited by; if nothing was written that is a key, its number in the file stands for one."""
    key = written.strip()
    return f"{UNNAMED}{number}" if not key or _OF_A_PROGRAM.fullmatch(key) else key


def is_note_of_a_program(line: str) -> bool:
    """Whether a line among the notes is for a program or its user, and not for the readers of a page."""
    return _NOTE_OF_A_PROGRAM.match(line) is not None


def without_date(status: str) -> dict[str, str]:
    """The fields of the date of a work whose file has none; what is still to appear needs none."""
    return {} if STATUSES.get(status.lower()) in PERIODS else {"year": NO_DATE}
