"""While writing: what is saved in content/ or assets/ shows in the open page.

Reflex's server reloads when a Python file changes, and takes no notice of YAML whatever its settings say. So it is
given one Python file more to look at, which is written anew whenever content is saved.
"""

from collections.abc import Mapping
from pathlib import Path

from watchfiles import awatch

SAVED = Path(".web/content_saved.py")
"""The file that Reflex's server looks at."""

_FOLDERS = ("content", "assets")


def saved_files(root: Path) -> Mapping[Path, int]:
    """The files of a site, each with the time it was saved at in nanoseconds."""
    return {
        path: path.stat().st_mtime_ns for folder in _FOLDERS for path in (root / folder).rglob("*") if path.is_file()
    }


async def reload_when_saved(root: Path, shown: Mapping[Path, int]) -> None:
    """Has the server reload as soon as the files of a site are not the ones that are shown.

    Args:
        root: The folder that holds content/ and assets/.
        shown: The files as they were before the app read them; one may have been saved since.
    """
    if saved_files(root) == shown:
        folders = [root / folder for folder in _FOLDERS if (root / folder).is_dir()]
        async for _ in awatch(*folders, debounce=100, step=20):
            if saved_files(root) != shown:
                break
    (root / SAVED).write_text(f"# {max(saved_files(root).values(), default=0)}\n", encoding="utf-8")
