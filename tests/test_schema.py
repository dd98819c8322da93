"""JSON Schemas for editors."""

import json
from pathlib import Path

import pytest

from homepage.schema import schemas, write_schemas

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", schemas())
def test_the_committed_schema_is_up_to_date(name: str) -> None:
    committed = (REPOSITORY / f"content/schema/{name}.json").read_text(encoding="utf-8")
    assert committed == schemas()[name], "run `python -m homepage schema`"


@pytest.mark.parametrize("file", sorted((REPOSITORY / "content").glob("*.yaml")), ids=lambda file: file.stem)
def test_every_content_file_points_at_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=schema/{file.stem}.json"


def test_an_author_may_be_a_plain_name_in_an_editor_too() -> None:
    author = json.loads(schemas()["publications"])["$defs"]["Author"]
    assert {"type": "string"} in author["anyOf"]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(schemas())
    assert write_schemas(tmp_path) == []
