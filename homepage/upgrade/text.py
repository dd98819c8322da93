"""The text of one file with the names of this version. All other characters stay."""

from collections.abc import Sequence
from copy import deepcopy
from fnmatch import fnmatch
from typing import Any

from homepage.content.markdown_files import front_matter
from homepage.errors import ContentError, ContentErrors
from homepage.models.base import Model
from homepage.models.renames import RENAMES, Rename, Renamed, renamed_in
from homepage.models.site import Place
from homepage.models.text_renames import TEXT_RENAMES
from homepage.yaml_files.document import Document, Position
from homepage.yaml_files.edit import UnchangeableError, edited, with_renamed_keys
from homepage.yaml_files.reader import read_yaml


def upgraded_text(
    file: str, text: str, model: type[Model] | None, renames: Sequence[Rename] = RENAMES
) -> tuple[str, list[ContentError]]:
    """The new text of a file, and what is left to its owner, because it cannot be converted with certainty.

    Args:
        file: Its path relative to the site's folder.
        text: Its text.
        model: The model of its YAML; None if it has none.
        renames: The table.

    Raises:
        ContentErrors: If its YAML cannot be parsed.
    """
    left = list[ContentError]()
    if model:
        yaml = front_matter(text) if file.endswith(".md") else slice(0, len(text))
        written, left = _upgraded_yaml(file, text[yaml], text.count("\n", 0, yaml.start), model, renames)
        text = text[: yaml.start] + written + text[yaml.stop :]
    for rename in TEXT_RENAMES:
        if fnmatch(file, rename.files):
            text = rename.applied_to(text)
    return text, left


def _upgraded_yaml(
    file: str, text: str, lines_before: int, model: type[Model], renames: Sequence[Rename]
) -> tuple[str, list[ContentError]]:
    document = read_yaml(text)

    def error(place: Place, position: Position, message: str) -> ContentError:
        return ContentError(file, lines_before + position.line, position.column, document.field(place), message)

    if document.mistakes:
        raise ContentErrors(error(*mistake) for mistake in document.mistakes)
    found = list(renamed_in(model, document.data, renames))
    uncertain = ((each.place, each.message) for each in found if each.problem)
    try:
        new = _with_renames(document, model, renames).text
    except UnchangeableError as problem:
        new, uncertain = text, ((each.place, f"{each.message}, but it {problem}") for each in found)
    return new, [error(place, document.position(place, of_key=True), message) for place, message in uncertain]


def _with_renames(document: Document, model: type[Model], renames: Sequence[Rename]) -> Document:
    """The document after each row of the table, so that a key may be renamed by several versions."""
    for rename in renames:
        found = [each for each in renamed_in(model, document.data, [rename]) if each.problem is None]
        if found:
            names = {each.place: rename.new for each in found if not each.is_redundant}
            document = read_yaml(with_renamed_keys(document, names)) if names else document
            document = read_yaml(edited(document, _with_new_values(document.data, found)))
    return document


def _with_new_values(data: object, found: Sequence[Renamed]) -> object:
    new: Any = deepcopy(data)
    for each in found:
        mapping = new
        for part in each.place[:-1]:
            mapping = mapping[part]
        if each.is_redundant:
            del mapping[each.place[-1]]
        else:
            mapping[each.rename.new] = each.values[0]
    return new
