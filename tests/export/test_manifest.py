"""The list of what a build wrote: which files are its own, and which the owner's."""

import json
from collections.abc import Collection
from pathlib import Path

import pytest

from homepage.export.manifest import (
    contents,
    delete_files,
    files,
    folders,
    listed_files,
    remove_site,
    unlisted_files,
    write_manifest,
)
from homepage.models.published import MANIFEST


def folder(path: Path, built: Collection[str], own: Collection[str] = ()) -> Path:
    """A folder with files of a build, and of the owner."""
    for name in (*built, *own):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text("", encoding="utf-8")
    write_manifest(path, built)
    return path


def listed(path: Path) -> set[str]:
    return listed_files(path, contents(path))


def unlisted(path: Path, new: Collection[str]) -> list[str]:
    return unlisted_files(contents(path), listed(path), set(new))


def test_the_files_of_a_folder_are_those_at_any_depth_but_the_manifest(tmp_path: Path) -> None:
    names = {"a", "b/a", "b/c/a", f"b/{MANIFEST}"}
    assert set(files(folder(tmp_path, names))) == names
    assert list(files(tmp_path / "missing")) == []


def test_the_folders_of_paths_are_all_above_them() -> None:
    assert folders(["a", "b/c", "d/e/f"]) == {"b", "d", "d/e"}


def test_a_manifest_lists_the_files_that_are_there(tmp_path: Path) -> None:
    folder(tmp_path, ["a", "b/c", "gone"], ["mine"])
    (tmp_path / "gone").unlink()
    assert listed(tmp_path) == {"a", "b/c"}


@pytest.mark.parametrize("name", ["é", "a b", "林梅", "a\udcff"])
def test_a_manifest_lists_a_file_with_any_name(tmp_path: Path, name: str) -> None:
    assert listed(folder(tmp_path, [name])) == {name}


def test_a_manifest_is_the_same_whatever_order_the_files_were_found_in(tmp_path: Path) -> None:
    names = [f"{number}.html" for number in range(20)]
    texts = set()
    for order in (names, names[::-1]):
        write_manifest(tmp_path, order)
        texts.add((tmp_path / MANIFEST).read_bytes())
    (text,) = texts
    assert text.endswith(b"]\n")
    assert text.count(b"\n") == len(names) + 2


def test_a_manifest_is_a_list_of_hashes(tmp_path: Path) -> None:
    write_manifest(tmp_path, ["secret.pdf"])
    (entry,) = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert len(entry) == 32
    assert int(entry, 16)


@pytest.mark.parametrize("text", ["", "{}", '{"a": 1}', "[1, null]", "[[]]", "7", "null", "\xff"])
def test_a_manifest_that_cannot_be_read_lists_nothing(tmp_path: Path, text: str) -> None:
    folder(tmp_path, ["a"])
    (tmp_path / MANIFEST).write_text(text, encoding="latin-1")
    assert listed(tmp_path) == set()


def test_unlisted_files_belong_to_the_owner_and_a_folder_of_them_is_listed_once(tmp_path: Path) -> None:
    folder(
        tmp_path,
        ["index.html", "papers/a/index.html"],
        ["z", "mine/1", "mine/2", "papers/b", "papers/a/c", "papers/d/e"],
    )
    (tmp_path / "empty").mkdir()
    assert unlisted(tmp_path, []) == ["empty", "mine", "papers/a/c", "papers/b", "papers/d", "z"]


def test_the_files_in_a_folder_that_the_new_site_has_too_are_reported_one_by_one(tmp_path: Path) -> None:
    folder(tmp_path, [], ["mine/1", "mine/2"])
    assert unlisted(tmp_path, ["mine/index.html"]) == ["mine/1", "mine/2"]


def test_the_manifest_itself_is_not_the_owners_also_when_it_is_only_begun(tmp_path: Path) -> None:
    folder(tmp_path, ["a"], [f"{MANIFEST}.new"])
    assert unlisted(tmp_path, []) == []


def test_a_symbolic_link_belongs_to_the_owner_and_is_not_followed(tmp_path: Path) -> None:
    folder(tmp_path / "site", ["a", "papers/index.html"])
    folder(tmp_path / "elsewhere", [], ["index.html"])
    (tmp_path / "site/link").symlink_to(tmp_path / "elsewhere")
    assert unlisted(tmp_path / "site", ["link/index.html"]) == ["link"]


def test_a_missing_folder_has_no_files_of_the_owner(tmp_path: Path) -> None:
    assert unlisted(tmp_path / "missing", ["a"]) == []


def test_files_are_deleted_with_the_folders_that_become_empty(tmp_path: Path) -> None:
    folder(tmp_path, ["a/b/c", "a/b/d", "e/f", "g"])
    delete_files(tmp_path, {"a/b/c", "a/b/d", "e/f", "missing/file"})
    assert {path.name for path in tmp_path.rglob("*")} == {"g", MANIFEST}


def test_a_folder_that_is_not_empty_stays(tmp_path: Path) -> None:
    folder(tmp_path, ["a/b/c"], ["a/mine"])
    delete_files(tmp_path, {"a/b/c"})
    assert {path.name for path in tmp_path.rglob("*")} == {"a", "mine", MANIFEST}


def test_a_file_in_the_place_of_a_folder_stays(tmp_path: Path) -> None:
    folder(tmp_path, [], ["a"])
    delete_files(tmp_path, {"a/b"})
    assert (tmp_path / "a").is_file()


def test_a_site_is_removed_with_its_folder_unless_something_is_left_in_it(tmp_path: Path) -> None:
    remove_site(folder(tmp_path / "site", ["a", "b/c"]))
    remove_site(folder(tmp_path / "mixed", ["a", "b/c"], ["mine"]))
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["mixed", "mine"]


def test_without_a_manifest_nothing_is_removed(tmp_path: Path) -> None:
    remove_site(tmp_path)
    remove_site(tmp_path / "missing")
    assert tmp_path.is_dir()
