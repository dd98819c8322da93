"""What axe finds wrong in a page."""

from collections.abc import Iterator, Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STRICTER = {"rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}}}
"""Rules of axe that are not on by default: targets of 24 px (WCAG 2.2, AA), contrast of 7 (AAA)."""

COLORS = {"runOnly": ["color-contrast", "color-contrast-enhanced"]}
"""The rules that depend on the colour scheme."""


def violations(page: Page, options: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The rules that a page breaks, each with the first element that does."""
    for each in Axe().run(page, options=dict(options)).response["violations"]:
        yield each["id"], each["nodes"][0]["html"]
