"""Reads the LaTeX of a formula, and writes it so that latex2mathml loses no part of it.

latex2mathml never says that it does not know a macro or that an argument is missing. So every formula is parsed
here first, and whatever is not known with certainty is rejected. What is left is written in one form: each argument
in braces, each symbol as its character.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from homepage.latex import math_macros as macros
from homepage.latex.math_grammar import Parser, Read, filled, in_parentheses
from homepage.latex.math_tables import read_environment, read_stack
from homepage.latex.math_tokens import count_characters
from homepage.latex.math_words import read_name, read_text

_STAR = re.compile(r"\*?")


class Source(NamedTuple):
    """A formula for latex2mathml.

    Attributes:
        tex: The formula in LaTeX.
        characters: How often it must show each letter and digit, whatever their alphabet.
    """

    tex: str
    characters: Counter[str]


def read_formula(tex: str) -> Source:
    """Parses a formula.

    Raises:
        NotTypesetError: If it has a part that is not known, or lacks one.
    """
    parser = Parser(tex, _MACROS)
    written = parser.row()
    if parser.peek() or not written:
        raise parser.error()
    return Source(written, count_characters("".join(parser.shown)))


def _operator(words: Iterable[str], star: str) -> str:
    return rf"\operatorname{star}{{{'*'.join(words)}}}"  # in a name, latex2mathml removes spaces and keeps stars


def _function(parser: Parser, name: str) -> str:
    return _operator([parser.show(name)], "")


def _limit(parser: Parser, name: str) -> str:
    return _operator(parser.show(macros.LIMITS[name]).split(), "*")


def _operator_name(parser: Parser, _: str) -> str:
    star = parser.match(_STAR)[0]
    return _operator(read_name(parser), star)


def _math_operator(parser: Parser, _: str) -> str:
    return _operator(read_name(parser), "*")


def _font(parser: Parser, name: str) -> str:
    argument = parser.argument()
    if name in macros.BOLD_FONTS and r"\math" in argument:
        raise parser.error()
    return rf"\{name}{{{argument}}}"


def _text(parser: Parser, name: str) -> str:
    parts = []
    for piece, is_formula in read_text(parser):
        if is_formula:
            formula = read_formula(piece)
            parser.show("".join(formula.characters.elements()))
            parts.append(f"{{{formula.tex}}}")
        else:
            parts.append(rf"\{macros.TEXTS[name]}{{{piece}}}")
    return filled(" ".join(parts))


def _accent(parser: Parser, name: str) -> str:
    position = "underset" if macros.ACCENTS[name].is_below else "overset"
    return rf"{{\{position} {macros.ACCENT_MARKS[name]} {parser.argument()}}}"


def _labelled_arrow(parser: Parser, name: str) -> str:
    return rf"{{\overset{parser.argument()}{macros.LABELLED_ARROWS[name]}}}"


def _two_arguments(parser: Parser, name: str) -> str:
    return rf"{{\{name}{parser.argument()}{parser.argument()}}}"


def _binomial(parser: Parser, _: str) -> str:
    return in_parentheses(parser.argument(), parser.argument())


def _brackets(parser: Parser, name: str) -> str:
    opening, closing = macros.BRACKETS[name]
    return f"{{{opening} {parser.argument()} {closing}}}"


def _root(parser: Parser, _: str) -> str:
    if parser.peek() != "[":
        return rf"\sqrt{parser.argument()}"
    parser.expect("[")
    index = parser.row("]")
    parser.expect("]")
    return rf"{{\sqrt[{filled(index)}]{parser.argument()}}}"


def _big(parser: Parser, name: str) -> str:
    return rf"\{name} {parser.delimiter()} "


def _fenced(parser: Parser, _: str) -> str:
    written = rf"\left {parser.delimiter(is_optional=True)} {parser.row()}"
    while parser.peek() == r"\middle":
        parser.next()
        written += rf"\middle {parser.delimiter()} {parser.row()}"
    parser.expect(r"\right")
    return rf"{written}\right {parser.delimiter(is_optional=True)} "


def _modulo(parser: Parser, _: str) -> str:
    return rf"\:\:({_function(parser, 'mod')}\:{parser.argument()})"


def _binary_modulo(parser: Parser, _: str) -> str:
    return rf"\:{_function(parser, 'mod')}\:"


def _negated(parser: Parser, _: str) -> str:
    token = parser.next()
    character = macros.symbol(token[1:]) if token[:1] == "\\" else token
    crossed_out = unicodedata.normalize("NFC", f"{character}\u0338")
    if not character or len(crossed_out) != 1:
        raise parser.error()
    return crossed_out


_KINDS: list[tuple[Iterable[str], Read]] = [
    (macros.FUNCTIONS, _function),
    (macros.LIMITS, _limit),
    (macros.FONTS, _font),
    (macros.TEXTS, _text),
    (macros.ACCENTS, _accent),
    (macros.LABELLED_ARROWS, _labelled_arrow),
    (macros.TWO_ARGUMENTS, _two_arguments),
    (macros.BINOMIALS, _binomial),
    (macros.BRACKETS, _brackets),
    (macros.BIG, _big),
    (["operatorname"], _operator_name),
    (["mathop"], _math_operator),
    (["sqrt"], _root),
    (["left"], _fenced),
    (["begin"], read_environment),
    (["substack"], read_stack),
    (["pmod"], _modulo),
    (["bmod"], _binary_modulo),
    (["not"], _negated),
]
_MACROS = {name: read for names, read in _KINDS for name in names}
