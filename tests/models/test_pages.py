"""What the owner writes about a page besides the home page."""

from typing import Any

import pytest

from homepage.models.pages import PageMatter, default_navigation
from homepage.validation import validate


def page(**matter: object) -> tuple[PageMatter | None, list[str]]:
    value, mistakes = validate(PageMatter, {"title": "Algorithms", **matter})
    return value, [mistake.message for mistake in mistakes]


@pytest.mark.parametrize(
    ("address", "is_in_navigation"),
    [("/", True), ("/group/", True), ("/group", True), ("/teaching/algorithms/", False)],
)
def test_the_navigation_bar_has_the_pages_that_are_below_no_other(address: str, is_in_navigation: bool) -> None:
    assert default_navigation(address) is is_in_navigation


@pytest.mark.parametrize(
    ("written", "navigation"),
    [("true", True), ("false", False), (True, True), ("1", 1), ("12", 12), (2, 2), (None, None)],
)
def test_navigation_is_yes_or_no_or_a_position(written: object, navigation: object) -> None:
    value, _ = page(navigation=written)
    assert value is not None
    assert value.navigation is navigation or value.navigation == navigation
    assert type(value.navigation) is type(navigation)


@pytest.mark.parametrize("written", ["0", "-1", "first", "1.5", ["1"]])
def test_another_navigation_is_a_mistake(written: Any) -> None:  # noqa: ANN401
    assert page(navigation=written)[1] == [
        f"{written!r} is no place in the navigation bar; write true, false or a position, such as 2"
    ]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/lectures", "'/lectures' is not the address of a page; write /lectures/, with a slash at the end"),
        ("/", "'/' is the home page, whose texts are sections; write content/biography.md, or another address"),
    ],
)
def test_the_address_of_a_page_ends_with_a_slash_and_is_not_that_of_the_home_page(address: str, message: str) -> None:
    assert page(address=address)[1] == [message]
    assert page(address="/lectures/")[1] == []


@pytest.mark.parametrize(("length", "mistakes"), [(160, []), (161, ["is too long; write at most 160 characters"])])
def test_a_description_is_shown_whole_by_search_engines(length: int, mistakes: list[str]) -> None:
    assert page(description="x" * length)[1] == mistakes
