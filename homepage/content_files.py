"""The files of a content folder by their names without suffix, and their models."""

from collections.abc import Mapping

from homepage.models.base import Model
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.page_model.kinds import KNOWN_KINDS, KNOWN_SECTIONS

MAPPINGS: Mapping[str, type[Model]] = {"site": Settings, "profile": Profile}
"""Required YAML files that contain a mapping."""

RECORD: Mapping[str, type[Model]] = {"topics": Topic, "publications": Publication, "people": Person}
"""YAML files that contain a list and belong to the whole site."""

WORDS = "words"
"""An optional YAML file with a mapping: the owner's own words, any part of ``models.words.Words``."""

LISTS: Mapping[str, type[Model]] = {
    **RECORD,
    **{name: kind.entry for name, kind in KNOWN_KINDS.items() if kind.entry},
}
"""All YAML files with a known name that contain a list."""

TEXTS = tuple(name for name, kind in KNOWN_KINDS.items() if kind.has_text)
"""Markdown files with a known name."""


def schema_name(file: str) -> str:
    """The name of the JSON Schema of a YAML file with a known name: that of its kind, if a section reads it."""
    return KNOWN_SECTIONS[file].kind if file in KNOWN_SECTIONS and file not in RECORD else file
