"""The document around every page, and what of Reflex's output is changed because no setting does it."""

import re
from importlib.resources import files as resources
from pathlib import Path

import reflex as rx

from homepage.components.static_html import static_html
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


def packaged(name: str) -> str:
    """The text of a file in the package's ``static/``."""
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


def head(settings: Settings) -> list[rx.Component]:
    """What stands in the head of every page: how it looks, before the first paint and without another request."""
    custom = CUSTOM_STYLES.read_text(encoding="utf-8") if CUSTOM_STYLES.exists() else ""
    styles = _compact(re.sub(r"/\*.*?\*/", "", packaged("site.css") + custom, flags=re.DOTALL))
    scripts = _compact(re.sub(r"(?m)^\s*//.*$", "", packaged("color_scheme.js")))
    return [
        static_html(rx.el.script, scripts),
        static_html(rx.el.style, styles),
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


def on_loopback(vite_config: str) -> str:
    """Has the development server listen on this machine alone; Reflex starts it with ``--host``, for every interface.

    Raises:
        UnknownOutputError: If the configuration is not what this version of Reflex wrote.
    """
    loopback = '{ name: "loopback", config: () => ({ server: { host: "127.0.0.1" } }) }'
    changed, found = re.subn(r"(?m)^  plugins: \[$", f"  plugins: [\n    {loopback},", vite_config)
    if found != 1:
        raise UnknownOutputError("plugins: [", found)
    return changed


def without_bundle(page: str) -> str:
    """Takes React out of an exported page: the HTML stays, and the scripts of the head."""
    head, body = page.split("<body>", 1)
    for machinery in (
        r'<script(?! type="application/ld\+json")[^>]*>.*?</script>',
        r"<template[^>]*></template>|<!--/?\$\??-->",
        r'<div hidden(="")? id="S:\d+"></div>',
    ):
        body = re.sub(machinery, "", body, flags=re.DOTALL)
    return re.sub(r'<link rel="modulepreload"[^>]*>', "", head) + "<body>" + body


class UnknownOutputError(RuntimeError):
    """Reflex wrote something else than this package knows: a build that went on might publish a dead page."""

    def __init__(self, pattern: str, found: int) -> None:
        super().__init__(f"found {found} times, not once, in what Reflex wrote: {pattern}")


def _compact(code: str) -> str:
    """Takes out what nobody reads: indentation and empty lines."""
    return "\n".join(line.strip() for line in code.splitlines() if line.strip())
