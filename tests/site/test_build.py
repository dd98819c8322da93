"""From content to files: what `build` leaves behind, and what it leaves alone."""

import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import pytest

from homepage.export.manifest import write_manifest
from homepage.models.published import MANIFEST
from homepage.static_host import StaticHost
from tests.site.sites import Exported, export, homepage, publish_at, reflex
from tests.site.strangers import with_eight_works, with_publications


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A site that was built before, and whose content has two mistakes since."""
    root = with_eight_works(tmp_path)
    (root / "dist").mkdir()
    (root / "dist/index.html").write_text("the last good one", encoding="utf-8")
    write_manifest(root / "dist", ["index.html"])
    publications = root / "content/publications.yaml"
    text = (
        publications.read_text(encoding="utf-8")
        .replace("date: 2025-07", "date: July", 1)
        .replace("venue: Atoll", "venu: Atoll")
    )
    publications.write_text(text, encoding="utf-8")
    return root


def test_mistakes_stop_a_build_and_are_all_reported(broken: Path) -> None:
    built = homepage(broken, "build")
    assert built.returncode == 1
    assert "content/publications.yaml:5:9: entry 1 (" in built.stderr
    assert "): date: 'July' is not a date" in built.stderr
    assert re.search(r": entry 5 \(.*\): venu: is not a key", built.stderr)
    assert built.stderr.endswith("\n2 mistakes in content/\n")
    assert built.stdout == ""
    assert not (broken / ".web").exists()


def test_a_remark_is_reported_once_and_stops_nothing(tmp_path: Path) -> None:
    root = with_publications(tmp_path / "site", 1)
    (root / "content/news.yaml").write_text("- { date: 2025, text: We moved. }\n", encoding="utf-8")
    site = root / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + "sections: { publications: Works }\n", encoding="utf-8")
    built = homepage(root, "build")
    assert built.returncode == 0
    assert (built.stdout + built.stderr).count("content/news.yaml:1:1: warning: news: is on no page") == 1


def test_mistakes_leave_the_last_good_site_as_it_was(broken: Path) -> None:
    homepage(broken, "build")
    assert sorted(path.name for path in (broken / "dist").iterdir()) == [MANIFEST, "index.html"]
    assert (broken / "dist/index.html").read_text(encoding="utf-8") == "the last good one"


def test_reflex_itself_refuses_mistakes_too(broken: Path) -> None:
    exported = reflex(broken, "export", "--frontend-only", "--no-zip")
    assert exported.returncode == 1
    assert "content/publications.yaml:5:9: entry 1 (" in exported.stdout + exported.stderr


class Rebuilt(NamedTuple):
    """A site that was built twice; its owner's files and the text of a page changed in between.

    Attributes:
        root: Its folder.
        said: What the two builds said.
        published: The owner's files as the first build published them.
        bundles: The inode of Vite's kept output after each build.
        changed: The paths that both sites have, and that the second build wrote.
    """

    root: Path
    said: tuple[str, str]
    published: dict[str, bytes]
    bundles: tuple[int, int]
    changed: set[str]


BEFORE = {"cv.pdf": b"mine", "old.pdf": b"old", "one": b"a file", "two/inner/file": b"in a folder"}
AFTER = {"cv.pdf": b"mine", "one/file": b"in a folder", "two": b"a file", "empty": b"a file"}


def keep(assets: Path, files: dict[str, bytes]) -> None:
    """Makes these the files in assets/."""
    shutil.rmtree(assets)
    for path, data in files.items():
        (assets / path).parent.mkdir(parents=True, exist_ok=True)
        (assets / path).write_bytes(data)
    (assets / "cv.pdf").chmod(0o600)


def inodes(folder: Path) -> dict[str, int]:
    """The inode of each file in a folder."""
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Rebuilt:
    """A site in a folder with a name that needs care, of an owner who keeps files from others."""
    root = with_publications(tmp_path_factory.mktemp("rebuilt") / "a b%c&d'e[林", 5)
    keep(root / "assets", BEFORE)
    (root / "assets/empty").mkdir()
    (root / "content/pages").mkdir()
    (root / "content/pages/talks.md").write_text("---\ntitle: Talks\n---\nNone yet.\n", encoding="utf-8")
    mask = os.umask(0o077)
    try:
        first = homepage(root, "build")
        bundle, before = (root / ".web/vite_cache").stat().st_ino, inodes(root / "dist")
        published = {path: (root / "dist" / path).read_bytes() for path in BEFORE}
        (root / "dist/CNAME").write_text("ada.example", encoding="utf-8")
        (root / "dist/CNAME").chmod(0o644)
        keep(root / "assets", AFTER)
        (root / "content/pages/talks.md").write_text("---\ntitle: Talks\n---\nOne.\n", encoding="utf-8")
        second = homepage(root, "build")
    finally:
        os.umask(mask)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    bundles = bundle, (root / ".web/vite_cache").stat().st_ino
    after = inodes(root / "dist")
    changed = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    return Rebuilt(root, (first.stdout, second.stdout), published, bundles, changed)


def test_a_folder_may_have_any_other_name(rebuilt: Rebuilt) -> None:
    assert (rebuilt.root / "dist/index.html").exists()


def test_a_build_replaces_the_site_as_a_whole(rebuilt: Rebuilt) -> None:
    assert rebuilt.published == BEFORE
    assert not (rebuilt.root / "dist/old.pdf").exists()


def test_a_file_may_become_a_folder_and_a_folder_a_file(rebuilt: Rebuilt) -> None:
    assert {path: (rebuilt.root / "dist" / path).read_bytes() for path in AFTER} == AFTER


def test_a_build_says_where_the_site_is_and_how_to_look_at_it(rebuilt: Rebuilt) -> None:
    assert f"The site is in {rebuilt.root / 'dist'}" in rebuilt.said[0]
    assert "homepage serve" in rebuilt.said[0]
    assert "Kept" not in rebuilt.said[0]


def test_vite_does_not_run_again_for_the_same_form(rebuilt: Rebuilt) -> None:
    assert rebuilt.bundles[0] == rebuilt.bundles[1]


def test_only_what_changed_is_written(rebuilt: Rebuilt) -> None:
    assert rebuilt.changed - {MANIFEST} == {"talks/index.html", "talks/index.html.md", "llms.txt", "site.json"}


def test_files_that_no_build_wrote_are_kept_and_reported(rebuilt: Rebuilt) -> None:
    assert f"Kept in {rebuilt.root / 'dist'}, because no build created it: 'CNAME'\n" in rebuilt.said[1]
    assert (rebuilt.root / "dist/CNAME").read_text(encoding="utf-8") == "ada.example"


def test_everybody_may_read_what_is_published(rebuilt: Rebuilt) -> None:
    out = rebuilt.root / "dist"
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (out, *out.rglob("*"))}
    assert modes == {(False, 0o644), (True, 0o755)}


def test_branches_of_github_pages_publish_all_files(eight_works: Exported) -> None:
    assert (eight_works.out / ".nojekyll").exists()


def test_only_what_is_published_is_in_the_output(eight_works: Exported) -> None:
    assert not list(eight_works.out.glob("__*"))
    assert not list(eight_works.out.glob("not-found*"))


OWNED = {
    "slides/index.html": b"<!doctype html><title>Mine</title>",
    "assets/tool.js": b"export {}",
    "assets/entry.client-12345678.js": b"mine",
    "not-found/index.html": b"mine",
    "not-found.html": b"mine",
    "slides.html": b"mine",
    "favicon.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "env.json": b"{}",
    "a b/é #?%41.txt": b"mine",
    "CNAME": b"ada.example",
    ".well-known/security.txt": b"mine",
}


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A site whose owner has files of their own, some named as Reflex names its own, and old addresses."""
    root = with_publications(tmp_path_factory.mktemp("owned") / "site", 5)
    for path, data in OWNED.items():
        (root / "assets" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "assets" / path).write_bytes(data)
    settings = root / "content/site.yaml"
    redirects = "redirects: { /a%20b/: /, /caf%C3%A9.html: /, /old.pdf: / }\n"
    settings.write_text(settings.read_text(encoding="utf-8") + redirects, encoding="utf-8")
    publish_at(root, "https://example.org/me")
    return export(root)


