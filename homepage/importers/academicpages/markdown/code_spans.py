"""Finds the code in Markdown, so that nothing in it is converted."""

import re
from collections.abc import Callable

CODE = r"^[ \t]*(?:```|~~~).*?^[ \t]*(?:```|~~~)[ \t]*$|(?<!`)(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)"
"""A block between fences, or code in a line. Needs the flags ``DOTALL`` and ``MULTILINE``."""
_CODE = re.compile(CODE, re.DOTALL | re.MULTILINE)


def replaced(pattern: "re.Pattern[str]", text: str, change: Callable[["re.Match[str]"], str]) -> str:
    """Text with every match changed, except matches that begin or end in code. Code may be in the middle of one."""
    spans = [code.span() for code in _CODE.finditer(text)]
    parts: list[str] = []
    done = at = 0
    while match := pattern.search(text, at):
        start, end = match.span()
        if any(first <= start < last or first < end < last for first, last in spans):
            at = start + 1
        else:
            parts += [text[done:start], change(match)]
            done = at = end
    return "".join([*parts, text[done:]])


def without_code(text: str) -> str:
    """Text in which code is replaced by spaces, so that all offsets are the same."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
