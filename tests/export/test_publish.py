"""Where a finished site goes: what is replaced there, and what is never touched."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.errors import UnusableFolderError
from homepage.export.manifest import delete_files, remove_site
from homepage.export.publish import blocking_files, check_destination, publish
from homepage.models.published import MANIFEST
from tests.export.folders import KEPT, NEW, OLD, OWN, export, read, write
from tests.ordinary_user import ordinary_user
from tests.stopped import STOPPED, stoppable


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site's folder, where OLD was published and the owner has put files beside it."""
    root = write(tmp_path / "site", {"content/site.yaml": "x", "assets/cv.pdf": "x"})
    publish(export(root / ".web/old", OLD), check_destination(root, root / "dist"))
    write(root / "dist", OWN)
    return root


def publish_new(root: Path, out: Path) -> list[str]:
    return publish(export(root / ".web/new", NEW), check_destination(root, out))


def test_a_folder_that_is_missing_is_made(root: Path) -> None:
    assert publish_new(root, root / "a/b/c") == []
    assert read(root / "a/b/c") == NEW


def test_a_folder_that_is_empty_is_filled(root: Path) -> None:
    (root / "empty").mkdir()
    publish_new(root, root / "empty")
    assert read(root / "empty") == NEW


def test_built_files_are_replaced_and_others_are_kept_and_reported(root: Path) -> None:
    assert publish_new(root, root / "dist") == KEPT
    assert read(root / "dist") == NEW | OWN


def test_a_file_that_did_not_change_keeps_its_time(root: Path) -> None:
    first = {"index.html": "same", "new.html": "old"}
    publish(export(root / ".web/first", first), root / "out")
    for path in first:
        os.utime(root / "out" / path, (1, 1))
    publish(export(root / ".web/second", {"index.html": "same", "new.html": "new"}), root / "out")
    assert (root / "out/index.html").stat().st_mtime == 1
    assert (root / "out/new.html").stat().st_mtime > 1


def test_no_temporary_folder_remains_beside_the_site(root: Path) -> None:
    publish_new(root, root / "dist")
    assert sorted(path.name for path in root.iterdir()) == [".web", "assets", "content", "dist"]


def test_a_folder_in_the_place_of_the_manifest_is_none(root: Path) -> None:
    (root / "own" / MANIFEST).mkdir(parents=True)
    with pytest.raises(UnusableFolderError, match="was not created by this command"):
        publish_new(root, root / "own")


def test_a_folder_that_is_not_ours_is_never_touched(root: Path) -> None:
    write(root / "public_html", OWN)
    with pytest.raises(UnusableFolderError, match=r"was not created by this command: it contains \.git, CNAME"):
        publish_new(root, root / "public_html")
    assert read(root / "public_html") == OWN


@pytest.mark.parametrize(
    ("count", "names"), [(1, "0"), (3, "0, 1, 2"), (4, "0, 1, 2 and 1 more"), (9, "0, 1, 2 and 6 more")]
)
def test_three_files_that_are_not_ours_are_named_and_the_others_counted(root: Path, count: int, names: str) -> None:
    write(root / "own", {str(number): "mine" for number in range(count)})
    with pytest.raises(UnusableFolderError, match=rf"it contains {names}\."):
        check_destination(root, root / "own")


