"""Identifiers: of works the arXiv id, the DOI and the citation key; of people the ORCID iD."""

import re
from typing import Annotated
from urllib.parse import quote

from pydantic import AfterValidator, Field

from homepage.models.dates import PartialDate

ARXIV = re.compile(r"[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7}(?:v[0-9]+)?")
"""An arXiv id in the new or the old format."""

_ORCID = re.compile(r"https?://(?:www\.)?orcid\.org/([0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9X])/?")
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/[^\s\"\\^`{|}]+")
_CITATION_KEY = re.compile(r"[^\s\"#%'(),={}\\~]+")


def _arxiv(value: str) -> str:
    if not ARXIV.fullmatch(value):
        raise ValueError(f'{value!r} is not an arXiv id; write the id alone, in quotes, such as "2505.00001"')
    return value


def _doi(value: str) -> str:
    if not _DOI.fullmatch(value):
        raise ValueError(f"{value!r} is not a DOI; write it without https://doi.org/, such as 10.1000/182")
    return value


def _citation_key(value: str) -> str:
    if not _CITATION_KEY.fullmatch(value):
        raise ValueError(f"{value!r} is not a key that BibTeX can read; write letters and digits, such as xu2025region")
    return value


ArxivId = Annotated[str, AfterValidator(_arxiv), Field(examples=["2505.00001"])]
"""An arXiv id, new (``2505.00001``) or old (``math.GT/0309136``), with or without a version."""

Doi = Annotated[str, AfterValidator(_doi), Field(examples=["10.1000/182"])]
"""A DOI without a resolver before it: ``10.1000/182``."""

CitationKey = Annotated[str, AfterValidator(_citation_key), Field(examples=["kranz2025waves"])]
"""The key of a BibTeX entry, as in ``\\cite{key}``."""


def doi_address(doi: str) -> str:
    """The URL of a DOI. Percent-encodes characters such as ``<``, which old DOIs contain and URLs must not."""
    return f"https://doi.org/{quote(doi, safe='/:;()!$&*+,=@~%')}"


def orcid_address(url: str) -> str | None:
    """The URL of an ORCID iD in its one form, if a URL is one."""
    found = _ORCID.fullmatch(url)
    return f"https://orcid.org/{found[1]}" if found else None


def arxiv_month(arxiv: str) -> PartialDate | None:
    """The month of the first version, as encoded in an arXiv id; None if it is not an arXiv id."""
    if not ARXIV.fullmatch(arxiv):
        return None
    digits = arxiv.rpartition("/")[2]
    year, month = int(digits[:2]), int(digits[2:4])
    if not 1 <= month <= 12:
        return None
    return PartialDate(year + (1900 if year > 90 else 2000), month)  # arXiv began in 1991


def without_version(arxiv: str) -> str:
    """An arXiv id without its version suffix."""
    return re.sub(r"v[0-9]+$", "", arxiv)
