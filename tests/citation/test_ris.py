"""RIS: one tag a line, from TY to ER."""

import re
from typing import Any, get_args

import pytest
from hypothesis import given

from homepage.citation.ris import ris, ris_file
from homepage.models.publication_types import PublicationType
from tests.citation.works import FULL, FURTHER, HOSTILE, SETTINGS, TEXTS, work

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
# The reference types of the specification, those that ours become.
TYPES = {"JOUR", "NEWS", "CPAPER", "CHAP", "BOOK", "EDBOOK", "THES", "RPRT", "DATA", "COMP", "PAT", "UNPB", "GEN"}


def lines(text: str) -> list[tuple[str, str]]:
    """The tags and values of a record; every line must have both."""
    matches = [LINE.fullmatch(line) for line in text.removesuffix("\n").split("\n")]
    assert all(matches)
    return [(match[1], match[2]) for match in matches if match]


def record(**fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of a record
    return lines(ris(work(**fields), SETTINGS))


def test_a_record_has_all_fields() -> None:
    assert record(**FULL) == [
        ("TY", "JOUR"),
        ("ID", "a-work"),
        ("TI", "On Everything"),
        ("AU", "Lovelace, Ada"),
        ("AU", "Babbage, Bob"),
        ("PY", "2025"),
        ("DA", "2025/07/09/"),
        ("T2", "Journal of Machine Learning Research"),
        ("J2", "JMLR"),
        ("VL", "26"),
        ("IS", "3"),
        ("SP", "10"),
        ("EP", "20"),
        ("PB", "Microtome"),
        ("DO", "10.1000/18_2"),
        ("AN", "arXiv:2505.00001"),
        ("UR", "https://doi.org/10.1000/18_2"),
        ("L1", "https://arxiv.org/pdf/2505.00001"),
        ("AB", "We prove it."),
        ("N1", "Oral"),
        ("ER", ""),
    ]


@pytest.mark.parametrize("kind", [None, *get_args(PublicationType)])
@pytest.mark.parametrize("fields", [{}, FULL, {"note": HOSTILE}], ids=["least", "full", "hostile"])
def test_every_kind_of_work_begins_with_its_type_and_ends(kind: str | None, fields: dict[str, Any]) -> None:
    found = record(**fields, type=kind)
    assert found[0][0] == "TY"
    assert found[0][1] in TYPES
    assert found[-1] == ("ER", "")
    assert [tag for tag, _ in found].count("TY") == 1


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
        ("Martin King Jr.", "King, Martin, Jr."),
        ({"name": "CERN Collaboration", "family": "CERN Collaboration"}, "CERN Collaboration"),
    ],
)
def test_a_name_is_family_given_suffix(name: object, written: str) -> None:
    assert ("AU", written) in record(authors=[name])


@pytest.mark.parametrize(("date", "written"), [("2025", "2025///"), ("2025-07", "2025/07//")])
def test_missing_parts_of_a_date_are_empty(date: str, written: str) -> None:
    assert ("DA", written) in record(date=date)


def test_a_missing_value_has_no_line() -> None:
    assert [tag for tag, _ in record()] == ["TY", "ID", "TI", "AU", "PY", "DA", "UR", "ER"]


def test_further_bibtex_fields_become_tags() -> None:
    found = record(type="book", bibtex=FURTHER, editors=["Ida Berg"])
    expected = {
        ("A3", "Berg, Ida"),
        ("A4", "de la Cruz, Juana"),
        ("A4", "Barnes and Noble"),
        ("T3", "Lecture Notes"),
        ("SN", "978-3-16-148410-0"),
        ("CY", "Zürich"),
        ("ET", "2nd"),
        ("SE", "7"),
        ("LA", "german"),
        ("KW", "sand"),
        ("KW", "water"),
        ("RN", "Read it."),
        ("ST", "All"),
    }
    assert expected <= set(found)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"venue": "ICML"}, ("TY", "CPAPER")),
        ({"venue": "ICML", "status": "submitted"}, ("TY", "UNPB")),
        ({"arxiv": "2505.00001"}, ("TY", "UNPB")),
        ({"type": "phdthesis"}, ("M3", "PhD thesis")),
        ({"type": "mastersthesis"}, ("M3", "Master's thesis")),
        ({"type": "phdthesis", "bibtex": {"type": "Habilitation"}}, ("M3", "Habilitation")),
        ({"citation_key": "xu2025"}, ("ID", "xu2025")),
        ({"venue": "ICML"}, ("T2", "ICML")),
        ({"venue": "ICML"}, ("J2", "ICML")),
        ({"pages": "e7"}, ("SP", "e7")),
        ({}, ("UR", "https://example.org/me/publications/a/")),
        ({"bibtex": {"issn": "1234-5678"}}, ("SN", "1234-5678")),
        ({"bibtex": {"location": "Berlin"}}, ("CY", "Berlin")),
        ({"bibtex": {"version": "2"}}, ("ET", "2")),
        ({"bibtex": {"volumes": "3"}}, ("NV", "3")),
        ({"bibtex": {"langid": "german"}}, ("LA", "german")),
        ({"type": "incollection", "editors": ["Ida Berg"]}, ("A2", "Berg, Ida")),
    ],
)
def test_a_fact_has_the_tag_that_its_kind_of_work_wants(fields: dict[str, Any], line: tuple[str, str]) -> None:
    found = record(**fields)
    assert line in found
    assert [tag for tag, _ in found].count(line[0]) == 1


def test_records_are_parted_by_an_empty_line() -> None:
    works = [work(), work(id="b")]
    assert ris_file(works, SETTINGS) == f"{ris(works[0], SETTINGS)}\n{ris(works[1], SETTINGS)}"
    assert ris(works[0], SETTINGS).endswith("\nER  - \n")


def test_the_editor_of_a_book_that_it_is_part_of_has_the_tag_of_one() -> None:
    assert ("A2", "Berg, Ida") in record(type="incollection", venue="Handbook", editors=["Ida Berg"])


def test_a_book_without_authors_has_none() -> None:
    tags = [tag for tag, _ in record(type="book", authors=[], editors=["Ida Berg", "Otto Kranz"])]
    assert (tags.count("A3"), tags.count("AU")) == (2, 0)


@pytest.mark.parametrize("fields", [{"status": "forthcoming"}, {"status": "submitted"}, {"date": "n.d."}])
def test_an_undated_work_has_no_tag_of_a_date(fields: dict[str, Any]) -> None:
    tags = {tag for tag, _ in record(**{"date": None, **fields})}
    assert tags & {"PY", "DA"} == set()


def test_a_file_of_this_site_is_reported_by_its_whole_address() -> None:
    assert ("L1", "https://example.org/me/a.pdf") in record(links={"pdf": "/a.pdf"})


@given(TEXTS)
def test_no_text_ends_a_record_or_begins_another(text: str) -> None:
    publication = work(title=text, authors=[text], abstract=text)
    first, second = map(lines, ris_file([publication, work(id="next")], SETTINGS).split("\n\n"))
    assert ("TI", publication.title) in first
    assert second[1:3] == [("ID", "next"), ("TI", "A")]