@pytest.mark.posix
def test_the_published_site_is_readable_by_everybody_with_any_umask(root: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(export(root / ".web/new", NEW), root / "out")
    finally:
        os.umask(before)
    modes = {path: (root / "out" / path).stat().st_mode & 0o777 for path in ("", "new", "index.html", MANIFEST)}
    assert modes == {"": 0o755, "new": 0o755, "index.html": 0o644, MANIFEST: 0o644}


def test_a_large_file_that_changed_at_its_end_is_replaced(root: Path) -> None:
    publish(export(root / ".web/new", {"large.txt": "x" * 2**19 + "c"}), root / "out")
    os.utime(root / "out/large.txt", (1, 1))
    publish(export(root / ".web/new", {"large.txt": "x" * 2**19 + "d"}), root / "out")
    assert (root / "out/large.txt").stat().st_mtime > 1
    assert (root / "out/large.txt").read_text(encoding="utf-8").endswith("xd")


def test_an_empty_manifest_allows_to_publish_into_a_folder_and_keeps_other_files(root: Path) -> None:
    write(root / "branch", {**OWN, MANIFEST: ""})
    publish_new(root, root / "branch")
    assert read(root / "branch") == NEW | OWN


@pytest.mark.parametrize("text", ["", "{}", "[1]", "[", '["../content/site.yaml", "/etc/passwd", "CNAME/x"]', "\0"])
def test_a_manifest_with_unknown_content_deletes_no_file(root: Path, text: str) -> None:
    write(root / "branch", {**OWN, MANIFEST: text})
    publish_new(root, root / "branch")
    assert read(root / "branch") == NEW | OWN
    assert (root / "content/site.yaml").exists()


@pytest.mark.parametrize(
    "out", [".", "..", "../..", "/", "content", "content/new", "assets/new", ".web", ".web/new", ".web-dev"]
)
def test_the_output_folder_may_not_overlap_the_sources_of_the_site(root: Path, out: str) -> None:
    with pytest.raises(UnusableFolderError, match="name another, such as dist"):
        check_destination(root, root / out)


def test_a_link_to_the_site_itself_is_the_site_itself(root: Path) -> None:
    (root / "public").symlink_to(root)
    with pytest.raises(UnusableFolderError, match="is the folder of the site itself"):
        check_destination(root, root / "public")


def test_a_file_is_refused(root: Path) -> None:
    (root / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableFolderError, match="file is a file"):
        check_destination(root, root / "file")


def test_a_link_to_itself_is_refused(root: Path) -> None:
    (root / "loop").symlink_to("loop")
    with pytest.raises(UnusableFolderError, match="loop is a link that leads to itself"):
        check_destination(root, root / "loop")


def test_a_link_to_a_folder_stays_one(root: Path, tmp_path: Path) -> None:
    (root / "link").symlink_to(tmp_path / "www")
    for _ in range(2):
        publish_new(root, root / "link")
    assert (root / "link").is_symlink()
    assert read(tmp_path / "www") == NEW


@pytest.mark.parametrize(
    ("path", "reported"),
    [
        ("new", "dist/new"),  # a file, where the site has a folder
        ("new/index.html", "dist/new/index.html"),
        ("index.html/mine.txt", "dist/index.html"),
    ],
)
def test_an_owners_file_at_the_path_of_a_new_file_is_not_overwritten(root: Path, path: str, reported: str) -> None:
    (root / "dist/index.html").unlink()
    write(root / "dist", {path: "mine"})
    before = read(root / "dist")
    with pytest.raises(UnusableFolderError, match=f"{reported} is not in the list of what builds wrote there"):
        publish_new(root, root / "dist")
    assert read(root / "dist") == before


def test_a_site_whose_manifest_was_lost_is_not_overwritten_and_its_files_are_counted(root: Path) -> None:
    (root / "dist" / MANIFEST).write_text("", encoding="utf-8")
    with pytest.raises(UnusableFolderError, match=r"dist/index\.html \(and 2 more\) is not in the list of what builds"):
        publish(export(root / ".web/new", OLD), root / "dist")
    assert read(root / "dist") == OLD | OWN


def test_the_note_of_what_was_built_names_no_file(root: Path) -> None:
    publish(export(root / ".web/new", {"unlisted-draft.pdf": "x"}), check_destination(root, root / "other"))
    assert "unlisted" not in (root / "other" / MANIFEST).read_text(encoding="utf-8")


def test_a_link_among_the_files_is_kept_and_not_followed(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"a": "mine"})
    (root / "dist/link").symlink_to(tmp_path / "elsewhere")
    assert "link" in publish_new(root, root / "dist")
    assert (root / "dist/link").is_symlink()
    assert read(tmp_path / "elsewhere") == {"a": "mine"}


