"""Redirects from old addresses to new ones, and their report."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from tests.importers.academicpages.old_sites import write_old_site
from tests.sites import text_of

CONFIG = "url: https://a.example\nauthor:\n  name: Ada\n"


def moved(folder: Path, *addresses: str, **files: str) -> tuple[dict[str, str], dict[str, str]]:
    """The redirects of a work that had these addresses, and the report about each URL."""
    listed = "".join(f"  - '{each}'\n" for each in addresses[1:])
    page = f"---\ntitle: Notes\ndate: 1843\npermalink: '{addresses[0]}'\nredirect_from:\n{listed}---\n"
    whole = {"_config.yml": CONFIG, "_publications/1843-n.md": page} | {
        k.replace("__", "/"): v for k, v in files.items()
    }
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", whole))
    reported = {item.old: f"{item.outcome} {item.how}".strip() for item in report.items if item.kind == "URL"}
    return dict(load(folder / "new").settings.redirects), reported


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("/a b/", "/a%20b/"),
        ("/a%20b/", "/a%20b/"),
        ("/café/", "/café/"),
        ("/100%/", "/100%25/"),
        ("/notes", "/notes"),
        ("/notes.html", "/notes.html"),
        ("/notes-v1.2", "/notes-v1.2"),
        ("/notes.php", "/notes.php"),
        ("https://a.example/notes/", "/notes/"),
    ],
)
def test_an_old_address_is_written_so_that_a_host_finds_it(tmp_path: Path, written: str, key: str) -> None:
    redirects, reported = moved(tmp_path, written)
    assert redirects == {key: "/publications/n/"}
    assert list(reported.values()) == ["changed leads to /publications/n/"]


@pytest.mark.parametrize("written", ["/a%2Fb/", "/caf%E9/", "/%00/", "/a/%2e%2e/b/", "/%5c/"])
def test_an_address_that_no_file_can_answer_is_left(tmp_path: Path, written: str) -> None:
    redirects, reported = moved(tmp_path, written)
    assert redirects == {}
    assert set(reported.values()) == {"left no file can have this name"}


@pytest.mark.parametrize(
    "written",
    ["/index.html", "/404.html", "/robots.txt/", "/_headers/index.html", "/feed.xml/x/", "/favicon.svg/a.html"],
)
def test_an_address_that_a_page_or_file_has_is_left(tmp_path: Path, written: str) -> None:
    redirects, reported = moved(tmp_path, "/publications/n/", written)
    assert redirects == {}
    assert reported["/publications/n/"] == "carried"
    assert reported[written].startswith("left would be published as")


def test_an_address_in_a_file_that_is_taken_over_is_left(tmp_path: Path) -> None:
    redirects, reported = moved(tmp_path, "/files/a.pdf/", "/files/", **{"files__a.pdf": "x"})
    assert redirects == {"/files/": "/publications/n/"}
    assert reported["/files/a.pdf/"].startswith("left would be published as")


def test_two_addresses_of_one_file_are_one_redirect(tmp_path: Path) -> None:
    redirects, reported = moved(tmp_path, "/notes", "/notes/", "/notes/index.html")
    assert redirects == {"/notes": "/publications/n/"}
    assert set(reported.values()) == {"changed leads to /publications/n/"}


def test_the_first_redirect_of_a_file_and_a_folder_of_one_name_is_kept(tmp_path: Path) -> None:
    redirects, reported = moved(tmp_path, "/a.html", "/a.html/b/")
    assert redirects == {"/a.html": "/publications/n/"}
    assert reported["/a.html/b/"].startswith("left would be published as")


def test_an_address_that_is_too_long_for_a_file_is_left(tmp_path: Path) -> None:
    redirects, reported = moved(tmp_path, f"/{'x' * 256}/")
    assert redirects == {}
    assert [each for each in reported.values() if "too long" in each]


def test_an_address_of_two_pages_leads_to_the_first(tmp_path: Path) -> None:
    other = "---\ntitle: Engines\ndate: 1842\npermalink: /notes/\n---\n"
    redirects, reported = moved(tmp_path, "/notes", **{"_publications__1844-e.md": other})
    assert redirects == {"/notes": "/publications/n/"}
    assert reported["/notes/"] == "left it is the address of /publications/n/ too"


def test_links_find_a_page_however_they_write_its_address(tmp_path: Path) -> None:
    about = "---\npermalink: /\n---\n[a](/one%20two/) [b](</one two/>) [c](/one%20two)\n"
    moved(tmp_path, "/one two/", **{"_pages__about.md": about})
    assert text_of(load(tmp_path / "new"), "biography").count('href="/publications/n/"') == 3
