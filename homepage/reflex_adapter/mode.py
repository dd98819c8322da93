"""What Reflex is doing: exporting, or showing the site while it is written; and where it keeps what it generates."""

from pathlib import Path

from reflex.constants import Dirs
from reflex.utils.exec import is_prod_mode
from reflex.utils.prerequisites import get_compiled_app, get_web_dir


def is_export() -> bool:
    """Whether a site is exported; else it is shown while writing."""
    return is_prod_mode()


def web_folder() -> Path:
    """Reflex's folder, ``.web``, as seen from the site's."""
    return get_web_dir()


def public_folder() -> Path:
    """What the development server serves beside the pages. Reflex adds to it and never takes anything away."""
    return get_web_dir() / Dirs.PUBLIC


def recompile() -> None:
    """Imports the app anew and writes its pages, as Reflex does when a Python file changes."""
    get_compiled_app(reload=True)
