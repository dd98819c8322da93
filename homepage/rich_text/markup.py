r"""Parses a line of text with formulas, ``*emphasis*``, ``**strong**``, ``<sub>``, ``<sup>`` and ``<sc>``.

The markup is a part of Markdown's and of CSL's. What is not valid markup is text: ``C*-algebras`` and ``a < b`` stay as
they are. A backslash before a sign makes it text: ``\*``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from homepage.latex.mathematics import split_formulas

Style = Literal["emphasis", "strong", "subscript", "superscript", "small_caps"]


@dataclass(frozen=True)
class Formula:
    """A formula.

    Attributes:
        tex: Its LaTeX, without the dollars.
    """

    tex: str


@dataclass(frozen=True)
class Styled:
    """A part of a text with a style.

    Attributes:
        style: The style.
        nodes: The parts inside.
    """

    style: Style
    nodes: "tuple[Node, ...]"


Node = str | Formula | Styled
"""A part of a text: plain text, a formula, or parts with a style."""

_MARKUP = re.compile(r"[$*<\\]")
_PARENTHESES = re.compile(r"(?<!\\)\\\(((?:(?!\\\)).)+)\\\)")
_BEGINS, _ENDS = "\ufdd0", "\ufdd1"  # noncharacters around the number of a formula
_LETTERS = "0-9A-Za-zÀ-ɏͰ-ӿ"  # of scripts that put spaces between words
_STYLED = re.compile(
    rf"(?<![{_LETTERS}*\\])\*\*(?=[^\s*])(?P<strong>(?:\\.|[^*\\])+)(?<=[^\s])\*\*(?![{_LETTERS}*])"
    rf"|(?<![{_LETTERS}*\\])\*(?=[^\s*])(?P<emphasis>(?:\\.|\*\*[^*]+\*\*|[^*\\])+)(?<=[^\s])\*(?![{_LETTERS}*])"
    r"|(?<!\\)<sub>(?P<subscript>(?:(?!</?sub>).)+)</sub>"
    r"|(?<!\\)<sup>(?P<superscript>(?:(?!</?sup>).)+)</sup>"
    r"|(?<!\\)<sc>(?P<small_caps>(?:(?!</?sc>).)+)</sc>"
)
_PLAIN = re.compile(rf"{_BEGINS}(\d+){_ENDS}")
_SIGN = r"\*|</?(?:sub|sup|sc)>"
_ESCAPED = re.compile(rf"(\\+)(?={_SIGN})")
_TO_ESCAPE = re.compile(rf"(\\*)({_SIGN})")
_KEPT = 20_000  # texts; a title is shown on several pages


@lru_cache(_KEPT)
def parse(text: str) -> tuple[Node, ...]:
    """The parts of a text, in order. A text without markup has one part.

    Args:
        text: One line.
    """
    if not _MARKUP.search(text):
        return (text,) if text else ()
    formulas: list[Formula] = []

    def placeholder(tex: str) -> str:
        formulas.append(Formula(tex))
        return f"{_BEGINS}{len(formulas) - 1}{_ENDS}"

    source = _PARENTHESES.sub(lambda found: placeholder(found[1]), re.sub(f"[{_BEGINS}{_ENDS}]", "", text))
    pieces = split_formulas(source)
    source = "".join(placeholder(piece.text[1:-1]) if piece.is_mathematics else piece.text for piece in pieces)
    return tuple(_nodes(source, formulas))


def _nodes(source: str, formulas: Sequence[Formula]) -> Iterator[Node]:
    done = 0
    for found in _STYLED.finditer(source):
        yield from _unstyled(source[done : found.start()], formulas)
        style = cast("Style", found.lastgroup)
        yield Styled(style, tuple(_nodes(found[style], formulas)))
        done = found.end()
    yield from _unstyled(source[done:], formulas)


def _unstyled(source: str, formulas: Sequence[Formula]) -> Iterator[Node]:
    for index, part in enumerate(_PLAIN.split(source)):
        if index % 2:
            yield formulas[int(part)]
        elif part:
            yield _ESCAPED.sub(lambda backslashes: backslashes[1][: len(backslashes[1]) // 2], part)


def escape_markup(text: str) -> str:
    """Escapes a plain text, so that ``parse`` gives this text."""
    return text if parse(text) in {(), (text,)} else _TO_ESCAPE.sub(r"\1\1\\\2", text)
