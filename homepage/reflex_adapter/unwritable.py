"""Messages for a folder in which Reflex cannot write, because the disk is full or another user owns the folder."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_LITTLE = 2**20  # bytes
_ADVICE = "free some space, and start again"


@contextmanager
def reporting_unwritable(web: Path) -> Iterator[None]:
    """Ends the process with a message, and not with a stack trace, if files cannot be written.

    Programs that Reflex starts do not say that a disk is full in a way that Reflex passes on, so it is looked up when
    Reflex fails.

    Args:
        web: The folder in which Reflex works.
    """
    try:
        yield
    except OSError as error:
        message = _message(error, web)
        if message is None:
            raise
        raise SystemExit(message) from None
    except SystemExit as ended:
        if ended.code == 1 and web.is_dir() and shutil.disk_usage(web).free < _LITTLE:
            sys.stderr.write(f"The disk that holds {web.absolute()} is full; {_ADVICE}\n")
        raise


def _message(error: OSError, web: Path) -> str | None:
    """What is wrong and what to do; None if the error has another cause."""
    if isinstance(error, shutil.Error):  # of several files
        return f"{web} cannot be written: {error.args[0][0][-1]}; {_ADVICE}"
    advice = _ADVICE if error.errno in _FULL else f"make it writable, or delete {web}, which is made again"
    if error.errno not in _FULL | _FORBIDDEN:
        return None
    return f"{os.fspath(error.filename or web)} cannot be written: {error.strerror}; {advice}"
