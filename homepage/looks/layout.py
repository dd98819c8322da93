"""The layouts: the stylesheets without the rules for the widths that a layout does not use."""

import re
from collections.abc import Mapping

DATES_BESIDE, CARD_BESIDE = "46rem", "66rem"
"""The widths of a window from which dates stand beside the text, and the card beside both."""

_UNUSED: Mapping[str, tuple[str, ...]] = {"side": (), "top": (CARD_BESIDE,), "single": (DATES_BESIDE, CARD_BESIDE)}


def of_layout(css: str, layout: str) -> str:
    """The stylesheet without the media queries for the widths that the layout does not use.

    Args:
        css: A stylesheet.
        layout: A value of ``Look.layout``.
    """
    for width in _UNUSED[layout]:
        css = re.sub(rf"@media [^{{]*\(min-width: {width}\)[^{{]*\{{(?:[^{{}}]*\{{[^{{}}]*\}})*[^{{}}]*\}}", "", css)
    return css
