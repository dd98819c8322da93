"""Parses a BibTeX field of names."""

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from homepage.latex.text import to_text
from homepage.models.authors import Author, NameParts


def names(latex: str) -> list[NameParts]:
    """The names in a field as plain text, without "others"."""
    written: list[str] = split_name_list(latex)
    return [parts for name in written if (parts := _parts(name)).family and parts.family != "others"]


def _parts(latex: str) -> NameParts:
    whole = to_text(latex)
    try:
        person = Person(latex)
    except PybtexError:
        return NameParts("", whole)
    if "," not in latex and "{" not in latex:  # braces keep a family name whole
        return Author(name=whole).parts
    given, family = person.bibtex_first_names, [*person.prelast_names, *person.last_names]
    return NameParts(*(to_text(" ".join(words)) for words in (given, family, person.lineage_names)))
