"""Links from one file of a site to another: `[visit](pages/visit.md)`."""

from datetime import date
from pathlib import Path

import pytest

from homepage.content import load
from homepage.content.computed_values import ComputingFolder
from homepage.content.file_links import FileLinks
from homepage.models.site import Site
from tests.content_files import matter, mistakes, write

VISIT = matter(title="Visit") + "# By train\n"
POST = matter(title="A cruise", date="2025-07-14") + "We left."
LINKS = FileLinks(
    ComputingFolder(Path("nowhere"), today=date(2026, 3, 10)),
    {
        "pages/visit.md": "/visit/",
        "pages/group/rooms.md": "/rooms/",
        "posts/cruise.md": "/posts/cruise/",
        "biography.md": "/#biography",
        "talks.yaml": "/talks/#talks",
    },
)


def site_with(root: Path, text: str, **files: str) -> Site:
    texts = {"pages/visit.md": VISIT, "posts/2025-07-14-cruise.md": POST, "pages/text.md": matter(title="Text") + text}
    return load(write(root, texts, **files))


def text_in(site: Site, address: str = "/text/") -> str:
    return next(page.html or "" for page in site.pages if page.address == address)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("visit.md", "/visit/"),
        ("./visit.md", "/visit/"),
        ("visit.md#by-train", "/visit/#_by-train"),
        ("group/rooms.md", "/rooms/"),
        ("../posts/cruise.md", "/posts/cruise/"),
        ("../biography.md", "/#biography"),
        ("../biography.md#work", "/#_biography_work"),
        ("../talks.yaml", "/talks/#talks"),
        ("../../assets/a/ship.jpg", "/a/ship.jpg"),
        ("../../assets/cv.pdf#page=2", "/cv.pdf#page=2"),
    ],
)
def test_a_link_to_a_file_leads_to_what_the_file_becomes(written: str, address: str) -> None:
    assert LINKS.address("pages/text", written) == address


@pytest.mark.parametrize(
    "written",
    ["", "#here", "/visit/", "//other.example/visit.md", "https://other.example/visit.md", "mailto:a@b.example",
     "missing.md", "visit", "../talks.md", "../talks.yaml#L10", "../../README.md", "../../../assets/a.jpg"],
)  # fmt: skip
def test_other_addresses_are_not_changed(written: str) -> None:
    assert LINKS.address("pages/text", written) == written


def test_pages_and_posts_are_found_by_their_files(tmp_path: Path) -> None:
    site = site_with(tmp_path, "[a](visit.md#by-train) [b](../posts/2025-07-14-cruise.md)")
    assert text_in(site) == '<p><a href="/visit/#_by-train">a</a> <a href="/posts/cruise/">b</a></p>'


def test_the_published_source_has_whole_addresses(tmp_path: Path) -> None:
    site = site_with(tmp_path, "[a](visit.md#by-train)")
    (source,) = (source() for html, source in site.sources.items() if "by-train" in html and "href" in html)
    assert source == "[a](https://example.org/visit/#_by-train)"


def test_a_text_of_an_entry_links_from_the_folder_of_its_file(tmp_path: Path) -> None:
    talks = "- { title: Waves, text: 'See [there](pages/visit.md).' }\n"
    site = site_with(tmp_path, "T", talks_yaml=talks)
    section = site.section("talks")
    assert section
    assert section.entries[0].html == '<p>See <a href="/visit/">there</a>.</p>'


def test_a_picture_is_found_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/ship.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert 'src="/ship.svg"' in text_in(site_with(tmp_path, "![A ship](../../assets/ship.svg)"))


def test_a_page_in_another_language_links_to_that_language(tmp_path: Path) -> None:
    languages = "url: https://a.example\ndescription: A\nlanguages: [en, de]\n"
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/pages/text.de.md").write_text("[a](visit.md) [b](visit.de.md)", encoding="utf-8")
    (german,) = site_with(tmp_path, "T", site_yaml=languages).translations
    assert text_in(german) == '<p><a href="/de/visit/">a</a> <a href="/de/visit/">b</a></p>'


def test_a_file_of_entries_is_found_where_its_section_is(tmp_path: Path) -> None:
    files = {
        "site_yaml": "url: https://a.example\ndescription: A\nsections:\n  talks: Talks\n"
        "  papers: { heading: Papers, kind: publications }\n  2024: { heading: Then, kind: publications, year: 2024 }\n"
        "  research: Research\npages:\n  /talks/: { title: Talks, sections: [talks] }\n",
        "talks_yaml": "- title: Waves\n",
        "topics_yaml": "- { id: waves, name: Waves }\n",
        "publications_yaml": "- { id: a, title: A, authors: [Plato], date: 2024 }\n",
    }
    text = "[a](../talks.yaml) [b](../publications.yaml) [c](../topics.yaml)"
    html = text_in(site_with(tmp_path, text, **files))
    assert html == '<p><a href="/talks/#talks">a</a> <a href="/#papers">b</a> <a href="/#research">c</a></p>'


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("[a](vist.md)", "'vist.md' is not the file of a page, a post or a section on a page; correct the path"),
        ("[a](../profile.yaml)", "'../profile.yaml' is not the file of a page"),
        ("[a](../talks.yaml)", "'../talks.yaml' is not the file of a page"),
        ("[a](vist.html)", "'vist.html' is not an allowed link"),
        ("![a](../../assets/a.png)", "'/a.png' is neither a page"),
    ],
)
def test_a_link_to_no_file_of_the_site_is_a_mistake(tmp_path: Path, text: str, reported: str) -> None:
    (mistake,) = mistakes(write(tmp_path, {"pages/text.md": matter(title="Text") + text}))
    assert mistake.startswith("content/pages/text.md:4:")
    assert reported in mistake


def test_a_link_to_a_page_with_a_mistake_is_no_mistake(tmp_path: Path) -> None:
    texts = {"pages/visit.md": "no front matter", "pages/text.md": matter(title="Text") + "[a](visit.md)"}
    (mistake,) = mistakes(write(tmp_path, texts))
    assert mistake.startswith("content/pages/visit.md:")
