"""What a new site needs to know about its owner."""

from dataclasses import dataclass

from homepage.models.pages import LONGEST_DESCRIPTION
from homepage.models.profile import Profile
from homepage.models.settings import DEFAULT_LANGUAGE, Settings
from homepage.models.text import shortened
from homepage.validation import validate

DEFAULT_URL = "https://example.org"


@dataclass(frozen=True)
class Answers:
    """The owner's answers.

    Attributes:
        name: The name.
        affiliation: The organisation; empty if none is given.
        url: The address of the site.
        language: The language tag of its texts.
    """

    name: str
    affiliation: str = ""
    url: str = DEFAULT_URL
    language: str = DEFAULT_LANGUAGE

    @property
    def description(self) -> str:
        """A sentence for search engines."""
        return shortened(", ".join(filter(None, (self.name, self.affiliation))), LONGEST_DESCRIPTION)


def problem(field: str, value: str) -> str | None:
    """Why a value is not accepted for a field of ``Answers``, and what to write instead; None if it is."""
    if field == "affiliation" and not value:
        return None
    if field == "name" and not value:
        return "is missing; write the name that the site shows, such as Ada Kranz"
    if field in {"name", "affiliation"}:
        _, mistakes = validate(Profile, {"name": "x", field: value})
    else:
        _, mistakes = validate(Settings, {"url": DEFAULT_URL, "description": "x", field: value})
    return mistakes[0].message if mistakes else None
