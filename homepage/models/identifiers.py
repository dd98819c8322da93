"""The ids that works are known by elsewhere: arXiv's, the DOI, the key in a bibliography."""

import re
from typing import Annotated

from pydantic import AfterValidator

_ARXIV = re.compile(r"(?P<new>[0-9]{4})\.[0-9]{4,5}(v[0-9]+)?|[a-z-]+(\.[A-Z]{2})?/(?P<old>[0-9]{4})[0-9]{3}(v[0-9]+)?")
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/[^\s<>\"\\^`{|}]+")
_CITATION_KEY = re.compile(r"[^\s\"#%'(),={}\\~]+")


def _arxiv(value: str) -> str:
    if not _ARXIV.fullmatch(value):
        raise ValueError(f'{value!r} is not an arXiv id; write the id alone, in quotes, such as "2505.11370"')
    return value


def _doi(value: str) -> str:
    if not _DOI.fullmatch(value):
        raise ValueError(f"{value!r} is not a DOI; write it without an address before it, such as 10.1000/182")
    return value


def _citation_key(value: str) -> str:
    if not _CITATION_KEY.fullmatch(value):
        raise ValueError(f"{value!r} is not a key that BibTeX can read; write letters and digits, such as xu2025region")
    return value


ArxivId = Annotated[str, AfterValidator(_arxiv)]
"""An arXiv id, new (``2505.11370``) or old (``math.GT/0309136``), with or without a version."""

Doi = Annotated[str, AfterValidator(_doi)]
"""A DOI without an address before it."""

CitationKey = Annotated[str, AfterValidator(_citation_key)]
"""What a work is cited by in BibTeX."""


def arxiv_year(arxiv: str) -> int | None:
    """The year of the first version, which an arXiv id tells; None if it is no arXiv id."""
    match = _ARXIV.fullmatch(arxiv)
    if match is None:
        return None
    year = int((match["new"] or match["old"])[:2])
    return year + (1900 if year > 90 else 2000)  # arXiv began in 1991


def without_version(arxiv: str) -> str:
    """An arXiv id that names the work, and not one version of it."""
    return re.sub(r"v[0-9]+$", "", arxiv)
