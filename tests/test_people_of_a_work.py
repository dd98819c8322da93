"""Editors, translators and advisors: never authors, in no format."""

import json

import pytest

from homepage.citation.bibtex import bibtex, bibtex_file
from homepage.citation.csl_json import csl_item
from homepage.citation.ris import ris
from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import parse_bibtex
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.remarks import remarks
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.pages.citation_tags import citation_tags
from homepage.pages.creative_work import creative_work
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org", description="Me.")
PEOPLE = {"authors": ["Ada Lovelace"], "editors": ["Ida Berg"], "translators": ["Otto Kranz"], "advisors": ["Eva Lund"]}


def work() -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2025", "type": "phdthesis", **PEOPLE})


def site(*works: Publication) -> Site:
    return Site.assemble(SETTINGS, Profile(name="Otto Kranz"), words=WORDS, publications=works)


def test_bibtex_has_each_in_its_field() -> None:
    cited, recorded = bibtex(work()), bibtex_file([work()])
    assert "author = {Lovelace, Ada},\n  editor = {Berg, Ida},\n  translator = {Kranz, Otto},\n" in cited
    assert "advisor" not in cited
    assert "advisor = {Lund, Eva}" in recorded


def test_csl_has_each_in_its_variable() -> None:
    item = csl_item(work(), SETTINGS)
    assert [item[role] for role in ("author", "editor", "translator")] == [
        [{"family": "Lovelace", "given": "Ada"}],
        [{"family": "Berg", "given": "Ida"}],
        [{"family": "Kranz", "given": "Otto"}],
    ]


def test_ris_has_each_under_its_tag() -> None:
    lines = ris(work(), SETTINGS).splitlines()
    assert [line for line in lines if line[:2] in {"AU", "A2", "A3", "A4"}] == [
        "AU  - Lovelace, Ada",
        "A2  - Berg, Ida",
        "A4  - Kranz, Otto",
        "A3  - Lund, Eva",
    ]


def test_search_engines_get_each() -> None:
    (resolved,) = site(work()).publications
    facts = creative_work(site(), resolved)
    names = {role: [each["name"] for each in facts[role]] for role in ("author", "editor", "translator", "contributor")}
    assert list(names.values()) == [["Ada Lovelace"], ["Ida Berg"], ["Otto Kranz"], ["Eva Lund"]]
    assert [value for name, value in citation_tags(site(), resolved) if name == "citation_author"] == ["Ada Lovelace"]
    assert json.dumps(facts["translator"][0]["@id"]) == '"https://example.org/#person"'


def test_a_translation_by_the_owner_names_the_owner() -> None:
    (resolved,) = site(work()).publications
    assert resolved.owner is not None
    assert [message for place, message in remarks({0: resolved}) if "do not name you" in message] == []


@pytest.mark.parametrize("key", list(PEOPLE))
def test_exported_people_are_imported_in_the_same_roles(key: str) -> None:
    (entry,) = parse_bibtex(bibtex_file([work()]), "a.bib").entries
    found = read_entry(entry)
    assert found.data is not None
    assert found.data[key] == PEOPLE[key]
