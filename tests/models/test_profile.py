"""What profile.yaml says of the owner."""

import pytest

from homepage.models.links import phone_address
from homepage.models.profile import Profile
from homepage.validation import validate


def profile(**fields: object) -> Profile:
    return Profile.model_validate({"name": "Ada", **fields})


def mistakes(**fields: object) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.place, each.message) for each in validate(Profile, {"name": "Ada", **fields})[1]]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("University", [("University", None)]),
        ({"name": "University", "url": "https://u.example"}, [("University", "https://u.example")]),
        (["University", {"name": "Institute"}], [("University", None), ("Institute", None)]),
    ],
)
def test_an_affiliation_is_a_name_or_a_name_with_a_page_or_a_list_of_these(
    written: object, found: list[tuple[str, str | None]]
) -> None:
    assert [(each.name, each.url) for each in profile(affiliation=written).affiliation] == found


def test_a_mistake_in_an_affiliation_is_named() -> None:
    ((place, message),) = mistakes(affiliation={"name": "University", "url": "u.example"})
    assert place == ("affiliation", 0, "url")
    assert message.startswith("'u.example' is not an allowed link; write https://")


def test_a_service_that_is_written_beside_the_others_belongs_under_services() -> None:
    assert mistakes(github="ada") == [(("github",), "is not a key of this file at this place; write it under services")]


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("+47 55 00 00 00", "tel:+4755000000"),
        ("+49 (0)30 12-34", "tel:+49301234"),
        ("(030) 12/34", "tel:0301234"),
    ],
)
def test_a_telephone_number_is_shown_as_written_and_dialled_without_signs(number: str, address: str) -> None:
    assert (profile(phone=number).phone, phone_address(number)) == (number, address)


@pytest.mark.parametrize("number", ["none", "+", "+47 55 ask", "0"])
def test_an_invalid_telephone_number_is_a_mistake(number: str) -> None:
    assert mistakes(phone=number) == [
        (("phone",), f"{number!r} is not a telephone number; write one such as +47 55 00 00 00")
    ]


@pytest.mark.parametrize("services", [{}, {"github": "ada"}, {"mastodon": "https://hci.social/users/ada"}])
def test_webfinger_needs_an_account(services: dict[str, str]) -> None:
    assert [place for place, _ in mistakes(webfinger=True, services=services)] == [("webfinger",)]
    assert profile(webfinger=True, services={"mastodon": "@ada@hci.social"}).webfinger


@pytest.mark.parametrize(
    ("language", "names"),
    [("zh", ("艾达", "Ada", "en")), ("en", ("Ada", "艾达", "zh")), ("zh-Hans", ("Ada", "艾达", "zh"))],
)
def test_the_native_name_is_the_name_on_pages_in_its_language(language: str, names: tuple[str, str, str]) -> None:
    shown = profile(native_name={"text": "艾达", "lang": "zh"}).in_language(language, "en")
    assert shown.native_name is not None
    assert (shown.name, shown.native_name.text, shown.native_name.lang) == names


def test_a_name_in_one_script_is_the_same_in_every_language() -> None:
    assert profile().in_language("zh", "en") == profile()


@pytest.mark.parametrize(
    ("fields", "orcid"),
    [
        ({"services": {"github": "ada", "orcid": "0000-0002-1825-0097"}}, "https://orcid.org/0000-0002-1825-0097"),
        (
            {
                "links": [
                    {"label": "A", "url": "/a"},
                    {"label": "B", "url": "http://www.orcid.org/0000-0002-1825-0097/"},
                ]
            },
            "https://orcid.org/0000-0002-1825-0097",
        ),
        ({"links": [{"label": "A", "url": "https://orcid.org/"}]}, None),
        ({}, None),
    ],
)
def test_the_orcid_id_is_that_of_a_service_or_a_link(fields: dict[str, object], orcid: str | None) -> None:
    assert profile(**fields).orcid == orcid
