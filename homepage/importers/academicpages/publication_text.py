"""Takes the body of a publication's page apart: who wrote it, how to cite it, what belongs to it, what it is about."""

import re
from dataclasses import dataclass, field

from homepage.importers.academicpages.author_prose import AuthorLine, ReadAuthors, explains_marks
from homepage.importers.academicpages.plain_text import plain

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
_HEADING = re.compile(r"^\s*#{1,6}\s*(.*?)\s*#*\s*$|^(.+)\n[=-]{3,}\s*$")
_EMPTY_HEADINGS = {"abstract", "authors", "author", "links", "link", "resources", "citation", "summary", "download"}
_FILLING = re.compile(
    r"\b(?:download(?: the)?|paper|pdf|here|code|slides?|link|links|available|access|read|view|full|text|at|is|the|and|"
    r"project|page|website|video|poster|bibtex|preprint|arxiv|doi|data|see|online|from|on|in|published|file|bib)\b|[\W_]",
    re.IGNORECASE,
)


@dataclass
class PublicationText:
    """What a body holds.

    Attributes:
        authors: The line of authors, and how it was written; None if there is none.
        citation: How the page wants the work to be cited, or nothing.
        links: The words and the address of each link.
        pictures: The addresses of the pictures.
        prose: What is left, as plain text, a paragraph each.
    """

    authors: tuple[AuthorLine, str] | None = None
    citation: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def taken_apart(body: str, authors_in: ReadAuthors, known: tuple[str, ...]) -> PublicationText:
    """Takes a body apart.

    Args:
        body: Without Liquid, comments and scripts.
        authors_in: Reads a line of authors.
        known: What the record says already: title and venue. It is not told twice.
    """
    found = PublicationText()
    for paragraph in re.split(r"\n\s*\n|(?<=\S)[ ]{2,}\n|\\\n|<br\s*/?>|</?p>|</?div[^<>]*>", body):
        _read(paragraph.strip(), authors_in, {_letters(each) for each in known if each}, found)
    return found


def _read(paragraph: str, authors_in: ReadAuthors, known: set[str], found: PublicationText) -> None:
    heading = _HEADING.match(paragraph)
    title = plain(heading[1] or heading[2] or "") if heading else ""
    if not paragraph or set(paragraph) <= set("-=*_ \n") or title.lower().strip(": ") in _EMPTY_HEADINGS:
        return
    if _CITATION.match(plain(paragraph)):
        found.citation = _CITATION.sub("", paragraph.lstrip("*_ "))
        _gather_links(paragraph, found)
        return
    if found.authors is None and not heading:
        paragraph = _without_authors(paragraph, authors_in, found)
    rest = _gather_links(paragraph, found)
    if explains_marks(paragraph) and len(paragraph) < 160:
        return
    if _FILLING.sub("", plain(rest)) == "" or _letters(plain(rest)) in known:
        return
    said = plain(
        _LABEL.sub(
            "", title or re.sub(r"^\s*>\s?|^\s*[-*+]\s+|\n[=-]{3,}\s*$", "", _words(paragraph), flags=re.MULTILINE)
        )
    )
    if said and not any(_letters(said) == each for each in known):
        found.prose.append(said)


def _without_authors(paragraph: str, authors_in: ReadAuthors, found: PublicationText) -> str:
    """Notes the authors if a paragraph names them: all of it, its first line, or what stands before its links.

    Returns:
        What is left of the paragraph.
    """
    first, _, others = paragraph.partition("\n")
    link = _LINK.search(paragraph)
    before = paragraph[: link.start()].rstrip(" -–—|[](),.\n") if link else ""
    for named, rest in ((paragraph.replace("\n", " "), ""), (first, others), (before, paragraph[len(before) :])):
        line = authors_in(named)
        if line and (len(line.authors) > 1 or any(each.is_bold for each in line.authors)):
            found.authors = (line, named)
            return rest
    return paragraph


def _gather_links(paragraph: str, found: PublicationText) -> str:
    """Notes the links and pictures of a paragraph.

    Returns:
        The paragraph without them.
    """
    for match in _LINK.finditer(paragraph):
        if match["picture"] or match["source"]:
            found.pictures.append(match["source"] or match["url"] or "")
        else:
            found.links.append(_label_and_address(match))
    return _LINK.sub(" ", paragraph)


def _label_and_address(match: "re.Match[str]") -> tuple[str, str]:
    return plain(match["label"] or match["words"] or "").strip("[]() "), match["url"] or match["href"] or match[
        "bare"
    ] or ""


def _words(paragraph: str) -> str:
    """A paragraph whose links are their words."""
    return _LINK.sub(
        lambda match: "" if match["picture"] or match["source"] else _label_and_address(match)[0], paragraph
    )


def _letters(text: str) -> str:
    """A text by which two spellings of it are one."""
    return re.sub(r"[\W\d_]|\bpublished\b|\bin\b", "", text.casefold())
