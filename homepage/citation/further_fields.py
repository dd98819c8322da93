"""The further BibTeX fields of a publication as plain text, for formats without LaTeX."""

from collections.abc import Iterator, Mapping

from homepage.citation.bibtex import DISPLAY_FIELDS
from homepage.models.authors import NameParts
from homepage.models.publications import Publication


def further_texts(publication: Publication, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The further fields under the names of another format. If two fields have one name, the first one counts.

    Args:
        publication: The work.
        names: The format's name by BibTeX field.
    """
    said = set[str]()
    for field, name in names.items() if publication.bibtex else ():
        text = _text(publication, field) if field not in DISPLAY_FIELDS else ""
        if text and name not in said:
            said.add(name)
            yield name, text


def keywords(publication: Publication) -> list[str]:
    """The list of keywords."""
    written = _text(publication, "keywords")
    parts = written.split(";") if ";" in written else written.split(",")
    return [part.strip() for part in parts if part.strip()]


def degree(publication: Publication) -> str:
    """The degree of a thesis, as BibTeX's ``type`` says it; empty if it is not known."""
    return _text(publication, "type")


def people(publication: Publication, field: str) -> list[NameParts]:
    """The names in a field, such as ``translator``."""
    latex = publication.bibtex.get(field)
    if not latex:
        return []
    from homepage.citation.latex_names import names  # noqa: PLC0415 - slow to import, and few works have such a field

    return names(latex)


def _text(publication: Publication, field: str) -> str:
    """A field as plain text; empty if it is missing."""
    latex = publication.bibtex.get(field)
    if not latex:
        return ""
    from homepage.latex.text import to_text  # noqa: PLC0415 - as above

    return to_text(latex)
