"""Reads matrices, cases, aligned equations and other tables in formulas."""

import re

from homepage.latex.math_grammar import Parser
from homepage.latex.math_macros import TABLES

_ENVIRONMENT = re.compile(r"\s*\{([A-Za-z]+\*?)\}")
_COLUMNS = re.compile(r"\s*\{([lcr\s]+)\}")
_ROW_SPACE = re.compile(r"\s*(?:\[-?\d*\.?\d+\s*(?:pt|em|ex|mm|cm)\])?")


def read_environment(parser: Parser, _: str) -> str:
    """Reads an environment after its ``begin``, and returns one that latex2mathml knows."""
    name = parser.match(_ENVIRONMENT)[1]
    if name not in TABLES:
        raise parser.error()
    columns = f"{{{''.join(parser.match(_COLUMNS)[1].split())}}}" if name == "array" else ""
    rows = _rows(parser)
    parser.expect(r"\end")
    if parser.match(_ENVIRONMENT)[1] != name:
        raise parser.error()
    return _table(TABLES[name], columns + rows)


def read_stack(parser: Parser, _: str) -> str:
    """Reads the lines of ``substack``."""
    parser.expect("{")
    rows = _rows(parser)
    parser.expect("}")
    return _table("smallmatrix", rows)


def _table(environment: str, content: str) -> str:
    return rf"{{\begin{{{environment}}}{content}\end{{{environment}}}}}"


def _rows(parser: Parser) -> str:
    """The rows of a table. Each cell has two pairs of braces, since one would be read as columns of an array."""
    rows = [[parser.row()]]
    while (separator := parser.peek()) in {"&", r"\\"}:
        parser.next()
        if separator == "&":
            rows[-1].append(parser.row())
        else:
            parser.match(_ROW_SPACE)
            rows.append([parser.row()])
    if rows[-1] == [""]:
        rows.pop()
    if not any(map(any, rows)):
        raise parser.error()
    return r"\\".join("&".join(f"{{{{{cell}}}}}" for cell in cells) for cells in rows)
