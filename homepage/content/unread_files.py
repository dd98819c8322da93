"""Files in the folders of content/ that nothing reads."""

import os
from collections.abc import Iterator
from pathlib import Path

from homepage.content.pages import PAGES, POSTS

_READ = {PAGES, POSTS, "schema"}
_SUFFIXES = (".md", ".yaml", ".yml")


def unread_files(content: Path) -> Iterator[tuple[str, str]]:
    """Yields the Markdown and YAML files in other folders than those of the site, with a remark on each.

    Args:
        content: The content folder. Files in it that nothing reads are mistakes; ``sections.py`` reports them.
    """
    for path, folders, names in os.walk(content):
        is_top = Path(path) == content
        folders[:] = sorted(each for each in folders if not each.startswith(".") and not (is_top and each in _READ))
        for name in sorted(names):
            if not is_top and name.endswith(_SUFFIXES) and not name.startswith("."):
                yield (Path(path) / name).relative_to(content).as_posix(), _advice(name)


def _advice(name: str) -> str:
    if name.endswith(".md"):
        place = f"a page belongs into content/{PAGES}/, a post into content/{POSTS}/"
    else:
        place = "the file of a section belongs into content/ itself"
    return f"is read by nothing; {place}, notes into a folder whose name begins with a dot"
