"""General rules for the site in this repository. A fork has another site, and these tests still pass."""

import re

import pytest

from homepage.__main__ import main
from homepage.schema import schemas
from tests.own_site import FOLDERS, REPOSITORY

CONTENT = FOLDERS[0]


def test_it_has_no_mistakes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(REPOSITORY)
    done = main(["check"])
    assert done == 0, capsys.readouterr().err


def test_its_schemas_are_all_there_and_up_to_date_if_there_are_any() -> None:
    found = {path.stem: path.read_text(encoding="utf-8") for path in (CONTENT / "schema").glob("*.json")}
    assert found in ({}, schemas()), "run `python -m homepage schema`"


def test_a_file_that_names_a_schema_names_one_that_is_there() -> None:
    named = {
        file.name: schema
        for file in CONTENT.glob("*.yaml")
        for schema in re.findall(r"^# yaml-language-server: \$schema=(.*)$", file.read_text("utf-8"), re.MULTILINE)
    }
    assert {file: schema for file, schema in named.items() if not (CONTENT / schema).is_file()} == {}
