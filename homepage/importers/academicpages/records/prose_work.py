"""Reads a publication from a line of prose, if it is certain what its title and its authors are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from homepage.importers.academicpages.people.author_prose import AuthorLine, ReadAuthors
from homepage.importers.academicpages.people.name_order import is_short_for
from homepage.importers.academicpages.texts.plain_text import plain

_LABEL = r"(?:[^\[\]]|\[[^\[\]]*\])*"
_LINK = re.compile(rf"(?<!!)\[(?P<label>{_LABEL})\]\((?P<url>(?:[^()\s]|\([^()\s]*\))+)(?:\s+\"[^\"]*\")?\)")
_PICTURE = re.compile(rf"!\[{_LABEL}\]\([^()]*\)")
_BREAK = re.compile(r"[ ]{2,}\n|\\\n|<br\s*/?>|\n")
_QUOTED = re.compile(r"[\"\u201c](?P<title>[^\"\u201c\u201d]{12,300})[\"\u201d]")
_BOLD = re.compile(r"\*\*(?P<title>[^*]{12,300})\*\*")
_APA = re.compile(
    r"(?P<names>.{3,600}?)\s*\((?P<year>(?:19|20)\d\d)[^()]{0,20}\)\.?,?\s+(?P<title>[^.?!]{12,300}[.?!])(?=\s|$)"
)
_YEAR = re.compile(r"(?<![\d.:/-])(?:19|20)\d\d(?![\d.:/-]*\d)")
_ARXIV = re.compile(r"\b(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])\.\d{4,5}\b")
_AWARD = re.compile(
    r"\b(?:best|outstanding|distinguished)\b[^*()\[\],.;]{0,40}\b(?:paper|award|poster|presentation)s?\b[^*()\[\],.;]{0,30}",
    re.IGNORECASE,
)
_NO_AWARD = re.compile(r"nominat|finalist|candidate|short-?list|runner", re.IGNORECASE)
_WORDS = 3  # of a title, at least


@dataclass
class ProseWork:
    """A publication in prose.

    Attributes:
        title: The title, as plain text.
        authors: The authors.
        date: The year or month; empty if the status needs none.
        status: ``accepted``, ``submitted`` or ``preprint``; empty if it is published.
        venue: The venue; empty if it is not certain.
        award: The award, or empty.
        links: The text and the address of each link; the text of the title's own link is empty.
        is_dated_by_arxiv: Whether the date is only that of its arXiv id.
    """

    title: str
    authors: AuthorLine
    date: str = ""
    status: str = ""
    venue: str = ""
    award: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    is_dated_by_arxiv: bool = False


@dataclass(frozen=True)
class _Reading:
    """One way to read a line: the title, the text with the authors, and the rest."""

    title: str
    names: str
    rest: str


def read_work(written: str, reads: ReadAuthors, names: Sequence[str]) -> ProseWork | None:
    """Reads a line; returns None if anything that a record needs is not certain.

    Args:
        written: The line, in Markdown.
        reads: Reads a line of authors.
        names: The owner's names. A work is read only if one of them is among its authors.
    """
    text = _PICTURE.sub(" ", written)
    for reading in _readings(text):
        title, line = plain(reading.title).strip(" ,.;"), _without_lone_star(reads(_without_signs(reading.names)))
        if line is None or not _has_owner(line, names) or len(title.split()) < _WORDS or _is_name(title, line):
            continue
        labels = ((plain(link["label"]), link["url"]) for link in _LINK.finditer(text))
        links = [("" if title in label else label, url) for label, url in labels]
        work = ProseWork(title, line, links=links)
        return work if _add_rest(work, reading.rest, text) else None
    return None


def _readings(text: str) -> Iterator[_Reading]:
    """The ways to read a line, the most certain first."""
    bare = _LINK.sub(lambda link: link["label"], text)
    quoted = list(_QUOTED.finditer(bare))
    if len(quoted) == 1:
        yield _Reading(quoted[0]["title"], bare[: quoted[0].start()], bare[quoted[0].end() :])
    lines = [line.strip() for line in _BREAK.split(text) if line.strip()]
    if len(lines) > 1:
        first = _LINK.fullmatch(lines[0].strip("* .,")) or _BOLD.fullmatch(lines[0].rstrip(" .,"))
        if first:
            title = first["label"] if "label" in first.re.groupindex else first["title"]
            yield _Reading(title, _LINK.sub(lambda link: link["label"], lines[1]), "\n".join(lines[2:]))
    links = [link for link in _LINK.finditer(text) if len(plain(link["label"]).split()) >= _WORDS]
    if links and links[0].start() > 0:
        rest = _LINK.sub(lambda link: f"*{link['label']}*", text[links[0].end() :])
        yield _Reading(links[0]["label"], _LINK.sub(lambda link: link["label"], text[: links[0].start()]), rest)
    apa = _APA.match(bare.replace("\n", " "))
    if apa:
        yield _Reading(apa["title"], apa["names"], f"{bare[apa.end() :]} {apa['year']}")


def _without_signs(names: str) -> str:
    bare = re.sub(r"^\W*\d{1,3}[.)\]]\s+|^\s*[-*+]\s+", "", names.strip()).rstrip(" ,:;-–—(\n")
    return re.sub(r"(?<=\w\w)\.$", "", bare)


def _without_lone_star(line: AuthorLine | None) -> AuthorLine | None:
    """Authors without a star if only one of them has it: equal contribution needs two authors."""
    if line is None or sum(author.equal for author in line.authors) != 1:
        return line
    return AuthorLine(tuple(replace(author, equal=False) for author in line.authors), line.et_al)


def _has_owner(line: AuthorLine, names: Sequence[str]) -> bool:
    found = [each for each in line.authors if any(each.name == name or is_short_for(each.name, name) for name in names)]
    return len(found) == 1


def _is_name(title: str, line: AuthorLine) -> bool:
    return any(title == author.name for author in line.authors)


def _add_rest(work: ProseWork, rest: str, text: str) -> bool:
    """Adds date, status, venue and award; returns False if the date is not certain."""
    bare = _LINK.sub(lambda link: f" {link['label']} ", rest)
    said = plain(bare).casefold()
    if re.search(r"\b(?:under review|submitted|in submission)\b", said):
        work.status = "submitted"
    elif re.search(r"\b(?:to appear|in press|forthcoming)\b", said):
        work.status = "accepted"
    if (award := _AWARD.search(plain(bare))) and not _NO_AWARD.search(said):
        work.award = award[0].strip()
    years = set(_YEAR.findall(_ARXIV.sub(" ", bare)))
    arxiv = _ARXIV.search(" ".join(url for _, url in work.links) + text)
    if not years and re.search(r"\baccepted\b", said):
        work.status = work.status or "accepted"
    if len(years) > 1 or (not years and not work.status and not arxiv):
        return False
    work.date = next(iter(years), "")
    work.venue = venue_in(rest, work.award)
    if not work.date and arxiv and not work.status:
        if work.venue and not _PREPRINT.match(work.venue):
            return False  # the year of its publication is not known
        work.date, work.status = f"20{arxiv['year']}-{arxiv['month']}", "preprint"
        work.is_dated_by_arxiv = True
    if _PREPRINT.match(work.venue):
        work.venue, work.status = "", work.status or "preprint"
    return True


_PREPRINT = re.compile(r"\W*(?:arxiv|biorxiv|medrxiv|ssrn|preprint)\b", re.IGNORECASE)
_EMPHASIZED = re.compile(r"(?<![\w*])(\*\*|\*|_)(?P<text>[^*_]{2,120})\1(?![\w*])")
_BEFORE_VENUE = re.compile(r"^(?:in|appeared in|published in)[:\s]+", re.IGNORECASE)
_ENDS = re.compile(r"[,;\n(]|(?<=[a-z]{5})\.\s|\.\s*$")
_NO_VENUE = re.compile(
    r"under review|submitted|to appear|accepted|in press|forthcoming|\baward\b|\bbest\b|tl;?dr|http|\boral\b|spotlight"
    r"|\bcode\b|\bpdf\b|\burl\b|\bpaper\b|\blink\b|impact factor|equal",
    re.IGNORECASE,
)


def venue_in(rest: str, award: str) -> str:
    """The venue in the text after title and authors; empty if it is not certain.

    Args:
        rest: The text, in Markdown.
        award: The award in it, which is no venue.
    """
    first = _BEFORE_VENUE.sub("", _LINK.sub(lambda link: f" {link['label']} ", rest).strip(" ,.;:\n"))
    emphasized = _EMPHASIZED.match(first)
    found = emphasized["text"] if emphasized else _ENDS.split(first, maxsplit=1)[0]
    venue = _BEFORE_VENUE.sub("", plain(found))
    venue = re.sub(r"[\s,'\u2019]*(?:19|20)\d\d\W*$", "", venue).strip(" ,.;:")
    letters = re.findall(r"[^\W\d_]", venue)
    is_venue = len(letters) >= 2 and len(venue) <= 120 and not _NO_VENUE.search(venue) and venue != award
    return venue if is_venue and "[" not in venue else ""
