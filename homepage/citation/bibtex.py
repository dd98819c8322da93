"""Publications as BibTeX: UTF-8, with escapes for nothing but what LaTeX would take for markup."""

import re
from calendar import month_abbr
from collections.abc import Iterable, Iterator

from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.venues import short_venue

CONTAINERS = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle"}
"""The field that names the venue, by type; ``howpublished`` for all others."""

INSTITUTIONS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
"""The field that names the publisher, by type; ``publisher`` for all others."""

PUBSTATES = {"accepted": "inpress", "preprint": "prepublished"}
"""biblatex's words for a status."""

# BibTeX counts braces whether or not a backslash stands before them, so these two have names.
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
# Two characters that LaTeX would set as one: empty braces part them.
_LIGATURE = re.compile(r"(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),|(?<=<)<|(?<=>)>")
_SHORTEST_TELLING = 4  # letters; shorter words are small in any title


def bibtex(publication: Publication) -> str:
    """A publication as others cite it: one entry, which ends its last line."""
    return _entry(publication, _citation_fields(publication))


def bibtex_file(publications: Iterable[Publication]) -> str:
    """The whole record as a ``.bib`` file: what others cite, and what only the record knows."""
    return "\n".join(_entry(each, [*_citation_fields(each), *_record_fields(each)]) for each in publications)


def _entry(publication: Publication, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in dict(fields).items())
    return f"@{publication.kind}{{{publication.citation_key or publication.id},\n{lines}}}\n"


def _citation_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """The names and values of an entry's fields, the values with their braces."""
    kind, date = publication.kind, publication.date
    venue = publication.venue_full or publication.venue
    yield "title", f"{{{with_capitals(publication.title)}}}"
    yield "author", f"{{{_authors(publication)}}}"
    texts = {
        CONTAINERS.get(kind, "howpublished"): venue,
        "volume": publication.volume,
        "number": publication.number,
    }
    yield from _texts(texts)
    if publication.page_range:
        yield "pages", f"{{{'--'.join(map(escaped, publication.page_range))}}}"
    yield from _texts({INSTITUTIONS.get(kind, "publisher"): publication.publisher})
    yield "year", f"{{{publication.year}}}"
    if date.month:
        yield "month", month_abbr[date.month].lower()
    if date.day:
        yield "day", f"{{{date.day}}}"
    verbatim = {
        "doi": publication.doi,
        "eprint": publication.arxiv,
        "archiveprefix": publication.arxiv and "arXiv",
        "url": publication.links.paper,
    }
    yield from ((name, f"{{{value}}}") for name, value in verbatim.items() if value)
    yield from _texts({"pubstate": publication.status and PUBSTATES.get(publication.status), "note": publication.note})
    yield from ((name, f"{{{value}}}") for name, value in publication.bibtex.items())


def _record_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """What nobody cites, though the record would not be the same without it."""
    equal = [str(number) for number, author in enumerate(publication.authors, start=1) if author.equal]
    selected = "true" if publication.selected else None
    annotation = "; ".join(f"{number}=equal" for number in equal)
    is_short = publication.venue_full or short_venue(publication.venue or "")
    yield from _texts({"abbr": publication.venue if is_short else None})
    yield from _texts({"abstract": publication.abstract, "award": publication.award, "selected": selected})
    yield from [("author+an", f"{{{annotation}}}")] if annotation else []
    yield from ((kind, f"{{{url}}}") for kind, url in publication.links if url and kind != "paper")


def _texts(fields: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{{{escaped(value)}}}") for name, value in fields.items() if value)


def escaped(text: str) -> str:
    """A text that LaTeX sets as it stands."""
    return _LIGATURE.sub(r"{}\g<0>", text.translate(_ESCAPES))


def with_capitals(title: str) -> str:
    """A title, escaped, with braces around the words whose capitals a bibliography style must not lower.

    Those are words with a capital inside, such as ``FedCM``; and, in a title whose words are small, names.
    """
    words = title.split(" ")
    telling = [word for word in words[1:] if len(word) >= _SHORTEST_TELLING and word[0].isalpha()]
    is_sentence = sum(word[0].islower() for word in telling) * 2 > len(telling)

    def keeps(index: int, word: str) -> bool:
        capitals = [letter.isupper() for letter in word if letter.isalpha()]
        return any(capitals[1:]) or (is_sentence and index > 0 and any(capitals))

    return " ".join(f"{{{escaped(word)}}}" if keeps(index, word) else escaped(word) for index, word in enumerate(words))


def _authors(publication: Publication) -> str:
    names = map(_author, publication.authors)
    return " and ".join([*names, *(["others"] if publication.et_al else [])])


def _author(author: Author) -> str:
    """A name as BibTeX sorts it: ``family, given``, ``family, suffix, given``, or in braces if it has no parts."""
    parts = author.parts
    if not parts.given:
        whole = escaped(author.name)
        return f"{{{whole}}}" if " " in whole or _is_ambiguous(whole) else whole
    written = (parts.family, parts.suffix, parts.given)
    return ", ".join(f"{{{escaped(part)}}}" if _is_ambiguous(part) else escaped(part) for part in written if part)


def _is_ambiguous(name: str) -> bool:
    """Whether BibTeX would part a name inside, or take it for the rest of a list."""
    return re.search(r",|\band\b|^others$", name, re.IGNORECASE) is not None
