"""What is in the folder of a new site."""

import re
from pathlib import Path

import pytest
from PIL import Image

from homepage import TYPST
from homepage.content import load
from homepage.content.reader import review
from homepage.errors import UnusableFolderError
from homepage.new_site import EXAMPLE_NAMES, EXAMPLES
from homepage.new_site.answers import Answers
from homepage.new_site.requirement import Requirement
from homepage.new_site.writer import write_new_site
from tests.sites import example_site

REQUIREMENT = Requirement("academic-homepage==1.2.3")
ADA = Answers('Ada "The" Kranz', "Ocean: University", "https://example.org/~ada", "de-AT")


def texts(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.suffix in {".yaml", ".md"})
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_it_holds_what_was_answered(tmp_path: Path) -> None:
    write_new_site(tmp_path / "site", ADA, REQUIREMENT)
    site, remarks = review(tmp_path / "site")
    assert (site.profile.name, [each.name for each in site.profile.affiliation]) == (ADA.name, [ADA.affiliation])
    assert (site.settings.url, site.settings.language) == (ADA.url, ADA.language)
    assert site.settings.description == 'Ada "The" Kranz, Ocean: University'
    assert remarks == ()


def test_a_name_is_enough(tmp_path: Path) -> None:
    write_new_site(tmp_path, Answers("Plato"), REQUIREMENT)
    site, remarks = review(tmp_path)
    assert (site.profile.affiliation, remarks) == ((), ())


def test_it_holds_what_installs_and_publishes_the_site(tmp_path: Path) -> None:
    write_new_site(tmp_path, ADA, REQUIREMENT)
    assert (tmp_path / "requirements.txt").read_text(encoding="utf-8").startswith("academic-homepage==1.2.3\n")
    assert re.fullmatch(r"3\.\d+\n", (tmp_path / ".python-version").read_text(encoding="utf-8"))
    assert (tmp_path / ".github/workflows/publish.yml").is_file()
    ignored = (tmp_path / ".gitignore").read_text(encoding="utf-8").split()
    assert {".venv/", ".web/", ".web-dev/", "dist/"} <= set(ignored)


@pytest.mark.parametrize(("setting", "sign"), [("", "#"), ("cv: classic\n", "")])
def test_it_installs_what_a_cv_needs_if_its_settings_ask_for_one(
    setting: str, sign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = tmp_path / "examples/ada"
    (example / "content").mkdir(parents=True)
    (example / "content/site.yaml").write_text(setting, encoding="utf-8")
    monkeypatch.setattr("homepage.new_site.writer.EXAMPLES", tmp_path / "examples")
    write_new_site(tmp_path / "site", "ada", REQUIREMENT)
    lines = (tmp_path / "site/requirements.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["academic-homepage==1.2.3", f"{sign}{TYPST}  # for cv: in content/site.yaml"]


def test_each_schema_that_a_file_names_is_there(tmp_path: Path) -> None:
    write_new_site(tmp_path, ADA, REQUIREMENT)
    named = [found[1] for text in texts(tmp_path).values() if (found := re.match(r"# yaml-.*schema=(.*)", text))]
    assert len(named) == 5
    assert [each for each in named if not (tmp_path / "content" / each).is_file()] == []


def test_every_line_that_is_offered_as_a_comment_is_valid(tmp_path: Path) -> None:
    write_new_site(tmp_path, Answers("Ada Kranz"), REQUIREMENT)
    for file in (tmp_path / "content").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        uncommented = re.sub(r"(?m)^#(?! \S)", "", text)  # prose has one space after the sign
        assert (uncommented != text) == ("\n#" in text.replace("\n# ", "\n")), file
        file.write_text(uncommented, encoding="utf-8")
    (tmp_path / "assets/papers").mkdir()
    for name in ("cv.pdf", "papers/estuaries.pdf"):
        (tmp_path / "assets" / name).touch()
    for name in ("portrait.jpg", "social-card.png"):
        Image.new("RGB", (1200, 630)).save(tmp_path / "assets" / name)
    site = load(tmp_path)
    assert len(site.publications) == 1
    assert site.profile.links


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_an_example_is_copied_as_it_is(name: str, tmp_path: Path) -> None:
    write_new_site(tmp_path, name, REQUIREMENT)
    of_example = texts(EXAMPLES / name)
    assert {path: text for path, text in texts(tmp_path).items() if path in of_example} == of_example
    assert load(tmp_path).profile.name == example_site(name).profile.name


def test_the_files_of_a_new_repository_are_kept(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    write_new_site(tmp_path, ADA, REQUIREMENT)
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", ["content/site.yaml", "assets/me.jpg", ".gitignore", "requirements.txt"])
def test_a_folder_in_which_a_file_is_in_the_way_is_left_as_it_is(path: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UnusableFolderError, match=f"{path.partition('/')[0]} already"):
        write_new_site(tmp_path, ADA, REQUIREMENT)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    with pytest.raises(UnusableFolderError, match="is a file; name a folder"):
        write_new_site(tmp_path / "site", ADA, REQUIREMENT)


def test_a_local_wheel_is_copied_into_the_new_site(tmp_path: Path) -> None:
    wheel = tmp_path / "a.whl"
    wheel.write_bytes(b"wheel")
    write_new_site(tmp_path / "site", ADA, Requirement("./wheels/a.whl", wheel))
    assert (tmp_path / "site/wheels/a.whl").read_bytes() == b"wheel"
