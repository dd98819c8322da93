"""Converting the settings of the old site, such as its address."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from tests.importers.academicpages.old_sites import write_old_site


def moved(folder: Path, config: str) -> tuple[str, list[str]]:
    """The address of the new site, and the report about the old one's."""
    old = write_old_site(folder / "old", {"_config.yml": f"author:\n  name: Ada\n{config}\n"})
    (folder / "new").mkdir()
    report = import_site(folder / "new", old)
    reported = [f"{item.old}: {item.outcome} {item.how}".strip() for item in report.items if item.kind == "address"]
    return load(folder / "new").settings.url, reported


@pytest.mark.parametrize(
    ("config", "url"),
    [
        ("url: https://ada.github.io", "https://ada.github.io"),
        ("url: https://ada.github.io/", "https://ada.github.io"),
        ("url: https://ada.github.io\nbaseurl: /me", "https://ada.github.io/me"),
        ("url: https://ada.github.io/ada.github.io", "https://ada.github.io/ada.github.io"),
        ("url: https://ada.github.io/me\nbaseurl: ''", "https://ada.github.io/me"),
        ("url: https://ada.example/people\nbaseurl: /ada", "https://ada.example/people/ada"),
    ],
)
def test_an_address_is_carried_as_it_was(tmp_path: Path, config: str, url: str) -> None:
    found, reported = moved(tmp_path, config)
    assert found == url
    assert [each.endswith(": carried") for each in reported] == [True]


@pytest.mark.parametrize(
    ("config", "url"),
    [
        ("url: https://ada.github.io/me\nbaseurl: /me", "https://ada.github.io/me"),
        ("url: https://ada.github.io\nbaseurl: https://ada.github.io/me", "https://ada.github.io/me"),
        ("url: https://ada.github.io\nbaseurl: https://ada.github.io", "https://ada.github.io"),
        ("url: ada.github.io", "https://ada.github.io"),
        ("url: https://ada.github.io//me//", "https://ada.github.io/me"),
        ("url: https://ada.github.io/a/../b", "https://ada.github.io"),
        ("url: https://ada@ada.example:8080/?a#b", "https://ada.example:8080"),
        ("url: https://ada.example\nbaseurl: /my page", "https://ada.example/my%20page"),
        ("url: ''\nrepository: ada/ada.github.io", "https://ada.github.io"),
        ("url: ''\nrepository: ada/me", "https://ada.github.io/me"),
        ("url: ''\nrepository: ada/me\nbaseurl: /me", "https://ada.github.io/me"),
        ("url: ''", "https://example.org"),
    ],
)
def test_an_address_that_was_written_otherwise_is_reported_as_it_is_now(tmp_path: Path, config: str, url: str) -> None:
    found, reported = moved(tmp_path, config)
    assert found == url
    assert [each.endswith(f": changed now {url}") for each in reported] == [True]
