"""The files that a ``.bib`` file names without a web address."""

from pathlib import Path

import pytest

from homepage.importers.bibtex.named_files import NamedFiles

BIB = "old/_bibliography/papers.bib"


def address(field: str, written: str, file: str = BIB) -> str | None:
    return NamedFiles(file).address(field, written)


@pytest.mark.parametrize("ending", ["pdf", "ppt", "pptx", "odp", "key", "zip", "gz", "txt", "docx", "PDF"])
@pytest.mark.parametrize("field", ["pdf", "slides", "poster", "supp"])
def test_a_document_is_in_the_folder_of_documents(field: str, ending: str) -> None:
    assert address(field, f"a.{ending}") == f"/pdf/a.{ending}"
    assert address("preview", f"a.{ending}") is None


@pytest.mark.parametrize("ending", ["avif", "gif", "jpeg", "jpg", "png", "webp", "PNG"])
def test_a_picture_is_in_the_folder_of_previews(ending: str) -> None:
    assert address("preview", f"a.{ending}") == f"/publication_preview/a.{ending}"
    assert address("pdf", f"a.{ending}") is None


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (r"a\_b\&c\%.pdf", None),
        (r"a\_b\&c.pdf", "/pdf/a_b&c.pdf"),
        ("{ /a b.pdf }", "/pdf/a%20b.pdf"),
        ("talks/2020/a.pdf", "/pdf/talks/2020/a.pdf"),
        ("é.pdf", "/pdf/%C3%A9.pdf"),
    ],
)
def test_a_name_may_be_escaped_and_become_an_address(written: str, path: str | None) -> None:
    assert address("pdf", written) == path


@pytest.mark.parametrize(
    "written",
    [
        "../a.pdf",
        "a/../b.pdf",
        "https://a.example/b.pdf",
        r"C:\a.pdf",
        "a?.pdf",
        "//a.pdf",
        "a//b.pdf",
        "a",
        "a.exe",
        ".pdf",
    ],
)
def test_a_path_out_of_the_folder_is_no_file_name(written: str) -> None:
    assert address("pdf", written) is None


@pytest.mark.parametrize(("field", "file"), [("url", BIB), ("pdf", "library.json"), ("pdf", "library.ris")])
def test_other_fields_and_formats_name_no_files(field: str, file: str) -> None:
    assert address(field, "a.pdf", file) is None


@pytest.mark.parametrize(("file", "site"), [(BIB, "old"), ("old/papers.BIB", "old")])
def test_the_file_may_be_in_the_folder_of_the_old_site_or_beside(file: str, site: str) -> None:
    found = NamedFiles(file)
    found.address("pdf", "a.pdf")
    expected = (Path(site, "assets/pdf/a.pdf"), Path(site, "a.pdf"), Path(file).parent / "a.pdf")
    assert found.sources == {"/pdf/a.pdf": expected}
