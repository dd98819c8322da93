"""Splits the body of a publication's page into authors, citation, links and prose."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from homepage.importers.academicpages.people.author_prose import AuthorLine, ReadAuthors, explains_marks
from homepage.importers.academicpages.texts.plain_text import plain

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<url>(?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+\"[^\"]*\")?\s*\)"
    r"|<a\b[^<>]*?href\s*=\s*[\"']?(?P<href>[^\"'<>\s]*)[\"']?[^<>]*>(?P<words>.*?)</a\s*>"
    r"|<img\b[^<>]*?src\s*=\s*[\"']?(?P<source>[^\"'<>\s]*)[^<>]*>"
    r"|(?<![(\"'=\w\[<])<?(?P<bare>https?://[^\s<>()\[\]\"']+[^\s<>()\[\]\"'.,;:])>?",
    re.DOTALL | re.IGNORECASE,
)
_CITATION = re.compile(r"^\W*(?:recommended citation|citation|cite as|how to cite)\W*[:\uff1a]?\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"^[\s*_#>]*(?:abstract|summary|tl;?dr|摘要(?:\s*abstract)?)[\s*_#]*[:\uff1a.]?[\s*_]*(?=\S|$)", re.IGNORECASE
)
_ATX, _SETEXT = re.compile(r"^[ \t]*(#{1,6}[^\n]*)$", re.MULTILINE), re.compile(r"^(.+\n[=-]{3,})[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^\s*#{1,6}\s*(.*?)\s*#*\s*$|^(.+)\n[=-]{3,}\s*$")
_PARTS = re.compile(r"\n\s*\n|(?<=\S)[ ]{2,}\n|\\\n|<br\s*/?>|</?p>|</?div[^<>]*>")
_EMPTY_HEADINGS = {"abstract", "links", "link", "resources", "summary", "download"}
_OF_AUTHORS = re.compile(r"(?:authors?|by|written by)(?:\s*[:\uff1a]\s*(?P<names>.*))?", re.IGNORECASE)
_OF_CITATION = re.compile(r"(?:recommended )?citation|cite as|how to cite", re.IGNORECASE)
_FILLING = re.compile(
    r"\b(?:download(?: the)?|paper|pdf|here|code|slides?|link|links|available|access|read|view|full|text|at|is|the|and|"
    r"project|page|website|video|poster|bibtex|preprint|arxiv|doi|data|see|online|from|on|in|published|file|bib)\b|[\W_]",
    re.IGNORECASE,
)


_AROUND_LINKS = re.compile(
    _FILLING.pattern + r"|\b(?:our|can|be|found|also|github|gitlab|repository|repo|dataset|demo|blog|recording|talk|"
    r"supplementary|supplemental|material|appendix|openreview|publisher|version|get)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s)\s*|\n|\Z)", re.DOTALL)
_HOLE = "\ue000"  # replaces a link: a private use character, so that it is in no page


@dataclass
class PublicationText:
    """The parts of a body.

    Attributes:
        authors: The parsed line of authors, and its source; None if there is none.
        unread: The text in the place of authors, if it is not clearly a list of names.
        citation: The recommended citation, or empty.
        links: The text and the address of each link of the work.
        mentions: The same for links inside sentences.
        pictures: The addresses of the pictures.
        prose: The remaining paragraphs, as plain text.
    """

    authors: tuple[AuthorLine, str] | None = None
    unread: str = ""
    citation: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    mentions: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def split_body(body: str, authors_in: ReadAuthors, known: tuple[str, ...]) -> PublicationText:
    """Splits a body into its parts.

    Args:
        body: The body without Liquid, comments and scripts.
        authors_in: Reads a line of authors.
        known: Title and venue, which are not repeated in the prose.
    """
    reader = _Reader(authors_in, {_letters(each) for each in known if each})
    for part in _PARTS.split(_SETEXT.sub(r"\n\n\1\n\n", _ATX.sub(r"\n\n\1\n\n", body))):
        if part.strip() and not set(part) <= set("-=*_ \n"):
            reader.read(part.strip())
    return reader.found


class _Reader:
    """Reads the paragraphs one by one; the last heading determines how."""

    def __init__(self, authors_in: ReadAuthors, known: set[str]) -> None:
        self.authors_in = authors_in
        self.known = known
        self.found = PublicationText()
        self.announced: Callable[[str], None] | None = None

    def read(self, part: str) -> None:
        heading = _HEADING.match(part)
        announced, self.announced = self.announced, None
        if heading:
            self._heading(plain(heading[1] or heading[2] or ""))
        elif announced:
            announced(part)
        elif _CITATION.match(plain(part)):
            self._cite(part)
        else:
            self._paragraph(part)

    def _heading(self, title: str) -> None:
        bare = title.strip(": ")
        of_authors = _OF_AUTHORS.fullmatch(title)
        if of_authors and of_authors["names"]:
            self._names(of_authors["names"])
        elif of_authors:
            self.announced = self._names
        elif _OF_CITATION.fullmatch(bare):
            self.announced = self._cite
        elif bare.lower() not in _EMPTY_HEADINGS:
            self._say(title)

    def _names(self, part: str) -> None:
        """Reads a paragraph in the place of authors; if it is not a list of names, it is unread."""
        line = self.authors_in(part.replace("\n", " "))
        is_whole = line and (len(line.authors) > 1 or " " in line.authors[0].name)
        if line and is_whole and self.found.authors is None:
            self.found.authors = (line, part)
        else:
            self.found.unread = part

    def _cite(self, part: str) -> None:
        self.found.citation = _CITATION.sub("", part.lstrip("*_ "))
        self.found.links += [_label_and_address(match) for match in _LINK.finditer(part)]

    def _paragraph(self, part: str) -> None:
        if self.found.authors is None and not _LABEL.match(part):
            part = self._without_authors(part)
        rest = self._without_links(part)
        if (explains_marks(part) and len(part) < 160) or _FILLING.sub("", plain(_LINK.sub(" ", rest))) == "":
            return
        self._say(_LABEL.sub("", re.sub(r"^\s*>\s?|^\s*[-*+]\s+", "", _words(rest), flags=re.MULTILINE)))

    def _say(self, written: str) -> None:
        said = plain(written)
        if said and _letters(said) not in self.known:
            self.found.prose.append(said)

    def _without_authors(self, part: str) -> str:
        """Reads the authors from all of a paragraph, its first line, or the text before its links; returns the rest."""
        first, _, others = part.partition("\n")
        link = _LINK.search(part)
        before = part[: link.start()].rstrip(" -–—|[](),.\n") if link else ""
        for names, rest in ((part.replace("\n", " "), ""), (first, others), (before, part[len(before) :])):
            line = self.authors_in(names)
            if line and (len(line.authors) > 1 or any(each.is_bold for each in line.authors)):
                self.found.authors = (line, names)
                return rest
        return part

    def _without_links(self, part: str) -> str:
        """Returns a paragraph without pictures, and without sentences and lines that only have links of the work."""
        bare = _LINK.sub(lambda match: _HOLE * len(match[0]), part)
        rest = ""
        for sentence in _SENTENCE.finditer(bare):
            written = part[sentence.start() : sentence.end()]
            links = []
            for match in _LINK.finditer(written):
                if match["picture"] or match["source"]:
                    self.found.pictures.append(match["source"] or match["url"] or "")
                else:
                    links.append(_label_and_address(match))
            is_alone = sentence[0].strip() == bare.strip() or all(_says_nothing(label) for label, _ in links)
            if links and is_alone and _says_nothing(sentence[0].replace(_HOLE, " ")):
                self.found.links += links
            else:
                self.found.mentions += links
                rest += written
        return rest


def _says_nothing(text: str) -> bool:
    """Whether a text only introduces a link."""
    return _AROUND_LINKS.sub("", plain(text)) == ""


def _label_and_address(match: "re.Match[str]") -> tuple[str, str]:
    label = plain(match["label"] or match["words"] or "").strip("[]() ")
    return label, match["url"] or match["href"] or match["bare"] or ""


def _words(paragraph: str) -> str:
    """A paragraph whose links are replaced by their text, or by their address if they have none."""
    return _LINK.sub(
        lambda match: "" if match["picture"] or match["source"] else next(filter(None, _label_and_address(match)), ""),
        paragraph,
    )


def _letters(text: str) -> str:
    """A normal form of a text, equal for different spellings of it."""
    return re.sub(r"[\W\d_]|\bpublished\b|\bin\b", "", text.casefold())
