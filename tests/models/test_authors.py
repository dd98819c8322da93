"""Names in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from homepage.models.authors import Author, NameParts


@pytest.mark.parametrize(
    ("name", "family", "parts"),
    [
        ("Ada Lovelace", None, NameParts("Ada", "Lovelace")),
        ("Ada García Márquez", None, NameParts("Ada García", "Márquez")),
        ("Ludwig van Beethoven", None, NameParts("Ludwig", "van Beethoven")),
        ("Charles-Jean de la Vallée Poussin", None, NameParts("Charles-Jean", "de la Vallée Poussin")),
        ("Sammy Davis Jr.", None, NameParts("Sammy", "Davis", "Jr.")),
        ("Foo Jr.", None, NameParts("Foo", "Jr.")),
        ("林梅", None, NameParts("", "林梅")),
        ("林梅", "林", NameParts("梅", "林")),
        ("Gabriel García Márquez", "García Márquez", NameParts("Gabriel", "García Márquez")),
        ("CERN Collaboration", "CERN Collaboration", NameParts("", "CERN Collaboration")),
        ("Henry Ford II", "Ford", NameParts("Henry", "Ford", "II")),
        ("Henry Ford, Jr.", "Ford", NameParts("Henry", "Ford", "Jr.")),
        ("Ford, Henry", "Ford", NameParts("Henry", "Ford")),
        ("X Foo", "Foo", NameParts("X", "Foo")),
        ("Foo Bar Foo", "Foo", NameParts("Foo Bar", "Foo")),
        ("Li Li", "Li", NameParts("Li", "Li")),
    ],
)
def test_a_name_has_parts(name: str, family: str | None, parts: NameParts) -> None:
    assert Author(name=name, family=family).parts == parts


@pytest.mark.parametrize("suffix", ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
def test_a_suffix_is_not_part_of_the_family_name(suffix: str) -> None:
    assert Author(name=f"Ada Lovelace {suffix}").parts == NameParts("Ada", "Lovelace", suffix)


@given(st.text(st.characters(categories=["L", "Nd", "Zs"]), min_size=1).filter(str.strip))
def test_no_letter_of_a_name_is_lost_in_its_parts(name: str) -> None:
    author = Author(name=name)
    parts = author.parts
    assert " ".join(filter(None, (parts.given, parts.family, parts.suffix))) == author.name


def test_a_family_name_is_part_of_the_name() -> None:
    with pytest.raises(ValidationError, match="is not part of"):
        Author(name="Ada Lovelace", family="Byron")


@pytest.mark.parametrize(
    ("written", "owner", "url"),
    [
        ({"name": "Ada"}, True, None),
        ({"name": "Ada", "owner": False}, False, "https://ada.example"),
        ({"name": "Bo"}, False, "https://bo.example"),
        ({"name": "Bo", "owner": True}, True, None),
        ({"name": "Bo", "url": "https://b.example"}, False, "https://b.example"),
        ({"name": "Ada", "url": "https://a.example"}, True, "https://a.example"),
        ({"name": "Cy"}, False, None),
    ],
)
def test_the_owner_is_known_by_the_name_and_others_have_their_page(
    written: dict[str, object], owner: bool, url: str | None
) -> None:
    pages = {"Ada": "https://ada.example", "Bo": "https://bo.example"}
    found = Author.model_validate(written).attributed_to(["A.", "Ada"], pages)
    assert (bool(found.owner), found.url) == (owner, url)


@pytest.mark.parametrize(
    ("url", "orcid"),
    [
        ("http://orcid.org/0000-0002-1694-233X/", "https://orcid.org/0000-0002-1694-233X"),
        ("https://ada.example", None),
        (None, None),
    ],
)
def test_a_page_may_be_an_orcid_id(url: str | None, orcid: str | None) -> None:
    assert Author(name="Ada", url=url).orcid == orcid
