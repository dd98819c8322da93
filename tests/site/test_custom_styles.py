"""The owner's own CSS in a browser: it holds as it was written, under the policy."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.sites import export, homepage, reflex
from tests.site.strangers import with_eight_works

CSS = """:root { --accent: rgb(1, 2, 3) }\r
html { body :is(h1) { outline: 3px solid } }\r
h1::after { content: "a\\"  {  b" }\r
"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose owner wrote nested rules, quotes in strings, and the line ends of Windows."""
    root = with_eight_works(tmp_path_factory.mktemp("custom"))
    (root / "assets/custom.css").write_bytes(CSS.encode())
    with StaticHost(export(root).out) as running:
        yield running.url


@pytest.mark.parametrize("path", ["", "404.html", "publications/harbour-counts/"])
def test_custom_styles_apply_to_every_page(open_page: Open, url: str, path: str) -> None:
    page = open_page(url + path)
    assert page.evaluate("getComputedStyle(document.querySelector('h1'), '::after').content") == r'"a\"  {  b"'
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).outlineStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')") == "rgb(1, 2, 3)"


@pytest.mark.parametrize(
    ("run", "arguments"),
    [(homepage, ["build"]), (reflex, ["export", "--frontend-only", "--no-zip"])],
    ids=["homepage", "reflex"],
)
def test_a_stylesheet_that_would_end_its_element_stops_every_kind_of_build(
    tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]], arguments: list[str]
) -> None:
    root = with_eight_works(tmp_path)
    (root / "assets/custom.css").write_text("a { }\n</Style><script>alert(1)</script>", encoding="utf-8")
    done = run(root, *arguments)
    assert done.returncode == 1
    assert "assets/custom.css:2:1: custom: '</' can end the stylesheet" in done.stdout + done.stderr
    assert not (root / ".web/build").exists()
