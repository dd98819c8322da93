"""The parts of a reference, and how they are joined."""

from collections.abc import Iterable
from typing import NamedTuple


class Run(NamedTuple):
    """A text of one kind: a name, a title, or what stands between them.

    Attributes:
        text: The text.
        is_italic: Whether it is in italics.
    """

    text: str
    is_italic: bool = False


Element = tuple[Run, ...]
"""A part of a reference, or the whole. Names and titles are runs of their own, so that they can be isolated."""


def element(*parts: "str | Run | Element | None") -> Element:
    """Puts texts, runs and elements together. Empty parts are left out."""
    found: list[Run] = []
    for part in parts:
        if isinstance(part, Run):
            found.append(part)
        elif isinstance(part, str):
            found += [Run(part)] if part else []
        elif part:
            found += part
    return tuple(found)


def italic(text: str) -> Run:
    """A text in italics."""
    return Run(text, is_italic=True)


def quoted(title: str, sign: str = "") -> Element:
    """A title in quotation marks, with a sign before the last one. Quotation marks in the title become single ones.

    Args:
        title: The title.
        sign: A period or a comma. It is left out if the title ends with a sign of its own.
    """
    inner = title.translate(_SINGLE)
    return element("“", inner, "" if inner.endswith(_ENDS) else sign, "”")


def listed(parts: Iterable["str | Run | Element | None"], between: str = ", ") -> Element:
    """Joins those parts that are not empty; no comma stands after a sign that ends a title."""
    found: list[Run] = []
    for part in map(element, parts):
        if found and part:
            follows_quoted = found[-1].text == "”" and between == ", "
            found.append(Run(" " if follows_quoted else between))
        found += part
    return tuple(found)


def sentences(*parts: "str | Run | Element | None") -> Element:
    """Joins those parts that are not empty as sentences, each with a period if it has no other sign at its end."""
    found: list[Run] = []
    for part in map(element, parts):
        if part:
            found += [Run(" ")] if found else []
            found += part
            found += [] if _is_ended(part) else [Run(".")]
    return tuple(found)


def _is_ended(part: Element) -> bool:
    last = part[-1].text
    return last.endswith(_ENDS) or (last == "”" and len(part) > 1 and part[-2].text.endswith((*_ENDS, ",")))


_ENDS = (".", "?", "!", "。", "？", "！")  # noqa: RUF001 - the signs of Chinese and Japanese
_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})  # noqa: RUF001 - quotation marks
