"""Files that cannot be read are reported with their place, and nothing is written."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.importers.academicpages.importer import import_site
from tests.importers.academicpages.old_sites import write_old_site

CONFIG = "url: https://a.example\nauthor:\n  name: Ada\n"
PAGE = "_publications/a.md"


def mistakes(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    """The mistakes of an old site; nothing must have been written."""
    old, new = folder / "old", folder / "new"
    old.mkdir()
    new.mkdir()
    with pytest.raises(ContentErrors) as caught:
        import_site(new, write_old_site(old, files))
    assert list(new.iterdir()) == []
    return [str(error).removeprefix(f"{old.as_posix()}/") for error in caught.value.errors]


@pytest.mark.parametrize(
    ("files", "mistake"),
    [
        ({}, "_config.yml:1:1: _config: is missing; name the folder that holds a Jekyll site"),
        ({"_config.yml": "title: 'a\n"}, "_config.yml:1:8: _config: a quote begins here, and none closes it"),
        ({"_config.yml": b"title: \xff\n"}, "_config.yml:1:8: _config: is not UTF-8"),
        ({"_config.yml": b"\xef\xbb\xbftitle: \xff\n"}, "_config.yml:1:8: _config: is not UTF-8"),
        ({"_config.yml": "a: &x [1]\nb: *x\n"}, "_config.yml:2:4: _config: * refers to another value"),
        ({PAGE: "---\ntitle: a: b\n---\n"}, f"{PAGE}:2:9: a: this value contains a colon and a space"),
        ({PAGE: "---\ntitle: a\n"}, f"{PAGE}:1:1: a: the front matter is not closed"),
        ({PAGE: b"---\ntitle: a\n---\nCaf\xe9\n"}, f"{PAGE}:4:4: a: is not UTF-8"),
        ({PAGE: "---\ntitle: " + "[" * 20 + "\n---\n"}, f"{PAGE}:2:23: a: is nested more than 16 levels deep"),
        ({"_data/navigation.yml": "main: [\n"}, "_data/navigation.yml:2:1: navigation: is not YAML"),
    ],
)
def test_a_mistake_is_reported_with_its_place(tmp_path: Path, files: dict[str, str | bytes], mistake: str) -> None:
    whole = {"_config.yml": CONFIG, **files} if files else {}
    reported = mistakes(tmp_path, whole)
    assert any(each.startswith(mistake) for each in reported), reported


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors, match=r"none/_config\.yml:1:1: _config: is missing"):
        import_site(tmp_path, tmp_path / "none")


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"_config.yml": CONFIG, PAGE: "---\n", "_talks/b.md": "---\na: [\n---\n"}
    assert [reported.split(":")[0] for reported in mistakes(tmp_path, files)] == [PAGE, "_talks/b.md"]


def test_a_file_of_other_content_is_never_overwritten(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_old_site(new, {"content/profile.yaml": "name: Plato\n"})
    with pytest.raises(ContentErrors, match=r"content/profile\.yaml:1:1: profile: exists already"):
        import_site(new, write_old_site(old, {"_config.yml": CONFIG}))
    assert [path.name for path in new.rglob("*")] == ["content", "profile.yaml"]


def test_two_sites_are_never_mixed(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_old_site(new, {"content/news.yaml": "# none\n"})
    with pytest.raises(ContentErrors, match=r"content/news\.yaml:1:1: news: exists already"):
        import_site(new, write_old_site(old, {"_config.yml": CONFIG}))


def test_moving_twice_changes_nothing(tmp_path: Path) -> None:
    old, new = write_old_site(tmp_path / "old", {"_config.yml": CONFIG}), tmp_path / "new"
    new.mkdir()
    import_site(new, old)
    before = {path: path.read_bytes() for path in new.rglob("*") if path.is_file()}
    import_site(new, old)
    assert {path: path.read_bytes() for path in new.rglob("*") if path.is_file()} == before


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    old, new = write_old_site(tmp_path / "old", {"_config.yml": CONFIG}), tmp_path / "new"
    new.mkdir()
    dry = import_site(new, old, dry_run=True)
    assert list(new.iterdir()) == []
    assert str(import_site(new, old)) == str(dry)


def test_an_empty_folder_gets_all_that_a_site_needs(tmp_path: Path) -> None:
    old, new = write_old_site(tmp_path / "old", {"_config.yml": CONFIG}), tmp_path / "new"
    new.mkdir()
    import_site(new, old)
    assert sorted(path.name for path in new.iterdir()) == ["content"]
    assert (new / "content/schema/profile.json").exists()


def test_files_outside_the_old_site_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_text("secret", encoding="utf-8")
    old, new = tmp_path / "old", tmp_path / "new"
    new.mkdir()
    about = "---\npermalink: /\n---\n[a](../secret.pdf) [b](/files/link.pdf)\n"
    write_old_site(old, {"_config.yml": CONFIG, "_pages/about.md": about})
    (old / "files").mkdir()
    (old / "files/link.pdf").symlink_to(tmp_path / "secret.pdf")
    import_site(new, old)
    assert not list(new.rglob("*.pdf"))


_NOISE = st.text("[]{}()<>-:,'\"#&*!|>%$/\\_`= \n\tab1é\u202e", max_size=60)


@given(
    st.sampled_from(["_config.yml", "_pages/about.md", PAGE, "_talks/a.md", "_data/navigation.yml"]),
    st.one_of(
        st.binary(max_size=60),
        _NOISE.map(str.encode),
        _NOISE.map(lambda text: f"---\npermalink: /\ndate: 2020\n---\n# News\n{text}".encode()),
        _NOISE.map(lambda text: f"---\ndate: 2020\ntitle: >-\n  {' '.join(text.split())}\n---\n".encode()),
    ),
)
def test_any_file_gives_a_site_or_its_mistakes(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "new").mkdir()
        write_old_site(root / "old", {"_config.yml": CONFIG, name: data})
        try:
            site = root / "new"
            import_site(site, root / "old")
        except ContentErrors as errors:
            # Only what is wrong with the old site is reported: what was made of it can always be read.
            assert all("/old/" in error.file for error in errors.errors)  # noqa: PT017
        else:
            load(site)
