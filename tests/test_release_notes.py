"""The notes of a release."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

CHANGELOG = """# Changelog

## [Unreleased]

## [1.2.0] - 2026-01-02

### Added

- A thing.

## [1.1.0] - 2025-01-02

- Another thing.
"""


@pytest.fixture(scope="module")
def script() -> Any:  # noqa: ANN401 - a module that no package has
    spec = spec_from_file_location("release_notes", Path(__file__).resolve().parents[1] / ".ci/release_notes.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_the_section_of_the_changelog(script: Any) -> None:  # noqa: ANN401
    assert script.release_notes("v1.2.0", CHANGELOG, "1.2.0") == "### Added\n\n- A thing.\n"
    assert script.release_notes("v1.1.0", CHANGELOG, "1.1.0") == "- Another thing.\n"


@pytest.mark.parametrize(("tag", "version"), [("v1.2.0", "1.2.1"), ("v1.3.0", "1.3.0"), ("1.2.0", "1.2.0")])
def test_a_tag_that_is_not_the_version_stops_the_release(script: Any, tag: str, version: str) -> None:  # noqa: ANN401
    with pytest.raises(SystemExit, match=r"change one of them|has no section"):
        script.release_notes(tag, CHANGELOG, version)
