"""The grammar of formulas: groups, scripts, arguments and symbols. Macros are read by functions that it is given."""

from collections.abc import Callable, Mapping

from homepage.latex import math_macros as macros
from homepage.latex.math_tokens import NotTypesetError, Tokens

_ENDS = frozenset(("", "}", "&", r"\\", r"\end", r"\right", r"\middle"))
_SCRIPTS = frozenset("^_'")
_PLAIN = frozenset("+-=/<>()[]|,.;:!?")
_ESCAPED = frozenset((r"\{", r"\}", r"\%", r"\#", r"\&", r"\_", r"\$"))
_REWRITTEN = {"~": r"\ ", r"\thinspace": r"\,", "*": "∗", r"\|": "‖"}
_SIGNS = _REWRITTEN.keys() | macros.SPACES | _ESCAPED
_PRIMES = ("", "′", "″", "‴", "⁗")


class Parser(Tokens):
    """A recursive descent parser. Each method returns what it read as LaTeX for latex2mathml.

    Raises:
        NotTypesetError: By all methods, if a part is not known or lacking.
    """

    def __init__(self, tex: str, readers: "Mapping[str, Read]") -> None:
        super().__init__(tex)
        self._readers = readers

    def row(self, end: str = "") -> str:
        """Everything up to the end of a group, a cell or the formula."""
        self.enter()
        parts: list[str] = []
        while (token := self.peek()) not in _ENDS and token != end:
            name = token[1:]
            if token[0] != "\\" or name not in _OF_THE_REST:
                parts.append(self.scripted())
                continue
            self.next()
            if name in _FRACTIONS:
                parts = [_FRACTIONS[name](filled(" ".join(parts)), filled(self.row(end)))]
            elif name in macros.SWITCHES:
                parts.append(rf"\{macros.SWITCHES[name]}{{{{{self.row(end)}}}}}")
            elif parts:
                raise self.error()
            else:
                parts.append(f"{token} ")
        self.leave()
        return " ".join(parts)

    def scripted(self) -> str:
        """An atom with its superscript, subscript and primes."""
        base = "{}" if self.peek() in _SCRIPTS else self.atom()
        if self.peek() == r"\limits":
            self.next()
            if not (base in macros.LARGE_OPERATORS or base.startswith(r"\operatorname*")):
                raise self.error()
        scripts: dict[str, str] = {}
        primes = 0
        while (token := self.peek()) in _SCRIPTS:
            self.next()
            if token in scripts or (token == "'" and "^" in scripts):
                raise self.error()
            if token == "'":
                primes += 1
            else:
                scripts[token] = self.argument()
        if primes >= len(_PRIMES):
            raise self.error()
        if primes:
            scripts["^"] = f"{{{_PRIMES[primes]} {scripts.get('^', '')}}}"
        return base + "".join(kind + scripts[kind] for kind in "_^" if kind in scripts)

    def argument(self) -> str:
        """An argument of a macro: braces, or a single atom. Without braces, it has one digit."""
        token = self.peek()
        if token in _ENDS or token in _SCRIPTS:
            raise self.error()
        if token[0].isdecimal():
            self.at = self.tex.index(token, self.at) + 1
            return f"{{{self.show(token[0])}}}"
        written = self.atom()
        return filled(written[1:-1] if token == "{" else written)

    def atom(self) -> str:
        """A group, a symbol, or a macro with its arguments."""
        self.enter()
        token = self.next()
        if token == "{":
            written = f"{{{self.row()}}}"
            self.expect("}")
        elif token[:1] == "\\" and token not in _SIGNS:
            written = self.macro(token[1:])
        else:
            written = self.symbol(token)
        self.leave()
        return written

    def macro(self, name: str) -> str:
        """What begins with a macro."""
        if read := self._readers.get(name):
            return read(self, name)
        character = macros.symbol(name)
        if character is None:
            raise self.error()
        return r"\backslash" if character == "\\" else self.show(character)

    def symbol(self, token: str) -> str:
        """What shows itself."""
        if token in _REWRITTEN:
            return _REWRITTEN[token]
        if token in macros.SPACES or token in _ESCAPED:
            return token
        if len(token) > 1:  # a number
            return self.show(token)
        if token == ":" and self.tex.startswith("=", self.at):
            self.expect("=")
            return "≔"
        is_known = token in _PLAIN or token.isalnum() if token.isascii() else macros.is_symbol(token)
        if not is_known:
            raise self.error()
        return self.show(token)

    def delimiter(self, *, is_optional: bool = False) -> str:
        """A bracket that can be made larger; or a dot, if none is possible."""
        token = self.next()
        if is_optional and token == ".":
            return token
        if token not in macros.DELIMITERS:
            raise self.error()
        return macros.DELIMITERS[token]


Read = Callable[[Parser, str], str]
"""Reads the arguments of a macro, whose name it is given, and returns both as LaTeX for latex2mathml."""


def filled(written: str) -> str:
    """An argument in braces.

    Raises:
        NotTypesetError: If it is empty.
    """
    if not written.strip("{} "):
        raise NotTypesetError("an argument is empty")
    return f"{{{written}}}"


def in_parentheses(above: str, below: str) -> str:
    """A binomial coefficient."""
    return rf"\left ( {{{above}\atop{below}}}\right ) "


_FRACTIONS: dict[str, Callable[[str, str], str]] = {"over": r"{{\frac{}{}}}".format, "choose": in_parentheses}
"""Macros between the two parts of a fraction."""

_OF_THE_REST = macros.SWITCHES.keys() | _FRACTIONS.keys() | macros.STYLES
"""Macros that change the rest of their group."""
