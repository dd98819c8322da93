"""One command from content to a site that can be published as it is."""

import shutil
from pathlib import Path

from homepage.content import load
from homepage.export.permissions import let_everybody_read
from homepage.export.reflex_command import run_reflex

_LEFT_OVER = "__spa-fallback.html"  # React Router's name for what is published as 404.html


def build(root: Path, out: Path) -> int:
    """Checks the content, exports, and puts the new site in the place of the old one, all at once.

    Args:
        root: The folder that holds content/, assets/ and rxconfig.py.
        out: Where the site goes. Until the new one is whole, what is there stays as it is.

    Returns:
        The exit code of Reflex: 0 when the site is there.

    Raises:
        ContentErrors: If the content has mistakes.
    """
    settings = load(root).settings
    shutil.rmtree(root / ".web/public", ignore_errors=True)  # Reflex copies assets there, and never takes one away
    code = run_reflex(root, "export", "--frontend-only", "--no-zip")
    if code:
        return code
    exported = root / ".web/build/client" / settings.base_path.strip("/")
    _replace(out, exported)
    return 0


def _replace(out: Path, exported: Path) -> None:
    new, old = (out.with_name(f".{out.name}.{state}") for state in ("new", "old"))
    for left_over in (new, old):
        shutil.rmtree(left_over, ignore_errors=True)
    shutil.move(exported, new)  # a long record is thousands of files: no copies
    (new / _LEFT_OVER).unlink(missing_ok=True)
    (new / ".nojekyll").touch()  # or a branch of GitHub Pages leaves out what begins with _
    let_everybody_read(new)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)
