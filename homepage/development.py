"""While writing: what is saved in content/ or assets/ shows in the open page.

Reflex's server starts anew when a Python file changes, and takes no notice of YAML whatever its settings say. So the
app looks after its content itself, which is faster too: nothing has to be imported again.
"""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from watchfiles import awatch

_FOLDERS = ("content", "assets")


def modification_times(root: Path) -> Mapping[Path, int]:
    """The files of a site, each with the time it was saved at in nanoseconds."""
    files = (path for folder in _FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    return {path: path.stat().st_mtime_ns for path in files if path.suffix != ".new"}  # those are being written


async def recompile_on_save(root: Path, shown: Mapping[Path, int], compile_app: Callable[[], object]) -> None:
    """Compiles the app whenever the files of a site are not the ones that are shown.

    Args:
        root: The folder that holds content/ and assets/.
        shown: The files as they were before the app read them; one may have been saved since.
        compile_app: Reads the content and writes the pages.
    """
    folders = [root / folder for folder in _FOLDERS if (root / folder).is_dir()]
    changes = awatch(*folders, debounce=100, step=10)
    while True:
        saved = modification_times(root)
        if saved != shown:
            shown = saved
            await asyncio.to_thread(compile_app)
        else:
            await anext(changes)
