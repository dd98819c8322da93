"""The further BibTeX fields of a publication as plain text, for formats without LaTeX."""

from collections.abc import Iterator, Mapping

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from homepage.citation.bibtex import DISPLAY_FIELDS
from homepage.latex.text import to_text
from homepage.models.authors import Author, NameParts
from homepage.models.publications import Publication


def further_texts(publication: Publication, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The further fields under the names of another format. If two fields have one name, the first one counts.

    Args:
        publication: The work.
        names: The format's name by BibTeX field.
    """
    said = set[str]()
    for field, name in names.items():
        text = to_text(publication.bibtex.get(field, "")) if field not in DISPLAY_FIELDS else ""
        if text and name not in said:
            said.add(name)
            yield name, text


def keywords(publication: Publication) -> list[str]:
    """The list of keywords."""
    written = to_text(publication.bibtex.get("keywords", ""))
    parts = written.split(";") if ";" in written else written.split(",")
    return [part.strip() for part in parts if part.strip()]


def editors(publication: Publication) -> list[NameParts]:
    """The editors of the work, or of the book that it is part of."""
    return [editor.parts for editor in publication.editors] or people(publication, "editor")


def people(publication: Publication, field: str) -> list[NameParts]:
    """The names in a field, such as ``translator``."""
    written: list[str] = split_name_list(publication.bibtex.get(field, ""))
    return [parts for name in written if (parts := _parts(name)).family and parts.family != "others"]


def _parts(latex: str) -> NameParts:
    whole = to_text(latex)
    try:
        person = Person(latex)
    except PybtexError:
        return NameParts("", whole)
    if latex.startswith("{") and latex.endswith("}") and not person.bibtex_first_names:
        return NameParts("", whole)
    if "," not in latex and "{" not in latex:  # braces keep a family name whole
        return Author(name=whole).parts
    given, family = person.bibtex_first_names, [*person.prelast_names, *person.last_names]
    return NameParts(*(to_text(" ".join(words)) for words in (given, family, person.lineage_names)))
