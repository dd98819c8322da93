"""The words of the interface for a site: those of its language, with the owner's own from content/words.yaml."""

from collections.abc import Iterator

from homepage.content_files import WORDS
from homepage.content_folder import FOLDER, ContentFolder
from homepage.models.parts import Problem
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.words import ENGLISH, catalogue, catalogue_tag
from homepage.words.own_words import not_replaced, with_own_words

_FEW = 3


def words_file(language: str | None) -> str:
    """The name of the owner's file of words, such as ``words.zh-Hans``; ``words`` in the first language."""
    return f"{WORDS}.{language}" if language else WORDS


def read_words(folder: ContentFolder, settings: Settings | None) -> tuple[Words, str | None]:
    """Reads the words, and reports the mistakes in the owner's file.

    Args:
        folder: The content folder.
        settings: The settings of the site; None if they cannot be read.

    Returns:
        The words, and their language if it is not that of the pages.
    """
    language = folder.other_language or (settings.language if settings else ENGLISH)
    file = words_file(folder.other_language)
    words, document = catalogue(language), folder.document(file)
    if document is None or document.data is None:
        return words, None if catalogue_tag(language) else ENGLISH
    words, mistakes = with_own_words(words, document.data)
    for mistake in mistakes:
        folder.report_at(file, mistake.place, mistake.message, of_key=mistake.of_key)
    return words, None


def remarks_on_words(folder: ContentFolder, site: Site) -> Iterator[Problem]:
    """A remark if words are English, because the language of the site has no catalogue."""
    language, file = site.settings.language, words_file(folder.other_language)
    if catalogue_tag(language):
        return
    key = ("languages", folder.languages.index(language)) if folder.languages else ("language",)
    place, problem = ("site", *key), f"{language!r} has no catalogue of words"
    if site.words_language:
        advice = (
            f"pages have English words; translate them in {FOLDER}/{file}.yaml, see docs/content/pages/languages.md"
        )
        yield place, f"{problem}: {advice}"
    elif kept := not_replaced(site.words, folder.documents[file].data):
        keys = ", ".join(kept[:_FEW]) + (" …" if len(kept) > _FEW else "")
        yield place, f"{problem}, and {FOLDER}/{file}.yaml lacks {len(kept)}: {keys}"
