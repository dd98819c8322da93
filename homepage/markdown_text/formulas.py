"""Formulas in a text: typeset after the HTML is sanitized, because the sanitizer knows no MathML."""

import re
from collections.abc import Iterator
from html import escape

from homepage.latex.mathml import to_mathml

_BEGIN, _END = "\ufdd4", "\ufdd5"  # noncharacters of Unicode around a formula
_TOKEN = re.compile(f"{_BEGIN}([bi])([0-9a-f]*):([0-9a-f]*){_END}")
_TAG_OR_TOKEN = re.compile(rf'<[A-Za-z/][^">]*(?:"[^"]*"[^">]*)*>|{_TOKEN.pattern}')


def formula(tex: str, *, display: bool, source: str) -> str:
    """A placeholder for a formula, which the sanitizer does not change.

    Args:
        tex: The formula in LaTeX, without delimiters.
        display: Whether it is on a line of its own.
        source: The formula with its delimiters.
    """
    return f"{_BEGIN}{'b' if display else 'i'}{tex.encode().hex()}:{source.encode().hex()}{_END}"


def typeset(html: str) -> str:
    """Replaces the formulas by MathML; one in an attribute, or that cannot be typeset, by its source.

    Args:
        html: As the sanitizer writes it.
    """
    return _TAG_OR_TOKEN.sub(lambda found: _html(found) if found[1] else _TOKEN.sub(_source, found[0]), html)


def sources(html: str) -> Iterator[str]:
    """The formulas in HTML that is not typeset yet, each as it is written."""
    return (_decoded(found[3]) for found in _TOKEN.finditer(html))


def _html(found: re.Match[str]) -> str:
    return to_mathml(_decoded(found[2]), display=found[1] == "b") or _source(found)


def _source(found: re.Match[str]) -> str:
    return escape(_decoded(found[3]))


def _decoded(digits: str) -> str:
    return bytes.fromhex(digits[: len(digits) // 2 * 2]).decode(errors="replace")