@pytest.fixture
def other_file_system() -> Iterator[Path]:
    """A folder on another file system than that of temporary folders."""
    shared_memory = Path("/dev/shm")  # noqa: S108 - a file system, and no file's name
    parent = shared_memory if shared_memory.is_dir() else Path.home()
    with tempfile.TemporaryDirectory(dir=parent) as name:
        yield Path(name)


def test_a_folder_may_be_on_another_file_system(root: Path, other_file_system: Path) -> None:
    for _ in range(2):
        publish_new(root, other_file_system / "dist")
    assert read(other_file_system / "dist") == NEW
    assert [path.name for path in other_file_system.iterdir()] == ["dist"]


PUBLISH = """
import errno, os
from pathlib import Path
from homepage.export.publish import check_destination, publish

CHANGING = ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "open")

def is_step(event, arguments):
    return event in CHANGING and (event != "open" or "w" in str(arguments[1]))

def run():
    root = Path.cwd()
    publish(root / ".web/new", check_destination(root, root / "dist"))
"""

BETWEEN_FILE_SYSTEMS = """
replace = os.replace

def copying(source, target):
    if ".web" in str(source):
        raise OSError(errno.EXDEV, "another file system")
    replace(source, target)

os.replace = copying
"""


@pytest.mark.posix
@pytest.mark.parametrize("code", [PUBLISH, PUBLISH + BETWEEN_FILE_SYSTEMS], ids=["renamed", "copied"])
def test_whenever_it_is_stopped_every_page_is_there_and_the_next_build_brings_the_new_site(
    root: Path, code: str
) -> None:
    old, new = OLD | {"same.html": "same"}, NEW | {"same.html": "same"}
    in_both = old.keys() & new.keys()
    publish(export(root / ".web/old", old), check_destination(root, root / "dist"))
    steps, done = 0, STOPPED
    with stoppable(code) as stopped_before:
        while done:
            shutil.rmtree(root / ".web")
            done = stopped_before(export(root / ".web/new", NEW, staying=["same.html"]).parents[1], steps)
            assert done in {0, STOPPED}
            site = {path: text for path, text in read(root / "dist").items() if not path.startswith(MANIFEST)}
            assert OWN.items() <= site.items()
            assert all(text in {old.get(path), new.get(path), OWN.get(path)} for path, text in site.items())
            assert in_both <= site.keys()
            assert old.keys() <= site.keys() or new.keys() <= site.keys()
            publish(export(root / ".web/old", old), check_destination(root, root / "dist"))
            assert read(root / "dist") == old | OWN
            assert sorted(path.name for path in root.iterdir()) == [".web", "assets", "content", "dist"]
            steps += 1
    assert steps > 7


def test_only_the_site_is_removed(root: Path) -> None:
    remove_site(root / "dist")
    assert read(root / "dist") == OWN


def test_a_file_of_the_owners_in_a_folder_that_is_a_file_of_the_new_site_is_not_lost(root: Path) -> None:
    write(root / "dist", {"publications/a/mine.txt": "mine"})
    exported = export(root / ".web/new", {"publications/a": "a file"})
    with pytest.raises(UnusableFolderError, match=r"mine\.txt is not in the list of what builds wrote there"):
        publish(exported, check_destination(root, root / "dist"))
    assert read(root / "dist") == OLD | OWN | {"publications/a/mine.txt": "mine"}


def test_a_manifest_that_was_not_written_to_its_end_is_no_file_of_the_owners(root: Path) -> None:
    write(root / "dist", {f"{MANIFEST}.new": "["})
    assert publish_new(root, root / "dist") == KEPT
    assert read(root / "dist") == NEW | OWN


