"""The files that a content folder can have, by their names without suffix, and the model of what each holds."""

from collections.abc import Mapping

from homepage.models.base import Model
from homepage.models.people import Person
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.page_model.kinds import KNOWN_KINDS

MAPPINGS: Mapping[str, type[Model]] = {"site": Settings, "profile": Profile}
"""YAML files that hold one thing, and must be there."""

RECORD: Mapping[str, type[Model]] = {"topics": Topic, "publications": Publication, "people": Person}
"""YAML files that hold a list, and belong to the whole site."""

SECTIONS: Mapping[str, type[Model]] = {name: kind.entry for name, kind in KNOWN_KINDS.items() if kind.entry}
"""YAML files that hold the entries of a section whose name is known."""

LISTS: Mapping[str, type[Model]] = {**RECORD, **SECTIONS}
"""All YAML files with a known name that hold a list."""

TEXTS = tuple(name for name, kind in KNOWN_KINDS.items() if kind.has_text)
"""Markdown files with a known name."""
