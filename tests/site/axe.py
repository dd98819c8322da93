"""What axe finds wrong in a page."""

from collections.abc import Iterator, Mapping

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

STRICTER = {"rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}}}
"""Rules of axe that are not on by default: targets of 24 px (WCAG 2.2, AA), contrast of 7 (AAA)."""

COLORS = {"runOnly": ["color-contrast", "color-contrast-enhanced"]}
"""The rules that depend on the colour scheme."""

_RUN = "options => axe.run({ resultTypes: ['violations'], ...options })"
"""Without a list of all elements that pass, which takes half of axe's time."""


def violations(page: Page, options: Mapping[str, object] | None = None) -> Iterator[tuple[str, str]]:
    """The rules that a page breaks, each with the first element that does.

    Args:
        page: The page.
        options: Which rules are checked; else those that axe has on by default.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    for each in page.evaluate(_RUN, options or {})["violations"]:
        yield each["id"], each["nodes"][0]["html"]
