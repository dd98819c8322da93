"""Development mode: recompiles the app when a file in content/ or assets/ is saved.

Reflex's reloader restarts Python when a Python file changes, and ignores YAML regardless of its settings. So the app
watches its content itself. This is also faster, because no module is imported again.
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path

from watchfiles import awatch

_FOLDERS = ("content", "assets")


def modification_times(root: Path) -> Mapping[Path, int]:
    """The files of a site, each with its modification time in nanoseconds."""
    found: dict[Path, int] = {}
    for folder, _, names in chain.from_iterable(os.walk(root / each) for each in _FOLDERS):
        for path in (Path(folder, name) for name in names):
            with suppress(FileNotFoundError):  # it was deleted meanwhile
                if path.suffix != ".new" and path.is_file():  # temporary files of text_file.py
                    found[path] = path.stat().st_mtime_ns
    return found


async def recompile_on_save(root: Path, compiled: Mapping[Path, int], compile_app: Callable[[], object]) -> None:
    """Compiles the app whenever the files of a site differ from those of the last compilation.

    Args:
        root: The folder that holds content/ and assets/.
        compiled: The modification times before the app read the files; a file may have been saved since.
        compile_app: Reads the content and compiles the pages.
    """
    folders = [root / folder for folder in _FOLDERS if (root / folder).is_dir()]
    changes = awatch(*folders, debounce=100, step=10)
    while True:
        saved = modification_times(root)
        if saved != compiled:
            compiled = saved
            await asyncio.to_thread(compile_app)
        else:
            await anext(changes)
