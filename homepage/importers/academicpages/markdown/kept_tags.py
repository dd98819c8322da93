"""HTML elements that this site's Markdown has too. Their attributes are left out."""

import re
from collections.abc import Iterable

from homepage.importers.academicpages.markdown.code_spans import replaced, without_code

KEPT = ("details", "summary", "sub", "sup", "kbd", "mark", "small", "cite", "q")
_AROUND = {("details", False): ("\n\n", "\n"), ("summary", True): ("", "\n\n"), ("details", True): ("\n\n", "\n\n")}
"""The lines around a tag, so that Markdown is read inside of the element."""


def own_tag(name: str, *, is_end: bool) -> str:
    """A tag as this site's Markdown needs it."""
    before, after = _AROUND.get((name, is_end), ("", ""))
    return f"{before}<{'/' * is_end}{name}>{after}"


def with_paired_tags(text: str, names: Iterable[str]) -> str:
    """Text in which tags without a partner in the same text are shown as text."""
    for name in names:
        tags = re.findall(rf"<(/?){name}>", without_code(text))
        depth = 0
        for end in tags:
            depth += -1 if end else 1
            if depth < 0:
                break
        if depth != 0:
            text = replaced(re.compile(rf"<(?=/?{name}>)"), text, lambda _: r"\<")
    return text
