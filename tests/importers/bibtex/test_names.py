"""Names as BibTeX writes them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.bibtex import names
from homepage.importers.bibtex.names import read_authors


@pytest.mark.parametrize(
    ("latex", "author"),
    [
        ("Lin, Mei", "Mei Lin"),
        ("Mei Lin", "Mei Lin"),
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
        ("林, 梅", {"name": "林梅", "family": "林"}),
        ("林梅", "林梅"),
        ("山田 太郎", {"name": "山田太郎", "family": "山田"}),
        ("김, 민수", {"name": "김민수", "family": "김"}),
        ("김 민수", {"name": "김민수", "family": "김"}),
        ("김민수", "김민수"),
        ("佐々木, 健", {"name": "佐々木健", "family": "佐々木"}),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Nagy, Péter", "Péter Nagy"),
        ("Vale, Tom III", "Tom Vale III"),
        ("Vale, III, Tom", "Tom Vale III"),
        ("Smith, MD", "MD Smith"),
        ("Lin$^{1,2}$, Mei", "Mei Lin"),
        ("Mei Lin 0001", "Mei Lin"),
        ("Mei Lin*", {"name": "Mei Lin", "equal": True}),
        ("Lin$^*$, Mei", {"name": "Mei Lin", "equal": True}),
        (r"Mei Lin\textsuperscript{*}", {"name": "Mei Lin", "equal": True}),
        ("Lin$^*$ , Mei", {"name": "Mei Lin", "equal": True}),
        ("Mei Lin\u2217", {"name": "Mei Lin", "equal": True}),
        ("Mei Lin^1", "Mei Lin"),
        ("Mei Lin ^12", "Mei Lin"),
        ("Mei Lin *", {"name": "Mei Lin", "equal": True}),
        ("Mei Lin^{1,2}", "Mei Lin"),
        ("Mei Lin$^{1, 2}$", "Mei Lin"),
        ("Mei Lin$^1$$^2$", "Mei Lin"),
        ("Mei Lin\u00b9\u00b2\u00b3\u2070\u2075", "Mei Lin"),
        ("Mei Lin  0001", "Mei Lin"),
        ("Mei Lin 1001", "Mei Lin 1001"),
        ("Mei Lin 0001x", "Mei Lin 0001x"),
        ("Mei*Lin", "Mei*Lin"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        ("Vale, Tom Jr", "Tom Vale Jr"),
        ("family=von Vale, given=Tom Ed, suffix=the II", {"name": "Tom Ed von Vale the II", "family": "von Vale"}),
        (
            "given=Tom, nick=T, born=1815, died=1852",
            dict.fromkeys(("name", "family"), "given=Tom, nick=T, born=1815, died=1852"),
        ),
        ("Vale, Jr, Tom II", "Tom II Vale Jr"),
        ("Tom II Vale", "Tom Vale II"),
        ("Tom A. Vale, II", "Tom A. Vale II"),
        ("van Vale Jr., Tom", "Tom van Vale Jr."),
        ("Tom Jr.", "Tom Jr."),
        ("Jr., Tom", "Tom Jr."),
        ("Jr.", "Jr."),
        ("{A}{B}", "AB"),
        ("{A {B} C}", {"name": "A B C", "family": "A B C"}),
        ("{Berg; Kranz, Lin}", {"name": "Berg; Kranz, Lin", "family": "Berg; Kranz, Lin"}),
        (r"{\'A}", "Á"),
        (r"{\'A} {B}", "Á B"),
        ("{Berg}, Ada", "Ada Berg"),
        ("}Berg{", "Berg"),
        ("林 Ada", "林 Ada"),
        ("Ada 林", "Ada 林"),
        ("Lin林, 梅", "梅 Lin林"),
        ("林, 梅A", "梅A 林"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_a_name_is_read_in_its_parts(latex: str, author: str | dict[str, Any]) -> None:
    (found,) = read_authors(latex).authors
    assert found == author


@pytest.mark.parametrize(
    ("latex", "authors"),
    [
        ("Mei Lin, Wei Li and Bo Chen", ["Mei Lin", "Wei Li", "Bo Chen"]),
        ("Mei Lin, Wei Li, and Bo Chen", ["Mei Lin", "Wei Li", "Bo Chen"]),
        ("Mei Lin, Wei Li, Bo Chen", ["Mei Lin", "Wei Li", "Bo Chen"]),
        ("Lin, M., Li, W. and Chen, B.", ["M. Lin", "W. Li", "B. Chen"]),
        ("Mei Lin & Wei Li", ["Mei Lin", "Wei Li"]),
        ("Mei Lin and Wei Li and", ["Mei Lin", "Wei Li"]),
        (r"\textbf{Lin, Mei} and \underline{Wei Li}$^1$", ["Mei Lin", "Wei Li"]),
        ("family=Berg, given=Ada, prefix=van der and family=Lin, given=Mei", ["Ada van der Berg", "Mei Lin"]),
        ('family="Berg", given = Ada, suffix=Jr. and family=Lin', ["Ada Berg Jr.", "Lin"]),
        ("Mei Lin, PhD; Wei Li", ["Mei Lin", "Wei Li"]),
        (r"Mei Lin \and Wei Li", ["Mei Lin", "Wei Li"]),
        (r"Mei Lin \& Wei Li", ["Mei Lin", "Wei Li"]),
        ("Mei Lin AND Wei Li & Bo", ["Mei Lin", "Wei Li & Bo"]),
        ("Mei Lin and and Wei Li, and", ["Mei Lin", "Wei Li"]),
        ("Lin, J. B., Li, W.-P.~Q., Chen, B", ["J. B. Lin", "W.-P. Q. Li", "B Chen"]),
        ("Lin, J.B.C.D., Li, W.", ["J.B.C.D. Lin", "W. Li"]),
        ("Mei Lin; Wei Li;", ["Mei Lin", "Wei Li"]),
        ("Berg, PhD, Ada and Li, Wei", ["Ada Berg", "Wei Li"]),
    ],
)
def test_lists_are_understood_as_they_were_meant(latex: str, authors: list[str]) -> None:
    assert read_authors(latex).authors == authors


def test_et_al_says_that_there_are_more_too() -> None:
    found = read_authors("Mei Lin et al.")
    assert (found.authors, found.et_al) == (["Mei Lin"], True)


@pytest.mark.parametrize("latex", ["Mei Lin and others", "others and Mei Lin", "Mei Lin ET AL.", "Mei Lin, et  al"])
def test_and_others_sets_et_al(latex: str) -> None:
    found = read_authors(latex)
    assert (found.authors, found.et_al, found.remarks) == (["Mei Lin"], True, [])


def test_a_name_that_begins_with_others_is_a_name() -> None:
    found = read_authors("Others Lin")
    assert (found.authors, found.et_al) == (["Others Lin"], False)


@pytest.mark.parametrize("second", ["{CERN Group}", "Li, Wei", "Plato"])
def test_two_words_on_each_side_of_a_comma_are_one_name_unless_another_name_contradicts(second: str) -> None:
    first, _ = read_authors(f"Berg Kranz, Ada Mary and {second}").authors
    assert first == {"name": "Ada Mary Berg Kranz", "family": "Berg Kranz"}


@pytest.mark.parametrize("particle", ["de", "van"])
def test_a_family_name_with_a_particle_is_one_name_beside_whole_names(particle: str) -> None:
    found = read_authors(f"{particle} Berg, Ada Mary and Wei Li")
    assert (found.authors, found.remarks) == ([f"Ada Mary {particle} Berg", "Wei Li"], [])


def test_two_whole_names_beside_a_whole_name_are_two() -> None:
    found = read_authors("Ada Berg, Otto Kranz and {CERN} and Wei Li")
    assert found.authors == ["Ada Berg", "Otto Kranz", "CERN", "Wei Li"]
    assert found.remarks == ["the authors are not separated by `and`; check how they were separated"]


def test_annotations_of_biblatex_mark_equal_contribution() -> None:
    found = read_authors("A. One and B. Two and C. Three", "1=equal; 3=equal,corresponding")
    assert [isinstance(author, dict) for author in found.authors] == [True, False, True]


@pytest.mark.parametrize(
    "annotations", ["1=corresponding;2=equal", "2 = equal", "1=unequal; 2=equal", "10=equal; 2=equal"]
)
def test_an_annotation_is_of_its_number(annotations: str) -> None:
    found = read_authors("A. One and B. Two", annotations)
    assert found.authors == ["A. One", {"name": "B. Two", "equal": True}]


@pytest.mark.parametrize("latex", ["A. One, B. Two, C. Three, D. Four", "A. One; B. Two; C. Three; D. Four"])
def test_lists_without_and_are_parted_and_reported(latex: str) -> None:
    found = read_authors(latex)
    assert found.authors == ["A. One", "B. Two", "C. Three", "D. Four"]
    assert "not separated by `and`" in found.remarks[0]


def test_marks_that_mean_something_else_are_reported() -> None:
    found = read_authors("Mei Lin$^{*\\dagger}$")
    assert found.authors == [{"name": "Mei Lin", "equal": True}]
    assert found.remarks == ["the mark † after Lin is left out"]


def test_an_empty_author_is_left_out_and_reported() -> None:
    found = read_authors("Mei Lin and , and Ada Lovelace")
    assert found.authors == ["Mei Lin", "Ada Lovelace"]
    assert "is not a name" in found.remarks[0]


@pytest.mark.parametrize(
    ("latex", "left_out"),
    [
        ("Berg, Ada, PhD", "PhD"),
        ("Ada Berg, Ph.D.", "Ph.D."),
        ("Berg, Ada PhD", "PhD"),
        ("Berg, PhD, Ada", "PhD"),
        ("Berg, Ada, MD", "MD"),
        ("Berg, Ada (TU Sand)", "(TU Sand)"),
        ("Ada Berg (TU Sand, Sandland)", "(TU Sand, Sandland)"),
        ("Ada Berg [1]", "[1]"),
        ("Dr. Ada Berg", "Dr."),
        ("Prof. Dr. Ada Berg", "Prof. Dr."),
        ("Berg, Dr.-Ing. Ada", "Dr.-Ing."),
        ("Ada Berg <ada@sand.example>", "<ada@sand.example>"),
        ("Berg, Ada (ada@sand.example)", "(ada@sand.example)"),
        ("Berg, Ada 0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("Ada Berg (https://orcid.org/0000-0002-1825-0097)", "(https://orcid.org/0000-0002-1825-0097)"),
    ],
)
def test_additions_to_a_name_are_left_out_and_reported(latex: str, left_out: str) -> None:
    found = read_authors(f"{latex} and Kranz, Otto")
    assert found.authors == ["Ada Berg", "Otto Kranz"]
    assert found.remarks == [f"{left_out} is left out of an author's name"]


@pytest.mark.parametrize("name", ["Drew Barry", "Miss Kranz Doe", "Msida Kranz", "PD Smith", "Ing Kranz", "Mark Phd"])
def test_a_name_that_only_looks_like_a_title_stays(name: str) -> None:
    assert read_authors(name).authors == [name]


@pytest.mark.parametrize(
    "more", ["...", "…", r"\dots", r"\ldots{}", "et  al.", "others", "{others}", "others,", "{ , others } ."]
)
def test_dots_set_et_al(more: str) -> None:
    found = read_authors(f"Berg, Ada and {more}")
    assert (found.authors, found.et_al, found.remarks) == (["Ada Berg"], True, [])


def test_a_degree_before_all_names_breaks_nothing() -> None:
    assert read_authors("PhD, Ada Berg and Otto Kranz").authors[1:] == ["Otto Kranz"]


def test_degrees_in_a_list_of_commas_are_nobody() -> None:
    assert read_authors("Ada Berg, PhD, Otto Kranz, PhD, Wei Li").authors == ["Ada Berg", "Otto Kranz", "Wei Li"]


@pytest.mark.parametrize("latex", ["Ada {B; C}", "{;", "{\\&amp;} Berg, Ada"])
def test_a_semicolon_in_braces_parts_no_names(latex: str) -> None:
    assert len(read_authors(latex).authors) <= 1


PIECES = st.sampled_from(["Ada", "Berg", "J.", "van", " ", ",", ", ", ";", "{", "}", "PhD", "Jr.", " and "])


@given(st.lists(PIECES, max_size=9).map("".join))
def test_the_fast_path_for_simple_names_gives_the_general_result(latex: str) -> None:
    found = read_authors(latex)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "_simple_name", lambda _: None)
        assert read_authors(latex) == found
