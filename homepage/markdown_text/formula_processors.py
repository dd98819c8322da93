r"""Keeps formulas out of Markdown: ``$…$``, ``$$…$$``, ``\(…\)`` and ``\[…\]``. Amounts of money are text."""

import re
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from homepage.latex.mathematics import formula_at
from homepage.markdown_text.formulas import formula
from homepage.markdown_text.places import unmarked

_NO_BREAK = r"(?!\n[ \t]*\n)"
_DISPLAY = rf"\$\$(?P<dollars>(?:{_NO_BREAK}(?!\$\$).)+)\$\$|\\\[(?P<brackets>(?:{_NO_BREAK}.)+?)\\\]"
_FORMULA = re.compile(rf"{_DISPLAY}|\\\((?P<inline>(?:{_NO_BREAK}.)+?)\\\)", re.DOTALL)
_DISPLAY_LINES = re.compile(rf"^(?P<indent>[ ]{{0,3}})(?:{_DISPLAY})", re.DOTALL | re.MULTILINE)


class DisplayedFormulas(Preprocessor):
    """Takes formulas that begin a line out of the text, because their lines could look like headings or lists."""

    def run(self, lines: list[str]) -> list[str]:
        """Changes the lines of a text."""
        return _DISPLAY_LINES.sub(self._stashed, "\n".join(lines)).split("\n")

    def _stashed(self, found: re.Match[str]) -> str:
        return found["indent"] + _stash(self.md, found["dollars"] or found["brackets"], found[0].strip(), display=True)


class Formulas(InlineProcessor):
    """Takes formulas out of a line."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\$|\\[(\[]", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, N802 - Markdown's
        """The formula that begins here; None if it is other text."""
        found = _FORMULA.match(data, m.start())
        if found:
            tex = found["dollars"] or found["brackets"] or found["inline"]
            return _stash(self.md, tex, found[0], display=not found["inline"]), found.start(), found.end()
        source = formula_at(data, m.start())
        if source is None:
            return None, None, None
        return _stash(self.md, source[1:-1], source, display=False), m.start(), m.start() + len(source)


def _stash(md: Markdown, tex: str, source: str, *, display: bool) -> str:
    html = formula(unmarked(tex).strip(), display=display, source=unmarked(source))
    return md.htmlStash.store(html)
