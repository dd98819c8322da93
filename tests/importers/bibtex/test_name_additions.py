"""Titles, degrees, addresses and numbers that are written beside a name."""

import pytest

from homepage.importers.bibtex.name_additions import is_degree, without_additions


@pytest.mark.parametrize(
    "title",
    [
        "Dr.",
        "Dr",
        "Prof.",
        "Professor",
        "Mr.",
        "Mrs.",
        "Ms",
        "Dr.-Ing.",
        "Dr. Ing.",
        "Dipl.-Ing.",
        "Ing.",
        "Priv.-Doz. Dr.",
        "PD Dr.",
        "Prof. Dr.",
        "Dr. med.",
        "Dr. phil.",
        "Dr. rer. nat.",
        "Prof.  Dr.  rer.nat. habil.",
        "Dr. h.c.",
        "Dr. h. c.",
        "Dr. hc.",
        "Dr. h. c. mult.",
    ],
)
def test_a_title_before_a_name_is_removed(title: str) -> None:
    assert without_additions(f"{title} Ada Berg") == ("Ada Berg", [title])
    assert without_additions(f"Berg, {title} Ada") == ("Berg, Ada", [title])


@pytest.mark.parametrize("name", ["Dr.", "Phil Berg", "Ada Dr. Berg", "Drew Berg", "PD Berg", "Ing Berg", "Msida Berg"])
def test_text_that_only_looks_like_a_title_is_part_of_the_name(name: str) -> None:
    assert without_additions(name) == (name, [])


@pytest.mark.parametrize(
    "degree",
    [
        "PhD",
        "Ph.D.",
        "Ph. D.",
        "DPhil",
        "D.Phil.",
        "MSc",
        "M.Sc.",
        "M. Sc.",
        "BSc",
        "MPhil",
        "MBA",
        "MPH",
        "PharmD",
        "Ed.D.",
        "ScD",
        "Dr.med.",
        "Dr. rer. nat.",
        "Dr.Ing.",
    ],
)
def test_a_degree_after_a_name_is_removed(degree: str) -> None:
    assert without_additions(f"Ada Berg {degree}") == ("Ada Berg", [degree])
    assert without_additions(f"Berg, Ada, {degree}") == ("Berg, Ada", [degree])
    assert without_additions(f"Berg, {degree}, Ada") == ("Berg, Ada", [degree])
    assert is_degree(f" {degree} ")


def test_several_degrees_after_a_name_are_removed() -> None:
    assert without_additions("Ada Berg  MSc PhD") == ("Ada Berg", ["MSc PhD"])


@pytest.mark.parametrize(
    "degree",
    ["M.D.", "MD", "M.A.", "MA", "B.A.", "BA", "J.D.", "JD", "FRS", "FRCP", "RN", "DDS", "DVM", "Dr.", "Prof."],
)
def test_ambiguous_initials_are_a_degree_if_the_name_has_two_other_parts(degree: str) -> None:
    assert without_additions(f"Berg, Ada, {degree}") == ("Berg, Ada", [degree])
    assert without_additions(f"Berg, {degree}, Ada") == ("Berg, Ada", [degree])
    assert without_additions(f"Berg, {degree}")[0] == f"Berg, {degree}"
    assert not is_degree(degree)


@pytest.mark.parametrize(
    "name", ["Berg, Ada, MDX", "Berg, MDX, Ada", "Ada Berg MScX", "Ada PhD Berg", "Berg, Jr., Ada"]
)
def test_a_name_that_begins_like_a_degree_is_a_name(name: str) -> None:
    assert without_additions(name) == (name, [])


@pytest.mark.parametrize("text", ["PhDs", "", "Ada PhD"])
def test_other_words_are_no_degree(text: str) -> None:
    assert not is_degree(text)


@pytest.mark.parametrize(
    "addition",
    [
        "ada@sand.example",
        "<ada@sand.example>",
        "(ada@sand.example)",
        "[mailto:ada@sand.example]",
        "0000-0002-1825-0097",
        "0000-0002-1825-009X",
        "(0000-0002-1825-0097)",
        "[ 0000-0002-1825-0097 ]",
        "<http://orcid.org/0000-0002-1825-0097>",
        "https://orcid.org/0000-0002-1825-0097",
        "ORCID: 0000-0002-1825-0097",
        "(ORCID 0000-0002-1825-0097)",
        "orcid:0000-0002-1825-0097",
        "(TU Sand)",
        "[1]",
        "()",
    ],
)
def test_an_address_a_number_and_an_affiliation_are_removed_from_a_name(addition: str) -> None:
    assert without_additions(f"Ada Berg {addition}") == ("Ada Berg", [addition])
    assert without_additions(f"Berg, Ada, {addition} ") == ("Berg, Ada", [addition])


@pytest.mark.parametrize("addition", ["ada@sand.example", "0000-0002-1825-0097"])
def test_an_address_and_a_number_are_found_at_any_position(addition: str) -> None:
    assert without_additions(f"Ada {addition} Berg") == ("Ada Berg", [addition])


@pytest.mark.parametrize("name", ["Ada (Addie) Berg", "(Addie) Ada Berg"])
def test_brackets_within_a_name_are_a_part_of_it(name: str) -> None:
    assert without_additions(name) == (name, [])


@pytest.mark.parametrize("name", ["{Dr. No Ltd}", "{Sand (Group)}", "{A}, B (C)"])
def test_a_name_in_braces_is_not_changed(name: str) -> None:
    assert without_additions(name) == (name, [])


def test_a_name_of_only_an_addition_is_empty() -> None:
    assert without_additions("ada@sand.example") == ("", ["ada@sand.example"])


def test_all_that_is_left_out_is_reported() -> None:
    assert without_additions("Berg, Dr. Ada, MD (TU)") == ("Berg, Ada", ["(TU)", "MD", "Dr."])
