"""The file behind a path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.models import addresses


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/a", "a/index.html"),
        ("/a/", "a/index.html"),
        ("/a/index.html", "a/index.html"),
        ("/a.html", "a.html"),
        ("/a.html/", "a.html/index.html"),
        ("/a%20b/", "a b/index.html"),
        ("/caf%C3%A9", "café/index.html"),
        ("/café", "café/index.html"),
        ("/old.pdf", "old.pdf/index.html"),  # as a file it would be shown as a broken PDF
        ("/v1.0", "v1.0/index.html"),
    ],
)
def test_a_page_is_written_where_hosts_find_it(path: str, file: str) -> None:
    assert addresses.page_file(path) == file


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("/", ("index.html",)),
        ("/cv.pdf", ("cv.pdf", "cv.pdf/index.html")),
        ("/my%20cv.pdf", ("my cv.pdf", "my cv.pdf/index.html")),
        ("/slides/", ("slides/index.html",)),
    ],
)
def test_a_host_answers_a_path_with_one_of_two_files(path: str, files: tuple[str, ...]) -> None:
    assert addresses.files(path) == files


@pytest.mark.parametrize(
    "path",
    [
        "",
        "a",
        "//",
        "//x",
        "/a//b",
        "/.",
        "/..",
        "/./a",
        "/a/../b",
        "/%2e%2e/a",
        "/a%2Fb",
        "/a%5Cb",
        "/a%00",
        "/a%1F",
        "/a%7F",
        "/%ff",
    ],
)
def test_paths_that_no_file_can_have_are_rejected(path: str) -> None:
    with pytest.raises(ValueError, match="write"):
        addresses.page_file(path)


@given(st.text())
def test_no_path_leads_out_of_the_published_folder(rest: str) -> None:
    try:
        files = addresses.files(f"/{rest}")
    except ValueError:
        return
    for file in files:
        assert not {"", ".", ".."} & set(file.split("/"))
        assert "\\" not in file


def test_the_files_of_a_work_and_of_a_page_are_beside_it() -> None:
    assert addresses.record("waves") == "/publications/waves/"
    assert addresses.record_bibtex("waves") == "/publications/waves/citation.bib"
    assert addresses.record_csl_json("waves") == "/publications/waves/citation.json"
    assert addresses.markdown_file("/talks/") == "talks/index.html.md"
