"""Rewords the errors of PyYAML's parser for authors."""

import re

_SYNTAX = {
    r"tab character": "a tab begins this line; indent with spaces",
    r"mapping values are not allowed": "this value contains a colon and a space; put the whole value in quotes",
    r"cannot start any token": "a value cannot begin like this; put it in quotes, or indent with spaces, not tabs",
    r"expected ',' or": "a bracket is not closed, or a comma is missing between two values",
    r"unexpected end of stream|found unexpected end": "a quote is not closed; close it",
    r"could not find expected ':'": "this line has no colon; write key: value, or indent it as the value above",
    r"did not find expected key|expected <block end>|expected '-' indicator|block mapping|block collection": (
        "this line does not fit the ones above; indent it as they are, and put values with colons in quotes"
    ),
    r"escape": "a backslash in double quotes begins an escape sequence; use single quotes, or write it twice",
    r"control characters|special characters|not allowed": "there is an invisible character here; remove it",
}


def in_plain_words(problem: str) -> str:
    """The mistake, and its correction, in plain words.

    Args:
        problem: The parser's message.
    """
    known = (words for pattern, words in _SYNTAX.items() if re.search(pattern, problem))
    return next(known, f"is not YAML: {problem}")
