"""Names as BibTeX writes them."""

from typing import Any

import pytest

from homepage.importers.bibtex_names import read_authors


@pytest.mark.parametrize(
    ("latex", "author"),
    [
        ("Xu, Jing", "Jing Xu"),
        ("Jing Xu", "Jing Xu"),
        (r"M{\"u}ller, J{\'o}n", "Jón Müller"),
        (r"{\'E}mile Zola", "Émile Zola"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("de la Cruz, Juana In{\\'e}s", "Juana Inés de la Cruz"),
        ("{van der} Waals, J.", "J. van der Waals"),
        ("Garc{\\'i}a M{\\'a}rquez, Gabriel", {"name": "Gabriel García Márquez", "family": "García Márquez"}),
        ("King, Jr., Martin Luther", "Martin Luther King Jr."),
        ("King Jr., Martin Luther", "Martin Luther King Jr."),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("Sammy Davis, Jr.", "Sammy Davis Jr."),
        ("{CERN Collaboration}", {"name": "CERN Collaboration", "family": "CERN Collaboration"}),
        ("{{Barnes and Noble}}", {"name": "Barnes and Noble", "family": "Barnes and Noble"}),
        ("{NASA}", "NASA"),
        ("Plato", "Plato"),
        ("许, 靖", {"name": "许靖", "family": "许"}),
        ("许靖", "许靖"),
        ("山田 太郎", {"name": "山田太郎", "family": "山田"}),
        ("Jing Xu 0001", "Jing Xu"),
        ("Jing Xu*", {"name": "Jing Xu", "equal": True}),
        ("Xu$^*$, Jing", {"name": "Jing Xu", "equal": True}),
        (r"Jing Xu\textsuperscript{*}", {"name": "Jing Xu", "equal": True}),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_a_name_is_read_in_its_parts(latex: str, author: str | dict[str, Any]) -> None:
    (found,) = read_authors(latex).authors
    assert found == author


@pytest.mark.parametrize(
    ("latex", "authors"),
    [
        ("Jing Xu, Wei Li and Bo Chen", ["Jing Xu", "Wei Li", "Bo Chen"]),
        ("Jing Xu, Wei Li, and Bo Chen", ["Jing Xu", "Wei Li", "Bo Chen"]),
        ("Jing Xu, Wei Li, Bo Chen", ["Jing Xu", "Wei Li", "Bo Chen"]),
        ("Xu, J., Li, W. and Chen, B.", ["J. Xu", "W. Li", "B. Chen"]),
        ("Jing Xu & Wei Li", ["Jing Xu", "Wei Li"]),
        ("Jing Xu and Wei Li and", ["Jing Xu", "Wei Li"]),
        (r"\textbf{Xu, Jing} and \underline{Wei Li}$^1$", ["Jing Xu", "Wei Li"]),
        ("family=Berg, given=Ada, prefix=van der and family=Xu, given=Jing", ["Ada van der Berg", "Jing Xu"]),
    ],
)
def test_lists_are_understood_as_they_were_meant(latex: str, authors: list[str]) -> None:
    assert read_authors(latex).authors == authors


def test_et_al_says_that_there_are_more_too() -> None:
    found = read_authors("Jing Xu et al.")
    assert (found.authors, found.et_al) == (["Jing Xu"], True)


def test_and_others_says_that_there_are_more() -> None:
    found = read_authors("Jing Xu and others")
    assert (found.authors, found.et_al) == (["Jing Xu"], True)


def test_annotations_of_biblatex_mark_equal_contribution() -> None:
    found = read_authors("A. One and B. Two and C. Three", "1=equal; 3=equal,corresponding")
    assert [isinstance(author, dict) for author in found.authors] == [True, False, True]


@pytest.mark.parametrize("latex", ["A. One, B. Two, C. Three, D. Four", "A. One; B. Two; C. Three; D. Four"])
def test_lists_without_and_are_parted_and_told(latex: str) -> None:
    found = read_authors(latex)
    assert found.authors == ["A. One", "B. Two", "C. Three", "D. Four"]
    assert "not parted by `and`" in found.remarks[0]


def test_marks_that_mean_something_else_are_told() -> None:
    found = read_authors("Jing Xu$^{*\\dagger}$")
    assert found.authors == [{"name": "Jing Xu", "equal": True}]
    assert found.remarks == ["the mark † behind Xu is left out"]


def test_nothing_between_two_ands_is_no_author() -> None:
    found = read_authors("Jing Xu and , and Ada Lovelace")
    assert found.authors == ["Jing Xu", "Ada Lovelace"]
    assert "is no name" in found.remarks[0]
