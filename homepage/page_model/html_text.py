"""The plain text of HTML, for descriptions, the feed and the CV."""

import re
from html import escape, unescape

from homepage.rich_text.views import formula_text

_FORMULA = re.compile(r"<math\b.*?<annotation[^>]*>(.*?)</annotation></semantics></math>", re.DOTALL)
_INLINE_TAG = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|su[bp])\b[^>]*>")


def plain_text(html: str) -> str:
    """The text of sanitized HTML, on one line; formulas too."""
    html = _FORMULA.sub(lambda found: escape(formula_text(unescape(found[1]))), html)
    return " ".join(unescape(re.sub("<[^>]*>", " ", _INLINE_TAG.sub("", html))).split())
