"""From a site whose content is in order to one that can be published as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.export.publish import check_destination, publish
from homepage.reflex_adapter.command import run_reflex
from homepage.reflex_adapter.output import NOT_FOUND


def build(root: Path, out: Path) -> tuple[int, list[str]]:
    """Exports, and puts the new site in the place of the old one, all at once.

    Args:
        root: The folder that holds content/, assets/ and rxconfig.py.
        out: Where the site goes. Until the new one is whole, what is there stays as it is; what no build has put there
            stays for ever.

    Returns:
        The exit code of Reflex, 0 when the site is there; and what is kept beside it that no build has put there.

    Raises:
        UnusableFolderError: If something could be lost, or nothing can be written.
    """
    with _reporting_os_errors(out):
        folder = check_destination(root, out)
    code = run_reflex(root, "export", "--frontend-only", "--no-zip")
    if code:
        return code, []
    exported = root / ".web/build/client"
    (exported / NOT_FOUND).unlink(missing_ok=True)  # it is 404.html too
    with _reporting_os_errors(out):
        return 0, publish(exported, folder)


@contextmanager
def _reporting_os_errors(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnusableFolderError(f"{out} cannot be written: {error}") from error
