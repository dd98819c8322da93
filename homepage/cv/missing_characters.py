"""The characters of a CV that no font has, and where they are, for messages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_REPORTED = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_SHOWN = 5
_AROUND = 24


def missing_characters(reported: str) -> tuple[str, ...]:
    """The characters that Typst reports in its diagnostics, each once; a character may have several code points."""
    found = (_ESCAPED.sub(lambda code: chr(int(code[1], 16)), each) for each in _REPORTED.findall(reported))
    return tuple(dict.fromkeys(found))


def places(data: Mapping[str, Any], characters: Sequence[str]) -> str:
    """Where characters are in a CV: for each text, a line with its section and the words around the first of them.

    Args:
        data: What ``cv_data`` returns.
        characters: What to find.
    """
    head = [data["name"], data["native_name"], data["lines"], data["contacts"]]
    parts = [(data["name"], head), *((section["heading"], section) for section in data["sections"])]
    pattern = re.compile("|".join(map(re.escape, characters)))
    matches = ((heading, pattern.search(text)) for heading, part in parts for text in _texts(part))
    lines = list(dict.fromkeys(f"  {heading}: {_around(match)}\n" for heading, match in matches if match))
    rest = len(lines) - _SHOWN
    return "".join(lines[:_SHOWN]) + (f"  and {rest} more\n" if rest > 0 else "")


def _texts(part: object) -> Iterator[str]:
    """The texts that are printed of a part of a CV."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, dict):
        yield from _texts([part[key] for key in ("heading", "text", "children") if key in part])


def _around(match: re.Match[str]) -> str:
    start, end = max(match.start() - _AROUND, 0), match.end() + _AROUND
    text = match.string[start:end].strip()
    return f"{'…' if start else ''}{text}{'…' if end < len(match.string) else ''}"
