"""Marks in a converted text where the old site generated the list of a collection."""

import re
from collections.abc import Callable

_BEGIN, _END = "\ue0f1", "\ue0f2"
"""Of the private use area, so that no page has them."""
MARKS = frozenset({_BEGIN, _END})
_MARK = re.compile(rf"{_BEGIN}([\w.]*){_END}")


def mark(collection: str) -> str:
    """The mark for a list, as a paragraph."""
    return f"\n\n{_BEGIN}{collection}{_END}\n\n"


def marks_in(text: str) -> str:
    """The marks in a text, without the rest."""
    return "".join(mark(each) for each in dict.fromkeys(_MARK.findall(text)))


def replace_marks(text: str, instead: Callable[[str], str]) -> str:
    """A text with Markdown in place of each first mark of a collection, and nothing in place of others."""
    done: set[str] = set()

    def written(match: "re.Match[str]") -> str:
        is_new = match[1] not in done
        done.add(match[1])
        return instead(match[1]) if is_new else ""

    return re.sub(r"\n{3,}", "\n\n", _MARK.sub(written, text)).strip("\n")


def split_at_mark(text: str) -> tuple[str, str]:
    """The text before the first mark, and the text after it without marks."""
    before, *after = _MARK.split(text, maxsplit=1)
    return before.strip("\n"), replace_marks(after[-1] if after else "", lambda _: "")
