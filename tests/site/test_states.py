"""Every state of a page that a visitor can bring about is readable and usable, in each colour scheme."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.conftest import Open
from tests.site.filter_form import choose, show_facets
from tests.site.test_every_page import COLORS, STRICTER, unfold

NARROW = {"width": 320, "height": 640}
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The spacing of text that a visitor may set: WCAG 1.4.12."""
