"""Reads words in formulas: names of operators, and text."""

import re
import unicodedata
from collections.abc import Iterator

from homepage.latex.math_tokens import Tokens

_NAME = re.compile(
    r"\s*\{\s*(?:\\(?:mathrm|rm|text|textrm|mathsf|sf)\b\s*)?(\{)?\s*"
    r"([A-Za-z]+(?:(?:\s|\\[,;: ]|~)+[A-Za-z]+)*)\s*(?(1)\})\s*\}"
)
_THIN_SPACE = re.compile(r"\\[,;: ]|~")
_TEXT = re.compile(r"\s*\{((?:[^\\{}$#%&_^]|\\[ ,%&#_$]|\$[^{}$]*(?:\{[^{}$]*\}[^{}$]*)*\$)*)\}")
_PIECE = re.compile(r"\$([^$]*)\$|((?:\\.|[^$\\])+)", re.DOTALL)
_SPACE = re.compile(r"\\[ ,]|[~\s]+")
_ESCAPE = re.compile(r"\\(.)")
_SIGNS = {"``": "“", "''": "”", "'": "’", "`": "‘", "---": "—", "--": "–"}
_NO_BREAK_SPACE = "\u00a0"


def read_name(tokens: Tokens) -> list[str]:
    """Reads the name of an operator in braces, as the words between its spaces. A plain space is none in LaTeX."""
    words = _THIN_SPACE.sub("\0", tokens.match(_NAME)[2])
    return [tokens.show("".join(word.split())) for word in words.split("\0") if word.strip()]


def read_text(tokens: Tokens) -> Iterator[tuple[str, bool]]:
    """Reads text in braces, as its pieces, and for each whether it is a formula."""
    for piece in _PIECE.finditer(tokens.match(_TEXT)[1]):
        if piece[1] is not None:
            yield piece[1], True
            continue
        words = _SPACE.sub(_NO_BREAK_SPACE, piece[2])
        for written, sign in _SIGNS.items():
            words = words.replace(written, sign)
        words = _ESCAPE.sub(r"\1", words)
        is_plain = words.replace(_NO_BREAK_SPACE, "").isprintable() and not unicodedata.combining(words[0])
        if not is_plain or words[0] == "%":  # the library reads a comment there
            raise tokens.error()
        yield tokens.show(words), False
