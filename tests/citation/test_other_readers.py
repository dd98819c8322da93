"""What is exported, as programs read it that know nothing of this one."""

import json
import warnings
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database.input.bibtex import Parser
from pybtex.style.formatting import plain

from homepage.citation.bibtex import bibtex_file
from homepage.citation.csl_json import csl_json_file
from homepage.citation.ris import ris_file
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from tests.citation.works import FULL, FURTHER, SETTINGS, TEXTS, work

HANDBOOK: dict[str, Any] = {
    "id": "handbook",
    "type": "book",
    "title": "A Handbook of $n^{k-1}$ & More",
    "authors": [],
    "editors": ["Ida Berg", {"name": "Otto van Kranz", "family": "van Kranz"}],
    "date": None,
    "status": "forthcoming",
    "publisher": "Sand Press",
    "bibtex": FURTHER,
}
PLAIN = plain.Style()
"""A style of BibTeX. To make one, pybtex reads what all installed packages offer."""

RECORD = [work(**FULL), work(**HANDBOOK), work(id="least")]


def ids(works: list[Publication]) -> list[str]:
    return [publication.id for publication in works]


def entries(works: list[Publication]) -> dict[str, dict[str, str]]:
    library = parse_string(bibtex_file(works))
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def test_bibtexparser_reads_every_entry() -> None:
    found = entries(RECORD)
    assert list(found) == ids(RECORD)
    assert found["handbook"]["editor"] == "Berg, Ida and van Kranz, Otto"
    assert found["handbook"]["title"] == r"A {Handbook} of $n^{k-1}$ \& {More}"
    assert found["handbook"]["year"] == "forthcoming"
    assert "author" not in found["handbook"]


@given(TEXTS)
def test_bibtexparser_reads_any_text(text: str) -> None:
    assert list(entries([work(title=text, abstract=text, note=text), work(id="next")])) == ["a", "next"]


def test_rispy_reads_every_record() -> None:
    found = {record["id"]: record for record in rispy.loads(ris_file(RECORD, SETTINGS))}
    assert list(found) == ids(RECORD)
    assert found["a-work"]["authors"] == ["Lovelace, Ada", "Babbage, Bob"]
    assert (found["a-work"]["year"], found["a-work"]["doi"]) == ("2025", "10.1000/18_2")
    handbook = found["handbook"]
    assert "authors" not in handbook
    assert "year" not in handbook
    assert handbook["tertiary_title"] == "Lecture Notes"
    assert handbook["issn"] == "978-3-16-148410-0"
    assert handbook["keywords"] == ["sand", "water"]
    assert handbook["tertiary_authors"] == ["Berg, Ida", "van Kranz, Otto"]


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_rispy_reads_any_text(texts: list[str]) -> None:
    works = [work(id=f"w{number}", title=text, abstract=text) for number, text in enumerate(texts)]
    found = rispy.loads(ris_file(works, SETTINGS))
    assert [record["title"] for record in found] == [publication.title for publication in works]


def cited(works: list[Publication]) -> list[str]:
    """The works as the style "Harvard" sets them."""
    with warnings.catch_warnings(record=True) as reported:
        warnings.simplefilter("always")
        source = CiteProcJSON(json.loads(csl_json_file(works, SETTINGS)))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for publication in works:
            bibliography.register(Citation([CitationItem(publication.id)]))
    unknown = " ".join(str(warning.message) for warning in reported if "unsupported" in str(warning.message))
    assert unknown.partition(": ")[2] in {"", "event_title"}  # which CSL has since 1.0.2
    return [str(item) for item in bibliography.bibliography()]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (FULL, ["Lovelace, A.", "Babbage, B.", "2025", "Journal of Machine Learning Research", "26", "10"]),
        (HANDBOOK, ["Berg, I.", "van Kranz, O.", "eds.", "Sand Press", "Zürich"]),
    ],
)
def test_citeproc_cites_what_it_is_given(fields: dict[str, Any], words: list[str]) -> None:
    (text,) = cited([work(**fields)])
    assert [word for word in words if word not in text] == [], text


@pytest.mark.parametrize("type_", TYPES)
def test_a_style_of_bibtex_sets_every_type(type_: str) -> None:
    written = {"status": "preprint"} if type_ == "preprint" else {"type": type_}
    fields = {**FULL, **written, "editors": ["Ida Berg"], "translators": ["Otto Kranz"], "advisors": ["Eva Lund"]}
    source = bibtex_file([work(**fields)])
    for unknown in ("dataset", "software", "patent"):  # which styles of BibTeX set as misc, with a warning
        source = source.replace(f"@{unknown}{{", "@misc{")
    (entry,) = PLAIN.format_bibliography(Parser().parse_string(source))
    text = entry.text.render_as("text")
    assert [word for word in ("Lovelace", "Everything", "2025") if word not in text] == [], text
    assert "Eva Lund" not in text


def test_fields_of_a_site_are_in_no_file_of_citations() -> None:
    own = {"bibtex_show": "true", "preview": "a.png", "selected": "true", "abbr": "X", "altmetric": "1"}
    shown = work(**FULL, selected=True, preview="/a.png", preview_alt="Waves", topics=["t"], show=False, bibtex=own)
    leaked = {*own, "id", "preview_alt", "same_as", "show", "topics"} - {"abbr"}
    assert leaked & set(entries([shown])["a-work"]) == set()
    assert "abbr = {X}" not in bibtex_file([shown])