def test_the_owners_files_are_published_as_they_are(owned: Exported) -> None:
    assert {path: (owned.out / path).read_bytes() for path in OWNED} == OWNED


def test_files_of_the_owner_in_a_folder_called_assets_are_not_cached_as_immutable(owned: Exported) -> None:
    assert "/assets/" not in (owned.out / "_headers").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["a%20b/", "a%20b", "caf%C3%A9.html", "old.pdf", "old.pdf/"])
def test_an_old_address_leads_on_however_it_is_written(owned: Exported, path: str) -> None:
    with StaticHost(owned.out, owned.base_path) as host, urlopen(host.url + path) as answer:  # noqa: S310 - it is http
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert '<meta http-equiv="refresh" content="0; url=/me/">' in answer.read().decode()


def test_without_a_list_there_is_no_filter_and_no_link_to_one(tmp_path: Path) -> None:
    root = with_publications(tmp_path / "site", 12)
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("sections: { research: Research }\n")
    out = export(root).out
    assert list((out / "immutable").glob("*.js")) == []
    pages = [out / "index.html", *out.glob("publications/*/index.html")]
    assert len(pages) == 13
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "#publications" not in text
        assert "data-script" not in text
        assert "Subject of topic" in text


@pytest.mark.parametrize("out", [".", "..", "content", "public_html"])
def test_a_folder_of_somebody_elses_is_refused_before_anything_is_built(tmp_path: Path, out: str) -> None:
    root = with_eight_works(tmp_path)
    (root / "public_html").mkdir()
    (root / "public_html/thesis.pdf").touch()
    before = sorted(tmp_path.rglob("*"))
    built = homepage(root, "build", "--out", out)
    assert built.returncode == 1
    assert re.search("name another|Name another", built.stderr)
    assert len(built.stderr.splitlines()) == 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["a#b", "a?b", "a:b", "a\\b", "a\nb", "a%20b"])
