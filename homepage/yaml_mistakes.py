"""What PyYAML's parser says is wrong, in an author's words."""

import re

_SYNTAX = {
    r"mapping values are not allowed": "a colon and a space stand inside this value; put the whole value in quotes",
    r"cannot start any token": "a value cannot begin like this; put it in quotes, or indent with spaces, not tabs",
    r"expected ',' or": "a bracket is not closed, or a comma is missing between two values",
    r"unexpected end of stream|found unexpected end": "a quote is not closed; close it",
    r"could not find expected ':'": "this line has no colon; write key: value, or indent it as the value above",
    r"did not find expected key|expected <block end>|expected '-' indicator|block mapping|block collection": (
        "this line does not fit the ones above; indent it as they are, and put values that hold colons in quotes"
    ),
    r"escape": "a backslash in double quotes means more than itself; use single quotes, or write it twice",
    r"control characters|special characters|not allowed": "an invisible character stands here; remove it",
}


def in_plain_words(problem: str) -> str:
    """What is wrong, and what to write.

    Args:
        problem: What the parser says.
    """
    known = (words for pattern, words in _SYNTAX.items() if re.search(pattern, problem))
    return next(known, f"is not YAML: {problem}")
