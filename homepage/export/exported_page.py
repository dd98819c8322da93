"""What becomes of a page after the export: HTML, and JavaScript only where and when somebody wants it."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from homepage.export.content_security import Inline, with_policy
from homepage.export.document import script
from homepage.export.errors import UnknownOutputError

_LIST = '<div class="years"'
"""What is in a page that lists the publications."""


def exported(page: str, written: Inline, rows: str | None = None, bundle: Sequence[str] = ()) -> str:
    """Makes of a page that Reflex prerendered the page that is published.

    Args:
        page: A whole HTML document.
        written: The scripts and styles that pages may hold.
        rows: HTML of the publications, for the page that lists them; they are what there is to copy.
        bundle: The addresses of the JavaScript, for the page that has the filter.

    Raises:
        UnknownInlineError: If the page holds others.
        UnknownOutputError: If the page is not what this version of Reflex wrote.
    """
    page = without_bundle(page)
    page = without_copying(page) if rows is None else with_rows(page, rows)
    return with_policy(on_intent(page, bundle) if bundle else page, written)


def without_bundle(page: str) -> str:
    """Takes React out of a page: the HTML stays, and the scripts of the head.

    Raises:
        UnknownOutputError: If the page is not what this version of Reflex wrote.
    """
    if page.count("<body>") != 1:
        raise UnknownOutputError("<body>", page.count("<body>"))
    head, body = page.split("<body>")
    for machinery in (
        r'<script(?! type="application/ld\+json")[^>]*>.*?</script>',
        r"<template[^>]*></template>|<!--/?\$\??-->",
        r'<div hidden(="")? id="S:\d+"></div>',
    ):
        body, found = re.subn(machinery, "", body, flags=re.DOTALL)
        if not found:
            raise UnknownOutputError(machinery, found)
    return re.sub(r'<link rel="modulepreload"[^>]*>', "", head) + "<body>" + body


def with_rows(page: str, rows: str) -> str:
    """Fills the publications in.

    Args:
        page: The page that lists them.
        rows: Their HTML.

    Raises:
        UnknownOutputError: If the page is not what this version of Reflex wrote.
    """
    before, found, after = page.partition(f"{_LIST}></div>")
    if not found:
        raise UnknownOutputError(f"{_LIST}></div>", 0)
    return f"{before}{_LIST}>{rows}</div>{after}"


def without_copying(page: str) -> str:
    """Takes the script of the copy buttons, which Reflex puts into every page, out of one without any.

    Raises:
        UnknownOutputError: If the page is not what this version of Reflex wrote.
    """
    element = f"<script>{script('copy_button.js')}</script>"
    if page.count(element) != 1:
        raise UnknownOutputError(element, page.count(element))
    return page.replace(element, "")


def on_intent(page: str, bundle: Sequence[str]) -> str:
    """Adds to a page without a bundle the few lines that load it when somebody wants it.

    Args:
        page: The page.
        bundle: The addresses of its chunks.
    """
    element = f'<script data-bundle="{escape(" ".join(bundle))}">{script("on_intent.js")}</script>'
    return page.replace("</body>", f"{element}</body>")


def entry(chunks: Path) -> Path:
    """The chunk that a browser begins with.

    Args:
        chunks: The folder of the bundle.

    Raises:
        UnknownOutputError: If there is not exactly one.
    """
    found = list(chunks.glob("entry.client-*.js"))
    if len(found) != 1:
        raise UnknownOutputError("entry.client-*.js", len(found))
    return found[0]


def unreached(chunks: Path, first: Path | None) -> set[Path]:
    """The chunks that no browser asks for.

    Args:
        chunks: The folder of the bundle.
        first: The chunk that a browser begins with; None if no page begins.
    """
    every = {path for path in chunks.iterdir() if path.is_file()}
    waiting = [first] if first else []
    while waiting:
        chunk = waiting.pop()
        every.discard(chunk)
        text = chunk.read_text(encoding="utf-8")
        waiting += [path for path in every if path.name in text and path not in waiting]
    return every
