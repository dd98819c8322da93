"""The layouts: the stylesheets without the rules for the widths that a layout does not use."""

import re
from collections.abc import Mapping

DATES_BESIDE, CARD_BESIDE = "46rem", "66rem"
"""The widths of a window from which dates are beside the text, and the card beside both."""

_UNUSED: Mapping[str, tuple[str, ...]] = {"side": (), "top": (CARD_BESIDE,), "single": (DATES_BESIDE, CARD_BESIDE)}


def of_layout(css: str, layout: str) -> str:
    """The stylesheet without the media queries for the widths that the layout does not use.

    Args:
        css: A stylesheet.
        layout: A value of ``Look.layout``.
    """
    for width in _UNUSED[layout]:
        for query in reversed(list(re.finditer(rf"@media [^{{}}]*\(min-width: {width}\)[^{{}}]*\{{", css))):
            css = css[: query.start()] + css[_end_of_block(css, query.end()) :]
    return css


def _end_of_block(css: str, start: int) -> int:
    """The place after the brace that closes a block; ``start`` is the place after the one that opens it."""
    depth = 1
    for brace in re.finditer("[{}]", css[start:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return start + brace.end()
    raise ValueError("a stylesheet of the package has a block without end")
