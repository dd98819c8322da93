"""What is left of the first site in that of somebody else."""

from typing import Any

from homepage.models import first_site
from homepage.models.first_site import leftovers
from homepage.models.profile import Profile
from homepage.models.settings import Settings

(PICTURE,) = first_site.PICTURES
(CONTACT,) = first_site.CONTACTS
SITE = {"url": first_site.URL, "description": first_site.DESCRIPTION, "social_image": "/first.png"}
OTHER = {"url": "https://a.example", "description": "Me.", "social_image": "/mine.png"}


def reported(site: dict[str, Any], **profile: Any) -> list[tuple[object, ...]]:  # noqa: ANN401
    found = leftovers(
        Settings.model_validate(site),
        Profile.model_validate({"name": "Ada", **profile}),
        lambda path: PICTURE if path == "/first.png" else "",
    )
    return [place for place, _ in found]


def test_everything_that_is_left_is_reported_at_its_place() -> None:
    links = [{"label": "Mine", "url": "https://a.example"}, {"label": "Scholar", "url": CONTACT}]
    assert reported(SITE, picture="/first.png", links=links) == [
        ("site", "url"),
        ("site", "description"),
        ("site", "social_image"),
        ("profile", "picture"),
        ("profile", "links", 1, "url"),
    ]


def test_a_service_of_the_first_owner_is_reported() -> None:
    assert reported(OTHER, services={"github": "ada", "scholar": CONTACT}) == [("profile", "services", "scholar")]


def test_the_owners_own_values_are_not_reported() -> None:
    assert reported(OTHER, picture="/mine.png", email="ada@a.example") == []
    assert reported({**OTHER, "social_image": None}) == []


def test_an_address_of_the_first_owner_is_reported(monkeypatch: Any) -> None:  # noqa: ANN401
    monkeypatch.setattr(first_site, "CONTACTS", {"first@a.example"})
    assert reported(OTHER, email="first@a.example") == [("profile", "email")]


def test_the_first_site_itself_is_not_reported() -> None:
    assert reported(SITE, name=first_site.NAME, picture="/first.png") == []
