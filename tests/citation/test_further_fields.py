"""What the further BibTeX fields of a work say."""

import pytest

from homepage.citation.further_fields import further_texts, keywords, people
from homepage.models.authors import NameParts
from tests.citation.works import work


def test_a_field_is_reported_as_text_by_the_name_of_the_format() -> None:
    reported = work(bibtex={"address": r"Z{\"u}rich", "series": r"A \& B", "unknown": "x"})
    assert list(further_texts(reported, {"series": "T3", "address": "CY", "edition": "ET"})) == [
        ("T3", "A & B"),
        ("CY", "Zürich"),
    ]


def test_of_two_fields_of_one_name_the_first_with_a_text_is_exported() -> None:
    names = {"location": "CY", "address": "CY", "version": "ET"}
    both = work(bibtex={"address": "Bonn", "location": "Berlin", "version": "2"})
    assert list(further_texts(both, names)) == [("CY", "Berlin"), ("ET", "2")]
    assert list(further_texts(work(bibtex={"address": "Bonn", "location": "{}"}), names)) == [("CY", "Bonn")]


def test_fields_for_a_site_are_not_reported() -> None:
    assert list(further_texts(work(bibtex={"preview": "a.gif", "series": "S"}), {"preview": "X", "series": "Y"})) == [
        ("Y", "S")
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("sand, water", ["sand", "water"]),
        ("sand; water, salt", ["sand", "water, salt"]),
        (r";  R\&D;; sand ; ", ["R&D", "sand"]),
        ("sand ,  water,", ["sand", "water"]),
    ],
)
def test_keywords_are_parted_by_semicolons_where_there_is_one_else_by_commas(written: str, found: list[str]) -> None:
    assert keywords(work(bibtex={"keywords": written})) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{Barnes and Noble}", [NameParts("", "Barnes and Noble")]),
        ("{The {B} Group}", [NameParts("", "The B Group")]),
        ("{Foo} and {Bar}", [NameParts("", "Foo"), NameParts("", "Bar")]),
        ("{A} {B}", [NameParts("A", "B")]),
        ("{A}, Bob", [NameParts("Bob", "A")]),
        ("A {B}", [NameParts("A", "B")]),
        ("Jan {Smith Jones}", [NameParts("Jan", "Smith Jones")]),
        (r"{\"O}zer, Ali", [NameParts("Ali", "Özer")]),
        ("King, Jr., Martin Luther", [NameParts("Martin Luther", "King", "Jr.")]),
        ("Martin Luther King Jr.", [NameParts("Martin Luther", "King", "Jr.")]),
        ("van der Berg, Jan", [NameParts("Jan", "van der Berg")]),
        ("Ludwig van Beethoven and others", [NameParts("Ludwig", "van Beethoven")]),
        ("a, b, c, d", [NameParts("", "a, b, c, d")]),  # which BibTeX cannot part
        (", x", []),
    ],
)
def test_names_have_the_parts_that_bibtex_gives_them(written: str, found: list[NameParts]) -> None:
    assert people(work(bibtex={"translator": written}), "translator") == found


def test_a_role_without_a_field_has_no_people() -> None:
    assert people(work(), "translator") == []
