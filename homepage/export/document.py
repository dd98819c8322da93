"""The document around every page, and what of Reflex's generated sources changes because no setting does it."""

import re
from importlib.resources import files as resources
from pathlib import Path

import reflex as rx

from homepage.components.raw_html import raw_html
from homepage.export.errors import UnknownOutputError
from homepage.models import addresses
from homepage.models.settings import Settings

CUSTOM_STYLES = Path("assets/custom.css")
"""The owner's own rules, behind those of the package."""

# What the document does without: Reflex's stylesheet (a reset; ours is inline) and its colour scheme (ours has three
# positions).
_REPLACED = (
    r'import reflexGlobalStyles from "[^"]*"\n',
    r'jsx\("link",\{as:"style",href:reflexGlobalStyles,rel:"preload"\},\),',
    r'jsx\("link",\{href:reflexGlobalStyles,rel:"stylesheet",type:"text/css"\},\),',
    r'jsx\("script",\{\},"\\n// Only run in browser environment(?:[^"\\]|\\.)*"\),',
)

_SUPERFLUOUS = re.compile(
    r"""(?P<string>"[^"\n]*"|'[^'\n]*')|/\*.*?\*/|\s*(?P<mark>[{};,])\s*|(?<=[a-z-])(?P<colon>:)\s+""", re.DOTALL
)


def packaged(name: str) -> str:
    """The text of a file in the package's ``static/``."""
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


def head(settings: Settings, stylesheet: str) -> list[rx.Component]:
    """What stands in the head of a page: how it looks, before the first paint and without another request.

    Args:
        settings: Of the site.
        stylesheet: The file in ``static/`` that says what only this kind of page needs.
    """
    custom = CUSTOM_STYLES.read_text(encoding="utf-8") if CUSTOM_STYLES.exists() else ""
    styles = packaged("site.css") + packaged(stylesheet) + custom
    scripts = (compact_script(packaged(name)) for name in ("color_scheme.js", "copy_button.js"))
    return [
        *(raw_html(rx.el.script, script) for script in scripts),
        raw_html(rx.el.style, compact_styles(styles)),
        rx.el.link(rel="icon", type="image/svg+xml", href=settings.href("/favicon.svg")),
    ]


def without_replaced(document: str) -> str:
    """Takes out of Reflex's ``_document.js`` what the head replaces.

    Raises:
        UnknownOutputError: If the document is not what this version of Reflex wrote.
    """
    for pattern in _REPLACED:
        document, found = re.subn(pattern, "", document)
        if found != 1 and "preload" not in pattern:  # only an export preloads
            raise UnknownOutputError(pattern, found)
    return document


def with_plugin(vite_config: str) -> str:
    """Has Vite use ``static/vite_plugin.js``.

    Raises:
        UnknownOutputError: If the configuration is not what this version of Reflex wrote.
    """
    folder = addresses.IMMUTABLE.strip("/")
    changed, found = re.subn(r"(?m)^  plugins: \[$", f'  plugins: [\n    homepage("{folder}"),', vite_config)
    if found != 1:
        raise UnknownOutputError("plugins: [", found)
    return f'import homepage from "./vite_plugin.js";\n{changed}'


def compact_script(script: str) -> str:
    """A script without its comments, which stand on lines of their own."""
    return _compact(re.sub(r"(?m)^\s*//.*$", "", script))


def compact_styles(styles: str) -> str:
    """A stylesheet without comments, and without space that parts nothing. Strings stay as they are."""

    def kept(found: re.Match[str]) -> str:
        return found["string"] or found["mark"] or found["colon"] or ""

    return _SUPERFLUOUS.sub(kept, styles).replace(";}", "}").strip()


def _compact(code: str) -> str:
    """Takes out what nobody reads: indentation and empty lines."""
    return "\n".join(line.strip() for line in code.splitlines() if line.strip())
