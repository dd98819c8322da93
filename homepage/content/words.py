"""The words of the interface for a site: those of its language, with the owner's own from content/words.yaml."""

from collections.abc import Iterator

from homepage.content_files import WORDS
from homepage.content_folder import FOLDER, ContentFolder
from homepage.models.consistency import Problem
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.words import ENGLISH, catalogue, catalogue_tag
from homepage.words.own_words import not_replaced, with_own_words

_FEW = 3


def read_words(folder: ContentFolder, settings: Settings | None) -> tuple[Words, str | None]:
    """Reads the words, and reports the mistakes in the owner's file.

    Args:
        folder: The content folder.
        settings: The settings of the site; None if they cannot be read.

    Returns:
        The words, and their language if it is not that of the pages.
    """
    language = settings.language if settings else ENGLISH
    words, document = catalogue(language), folder.document(WORDS)
    if document is None or document.data is None:
        return words, None if catalogue_tag(language) else ENGLISH
    words, mistakes = with_own_words(words, document.data)
    for mistake in mistakes:
        folder.report_at(WORDS, mistake.place, mistake.message, of_key=mistake.of_key)
    return words, None


def untranslated(folder: ContentFolder, site: Site) -> Iterator[Problem]:
    """A remark if words are English, because the language of the site has no catalogue."""
    language = site.settings.language
    if catalogue_tag(language):
        return
    place, problem = ("site", "language"), f"{language!r} has no catalogue of words"
    if site.words_language:
        advice = f"pages have English words; translate them in {FOLDER}/{WORDS}.yaml, see docs/languages.md"
        yield place, f"{problem}: {advice}"
    elif kept := not_replaced(site.words, folder.documents[WORDS].data):
        keys = ", ".join(kept[:_FEW]) + (" …" if len(kept) > _FEW else "")
        yield place, f"{problem}, and {FOLDER}/{WORDS}.yaml lacks {len(kept)}: {keys}"
