"""The types of works: each has a name in every format, and comes back from it as the same type."""

from typing import get_args

import pytest

from homepage.citation.bibtex import bibtex_file
from homepage.citation.csl_json import csl_json_file
from homepage.citation.ris import ris_file
from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import parse_bibtex
from homepage.models.publication_types import TYPES, PublicationType
from homepage.models.publications import Publication
from homepage.models.settings import Settings

SETTINGS = Settings(url="https://example.org", description="Me.")
EACH_TYPE = get_args(PublicationType)


def work(type_: str, **fields: object) -> Publication:
    facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada Lovelace"], "venue": "Acta", "type": type_}
    return Publication.model_validate({**facts, **fields})


def test_every_type_is_in_the_table() -> None:
    assert list(TYPES) == [*EACH_TYPE[:-1], "preprint", "misc"]


@pytest.mark.parametrize("type_", EACH_TYPE)
def test_bibtex_is_read_back_as_the_same_type(type_: str) -> None:
    (entry,) = parse_bibtex(bibtex_file([work(type_)]), "a.bib").entries
    found = read_entry(entry).publication
    assert found is not None
    assert found.type == type_


@pytest.mark.parametrize("type_", ["review", "newspaper", "edition", "translation", "talk", "poster", "exhibition"])
def test_a_type_that_bibtex_lacks_is_an_entry_that_every_style_knows(type_: str) -> None:
    text = bibtex_file([work(type_)])
    assert text.startswith(("@article{", "@book{", "@misc{"))
    assert f"entrysubtype = {{{type_}}}" in text


def test_the_reviewed_work_is_named_in_every_format() -> None:
    review = work("review", reviewed="The *Origin*")
    assert "reviewedtitle = {The \\emph{Origin}}" in bibtex_file([review])
    assert '"reviewed-title": "The Origin"' in csl_json_file([review], SETTINGS)
    assert "RI  - The Origin\n" in ris_file([review], SETTINGS)
