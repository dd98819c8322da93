"""The part of a site that does not depend on its pages, texts and works."""

from dataclasses import dataclass

from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.models.words import Words


@dataclass(frozen=True)
class SiteBase:
    """The settings, the owner, the words and the topics: all that the files of one publication may read of a site.

    A function that takes it, and not the whole site, has the same result as long as these do not change: so the next
    build knows which files it need not render (``export/rendered_works.py``).

    Attributes:
        settings: The settings of the whole site.
        profile: The owner.
        words: The words of the interface.
        words_language: Their language, as in HTML's ``lang``, if it is not that of the pages.
        topics: The research topics, in the order of the file.
    """

    settings: Settings
    profile: Profile
    words: Words
    words_language: str | None = None
    topics: tuple[Topic, ...] = ()
