"""What ``reflex export`` leaves, and what a published site takes of it: a form and the script that hydrates it."""

import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from homepage.reflex_adapter.errors import UnknownOutputError

NOT_FOUND = "__spa-fallback.html"  # reflex.constants.ReactRouter.SPA_FALLBACK, which takes long to import
"""Where the page for what is not there must lie: Reflex copies it to ``404.html``, over whatever is there."""

_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_ENTRY = "entry.client-*.js"


@dataclass(frozen=True)
class HydratedForm:
    """The form that works in the browser.

    Attributes:
        html: What React prerendered of it, and is expected to be there when it is hydrated.
        script: The name of the JavaScript file that hydrates it.
    """

    html: str
    script: str


def extract_form(static: Path, assets_folder: str) -> HydratedForm:
    """Takes the form and its script out of an export, and deletes all else: pages, and what no browser asks for.

    Args:
        static: The exported folder.
        assets_folder: Where in it the scripts are.

    Raises:
        UnknownOutputError: If the export is not what this version of Reflex wrote.
    """
    html = prerendered_form((static / "index.html").read_text(encoding="utf-8"))
    script = entry_script([path for path in (static / assets_folder).iterdir() if path.is_file()])
    code = script.read_bytes()
    clear_folder(static)
    script.parent.mkdir()
    script.write_bytes(code)
    return HydratedForm(html, script.name)


def clear_folder(folder: Path) -> None:
    """Deletes all that is in a folder."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def prerendered_form(page: str) -> str:
    """The form in a page.

    Raises:
        UnknownOutputError: If there is not exactly one.
    """
    forms = _FORM.findall(page)
    if len(forms) != 1:
        raise UnknownOutputError(_FORM.pattern, len(forms))
    return str(forms[0])


def entry_script(scripts: Collection[Path]) -> Path:
    """The script that a browser begins with. It is whole: the visitor waits for one file.

    Raises:
        UnknownOutputError: If there is not exactly one, or it imports another.
    """
    found = [script for script in scripts if script.match(_ENTRY)]
    if len(found) != 1:
        raise UnknownOutputError(_ENTRY, len(found))
    text = found[0].read_text(encoding="utf-8")
    imported = [script.name for script in scripts if script.name in text]
    if imported:
        raise UnknownOutputError(f"{_ENTRY} without an import of {', '.join(imported)}", 0)
    return found[0]
