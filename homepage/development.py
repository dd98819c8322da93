"""While writing: what is saved in content/ or assets/ shows in the open page.

Reflex's server reloads when a Python file changes, and takes no notice of YAML whatever its settings say. So it is
given one Python file more to look at, which is written anew whenever content is saved.
"""

from collections.abc import Mapping
from pathlib import Path

from watchfiles import awatch

SAVED = Path(".homepage/saved.py")
"""The file that Reflex's server looks at."""

_FOLDERS = ("content", "assets")


def watched_by_reflex(root: Path) -> dict[str, str]:
    """The environment that tells Reflex's server what to look at: that file, and Python that somebody may write.

    Args:
        root: The folder that holds content/ and rxconfig.py.
    """
    (root / SAVED).parent.mkdir(exist_ok=True)
    (root / SAVED).with_name(".gitignore").write_text("*\n", encoding="utf-8")
    (root / SAVED).touch()
    python = [path for path in ("rxconfig.py", "homepage") if (root / path).exists()]
    return {"REFLEX_HOT_RELOAD_OVERRIDE_PATHS": ":".join([SAVED.as_posix(), *python])}


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
    (root / SAVED).parent.mkdir(exist_ok=True)
    (root / SAVED).write_text(f"# {max(saved_files(root).values(), default=0)}\n", encoding="utf-8")
