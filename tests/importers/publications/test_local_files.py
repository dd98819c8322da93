"""The files that imported entries lead to: which are copied, and which values are left out."""

import os
from pathlib import Path
from typing import Any

import pytest

from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.publications.format import Record
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.local_files import LocalFiles
from homepage.models.publications import Publication
from tests.importers.academicpages.pictures import PNG

PAPER = "/papers/my%20paper.pdf"
LEAST: dict[str, Any] = {"id": "a", "title": "T", "date": "2020", "authors": ["Ada Berg"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a site."""
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def file(path: Path, data: bytes = b"%PDF 1") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def record(files: dict[str, list[Path]], **more: Any) -> Record:  # noqa: ANN401 - of an entry
    data = {**LEAST, **more}
    return Record(data, Publication.model_validate(data), "a", "refs.bib", 3, ["first"], files=files)


def data_of(found: Record) -> dict[str, Any]:
    """The values that an entry has besides the least."""
    assert found.data is not None
    assert found.publication == Publication.model_validate(found.data)
    return {key: value for key, value in found.data.items() if key not in LEAST}


def test_a_file_is_copied_to_its_address_if_an_entry_leads_there(root: Path, tmp_path: Path) -> None:
    files, source = LocalFiles(root), file(tmp_path / "old/paper.pdf")
    links = {"pdf": PAPER, "code": "https://a.example"}
    found = files.checked(record({PAPER: [tmp_path / "old/nothing.pdf", source]}, links=links))
    assert (data_of(found), found.remarks) == ({"links": links}, ["first"])
    assert not (root / "assets").exists()
    files.copy([Publication.model_validate(LEAST)])
    assert not (root / "assets").exists()
    for _ in range(2):  # also into a folder that is there
        files.copy([found.publication] if found.publication else [])
        assert (root / "assets/papers/my paper.pdf").read_bytes() == b"%PDF 1"


@pytest.mark.parametrize(
    ("links", "left"),
    [
        ({"pdf": PAPER, "code": "https://a.example"}, {"links": {"code": "https://a.example"}}),
        ({"pdf": PAPER, "slides": PAPER}, {}),
    ],
)
def test_a_value_without_its_file_is_left_out(root: Path, links: dict[str, str], left: dict[str, Any]) -> None:
    preview = "/img/x.png"
    files = {PAPER: [root / "my paper.pdf"], preview: [root]}
    found = LocalFiles(root).checked(record(files, links=links, preview=preview, note="N"))
    assert data_of(found) == {**left, "note": "N"}
    assert found.remarks == [
        "first",
        "the file my paper.pdf was not found; put it at assets/papers/my paper.pdf and import again",
        "the file x.png was not found; put it at assets/img/x.png and import again",
    ]


def test_a_file_that_the_site_has_is_used_and_not_copied(root: Path) -> None:
    file(root / "assets/papers/my paper.pdf")
    files = LocalFiles(root)
    found = files.checked(record({PAPER: []}, links={"pdf": PAPER}))
    assert (data_of(found), found.remarks, files.copies) == ({"links": {"pdf": PAPER}}, ["first"], {})


@pytest.mark.parametrize(("data", "is_kept"), [(b"%PDF 1", True), (b"%PDF 2", False)])
@pytest.mark.parametrize("is_planned", [True, False])
def test_a_file_with_the_name_of_another_file_is_left_out(
    root: Path, tmp_path: Path, data: bytes, *, is_kept: bool, is_planned: bool
) -> None:
    files, source = LocalFiles(root), file(tmp_path / "old/paper.pdf", data)
    other = file(tmp_path / "other/paper.pdf" if is_planned else root / "assets/papers/my paper.pdf")
    for path in (source, other):
        os.utime(path, (1, 1))  # of the same size and time: the bytes are compared
    if is_planned:
        files.checked(record({PAPER: [other]}, links={"pdf": PAPER}))
    found = files.checked(record({PAPER: [source]}, links={"pdf": PAPER}))
    reported = "has the name of another file, assets/papers/my paper.pdf; rename one of them and import again"
    assert data_of(found) == ({"links": {"pdf": PAPER}} if is_kept else {})
    assert found.remarks == ["first", *([] if is_kept else [f"the file my paper.pdf {reported}"])]


def test_a_link_out_of_the_folder_of_a_file_is_left_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/paper.pdf").symlink_to(file(tmp_path / "secret.pdf"))
    found = LocalFiles(root).checked(record({PAPER: [tmp_path / "old/paper.pdf"]}, links={"pdf": PAPER}))
    assert data_of(found) == {}
    assert found.remarks[1].endswith("; put it at assets/papers/my paper.pdf and import again")


@pytest.mark.parametrize(("data", "is_kept"), [(PNG, True), (b"no picture", False)])
def test_a_preview_must_be_a_picture(root: Path, tmp_path: Path, data: bytes, *, is_kept: bool) -> None:
    preview, source = "/img/x.png", file(tmp_path / "x.png", data)
    files = LocalFiles(root)
    found = files.checked(record({preview: [source]}, preview=preview))
    assert data_of(found) == ({"preview": preview} if is_kept else {})
    assert ("can be read" in " ".join(found.remarks)) == (not is_kept)
    assert preview in files.copies or not is_kept
    linked = LocalFiles(root).checked(record({preview: [source]}, links={"pdf": preview}, preview="/y.png"))
    assert linked.remarks == ["first"]


def test_a_record_without_files_or_data_is_as_it_was(root: Path) -> None:
    without_files, without_data = record({}), Record(None, None, "a", "refs.bib", 3, files={PAPER: []})
    assert LocalFiles(root).checked(without_files) is without_files
    assert LocalFiles(root).checked(without_data) is without_data


def test_an_import_copies_the_files_that_it_names(root: Path, tmp_path: Path) -> None:
    file(tmp_path / "old/assets/pdf/paper.pdf")
    bib = file(
        tmp_path / "old/_bibliography/papers.bib", b"@misc{a, title={T}, author={A B}, year=2020, pdf={paper.pdf}}"
    )
    (root / "content").mkdir()
    import_publications(root, [bib], BIBTEX, dry_run=True)
    assert not (root / "assets").exists()
    import_publications(root, [bib], BIBTEX, dry_run=False)
    assert (root / "assets/pdf/paper.pdf").read_bytes() == b"%PDF 1"
