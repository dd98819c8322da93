"""JSON Schemas of the content files, which editors use to complete keys and mark mistakes."""

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from homepage.content_files import MAPPINGS, RECORD, WORDS
from homepage.content_folder import FOLDER
from homepage.errors import ContentError, ContentErrors
from homepage.models.base import Model
from homepage.models.text import LANGUAGE, NAME, TRANSLATABLE
from homepage.models.words import Words
from homepage.owner_files import access_problem
from homepage.page_model.kinds import KINDS

_TRANSLATIONS = "Translations"
_TEXTS_BY_LANGUAGE = {
    "description": "The text in each language of the site, by its tag, such as {en: Waves, zh-Hans: 波浪}. "
    "For sites with languages in site.yaml.",
    "type": "object",
    "additionalProperties": {"type": "string"},
    "minProperties": 1,
    "propertyNames": {"pattern": LANGUAGE},
}


@cache
def schemas() -> Mapping[str, str]:
    """The JSON Schemas, by name of the content file or of the section kind."""
    of_mappings = {name: model.model_json_schema() for name, model in MAPPINGS.items()}
    of_kinds = {name: kind.entry for name, kind in KINDS.items() if kind.entry}
    of_lists = {name: _list_schema(model) for name, model in {**of_kinds, **RECORD}.items()}
    of_words = {WORDS: _without_required(Words.model_json_schema())}
    every = {**of_mappings, **of_lists, **of_words}
    return {name: _text(f"content/{name}.yaml", schema) for name, schema in every.items()}


def write_schemas(root: Path) -> list[Path]:
    """Writes the schemas into ``content/schema/``.

    Returns:
        The files that were changed.

    Raises:
        ContentErrors: If a symbolic link there leads out of the site's folder.
    """
    folder = root / FOLDER / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    texts = {folder / f"{name}.json": text for name, text in schemas().items()}
    found = {path: access_problem(path, root) for path in (folder, *texts) if os.path.lexists(path)}
    wrong = {path.relative_to(root).as_posix(): message for path, message in found.items() if message}
    if wrong:
        raise ContentErrors(ContentError(path, 1, 1, "schema", message) for path, message in wrong.items())
    written = []
    for path, text in texts.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    return written


def _list_schema(model: type[Model]) -> dict[str, Any]:
    return TypeAdapter(list[model]).json_schema()  # type: ignore[valid-type]


def _without_required(schema: Any) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    """Makes every key optional: an owner writes only the words to replace."""
    if isinstance(schema, list):
        return [_without_required(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _without_required(part) for key, part in schema.items() if key != "required"}


def _text(title: str, schema: Mapping[str, Any]) -> str:
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_for_editors(schema), "title": title}
    if f'"#/$defs/{_TRANSLATIONS}"' in json.dumps(described):
        described["$defs"] = {**described.get("$defs", {}), _TRANSLATIONS: _TEXTS_BY_LANGUAGE}
    return json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _for_editors(schema: Any) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    """Removes pydantic's titles, which only repeat the keys, and allows translations where ``TRANSLATABLE`` says so."""
    if isinstance(schema, list):
        return [_for_editors(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _for_editors(part) for key, part in schema.items() if key != "title" or not isinstance(part, str)}
    if kept.pop(TRANSLATABLE, False) not in (True, NAME):
        return kept
    text = {key: kept.pop(key) for key in list(kept) if key not in {"description", "default", "examples"}}
    return {**kept, "anyOf": [text, {"$ref": f"#/$defs/{_TRANSLATIONS}"}]}
