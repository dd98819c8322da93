"""Exports publications as BibTeX in UTF-8. Only characters that are special in LaTeX are escaped."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from homepage.latex.mathematics import Piece, split_formulas
from homepage.models.authors import Author, NameParts
from homepage.models.dates import NO_DATE
from homepage.models.links import is_site_path
from homepage.models.publication_types import SUBTYPES, TYPES
from homepage.models.publications import Publication
from homepage.models.venues import short_venue
from homepage.rich_text.markup import Formula, Style, Styled, parse
from homepage.rich_text.views import Format, view, view_node

CONTAINERS = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle"}
"""The field for the venue, by entry type; ``howpublished`` for all others."""

INSTITUTIONS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
"""The field for the publisher, by entry type; ``publisher`` for all others."""

PUBSTATES = {
    "accepted": "inpress",
    "forthcoming": "forthcoming",
    "submitted": "submitted",
    "preprint": "prepublished",
}
"""biblatex's ``pubstate`` by status."""

YEAR_PLACEHOLDERS = {"accepted": "to appear", "forthcoming": "forthcoming", "submitted": "submitted"}
"""The value of ``year`` for works without a date, by status."""

MACROS: Mapping[Style, str] = {
    "emphasis": "emph",
    "strong": "textbf",
    "subscript": "textsubscript",
    "superscript": "textsuperscript",
    "small_caps": "textsc",
}
"""LaTeX's macros for styles."""

DISPLAY_FIELDS = frozenset(
    [
        "abbr",
        "additional_info",
        "altmetric",
        "annotation",
        "award_name",
        "bibtex_show",
        "dimensions",
        "google_scholar_id",
        "inspirehep_id",
        "pdf",
        "poster",
        "preview",
        "selected",
        "slides",
        "supp",
    ]
)
"""Fields by which other site generators control the display of a work. They are not exported to citations."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# BibTeX counts escaped braces too, so braces are written as macros.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{character: f"\\{character}" for character in "$&#%_"},
    }
)
_KEPT = 20_000  # texts; a work is written three times: in the list, on its page, in the file
# Characters that LaTeX would join to a ligature, or a reader would parse as HTML: empty braces separate them.
_LIGATURE = re.compile(
    r"(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),|(?<=<)<|(?<=>)>|(?<=<)(?=[A-Za-z/!?])|(?<=&)(?=(?:\\#)?[A-Za-z0-9]+;)"
)


def bibtex(publication: Publication) -> str:
    """Exports a publication as one BibTeX entry, as others cite it. It ends with a line end."""
    return _entry(publication, _citation_fields(publication))


def bibtex_file(publications: Iterable[Publication]) -> str:
    """Exports publications as a ``.bib`` file, with the citation's fields and the further fields of the record."""
    return "\n".join(_entry(each, [*_citation_fields(each), *_record_fields(each)]) for each in publications)


def _entry(publication: Publication, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in dict(fields).items())
    return f"@{TYPES[publication.type].bibtex}{{{publication.citation_key or publication.id},\n{lines}}}\n"


def _citation_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """The fields of a citation: names, and values with their braces."""
    kind, date = TYPES[publication.type].bibtex, publication.date
    venue = publication.venue_full or publication.venue
    yield "title", f"{{{protect_capitals(publication.title)}}}"
    by_role = {
        "author": publication.authors,
        "editor": publication.editors,
        "translator": publication.translators,
    }
    for field, people in by_role.items():
        if people:
            goes_on = publication.et_al and people == publication.credited
            yield field, f"{{{' and '.join([*map(_name, people), *(['others'] if goes_on else [])])}}}"
    texts = {
        CONTAINERS.get(kind, "howpublished"): venue,
        "volume": publication.volume,
        "number": publication.number,
    }
    yield from _texts(texts)
    if publication.page_range:
        yield "pages", f"{{{'--'.join(map(escape, publication.page_range))}}}"
    yield from _texts({INSTITUTIONS.get(kind, "publisher"): publication.publisher})
    yield "year", f"{{{publication.year or YEAR_PLACEHOLDERS.get(publication.status, NO_DATE)}}}"
    if date and date.month:
        yield "month", _MONTHS[date.month - 1]
    if date and date.day:
        yield "day", f"{{{date.day}}}"
    paper = publication.links.paper
    verbatim = {
        "doi": publication.doi,
        "eprint": publication.arxiv,
        "archiveprefix": publication.arxiv and "arXiv",
        "url": None if is_site_path(paper or "") else paper,
    }
    yield from ((name, f"{{{value}}}") for name, value in verbatim.items() if value)
    yield from _texts({"entrysubtype": publication.type if publication.type in SUBTYPES else None})
    yield from _rich_texts({"reviewedtitle": publication.reviewed})
    yield from _texts({"pubstate": publication.status and PUBSTATES.get(publication.status)})
    yield from _rich_texts({"note": publication.note})
    yield from ((name, f"{{{value}}}") for name, value in publication.bibtex.items() if name not in DISPLAY_FIELDS)


