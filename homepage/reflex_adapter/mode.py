"""Reflex's mode (export or development), and its folders."""

from pathlib import Path

from reflex.constants import Dirs
from reflex.utils.exec import is_prod_mode
from reflex.utils.prerequisites import get_compiled_app, get_web_dir


def is_export() -> bool:
    """Whether a site is exported; else the development server runs."""
    return is_prod_mode()


def web_folder() -> Path:
    """The folder in which Reflex works, relative to the site's folder: ``.web``, or that of the development server."""
    return get_web_dir()


def public_folder() -> Path:
    """The folder of static files of the development server. Reflex never deletes files there."""
    return get_web_dir() / Dirs.PUBLIC


def recompile() -> None:
    """Imports the app again and compiles its pages, as Reflex does when a Python file changes."""
    get_compiled_app(reload=True)
