"""Reads the texts in Markdown that al-folio shows beside an entry: awards, annotations, further information."""

import re
from dataclasses import dataclass

from homepage.importers.bibtex.rich_texts import convert_rich
from homepage.latex.text import Conversion
from homepage.rich_text.markup import parse

_LINK = re.compile(r"!?\[(?P<label>[^\[\]]*)\]\([^()\s]*\)")
_OF_AUTHORS = re.compile(
    r"\b(?:equal(?:ly)?|co-?first|corresponding|correspondence|contribut\w+|advis\w+|alphabetical)\b", re.IGNORECASE
)

_FIELDS = frozenset({"award", "award_name", "annotation", "additional_info"})
_OF_AL_FOLIO = frozenset({"additional_info", "annotation", "award_name", "bibtex_show", "preview"})
"""Fields that only al-folio has. In an entry without them, an asterisk is an asterisk."""


@dataclass(frozen=True)
class DisplayTexts:
    """The texts of an entry.

    Attributes:
        award: The award.
        note: Everything else, as one text.
        remarks: Warnings about what is left out.
    """

    award: str | None
    note: str | None
    remarks: tuple[str, ...]


def read_display_texts(fields: dict[str, str], note: str | None) -> DisplayTexts:
    """Reads the texts.

    Args:
        fields: LaTeX by field names; the fields that are read are removed.
        note: The note of the entry.
    """
    if not _FIELDS & fields.keys():
        return DisplayTexts(None, note, ())
    reads = _from_markdown if _OF_AL_FOLIO & fields.keys() else convert_rich
    award, name = reads(fields.pop("award", "")), reads(fields.pop("award_name", ""))
    annotation, more = reads(fields.pop("annotation", "")), reads(fields.pop("additional_info", ""))
    remarks = [*award.remarks, *name.remarks, *annotation.remarks, *more.remarks]
    explains = annotation.text
    if _OF_AUTHORS.search(explains):
        remarks.append(f"annotation is left out, it explains the marks of authors: {explains}")
        explains = ""
    parts = [part for part in (note or "", award.text if name.text else "", explains, more.text) if part]
    note = " ".join(map(_as_sentence, parts)) if len(parts) > 1 else next(iter(parts), None)
    return DisplayTexts((name.text or award.text) or None, note, tuple(remarks))


def _from_markdown(latex: str) -> Conversion:
    """A field as a text with markup. Its links are reduced to their text, because notes have none."""
    found = convert_rich(_LINK.sub(r"\g<label>", latex))
    text = found.text.replace(r"\*", "*")  # emphasis in Markdown
    text = text if parse(text) != (text,) else found.text
    lost = tuple(f"a link in a note is left out: {link[0]}" for link in _LINK.finditer(latex))
    return Conversion(text.lstrip(" .;,"), (*found.remarks, *lost))


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."
