"""The CV as JSON Resume."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from homepage.content import load
from homepage.cv import json_resume
from tests.sites import PROFILE, example_site, write_site

DATE = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")
MEMBERS: dict[str, set[str]] = {
    "": {"$schema", "basics", "work", "volunteer", "education", "awards", "publications", "projects", "interests"}
    | {"meta"},
    "basics": {"name", "label", "image", "email", "phone", "url", "summary", "location", "profiles"},
    "work": {"name", "location", "description", "position", "url", "startDate", "endDate", "summary", "highlights"},
    "volunteer": {"organization", "position", "url", "startDate", "endDate", "summary", "highlights"},
    "awards": {"title", "date", "awarder", "summary"},
    "publications": {"name", "publisher", "releaseDate", "url", "summary"},
    "projects": {"name", "description", "highlights", "startDate", "endDate", "url", "roles", "entity", "type"},
    "interests": {"name", "keywords"},
    "profiles": {"network", "username", "url"},
    "meta": {"canonical", "version", "lastModified"},
}
"""The members of the objects of JSON Resume 1.0.0. Those of ``education`` may be others too."""


def objects(name: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - any JSON value
    """Every object with the name of the list or member that has it."""
    if isinstance(value, dict):
        yield name, value
        for key, each in value.items():
            yield from objects(key, each)
    elif isinstance(value, list):
        for each in value:
            yield from objects(name, each)


@pytest.mark.parametrize("owner", ["student", "professor", "humanities"])
def test_it_has_only_members_that_json_resume_knows(owner: str) -> None:
    resume = json.loads(json_resume(example_site(owner)))
    for name, each in objects("", resume):
        if name in MEMBERS:
            assert set(each) <= MEMBERS[name]
            assert all(each.values()), "an empty member says nothing"


@pytest.mark.parametrize("owner", ["student", "professor", "humanities"])
def test_dates_are_in_iso_8601_and_none_ends_before_it_starts(owner: str) -> None:
    for _, each in objects("", json.loads(json_resume(example_site(owner)))):
        dates = [each[key] for key in ("startDate", "endDate", "date", "releaseDate") if key in each]
        assert all(map(DATE.fullmatch, dates))
        assert dates == sorted(dates)


def test_a_current_position_has_no_end_and_an_academic_year_ends_in_the_next_year() -> None:
    resume = json.loads(json_resume(example_site("student")))
    assert "endDate" not in resume["education"][0]
    assert [each["endDate"] for each in resume["volunteer"] if each["startDate"] == "2021"] == ["2022"]


def test_names_and_titles_of_entries_are_without_markup(tmp_path: Path) -> None:
    entries = {
        "education_yaml": "- { organisation: 'The *Sea*', role: Student, start: 2020 }\n",
        "experience_yaml": "- { organisation: 'The *Sea*', role: Fellow, start: 2020 }\n",
        "service_yaml": "- { title: 'The *Sea*' }\n",
        "awards_yaml": "- { title: 'The *Sea*' }\n",
        "projects_yaml": "- { title: 'The *Sea*' }\n",
    }
    resume = json.loads(json_resume(load(write_site(tmp_path, **entries))))
    names = {
        kind: resume[kind][0][key]
        for kind, key in {
            "education": "institution",
            "work": "name",
            "volunteer": "position",
            "awards": "title",
            "projects": "name",
        }.items()
    }
    assert set(names.values()) == {"The Sea"}


def test_texts_are_plain() -> None:
    resume = json.loads(json_resume(example_site("student")))
    assert "Lakeview University, where I work" in resume["basics"]["summary"]


def test_a_venue_where_a_work_was_only_submitted_is_no_publisher(tmp_path: Path) -> None:
    works = "- {id: a, title: A, date: 2025, authors: [Plato], venue: Nature, status: submitted}\n"
    resume = json.loads(json_resume(load(write_site(tmp_path, publications_yaml=works))))
    assert "publisher" not in resume["publications"][0]


def test_e_mail_addresses_have_no_at_sign_in_the_source(tmp_path: Path) -> None:
    written = json_resume(load(write_site(tmp_path, profile_yaml=PROFILE + "email: plato@example.org\n")))
    assert "@" not in written
    assert json.loads(written)["basics"]["email"] == "plato@example.org"


def test_a_publication_has_a_summary_and_the_owner_a_picture(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    Image.new("RGB", (600, 600)).save(tmp_path / "assets/me.jpg")
    works = (
        "- {id: a, title: A, date: 2025, authors: [Plato], tldr: It *works*., abstract: Long.}\n"
        "- {id: b, title: B, date: 2024, authors: [Plato], abstract: Long.}\n"
    )
    root = write_site(tmp_path, publications_yaml=works, profile_yaml=PROFILE + "picture: /me.jpg\n")
    resume = json.loads(json_resume(load(root)))
    assert [each["summary"] for each in resume["publications"]] == ["It works.", "Long."]
    assert resume["basics"]["image"] == "https://example.org/me.jpg"


def test_a_picture_of_another_format_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    Image.new("RGB", (600, 600)).save(tmp_path / "assets/me.webp")
    site = load(write_site(tmp_path, profile_yaml=PROFILE + "picture: /me.webp\n"))
    assert "image" not in json.loads(json_resume(site))["basics"]
