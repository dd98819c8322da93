"""Finds the values in a Markdown text that are computed, ``{{ … }}``, but not braces in code and formulas."""

import re
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from homepage.markdown_text.conversion import Current
from homepage.models.computed_values import BRACES


def marked_values(source: str) -> str:
    """Writes its index after each pair of braces, between the noncharacters of ``places.py``."""
    return re.sub(re.escape(BRACES), lambda found: f"{BRACES}\ufdd0{found.start()}\ufdd1", source)


class ComputedValues(InlineProcessor):
    """Notes the braces that ``marked_values`` marked, and that are text."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(re.escape(BRACES) + "\ufdd0([0-9]+)\ufdd1", md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, ARG002, N802 - Markdown's
        """Changes nothing."""
        self.current.conversion.value(int(m[1]))
        return None, None, None