def _record_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """The fields that a citation does not need, and a re-import of the record does."""
    equal = [str(number) for number, author in enumerate(publication.authors, start=1) if author.equal]
    annotation = "; ".join(f"{number}=equal" for number in equal)
    is_short = publication.venue_full or short_venue(publication.venue or "")
    yield from _texts({"abbr": publication.venue if is_short else None})
    yield from _rich_texts({"abstract": publication.abstract, "award": publication.award})
    if publication.advisors:
        yield "advisor", f"{{{' and '.join(map(_name, publication.advisors))}}}"
    yield from [("author+an", f"{{{annotation}}}")] if annotation else []
    links = ((kind, url) for kind, url in publication.links if url and kind != "paper" and not is_site_path(url))
    yield from ((kind, f"{{{url}}}") for kind, url in links)


def _texts(fields: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{{{escape(value)}}}") for name, value in fields.items() if value)


def _rich_texts(fields: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{{{to_latex(value)}}}") for name, value in fields.items() if value)


@lru_cache(_KEPT)
def to_latex(text: str) -> str:
    """Converts a text with markup to LaTeX."""
    return view(text, _LATEX)


@lru_cache(_KEPT)
def escape(text: str) -> str:
    """Escapes a text for LaTeX. Formulas between dollars stay mathematics."""
    return "".join(map(_escaped_piece, split_formulas(text)))


def _escaped_piece(piece: Piece) -> str:
    return piece.text if piece.is_mathematics else _escaped_text(piece.text)


def _escaped_text(text: str) -> str:
    return _LIGATURE.sub(r"{}\g<0>", text.translate(_ESCAPES))


def _styled(style: Style, latex: str) -> str:
    return f"\\{MACROS[style]}{{{latex}}}"


@lru_cache(_KEPT)
def protect_capitals(title: str) -> str:
    """Converts a title to LaTeX, with braces around each word whose capitals BibTeX's ``change.case$`` would change.

    Styles convert a title to lower case except for its first letter and the first letter after a colon.
    """
    written, may_begin = list[str](), True
    for word in _words(title):
        raw = "".join(piece.raw for piece in word)
        latex = "".join(piece.latex for piece in word)
        lowered = raw[may_begin:]
        if lowered != lowered.lower():
            # BibTeX treats a group that begins with a backslash as one letter, and does not protect it.
            latex = f"{{{'{}' if latex.startswith(chr(92)) else ''}{latex}}}"
        may_begin = latex.endswith(":")
        written.append(latex)
    return " ".join(written)


_LATEX = Format(_escaped_text, "${}$".format, _styled)


class _Part(NamedTuple):
    """A part of a word: what BibTeX could change to lower case, and the LaTeX."""

    raw: str
    latex: str


def _words(title: str) -> Iterator[list[_Part]]:
    """The words of a title; a formula and a styled part are never split."""
    word: list[_Part] = []
    for node in parse(title):
        if isinstance(node, Formula):
            word.append(_Part(f"${node.tex}$", f"${node.tex}$"))
        elif isinstance(node, Styled):
            word.append(_Part("", view_node(node, _LATEX)))  # BibTeX changes nothing in the braces
        else:
            first, *others = node.split(" ")
            word.append(_Part(first, _escaped_text(first)))
            for other in others:
                yield word
                word = [_Part(other, _escaped_text(other))]
    yield word


def _name(author: Author) -> str:
    return _name_as_written(author.name, author.family)


@lru_cache(_KEPT)
def _name_as_written(name: str, family: str | None) -> str:
    parts = Author(name=name, family=family).parts
    return name_latex(parts if parts.given else NameParts("", name))


def name_latex(parts: NameParts) -> str:
    """A name in BibTeX's format: ``family, given``, ``family, suffix, given``, or in braces if it has no parts."""
    if not parts.given:
        whole = escape(parts.family)
        return f"{{{whole}}}" if " " in whole or _is_ambiguous(whole) else whole
    written = (parts.family, parts.suffix, parts.given)
    return ", ".join(f"{{{escape(part)}}}" if _is_ambiguous(part) else escape(part) for part in written if part)


def _is_ambiguous(name: str) -> bool:
    """Whether BibTeX would split a name, or read it as "and others"."""
    return re.search(r",|\band\b|^others$", name, re.IGNORECASE) is not None
