"""One build of a site at a time, and one development server: two would write into one folder, and mix their files.

A build and a development server may run at the same time, because each works in a folder of its own.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homepage.errors import UnusableFolderError

if sys.platform != "win32":
    import fcntl


@contextmanager
def only_build(root: Path) -> Iterator[list[int]]:
    """Locks a site against other builds until this process and its children have ended or left the context.

    Args:
        root: The folder that holds content/ and assets/.

    Yields:
        The file descriptors that children must inherit, so that they hold the lock too if this process is killed.

    Raises:
        UnusableFolderError: If another process builds this site.
    """
    with _locked(root, f"another process builds the site in {root}; wait until it has ended") as lock:
        yield lock


@contextmanager
def only_server(root: Path) -> Iterator[None]:
    """Locks a site against other development servers until this process has ended or left the context.

    Args:
        root: The folder that holds content/ and assets/.

    Raises:
        UnusableFolderError: If another development server shows this site.
    """
    with _locked(root / "content", f"another development server shows the site in {root}; stop it first"):
        yield


@contextmanager
def _locked(folder: Path, busy: str) -> Iterator[list[int]]:
    """Locks a folder.

    Nothing is locked on Windows, which has no locks of folders, on network file systems without locks, and if there is
    no such folder.
    """
    if sys.platform == "win32" or not folder.is_dir():
        yield []
    else:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise UnusableFolderError(busy) from None
        except OSError:  # there are no locks
            pass
        try:
            yield [descriptor]
        finally:
            os.close(descriptor)
