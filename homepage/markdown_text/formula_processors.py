r"""Keeps formulas out of Markdown: ``$…$``, ``$$…$$``, ``\(…\)`` and ``\[…\]``. Amounts of money are text."""

import re
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from homepage.latex.mathematics import formula_at
from homepage.latex.mathml import to_mathml
from homepage.markdown_text.conversion import Current
from homepage.markdown_text.formulas import formula
from homepage.markdown_text.places import unmarked

_NO_BREAK = r"(?!\n[ \t]*\n)"
_DISPLAY = rf"\$\$(?P<dollars>(?:{_NO_BREAK}(?!\$\$).)+)\$\$|\\\[(?P<brackets>(?:{_NO_BREAK}.)+?)\\\]"
_FORMULA = re.compile(rf"{_DISPLAY}|\\\((?P<inline>(?:{_NO_BREAK}.)+?)\\\)", re.DOTALL)
_DISPLAY_LINES = re.compile(rf"^(?P<indent>[ ]{{0,3}})(?:{_DISPLAY})", re.DOTALL | re.MULTILINE)


class DisplayedFormulas(Preprocessor):
    """Takes formulas that begin a line out of the text, because their lines could look like headings or lists."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(md)
        self.current = current

    def run(self, lines: list[str]) -> list[str]:
        """Changes the lines of a text."""
        return _DISPLAY_LINES.sub(self._stashed, "\n".join(lines)).split("\n")

    def _stashed(self, found: re.Match[str]) -> str:
        tex = found["dollars"] or found["brackets"]
        return found["indent"] + _stash(self.md, self.current, tex, found[0].strip(), display=True)


class Formulas(InlineProcessor):
    """Takes formulas out of a line."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(r"\$|\\[(\[]", md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, N802 - Markdown's
        """The formula that begins here; None if it is other text."""
        found = _FORMULA.match(data, m.start())
        if found:
            tex = found["dollars"] or found["brackets"] or found["inline"]
            html = _stash(self.md, self.current, tex, found[0], display=not found["inline"])
            return html, found.start(), found.end()
        source = formula_at(data, m.start())
        if source is None:
            return None, None, None
        html = _stash(self.md, self.current, source[1:-1], source, display=False)
        return html, m.start(), m.start() + len(source)


def _stash(md: Markdown, current: Current, tex: str, source: str, *, display: bool) -> str:
    tex = unmarked(tex).strip()
    if to_mathml(tex, display=display) is None:
        written = unmarked(source)
        message = f"the formula {written} cannot be typeset and is shown so; write it in simpler LaTeX"
        current.conversion.remark(written, message)
    return md.htmlStash.store(formula(tex, display=display, source=source))