def test_the_target_of_a_link_that_replaces_a_folder_is_never_changed(root: Path, tmp_path: Path) -> None:
    shutil.rmtree(root / "dist/publications")
    write(tmp_path / "elsewhere", {"mine.txt": "mine"})
    (root / "dist/publications").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnusableFolderError, match=r"dist/publications is not in the list of what builds wrote there"):
        publish_new(root, root / "dist")
    assert read(tmp_path / "elsewhere") == {"mine.txt": "mine"}
    assert (root / "dist/publications").is_symlink()


def test_a_link_in_the_place_of_a_folder_of_the_site_is_kept(root: Path, tmp_path: Path) -> None:
    folder = root / "dist/publications/a"
    shutil.rmtree(folder)
    (tmp_path / "empty").mkdir()
    folder.symlink_to(tmp_path / "empty")
    delete_files(root / "dist", {"publications/a/index.html"})
    assert folder.is_symlink()
    assert (tmp_path / "empty").is_dir()


def test_removing_a_site_without_other_files_removes_its_folder(root: Path) -> None:
    publish_new(root, root / "other")
    remove_site(root / "other")
    assert not (root / "other").exists()


def test_nothing_is_removed_from_a_folder_without_a_manifest(root: Path) -> None:
    write(root / "public_html", OWN)
    remove_site(root / "public_html")
    assert read(root / "public_html") == OWN


def test_the_output_folder_itself_is_never_replaced(root: Path) -> None:
    """A web server, a container or a terminal may have it open."""
    before = (root / "dist").stat().st_ino
    publish_new(root, root / "dist")
    assert (root / "dist").stat().st_ino == before


@pytest.mark.posix
def test_files_that_stay_are_made_readable_by_everybody_again(root: Path) -> None:
    for path in ("", "publications", "publications/a"):
        (root / "dist" / path).chmod(0o700)
    (root / "dist/publications/a/index.html").chmod(0o600)
    (root / "dist/CNAME").chmod(0o600)
    publish(export(root / ".web/new", {}, staying=["publications/a/index.html"]), root / "dist")
    paths = ("", "publications", "publications/a", "publications/a/index.html", "CNAME")
    modes = [(root / "dist" / path).stat().st_mode & 0o777 for path in paths]
    assert modes == [0o755, 0o755, 0o755, 0o644, 0o600]


@pytest.mark.posix
def test_published_folders_that_everybody_can_read_keep_their_modes(root: Path) -> None:
    """A group may share them, and only the owner of a folder may change its mode."""
    for path in ("", "publications"):
        (root / "dist" / path).chmod(0o775)
    publish_new(root, root / "dist")
    assert [(root / "dist" / path).stat().st_mode & 0o777 for path in ("", "publications")] == [0o775, 0o775]


@pytest.mark.posix
def test_the_folder_of_the_output_folder_need_not_be_writable() -> None:
    with ordinary_user() as folder:
        parent = folder / "parent"
        write(parent / "dist", {**OWN, MANIFEST: ""})
        parent.chmod(0o555)
        for site in (OLD, NEW):
            assert publish(export(folder / site["index.html"], site), parent / "dist") == KEPT
            assert read(parent / "dist") == site | OWN
        parent.chmod(0o755)


def test_a_published_file_is_not_written_through_a_link(root: Path) -> None:
    write(root, {"elsewhere": "new"})
    (root / "dist/index.html").unlink()
    (root / "dist/index.html").symlink_to(root / "elsewhere")
    publish(export(root / ".web/new", NEW), root / "dist")
    assert not (root / "dist/index.html").is_symlink()
    assert (root / "elsewhere").read_text(encoding="utf-8") == "new"
    assert read(root / "dist") == NEW | OWN


