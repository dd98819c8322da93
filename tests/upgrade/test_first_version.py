"""Content as the first version of this package read it, upgraded to what this version reads."""

import shutil
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.content import review
from tests.sites import entries_of, text_of

FIRST_VERSION = Path(__file__).parent / "first_version"
RXCONFIG = "from homepage.export.settings import reflex_config\n\nconfig = reflex_config()\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content, which is the working directory of the commands."""
    shutil.copytree(FIRST_VERSION, tmp_path, dirs_exist_ok=True)
    (tmp_path / "rxconfig.py").write_text(RXCONFIG, encoding="utf-8")  # no file of the tests, which mypy would read
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(root: Path) -> dict[str, list[str]]:
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8").splitlines() for path in files}


def test_only_old_names_change_and_then_everything_is_valid(root: Path) -> None:
    before = lines(root)
    assert main(["check"]) == 1
    assert main(["upgrade", "--yes"]) == 0
    after = lines(root)
    changed = {
        file: ([line for line in text if line not in after[file]], [line for line in after[file] if line not in text])
        for file, text in before.items()
        if text != after[file]
    }
    schema = "# yaml-language-server: $schema=schema/"
    essay = "title: An Essay, date: 2019, authors: [Noor Haddad, Otto Brandt] }"
    assert changed == {
        "content/internships.yaml": ([f"{schema}internships.json"], [f"{schema}timeline.json"]),
        "content/talks.yaml": ([f"{schema}talks.json"], [f"{schema}entries.json"]),
        "content/teaching.yaml": ([f"{schema}teaching.json"], [f"{schema}entries.json"]),
        "content/publications.yaml": (
            [
                "  status: thesis # the doctoral one",
                "  status: thesis",
                f"- {{ id: essay, status: thesis,   type: phdthesis, {essay}",
            ],
            ["  type: phdthesis # the doctoral one", f"- {{ id: essay,   type: phdthesis, {essay}"],
        ),
        "assets/custom.css": (
            [":root { --serif: Georgia, serif } /* as my papers */"],
            [":root { --text-font: Georgia, serif } /* as my papers */"],
        ),
        "rxconfig.py": (
            ["from homepage.export.settings import reflex_config"],
            ["from homepage.reflex_adapter.configuration import reflex_config"],
        ),
    }
    assert main(["check", "--strict"]) == 0


def test_the_site_has_everything_that_the_content_says(root: Path) -> None:
    assert main(["upgrade", "--yes"]) == 0
    site, remarks = review(root)
    assert remarks == ()
    assert [(work.id, work.type, work.status) for work in site.publications] == [
        ("flow", "article", "accepted"),
        ("culvert-thesis", "phdthesis", "published"),
        ("maps", "mastersthesis", "published"),
        ("essay", "phdthesis", "published"),
    ]
    assert [topic.name for topic in site.topics] == ["Rivers in culverts"]
    assert site.publications[0].authors[1].url == "https://otto.example"
    assert [section.name for section in site.sections] == [
        "biography", "news", "research", "internships", "selected", "publications", "talks", "teaching"
    ]  # fmt: skip
    titles = {name: entries_of(site, name)[0].entry for name in ("internships", "talks", "teaching")}
    assert titles["internships"].done == ("Measured three culverts.",)
    assert titles["talks"].circumstances == ("Invited talk", "City Museum", "Basel")
    assert titles["teaching"].title == "Field methods"
    assert "noor@noor.example" in text_of(site, "biography")
    assert "--text-font: Georgia, serif" in site.custom_styles


def test_the_second_time_nothing_is_to_do(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["upgrade", "--yes"]) == 0
    upgraded = lines(root)
    capsys.readouterr()
    assert main(["upgrade"]) == 0
    assert capsys.readouterr() == ("Nothing to upgrade.\n", "")
    assert lines(root) == upgraded
