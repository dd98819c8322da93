"""Splits the LaTeX of a formula into tokens."""

import re
import unicodedata
from collections import Counter

_TOKEN = re.compile(r"\s*(\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\.\d+|\S|$)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # some are spaces in Python, and none is allowed in XML
_MAX_DEPTH = 50  # the functions that read and write formulas are recursive


class NotTypesetError(Exception):
    """A formula cannot be typeset with certainty."""


def count_characters(text: str) -> Counter[str]:
    """Counts letters and digits without their alphabet: ℝ is an R. Accents are none, whatever Unicode calls them."""
    plain = unicodedata.normalize("NFKC", text)
    return Counter(each for each in plain if each.isalnum() and unicodedata.category(each) != "Lm")


class Tokens:
    """The tokens of a formula, in their order.

    Attributes:
        tex: The formula.
        at: How many of its characters were read.
        shown: The texts that the formula must show, so far.
    """

    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.at = 0
        self.shown: list[str] = []
        self._depth = 0
        if _CONTROL.search(tex):
            raise self.error()

    def peek(self) -> str:
        """The next token; an empty one at the end."""
        at = self.at
        token = self.next()
        self.at = at
        return token

    def next(self) -> str:
        """Reads a token."""
        return str(self.match(_TOKEN)[1])

    def expect(self, token: str) -> None:
        """Reads a token that must be this one."""
        if self.next() != token:
            raise self.error()

    def match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        """Reads what a pattern matches, which must be there."""
        found = pattern.match(self.tex, self.at)
        if not found:
            raise self.error()
        self.at = found.end()
        return found

    def show(self, text: str) -> str:
        """Notes that the formula shows a text, and returns it."""
        self.shown.append(text)
        return text

    def enter(self) -> None:
        """Notes that a function begins that calls itself for what is nested."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise self.error()

    def leave(self) -> None:
        """Notes that such a function ends."""
        self._depth -= 1

    def error(self) -> NotTypesetError:
        """The error for what is next."""
        return NotTypesetError(f"{self.tex!r} at {self.at}")
