"""The content of an export, read once in a process.

``python -m homepage.exported_site`` takes the arguments of ``reflex``, and options of its own. It reads the content,
and then runs Reflex: mistakes end a build before Reflex starts, and the app (``homepage.py``) need not read the
content again.
"""

import sys
from concurrent.futures import Future
from functools import cache
from pathlib import Path

from homepage.content import review
from homepage.errors import ContentErrors
from homepage.garbage_collection import gc_disabled
from homepage.models.site import Site
from homepage.options import export_options
from homepage.terminal import show_any_letter


@cache
def exported_site(root: Path) -> Site:
    """Reads a site, and prints the warnings about it; only ``check`` prints notes.

    Args:
        root: The folder that holds content/ and assets/.

    Raises:
        SystemExit: If the content has mistakes, or warnings with ``--strict``, with the list of them.
    """
    try:
        with gc_disabled(keeps_all=True):
            site, remarks = review(root, is_strict=export_options().is_strict)
    except ContentErrors as errors:
        raise SystemExit(errors.report) from None
    sys.stderr.writelines(f"{remark}\n" for remark in remarks if not remark.is_note)
    return site


@cache
def background_files(root: Path) -> Future[Path]:
    """The files of the site that need nothing of Reflex, whose writing begins at the first call.

    Args:
        root: The folder that holds content/ and assets/.
    """
    from homepage.export.background import write_in_background  # noqa: PLC0415 - it imports Reflex, which a mistake need not wait for

    return write_in_background(exported_site(root), export_options().published)


if __name__ == "__main__":
    show_any_letter()
    sys.modules["homepage.exported_site"] = sys.modules["__main__"]  # homepage.py imports this module, with its cache
    site = exported_site(Path.cwd())
    sys.argv[1:] = export_options().of_reflex
    from homepage import progress
    from homepage.reflex_adapter import launcher  # only now, because it imports Reflex

    launcher.prepare_folder()
    background_files(Path.cwd())  # now that it has its place, and as long as there are no threads
    count = len(site.pages) + len(site.posts) + len(site.publications)
    with progress.spinner(f"Building {count} page{'s' * (count != 1)}"):
        launcher.run()
