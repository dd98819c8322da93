"""One build of a site at a time: two would write into one folder, and publish a mixture of both."""

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
    """Locks the folder of a site until this process and its children have ended or left the context.

    Nothing is locked on Windows, which has no locks of folders, and on network file systems without locks.

    Args:
        root: The folder that holds content/ and assets/.

    Yields:
        The file descriptors that children must inherit, so that they hold the lock too if this process is killed.

    Raises:
        UnusableFolderError: If another process builds this site.
    """
    if sys.platform == "win32":
        yield []
    else:
        folder = os.open(root, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(folder)
            raise UnusableFolderError(f"another process builds the site in {root}; wait until it has ended") from None
        except OSError:  # there are no locks
            pass
        try:
            yield [folder]
        finally:
            os.close(folder)
