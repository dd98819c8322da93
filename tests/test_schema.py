"""JSON Schemas for editors."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from homepage.errors import ContentErrors
from homepage.schema import schemas, write_schemas


def test_an_author_may_be_a_plain_name_in_an_editor_too() -> None:
    author = json.loads(schemas()["publications"])["$defs"]["Author"]
    assert {"type": "string"} in author["anyOf"]


KEYWORDS = {
    *("$schema", "$ref", "title", "description", "default", "examples", "type", "enum", "const", "pattern"),
    *("anyOf", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "$defs"),
    *("patternProperties", "allOf", "oneOf", "not"),
    *("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "format"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
}
TYPES = {"string", "integer", "number", "boolean", "null", "object", "array"}


def unknown_keywords(schema: object) -> Iterator[str]:
    """The keywords and types of a schema and its parts that JSON Schema does not have."""
    if isinstance(schema, list):
        for part in schema:
            yield from unknown_keywords(part)
    if not isinstance(schema, dict):
        return
    yield from schema.keys() - KEYWORDS
    yield from {schema.get("type", "object")} - TYPES
    for key in ("anyOf", "allOf", "oneOf", "not", "items", "prefixItems", "additionalProperties", "propertyNames"):
        yield from unknown_keywords(schema.get(key))
    for key in ("properties", "patternProperties", "$defs"):
        yield from unknown_keywords(list(schema.get(key, {}).values()))


def test_an_editor_finds_every_part_and_the_version_of_a_schema() -> None:
    for name, text in schemas().items():
        schema = json.loads(text)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["title"] == f"content/{name}.yaml"
        assert set(unknown_keywords(schema)) == set()
        assert set(re.findall(r'"#/\$defs/(\w+)"', text)) == schema.get("$defs", {}).keys()


def test_a_text_or_its_translations_may_be_written() -> None:
    role = json.loads(schemas()["timeline"])["$defs"]["TimelineEntry"]["properties"]["role"]
    text, translations = role["anyOf"]
    assert (text["type"], translations) == ("string", {"$ref": "#/$defs/Translations"})
    assert role["description"]


def test_an_owner_need_not_write_all_words() -> None:
    text = schemas()["words"]
    assert '"required"' not in text
    assert "clear" in json.loads(text)["$defs"]["FilterWords"]["properties"]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(schemas())
    assert write_schemas(tmp_path) == []


@pytest.mark.parametrize("link", ["schema", "schema/site.json"])
def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere/schema"
    elsewhere.mkdir(parents=True)
    (elsewhere / "site.json").write_text("mine", encoding="utf-8")
    path = tmp_path / "site/content" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "elsewhere" / link)
    with pytest.raises(ContentErrors, match=f"content/{link}:1:1: schema: is a link that leads out of site/"):
        write_schemas(tmp_path / "site")
    assert [file.read_text(encoding="utf-8") for file in elsewhere.iterdir()] == ["mine"]
