"""Reads Markdown files, with and without front matter, in one language of a site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from homepage.content_folder import FOLDER, ContentFolder
from homepage.models.pages import PageMatter, PostMatter
from homepage.models.renames import renamed_in
from homepage.translation import shape
from homepage.validation import AnyModel, validate
from homepage.yaml_files.document import Document

AnyMatter = TypeVar("AnyMatter", PageMatter, PostMatter)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class TextFile:
    """A Markdown file.

    Attributes:
        name: Its path in content/ without suffix.
        body: The Markdown, without the front matter.
        lines_before: The number of lines before the body.
        language: Its language, if it is not that of the page.
    """

    name: str
    body: str
    lines_before: int = 0
    language: str | None = None

    @property
    def path(self) -> str:
        """The path relative to the site's folder."""
        return f"{FOLDER}/{self.name}.md"


def read_markdown(folder: ContentFolder, name: str) -> TextFile | None:
    """Reads an optional file without front matter, or its translation; None if it does not exist or is empty."""
    translation = translated_name(name, folder.other_language)
    own = _plain(folder, translation) if translation else None
    file = own or _plain(folder, name)
    return file and (file if own else _in_first_language(folder, file))


def read_with_matter(
    folder: ContentFolder, name: str, model: type[AnyMatter], defaults: Mapping[str, str]
) -> tuple[AnyMatter, TextFile] | None:
    """Reads a file with front matter: YAML between two lines of three hyphens. None if it has mistakes.

    In another language, the text is that of the translation, whose front matter replaces what may be translated.

    Args:
        folder: The content folder.
        name: The path of the file in content/ without suffix.
        model: The model of the front matter.
        defaults: Values of keys that the front matter may leave out.
    """
    file = _with_matter(folder, name, is_required=True)
    if file is None:
        return None
    data, own = folder.translated(name, model, folder.documents[name].data or {}, ()), {}
    translation = _translation(folder, name)
    data = {**defaults, **data} if isinstance(data, dict) else data
    if translation and isinstance(data, dict):
        own = _own_matter(folder, translation.name, model)
        data = {**data, **own}
        folder.translations[name].replace(own)
    value, mistakes = validate(model, data)
    for mistake in mistakes:
        is_own = mistake.place[:1] and mistake.place[0] in own
        place = translation.name if translation and is_own else name
        folder.report_at(place, mistake.place, mistake.message, of_key=mistake.of_key)
    if value is None:
        return None
    if translation and translation.body.strip():
        return value, translation
    text = _in_first_language(folder, file)
    return value, replace(text, language=value.language or text.language)


def translated_name(name: str, language: str | None) -> str | None:
    """The name of the translation of a file, such as ``biography.zh-Hans``; None in the first language."""
    return f"{name}.{language}" if language else None


def original_name(name: str, folder: ContentFolder) -> str | None:
    """The name of the file that a file translates, such as ``biography``; None if it is no translation."""
    original, _, language = name.partition(".")
    return original if language in folder.languages[1:] else None


def front_matter(text: str) -> slice:
    """The part of a Markdown file's text that is YAML; empty if it has no front matter."""
    found = _FRONT_MATTER.match(text)
    return slice(*found.span("yaml")) if found else slice(0, 0)


def _in_first_language(folder: ContentFolder, file: TextFile) -> TextFile:
    if folder.other_language is None:
        return file
    folder.untranslated_files.append(file.name)
    return replace(file, language=folder.languages[0])


def _plain(folder: ContentFolder, name: str) -> TextFile | None:
    text = folder.text(f"{FOLDER}/{name}.md")
    return TextFile(name, text) if text and text.strip() else None


def _translation(folder: ContentFolder, name: str) -> TextFile | None:
    other = translated_name(name, folder.other_language)
    return _with_matter(folder, other) if other else None


def _with_matter(folder: ContentFolder, name: str, *, is_required: bool = False) -> TextFile | None:
    """The text of a file, whose front matter is parsed; None if it does not exist or has mistakes."""
    text = folder.text(f"{FOLDER}/{name}.md")
    if text is None:
        return None
    folder.texts.add(name)
    found = _FRONT_MATTER.match(text)
    if found is None:
        folder.documents[name] = Document()
        if is_required:
            message = "has no front matter; begin with a line ---, then title: and the other keys, then a line ---"
            folder.report_at(name, (), message)
            return None
        return TextFile(name, text)
    folder.parse(name, "\n" + found["yaml"])  # an empty line in place of the hyphens
    if folder.is_broken(name):
        return None
    return TextFile(name, text[found.end() :], text.count("\n", 0, found.end()))


def _own_matter(folder: ContentFolder, name: str, model: type[AnyModel]) -> dict[str, object]:
    """The front matter of a translation: only what may be translated."""
    data = folder.documents[name].data or {}
    if not isinstance(data, dict):
        folder.report_at(name, (), "is not a list of keys and values; write title: and a title")
        return {}
    known = shape(model).keys
    renamed = {each.place: each.message for each in renamed_in(model, data)}
    for key in data.keys() - known.keys():
        same = f"is the same in every language; write it into the other file. Here may be {', '.join(known)}"
        message = renamed.get((key,), same)
        folder.report_at(name, (key,), message, of_key=True)
    written = {key: part for key, part in data.items() if key in known and part is not None}
    return folder.with_values(name, model, written, (), folder.other_language)
