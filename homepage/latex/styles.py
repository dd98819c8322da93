r"""Styles in LaTeX, such as ``\emph{…}`` and ``{\it …}``: marks them, so that the text can be converted around them.

A mark is two noncharacters of Unicode around the text, the first followed by the letter of the style.
"""

import re
from collections.abc import Mapping

BEGIN, END = "\ufdd2", "\ufdd3"

_MACROS: Mapping[str, str] = {
    **dict.fromkeys(("emph", "textit", "textsl"), "e"),
    "textbf": "b",
    "textsc": "c",
    "textsubscript": "s",
    "textsuperscript": "p",
}
"""The letters of styles, by the macro of a text: ``\\emph{a}``."""

_DECLARATIONS: Mapping[str, str] = {
    **dict.fromkeys(("em", "it", "itshape", "sl", "slshape"), "e"),
    **dict.fromkeys(("bf", "bfseries"), "b"),
    **dict.fromkeys(("sc", "scshape"), "c"),
}
"""The letters of styles, by the declaration at the beginning of a group: ``{\\em a}``."""

_PATTERNS = (
    (re.compile(rf"\\({'|'.join(_MACROS)})\s*\{{"), _MACROS),
    (re.compile(rf"\{{\\({'|'.join(_DECLARATIONS)})(?![A-Za-z])\s*"), _DECLARATIONS),
)
_BRACES = re.compile(r"(?<!\\)(?:\\\\)*([{}])")


def mark_styles(latex: str) -> str:
    """Marks the styles in a source. A macro without its closing brace stays as it is."""
    for pattern, letters in _PATTERNS:
        at = 0
        while found := pattern.search(latex, at):
            end = _closing_brace(latex, found.end())
            if end is None:
                at = found.end()
                continue
            inner = f"{BEGIN}{letters[found[1]]}{{{latex[found.end() : end]}}}{END}"
            latex = latex[: found.start()] + inner + latex[end + 1 :]
            at = found.start() + 2
    return latex


def without_marks(text: str) -> str:
    """The text without styles."""
    return re.sub(f"{BEGIN}.|{END}", "", text)


def _closing_brace(latex: str, at: int) -> int | None:
    """The place of the brace that closes a group, from a place in the group; None if there is none."""
    depth = 1
    for brace in _BRACES.finditer(latex, at):
        depth += 1 if brace[1] == "{" else -1
        if depth == 0:
            return brace.start(1)
    return None
