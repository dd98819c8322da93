"""Converts LaTeX in bibliographies to plain text and to URLs."""

import logging
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.latexwalker import LatexWalkerError

from homepage.latex.html import convert_html
from homepage.latex.mathematics import Piece, formula_to_text, split_formulas
from homepage.latex.styles import mark_styles
from homepage.models.text import normalize_text

# Macros that pylatexenc does not know, or converts to something else.
_MACROS = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textbar": "|",
    "slash": "/",
    "S": "§",
    "P": "¶",
    "pounds": "£",
    "euro": "€",
    "copyright": "©",
    **{name: name for name in ("TeX", "LaTeX", "BibTeX")},
    "input": "",
    "include": "",
    "includegraphics": "",
    # Formatting without a meaning in plain text
    **dict.fromkeys(("em", "bf", "it", "sc", "sf", "sl", "tt", "rm", "relax", "protect", "/", "@"), ""),
}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}
_MONEY = re.compile(r"(?<!\\)((?:\\\\)*)\$")
_UNESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)([%#&])")
_SORT_KEY = re.compile(r"\\noopsort\s*\{[^{}]*\}")  # BibTeX's way to give an invisible sort key
_IN_BRACES = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_LINK = re.compile(rf"\\href\s*{_IN_BRACES}\s*{_IN_BRACES}")
_URL = re.compile(rf"\\(?:url|nolinkurl|path)\s*{_IN_BRACES}|(https?://(?:\\[_%#&~$]|[^\s{{}}\\<>\"'`\ufdd0-\ufdef])+)")
"""An address in which nothing but an escape is LaTeX: a tilde is one of its characters, not a space."""

_OTHER_FORMULA = re.compile(r"\\ensuremath\s*\{([^{}$]*)\}|\\\(((?:(?!\\\)).)*)\\\)|(?<!\\)\$\$([^$]*)\$\$", re.DOTALL)
_LOOSE_FORMULA = re.compile(r"(?<!\\)\$\s+([^$]*[\\^_][^$]*?|[A-Za-z])\s+\$")
_TWO_ACCENTS = re.compile(
    r"(?<!\\)(\\(?:[`'^\"~=.]|[bcdHkruv](?![A-Za-z])))\s*(\\(?:[`'^\"~=.]|[bcdHkruv](?![A-Za-z])))\s*"
    r"(?:\{([A-Za-z])\}|([A-Za-z]))"
)
"""An accent whose argument is another accent, without braces: ``\\~\\^e``."""

_MARKERS = "\ufdd0\ufdd1"  # noncharacters around the number of a protected text
_PLACE = re.compile(rf"{_MARKERS[0]}(\d+){_MARKERS[1]}")
_PIECES = re.compile(r"\\[A-Za-z]+\s*|\\.|[{}]|\s+|[^\\{}\s]+|\\$", re.DOTALL)
_URL_ESCAPES = {
    r"\\(?:url|path|nolinkurl)\s*\{(.*)\}": r"\1",
    r"\$\\sim\$|\\~\{\}|\{\\~\}|\\textasciitilde(?:\{\})?\s?": "~",
    r"\\([_%#&$~{}^])": r"\1",
    r"[{}\s]": "",
}
_MAX_DEPTH = 20  # nested groups; pylatexenc is recursive


class Conversion(NamedTuple):
    """The result of a conversion from LaTeX.

    Attributes:
        text: The plain text; formulas that it cannot express exactly stay unchanged between dollars.
        remarks: Messages about formatting that was lost.
    """

    text: str
    remarks: tuple[str, ...]


def to_text(latex: str) -> str:
    """Converts LaTeX to plain text: Unicode letters for accents, no braces, no line breaks, no HTML.

    An unknown macro stays unchanged, so that the owner sees it.
    """
    return convert(latex).text


@lru_cache(maxsize=100_000)
def convert(latex: str, *, marks_styles: bool = False) -> Conversion:
    """Converts LaTeX to plain text, with remarks about formatting that was lost.

    Args:
        latex: The source.
        marks_styles: Whether emphasis, small capitals, subscripts and superscripts are marked, as in ``styles.py``.
    """
    if not re.search(r"[\\$<&]|https?:", latex):
        return Conversion(normalize_text(_plain(latex)), ())
    protected: list[str] = []
    remarks: list[str] = []

    def protect(text: str) -> str:
        protected.append(" ".join(text.split()))
        return f"{_MARKERS[0]}{len(protected) - 1}{_MARKERS[1]}"

    source = convert_html(re.sub("[\ufdd0-\ufdef]", "", latex), protect, remarks.append, keeps_styles=marks_styles)
    source = _LINK.sub(lambda link: f"{link[2]} ({protect(to_address(link[1]))})", source)
    source = _URL.sub(lambda url: protect(to_address(url[1] or url[2] or "")), source)
    source = mark_styles(source) if marks_styles else source
    source = _OTHER_FORMULA.sub(_between_dollars, source)
    source = "".join(_LOOSE_FORMULA.sub(_between_dollars, piece.text) for piece in split_formulas(source))
    source = "".join(
        _formula(piece, protect) if piece.is_mathematics else piece.text for piece in split_formulas(source)
    )
    source = _MONEY.sub(r"\1\\$", source)
    source = _SORT_KEY.sub("", source)
    source = _TWO_ACCENTS.sub(r"\1{\2{\3\4}}", source)
    source = _UNESCAPED.sub(r"\1\\\2", source)  # in a bibliography they are plain characters
    text = normalize_text("".join(map(_chunk_text, _chunks(source))))
    return Conversion(normalize_text(_PLACE.sub(lambda place: protected[int(place[1])], text)), tuple(remarks))


def _between_dollars(found: re.Match[str]) -> str:
    return f"${next(filter(None, found.groups()), '').strip()}$"


def _formula(piece: Piece, protect: Callable[[str], str]) -> str:
    """The replacement of a formula: its exact plain text, else the protected formula."""
    text = formula_to_text(piece.text[1:-1])
    return protect(piece.text if text is None else text)


def to_address(latex: str) -> str:
    """Removes LaTeX's escapes from a verbatim value, such as a URL or a DOI."""
    if not re.search(r"[\\${}\s]", latex):
        return latex
    for pattern, meaning in _URL_ESCAPES.items():
        latex = re.sub(pattern, meaning, latex, flags=re.DOTALL)
    return latex


def _chunks(source: str) -> Iterator[str]:
    """Splits a text at spaces outside groups: most words need no parser, and an error affects one word only."""
    chunk: list[str] = []
    depth = 0
    for piece in _PIECES.findall(source):
        if piece.isspace() and depth <= 0:
            yield "".join(chunk)
            yield " "
            chunk = []
            continue
        depth += {"{": 1, "}": -1}.get(piece, 0)
        chunk.append(piece)
    yield "".join(chunk)


@lru_cache(maxsize=100_000)
def _chunk_text(chunk: str) -> str:
    if "\\" not in chunk:
        return _plain(chunk)
    depths = [0]
    for brace in re.findall(r"[{}]", chunk):
        depths.append(depths[-1] + (1 if brace == "{" else -1))
    if min(depths) < 0 or depths[-1] or max(depths) > _MAX_DEPTH:
        return chunk
    try:
        text = str(_converter().latex_to_text(chunk))
    except (LookupError, TypeError, ValueError, AttributeError, LatexWalkerError):
        return chunk  # a macro without its arguments, on which pylatexenc fails
    leaves_gap = text.count("%s") > chunk.count(r"\%s")
    return chunk if leaves_gap else text


def _plain(chunk: str) -> str:
    """Converts a text without macros."""
    for ligature, character in _LIGATURES.items():
        chunk = chunk.replace(ligature, character)
    return re.sub(r"[{}]", "", chunk.replace("~", " "))


@cache
def _converter() -> Any:  # noqa: ANN401 - pylatexenc is not typed
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)  # it warns about cases that are handled above
    database = get_default_latex_context_db()
    known = [MacroTextSpec(name, simplify_repl=text) for name, text in _MACROS.items()]
    database.add_context_category("bibliographies", macros=known, prepend=True)
    database.set_unknown_macro_spec(MacroTextSpec("", simplify_repl=_as_written))
    return LatexNodes2Text(latex_context=database)


def _as_written(node: Any, l2tobj: Any) -> str:  # noqa: ANN401
    """The text of an unknown macro: its arguments, if it has any, else its source."""
    arguments = [each for each in getattr(node.nodeargd, "argnlist", None) or () if each is not None]
    if arguments:
        return str(l2tobj.nodelist_to_text(arguments))
    is_before_group = node.parsing_state.s[node.pos + node.len :][:1] == "{"
    return "" if is_before_group else f"\\{node.macroname}" + (" " if node.macro_post_space else "")
