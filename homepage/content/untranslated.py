"""What is not translated into a language of the site: notes, which are never in the way of a build."""

from collections.abc import Iterator

from homepage.content.markdown_files import translated_name
from homepage.content.words import remarks_on_words
from homepage.content_files import RECORD
from homepage.content_folder import FOLDER, ContentFolder
from homepage.errors import ContentError
from homepage.models.site import Place, Site
from homepage.translation import PickedTexts

_FEW = 3


def remarks_on_language(folder: ContentFolder, site: Site) -> Iterator[ContentError]:
    """The remarks on a site in another language than its first one.

    Args:
        folder: The content folder, read for this language.
        site: The site in this language.
    """
    yield from untranslated_texts(folder)
    for (name, *place), message in remarks_on_words(folder, site):
        yield folder.remark_on(str(name), tuple(place), message)


def untranslated_texts(folder: ContentFolder) -> Iterator[ContentError]:
    """A note for each file with texts that are not translated into the language: the first texts, and their number."""
    language = folder.other_language or (folder.languages[0] if folder.languages else "")
    for name in folder.untranslated_files:
        message = f"is not translated into {language}; write {FOLDER}/{translated_name(name, language)}.md"
        field = name.rpartition("/")[2]
        yield ContentError(f"{FOLDER}/{name}.md", 1, 1, field, message, is_mistake=False, is_note=True)
    for name, translation in folder.translations.items():
        places = sorted(_untranslated(name, translation), key=lambda place: folder.position(name, place))
        if places:
            others = [folder.position(name, place).line for place in places[1:]]
            more = f", and {len(others)} more in this file, in {_in_words(others)}" if others else ""
            yield folder.remark_on(name, places[0], f"is not translated into {language}{more}", is_note=True)


def _in_words(lines: list[int]) -> str:
    """The lines of texts, such as ``line 2`` or ``lines 2, 3, 5, …``."""
    different = list(dict.fromkeys(lines))
    listed = ", ".join(map(str, different[:_FEW])) + (", …" if len(different) > _FEW else "")
    return f"line{'s' if different[1:] else ''} {listed}"


def _untranslated(name: str, translation: PickedTexts) -> Iterator[Place]:
    """The places of the texts in a file that visitors read in another language.

    A work whose title is written once is complete: it was published in one language. So is a proper name.
    """
    may_be_plain = name in RECORD and name != "topics"
    for place, (text, _) in translation.fallbacks.items():
        is_complete = may_be_plain or place in translation.names or not any(map(str.isalpha, text))
        if place in translation.missing or not is_complete:
            yield place
