"""Files about the project: package metadata, workflows, forms, the changelog."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from email import message_from_string
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
import yaml
from trove_classifiers import classifiers

from homepage import DISTRIBUTION, __version__

ROOT = Path(__file__).resolve().parents[1]


def read(path: str) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    """The metadata of the wheel."""
    (name,) = (each for each in wheel.namelist() if each.endswith(".dist-info/METADATA"))
    return message_from_string(wheel.read(name).decode())


def test_the_wheel_tells_type_checkers_that_it_is_typed(wheel: zipfile.ZipFile, metadata: Message) -> None:
    assert "homepage/py.typed" in wheel.namelist()
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])


def test_the_wheel_brings_the_words_of_the_interface(wheel: zipfile.ZipFile) -> None:
    assert "homepage/words/en.yaml" in wheel.namelist()


def test_every_classifier_is_a_known_one(metadata: Message) -> None:
    assert set(metadata.get_all("Classifier", [])) <= classifiers


def test_the_oldest_python_of_the_classifiers_is_the_oldest_that_is_allowed(metadata: Message) -> None:
    versions = re.findall(r"Python :: (3\.\d+)", "\n".join(metadata.get_all("Classifier", [])))
    assert f">={versions[0]}" == metadata["Requires-Python"]


def test_the_oldest_and_the_newest_python_are_tested(metadata: Message) -> None:
    versions = re.findall(r"Python :: (3\.\d+)", "\n".join(metadata.get_all("Classifier", [])))
    matrix = read(".github/workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["include"]
    assert {versions[0], versions[-1]} <= {entry["python"] for entry in matrix if entry["os"] == "ubuntu-latest"}


def test_all_three_systems_are_in_the_test_matrix() -> None:
    matrix = read(".github/workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["include"]
    assert {entry["os"] for entry in matrix} == {"ubuntu-latest", "macos-latest", "windows-latest"}


def test_every_target_of_the_test_matrix_is_one_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    matrix = read(".github/workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["include"]
    assert all(re.search(rf"^{entry['target']}:", makefile, re.MULTILINE) for entry in matrix)


def test_hooks_run_what_make_test_runs() -> None:
    (repository,) = read(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    entries = [
        hook["entry"].replace(".venv/bin", "$(BIN)").replace(" --force-exclude", "") for hook in repository["hooks"]
    ]
    assert [entry for entry in entries if "homepage" not in entry and f"\t{entry}\n" not in makefile] == []


@pytest.mark.parametrize("form", ["mistake", "wish"])
def test_a_form_for_issues_asks_for_what_is_needed(form: str) -> None:
    data = read(f".github/ISSUE_TEMPLATE/{form}.yml")
    assert {"name", "description", "body"} <= set(data)
    assert all(field["id"] and field["attributes"]["label"] for field in data["body"])
    assert any(field.get("validations", {}).get("required") for field in data["body"])


def test_the_changelog_begins_with_what_is_not_released() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[0] == "[Unreleased]"
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.*)$", text, re.MULTILINE)) <= kinds


def test_the_version_is_a_semantic_one_and_the_same_everywhere(metadata: Message) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert (metadata["Name"], metadata["Version"]) == (DISTRIBUTION, __version__)


@pytest.mark.parametrize(
    ("remote", "source"), [("git@github.com:ada/fork.git", "https://github.com/ada/fork"), ("../homepage", None)]
)
def test_a_wheel_names_the_repository_that_it_is_built_from(tmp_path: Path, remote: str, source: str | None) -> None:
    code = (".ci/wheel_metadata.py", "homepage/__init__.py", "homepage/repository.py")
    for each in ("pyproject.toml", "README.md", "LICENSE", "homepage/fonts/OFL.txt", *code):
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / each, tmp_path / each)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text(f'[remote "origin"]\n\turl = {remote}\n', encoding="utf-8")
    command = [sys.executable, "-m", "hatchling", "metadata", "urls"]
    urls = json.loads(subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout)
    assert urls.get("Source") == source
    assert all(each.startswith(f"{source}") for each in urls.values())


def test_the_command_is_named_as_the_package(wheel: zipfile.ZipFile) -> None:
    (name,) = (each for each in wheel.namelist() if each.endswith(".dist-info/entry_points.txt"))
    assert wheel.read(name).decode().split("\n")[:2] == ["[console_scripts]", "homepage = homepage.__main__:main"]
