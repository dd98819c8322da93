"""The output of ``reflex export``, of which a published site uses forms and the script that hydrates them."""

import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from homepage.reflex_adapter.errors import UnknownOutputError

WEB = ".web"  # reflex.constants.Dirs.WEB, which takes long to import
"""The folder in the site's folder in which Reflex works."""

DEVELOPMENT_WEB = ".web-dev"
"""The same of the development server, so that a build while it runs changes none of its files."""

EXPORTED = f"{WEB}/build/client"
"""The folder of an exported site, in the site's folder."""

NOT_FOUND = "__spa-fallback.html"  # reflex.constants.ReactRouter.SPA_FALLBACK, which takes as long
"""The path of the 404 page: Reflex copies it to ``404.html``, and overwrites an existing file there."""

_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_ENTRY = "entry.client-*.js"


@dataclass(frozen=True)
class HydratedForm:
    """The form that is hydrated in the browser.

    Attributes:
        html: The HTML that React prerendered, and that hydration needs unchanged.
        script: The path of the JavaScript file that hydrates it, relative to the published folder.
    """

    html: str
    script: str


IN_DEVELOPMENT = HydratedForm("", "app/entry.client.js")
"""The form in development, where vite_plugin.js prerenders it."""


def extract_forms(static: Path, assets_folder: str, count: int) -> list[HydratedForm]:
    """Extracts the forms, keeps their script, and deletes all other files of an export.

    Args:
        static: The exported folder.
        assets_folder: The folder of scripts in it.
        count: The number of forms: one for each language of the site.

    Raises:
        UnknownOutputError: If the export has an unknown structure.
    """
    forms = prerendered_forms((static / "index.html").read_text(encoding="utf-8"), count)
    script = entry_script([path for path in (static / assets_folder).iterdir() if path.is_file()])
    code = script.read_bytes()
    clear_folder(static)
    script.parent.mkdir()
    script.write_bytes(code)
    return [HydratedForm(html, f"{assets_folder}/{script.name}") for html in forms]


def clear_folder(folder: Path) -> None:
    """Deletes the contents of a folder."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def prerendered_forms(page: str, count: int) -> list[str]:
    """The forms in a page.

    Raises:
        UnknownOutputError: If there is another number of them.
    """
    forms: list[str] = _FORM.findall(page)
    if len(forms) != count:
        raise UnknownOutputError(_FORM.pattern, len(forms))
    return forms


def entry_script(scripts: Collection[Path]) -> Path:
    """The entry script. It must not import other scripts, so that visitors load only one file.

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
