"""What is not translated into a language of the site: notes, which are never in the way of a build."""

from collections.abc import Iterator

from homepage.content.markdown_files import translated_name
from homepage.content.words import untranslated
from homepage.content_files import RECORD
from homepage.content_folder import FOLDER, ContentFolder
from homepage.errors import ContentError
from homepage.models.site import Place, Site
from homepage.translation import FileTranslation

_FEW = 3


def remarks_on_language(folder: ContentFolder, site: Site) -> Iterator[ContentError]:
    """The remarks on a site in another language than its first one.

    Args:
        folder: The content folder, read for this language.
        site: The site in this language.
    """
    yield from untranslated_texts(folder)
    for (name, *place), message in untranslated(folder, site):
        position = folder.position(str(name), tuple(place))
        field = folder.documents[str(name)].field(tuple(place)) or str(name)
        yield ContentError(folder.file(str(name)), *position, field, message, is_mistake=False)


def untranslated_texts(folder: ContentFolder) -> Iterator[ContentError]:
    """A note for each file with texts that are not translated into the language: the first texts, and their number."""
    language = folder.other_language or (folder.languages[0] if folder.languages else "")
    for name in folder.untranslated_files:
        message = f"is not translated into {language}; write {FOLDER}/{translated_name(name, language)}.md"
        yield _note(f"{FOLDER}/{name}.md", 1, 1, name.rpartition("/")[2], message)
    for name, translation in folder.translations.items():
        places = sorted(_untranslated(name, translation), key=lambda place: folder.position(name, place))
        if places:
            lines = [str(folder.position(name, place).line) for place in places[1:]]
            listed = ", ".join(dict.fromkeys(lines[:_FEW])) + (", …" if len(lines) > _FEW else "")
            more = f", and {len(lines)} more in this file, in lines {listed}" if lines else ""
            field, position = folder.documents[name].field(places[0]), folder.position(name, places[0])
            yield _note(folder.file(name), *position, field, f"is not translated into {language}{more}")


def _untranslated(name: str, translation: FileTranslation) -> Iterator[Place]:
    """The places of the texts in a file that visitors read in another language.

    A work whose title is written once is complete: it was published in one language.
    """
    may_be_plain = name in RECORD and name != "topics"
    for place, (text, _) in translation.fallbacks.items():
        if place in translation.missing or (not may_be_plain and any(map(str.isalpha, text))):
            yield place


def _note(file: str, line: int, column: int, field: str, message: str) -> ContentError:
    return ContentError(file, line, column, field, message, is_mistake=False, is_note=True)
