"""Where the characters are that no font has."""

from typing import Any

from homepage.cv.missing_characters import missing_characters, places


def reported(text: str) -> str:
    """As Typst reports it."""
    return f'error: PDF/UA-1 error: the text `"{text}"` could not be displayed with font `"A"`\n'


def cv(*texts: str) -> dict[str, Any]:
    """The data of a CV with one section, each of whose elements has one text."""
    elements = [{"tag": "p", "href": "/林", "children": [text]} for text in texts]
    sections = [{"heading": "Talks", "children": elements}]
    return {"name": "Plato", "native_name": None, "lines": [], "contacts": [], "sections": sections}


def test_each_reported_character_is_there_once() -> None:
    assert missing_characters(reported("林") + reported("梅") + reported("林")) == ("林", "梅")


def test_an_escaped_character_is_as_it_was_written() -> None:
    assert missing_characters(reported(r"👩\u{200d}🔬")) == ("👩\u200d🔬",)


def test_another_error_is_about_no_character() -> None:
    assert missing_characters("error: unknown variable: x") == ()


def test_a_place_has_the_words_around_the_first_character() -> None:
    text = "The middle of a long text has 林 and 梅, and it goes on"
    assert places(cv(text), ["梅", "林"]) == "  Talks: …ddle of a long text has 林 and 梅, and it goes on\n"


def test_an_address_is_not_printed() -> None:
    assert places(cv("none"), ["林"]) == ""


def test_of_many_places_five_are_named_and_the_others_counted() -> None:
    found = places(cv(*(f"林 {number}" for number in range(8))), ["林"]).splitlines()
    assert found == [*(f"  Talks: 林 {number}" for number in range(5)), "  and 3 more"]
