"""From content to files: what `build` leaves behind, and what it leaves alone."""

import os
from pathlib import Path

import pytest

from tests.site.sites import Exported, copy_site, homepage, reflex


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A site that was built before, and whose content has two mistakes since."""
    root = copy_site(tmp_path)
    (root / "dist").mkdir()
    (root / "dist/index.html").write_text("the last good one", encoding="utf-8")
    publications = root / "content/publications.yaml"
    text = (
        publications.read_text(encoding="utf-8")
        .replace("date: 2025-07", "date: July", 1)
        .replace("venue: COLT", "venu: COLT")
    )
    publications.write_text(text, encoding="utf-8")
    return root


def test_mistakes_stop_a_build_and_are_all_told(broken: Path) -> None:
    built = homepage(broken, "build")
    assert built.returncode == 1
    assert "content/publications.yaml:8:9: [0].date: 'July' is not a date" in built.stderr
    assert ": [4].venu: is not a key" in built.stderr


def test_mistakes_leave_the_last_good_site_as_it_was(broken: Path) -> None:
    homepage(broken, "build")
    assert [path.name for path in (broken / "dist").iterdir()] == ["index.html"]
    assert (broken / "dist/index.html").read_text(encoding="utf-8") == "the last good one"


def test_reflex_itself_refuses_mistakes_too(broken: Path) -> None:
    exported = reflex(broken, "export", "--frontend-only", "--no-zip")
    assert exported.returncode == 1
    assert "content/publications.yaml:8:9: [0].date" in exported.stdout + exported.stderr


def test_reflex_itself_exports_the_same_page(at_root: Exported, tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    exported = reflex(root, "export", "--frontend-only")
    assert exported.returncode == 0, exported.stdout + exported.stderr
    ours = (at_root.out / "404.html").read_text(encoding="utf-8")
    assert (root / ".web/build/client/404.html").read_text(encoding="utf-8") == ours


def test_a_build_replaces_the_site_as_a_whole(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    (root / "assets/old.pdf").write_bytes(b"old")
    assert homepage(root, "build").returncode == 0
    assert (root / "dist/old.pdf").exists()
    (root / "assets/old.pdf").unlink()
    assert homepage(root, "build").returncode == 0
    assert not (root / "dist/old.pdf").exists()


def test_a_build_says_where_the_site_is_and_how_to_look_at_it(tmp_path: Path) -> None:
    built = homepage(copy_site(tmp_path), "build")
    assert f"The site is in {tmp_path / 'dist'}" in built.stdout
    assert "homepage serve" in built.stdout


def test_branches_of_github_pages_publish_all_files(at_root: Exported) -> None:
    assert (at_root.out / ".nojekyll").exists()


def test_only_what_is_published_is_in_the_output(at_root: Exported) -> None:
    assert not list(at_root.out.glob("__*"))
    assert not list(at_root.out.glob("not-found*"))


INFLUENCES = {
    "AUTOPREFIXER_GRID": "autoplace",
    "BABEL_ENV": "development",
    "BROWSERSLIST": "ie 8",
    "BUN_OPTIONS": "--define=process.env.NODE_ENV=1",
    "NODE_ENV": "development",
    "NODE_OPTIONS": "--conditions=development",
    "REFLEX_EXTRA_OVERLAY_FUNCTION": "reflex_components_moment.moment",
    "REFLEX_FRONTEND_PATH": "/elsewhere",
    "REFLEX_NO_AUTOPREFIXER": "1",
    "REFLEX_REACT_COMPILER": "true",
    "REFLEX_REACT_STRICT_MODE": "false",
    "VITE_MINIFY": "false",
    "VITE_SOURCEMAP": "inline",
}
"""Variables that Reflex and its tools read, each with a value that would change what they write."""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_environment_changes_no_byte(at_root: Exported, tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    where = {"REFLEX_WEB_WORKDIR": str(tmp_path / "elsewhere"), "REFLEX_SSR": "false", "REACT_VERSION": "19.2.0"}
    built = homepage(root, "build", **INFLUENCES, **where)
    assert built.returncode == 0, built.stdout + built.stderr
    assert contents(root / "dist") == contents(at_root.out)


def test_the_environment_changes_no_byte_of_what_reflex_itself_exports(at_root: Exported, tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    exported = reflex(root, "export", "--frontend-only", "--no-zip", **INFLUENCES)
    assert exported.returncode == 0, exported.stdout + exported.stderr
    ours = contents(at_root.out)
    assert {name: text for name, text in contents(root / ".web/build/client").items() if name in ours} == {
        name: text for name, text in ours.items() if name != ".nojekyll"
    }


def test_everybody_may_read_what_is_published(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    (root / "assets/cv.pdf").write_bytes(b"mine")
    (root / "assets/cv.pdf").chmod(0o600)
    before = os.umask(0o077)
    try:
        assert homepage(root, "build").returncode == 0
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in (root / "dist").rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in [root / "dist", *(root / "dist").rglob("*")] if path.is_dir()}
    assert (modes, folders) == ({0o644}, {0o755})
