"""The ``build`` command: exports a site and publishes it into the output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.export.one_build import only_build
from homepage.export.publish import check_destination, publish
from homepage.options import PUBLISHED, STRICT
from homepage.reflex_adapter.command import run_reflex
from homepage.reflex_adapter.output import EXPORTED, NOT_FOUND

_EXPORT = ("export", "--frontend-only", "--no-zip")
_READS_CONTENT_FIRST = "homepage.exported_site"  # then it runs Reflex


def build(root: Path, out: Path, *, is_strict: bool = False) -> tuple[int, list[str]]:
    """Exports what is new or changed in a site, then updates the output folder.

    Args:
        root: The folder that holds content/ and assets/.
        out: The output folder. It is not changed before the new site is complete. Files that no build created are kept.
        is_strict: Whether warnings about the content are errors.

    Returns:
        The exit code: 0 on success, 1 if the content has mistakes, else that of Reflex; and the kept paths in the
        output folder, which no build created.

    Raises:
        UnusableFolderError: If files could be lost, the folder cannot be written, or another process builds the site.
    """
    with only_build(root) as lock:
        with _reporting_os_errors(out):
            folder = check_destination(root, out)
        options = [PUBLISHED, str(folder), *([STRICT] if is_strict else []), *_EXPORT]
        code = run_reflex(root, *options, module=_READS_CONTENT_FIRST, inherited=lock)
        if code:
            return code, []
        exported = root / EXPORTED
        (exported / NOT_FOUND).unlink(missing_ok=True)  # it is 404.html too
        with _reporting_os_errors(out):
            return 0, publish(exported, folder)


@contextmanager
def _reporting_os_errors(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnusableFolderError(f"{out} cannot be written: {error}") from error
