"""The acronym of a venue, if its full name contains it."""

import re

_SHORTEST_FULL_NAME = 20  # characters; a shorter name needs no acronym
_ACRONYM = r"(?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)"
_YEAR = r"(?:[\s-]*['\u2019]?(?:\d{4}|\d{2}))"
_IN_NAME = re.compile(rf"\({_ACRONYM}{_YEAR}?\)|,\s*{_ACRONYM.replace('short', 'also')}{_YEAR}(?=,|$)")


def short_venue(name: str) -> str | None:
    """The acronym in a name such as ``International Conference on Machine Learning (ICML 2025)``; None without one."""
    found = _IN_NAME.search(name) if len(name) > _SHORTEST_FULL_NAME else None
    return (found["short"] or found["also"]) if found else None
