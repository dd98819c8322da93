"""Prints what CHANGELOG.md says about a version: ``python .ci/release_notes.py v1.2.0``."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def release_notes(tag: str, changelog: str, version: str) -> str:
    """The section of a changelog about the version of a tag.

    Args:
        tag: Such as ``v1.2.0``.
        changelog: The text, in the format of Keep a Changelog.
        version: The version of the package, which must be that of the tag.

    Raises:
        SystemExit: If the tag names another version, or the changelog has no section about it.
    """
    if tag != f"v{version}":
        raise SystemExit(f"The tag is {tag}, but homepage/__init__.py has the version {version}; change one of them")
    found = re.search(rf"(?ms)^## \[{re.escape(version)}\].*?\n(.*?)(?=^## |\Z)", changelog)
    if not found or not found[1].strip():
        raise SystemExit(f"CHANGELOG.md has no section [{version}]; rename [Unreleased]")
    return found[1].strip() + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from homepage import __version__

    sys.stdout.write(release_notes(sys.argv[1], (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), __version__))
