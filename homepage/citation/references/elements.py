"""The parts of a reference, and how they are joined.

A reference is a text with marks: around what is in italics, and around names and titles, which may be written from the
right. The marks are control characters, which no text of a record contains.
"""

from collections.abc import Iterable

from homepage.models.text import SENTENCE_ENDS

ITALIC, UPRIGHT = "\x02", "\x03"
"""The marks around what is in italics."""

NAME, NAME_END = "\x04", "\x05"
"""The marks around a name or a title with letters that are not ASCII."""

_MARKS = ITALIC + UPRIGHT + NAME + NAME_END
_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})  # noqa: RUF001 - quotation marks


def name(text: str | None) -> str:
    """A name or a title in a reference, marked if it needs it; "" without one."""
    return text if not text or text.isascii() else f"{NAME}{text}{NAME_END}"  # type: ignore[return-value]


def italic(text: str | None) -> str:
    """A name or a title in italics; "" without one."""
    return f"{ITALIC}{name(text)}{UPRIGHT}" if text else ""


def quoted(title: str, sign: str) -> str:
    """A title in quotation marks, with a sign before the last one. Quotation marks in the title become single ones.

    Args:
        title: The title.
        sign: A period or a comma. It is left out if the title ends with a sign of its own.
    """
    return f"“{name(title.translate(_SINGLE))}{'' if title.endswith(SENTENCE_ENDS) else sign}”"


def listed(parts: Iterable[str | None], between: str = ", ") -> str:
    """Joins those parts that are not empty."""
    return between.join(filter(None, parts))


def sentences(*parts: str | None) -> str:
    """Joins those parts that are not empty as sentences, each with a period if it has no other sign at its end."""
    return " ".join(part if _is_ended(part) else f"{part}." for part in parts if part)


def _is_ended(part: str) -> bool:
    last = part.rstrip(_MARKS)
    return last.removesuffix("”").rstrip(_MARKS).endswith(SENTENCE_ENDS)