def test_a_folder_that_the_javascript_tools_cannot_work_in_is_reported_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    built = homepage(with_eight_works(tmp_path / name), "build")
    assert built.returncode == 1
    assert built.stdout == ""
    assert "does not support in a path; rename the folder" in built.stderr


@pytest.mark.parametrize("command", ["homepage", "reflex"])
def test_links_out_of_assets_are_not_copied(tmp_path: Path, command: str) -> None:
    root = tmp_path / "site"
    root.mkdir()
    with_eight_works(root)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key").write_text("a secret", encoding="utf-8")
    (root / "assets/file").symlink_to(tmp_path / "secret/key")
    (root / "assets/folder").symlink_to(tmp_path / "secret")
    run = homepage(root, "build") if command == "homepage" else reflex(root, "export", "--frontend-only", "--no-zip")
    assert run.returncode == 1
    assert "assets/file:1:1: assets: is a link that leads out of assets/" in run.stdout + run.stderr
    named = [path for path in (root / ".web").rglob("*") if path.name in {"key", "file"} and path.is_file()]
    assert [path for path in named if path.read_bytes() == b"a secret"] == []


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


def test_the_environment_changes_no_byte(eight_works: Exported, tmp_path: Path) -> None:
    root = with_eight_works(tmp_path)
    where = {"REFLEX_WEB_WORKDIR": str(tmp_path / "elsewhere"), "REFLEX_SSR": "false", "REACT_VERSION": "19.2.0"}
    built = homepage(root, "build", **INFLUENCES, **where)
    assert built.returncode == 0, built.stdout + built.stderr
    assert contents(root / "dist") == contents(eight_works.out)


def test_the_environment_changes_no_byte_of_what_reflex_itself_exports(eight_works: Exported, tmp_path: Path) -> None:
    root = with_eight_works(tmp_path)
    exported = reflex(root, "export", "--frontend-only", **INFLUENCES)
    assert exported.returncode == 0, exported.stdout + exported.stderr
    ours = contents(eight_works.out)
    assert {name: text for name, text in contents(root / ".web/build/client").items() if name in ours} == {
        name: text for name, text in ours.items() if name != MANIFEST
    }