def test_a_file_that_the_owner_puts_where_an_old_site_had_one_is_theirs(root: Path) -> None:
    publish_new(root, root / "dist")
    write(root / "dist", {"old.html": "mine"})
    assert "old.html" in publish_new(root, root / "dist")
    assert read(root / "dist") == NEW | OWN | {"old.html": "mine"}


def test_a_file_of_the_owners_deep_in_a_folder_of_the_old_site_is_kept(root: Path) -> None:
    publish(export(root / ".web/first", {"deep/er/index.html": "old"}), root / "dist")
    write(root / "dist", {"deep/er/mine.txt": "mine"})
    assert "deep/er/mine.txt" in publish_new(root, root / "dist")
    assert read(root / "dist") == NEW | OWN | {"deep/er/mine.txt": "mine"}


def test_a_file_may_become_a_folder_and_a_folder_a_file(root: Path) -> None:
    publish(export(root / ".web/new", {"old.html/index.html": "new", "publications/a": "new"}), root / "other")
    publish(export(root / ".web/new", {"old.html": "newer", "publications/a/b/c": "newer"}), root / "other")
    assert read(root / "other") == {"old.html": "newer", "publications/a/b/c": "newer"}


@pytest.mark.parametrize("path", ["INDEX.html", "Talks/index.html", "Talks/gone.html", "talks", "cafe\u0301.pdf"])
def test_a_path_in_another_spelling_is_deleted_before_the_new_one_is_added(path: str) -> None:
    """On some systems both are one file, so that the new one would be deleted, or keep the old name."""
    new = {"index.html", "talks/index.html", "caf\xe9.pdf"}
    assert set(blocking_files({path, "old.html", "index.html.md", "talks/old.html"}, new)) == {path}


def test_a_published_file_that_the_export_lists_stays(root: Path) -> None:
    exported = export(root / ".web/new", NEW, staying=["publications/a/index.html"])
    publish(exported, root / "dist")
    assert read(root / "dist") == NEW | OWN | {"publications/a/index.html": "old"}
    remove_site(root / "dist")
    assert read(root / "dist") == OWN


def test_a_published_file_that_should_stay_and_is_gone_is_reported(root: Path) -> None:
    exported = export(root / ".web/new", NEW, staying=["publications/a/index.html", "gone.html"])
    with pytest.raises(UnusableFolderError, match="dist was changed during the build; build again"):
        publish(exported, root / "dist")
    assert read(root / "dist") == OLD | OWN


def test_an_export_without_a_manifest_is_not_published(root: Path) -> None:
    """Something else has emptied the folder of the export since."""
    with pytest.raises(UnusableFolderError, match=r"new is not what this build exported; build again"):
        publish(write(root / ".web/new", NEW), root / "dist")
    assert read(root / "dist") == OLD | OWN


def test_a_first_build_that_was_interrupted_at_its_manifest_is_built_again(root: Path) -> None:
    write(root / "first", {f"{MANIFEST}.new": "["})
    publish_new(root, root / "first")
    assert read(root / "first") == NEW


PATHS = st.sampled_from(["a", "b", "a/a", "a/b", "b/a", "b/b/a", "a/b/b", "c"])
FILES = st.dictionaries(PATHS, st.sampled_from("xyz"), min_size=1, max_size=5).filter(
    lambda files: not any(f"{path}/" in other for path in files for other in files)
)


@given(old=FILES, own=FILES, new=FILES)
def test_whatever_the_sites_are_the_new_one_replaces_the_old_one_and_the_owners_files_stay(
    old: dict[str, str], own: dict[str, str], new: dict[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        publish(export(root / "old", old), root / "dist")
        try:
            write(root / "dist", own)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            return  # the owner cannot put a file there
        before = read(root / "dist")
        theirs = {path: text for path, text in before.items() if path not in old}
        try:
            publish(export(root / "new", new), root / "dist")
        except UnusableFolderError:
            assert read(root / "dist") == before
        else:
            assert read(root / "dist") == theirs | new
