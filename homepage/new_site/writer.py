"""Writes the folder of a new site, where nothing is in the way."""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from homepage import TYPST
from homepage.errors import UnusableFolderError
from homepage.new_site import EXAMPLES, STARTER
from homepage.new_site.answers import Answers
from homepage.new_site.requirement import Requirement
from homepage.schema import write_schemas
from homepage.yaml_files.writer import mapping_yaml

_SETTINGS = "content/site.yaml"
_File = tuple[str, str]
"""The path of a text file in the folder, and its text."""


def write_new_site(folder: Path, start: Answers | str, requirement: Requirement) -> None:
    """Writes a site's folder: content/, assets/, and what is needed to install this package and to publish.

    Args:
        folder: It may have other files already, such as those of a new repository.
        start: The owner's answers; or the name of an example, whose content is copied.
        requirement: How this package is installed.

    Raises:
        UnusableFolderError: If something is in the way. Then nothing is written.
    """
    content = dict(_starter_content(start)) if isinstance(start, Answers) else {}
    settings = content.get(_SETTINGS) or (EXAMPLES / str(start) / _SETTINGS).read_text(encoding="utf-8")
    project = dict(_project_files(requirement, has_cv=re.search("^cv:", settings, re.MULTILINE) is not None))
    _refuse_if_in_the_way(folder, {"assets", "content", "wheels", *project} - {"README.md"})
    folder.mkdir(parents=True, exist_ok=True)
    if isinstance(start, str):
        shutil.copytree(EXAMPLES / start, folder, dirs_exist_ok=True)
    (folder / "assets").mkdir(exist_ok=True)
    for path, text in {**project, **content}.items():
        target = folder / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    if requirement.wheel:
        (folder / "wheels").mkdir()
        shutil.copyfile(requirement.wheel, folder / "wheels" / requirement.wheel.name)
    write_schemas(folder)


def _project_files(requirement: Requirement, *, has_cv: bool) -> Iterator[_File]:
    yield ".gitignore", _starter("gitignore")
    yield ".github/workflows/publish.yml", _starter("publish.yml")
    yield ".python-version", f"{sys.version_info.major}.{sys.version_info.minor}\n"
    yield "requirements.txt", f"{requirement.line}\n{'' if has_cv else '#'}{TYPST}  # for cv: in content/site.yaml\n"
    yield "README.md", _starter("README.md")


def _starter_content(answers: Answers) -> Iterator[_File]:
    data = {
        "name": answers.name,
        "affiliation": answers.affiliation or None,
        "url": answers.url,
        "language": answers.language,
        "description": answers.description,
    }
    lines = {
        key: mapping_yaml({key: value}).strip() if value else f"#{key}: Example University"
        for key, value in data.items()
    }
    for file in sorted((STARTER / "content").iterdir()):
        path = f"content/{file.name}"
        yield path, re.sub(r"@(\w+)@", lambda found: lines[found[1]], _starter(path))


def _starter(path: str) -> str:
    return (STARTER / path).read_text(encoding="utf-8")


def _refuse_if_in_the_way(folder: Path, paths: set[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise UnusableFolderError(f"{folder} is a file; name a folder that is new or empty")
    found = sorted(path for path in paths if (folder / path).exists())
    if found:
        raise UnusableFolderError(f"{folder} has {', '.join(found)} already; name a folder that is new or empty")
