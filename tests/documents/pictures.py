"""The pictures of the documentation; ``python -m tests.documents.pictures`` makes them.

They differ between versions of Chromium, so no test compares pixels. Make them again when pages look different, where
the Liberation fonts are installed (on Debian, the package fonts-liberation): other fonts give other line breaks.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from homepage.new_site import EXAMPLES
from homepage.static_host import StaticHost
from tests.documents.documents import GALLERY, SITE
from tests.documents.examples import examples_in
from tests.site.browser import launch
from tests.site.sites import export

FOLDER = SITE / "assets/pictures"
MOST_BYTES = 60_000
"""The largest size of a picture."""

_HEIGHTS = {1280: 800, 768: 1024, 360: 740}
_PHONE = 360
_A4 = (794, 1123)  # CSS pixels


@dataclass(frozen=True)
class Shot:
    """A picture of a page.

    Attributes:
        site: The name of the site.
        name: What the picture shows of it, such as ``1280-dark``: the width and the colour scheme, or ``print``.
        path: The page, relative to the home page.
    """

    site: str
    name: str
    path: str = ""

    @property
    def file(self) -> str:
        """The name of the picture."""
        return f"{self.site}-{self.name}.webp"

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels."""
        if self.name == "print":
            return _A4
        return self._width * self._density, _HEIGHTS[self._width] * self._density

    @property
    def _width(self) -> int:
        return int(self.name.split("-")[-2])

    @property
    def _density(self) -> int:
        return 2 if self._width == _PHONE else 1

    def take(self, browser: Browser, url: str) -> Image.Image:
        """Takes the picture.

        Args:
            browser: Chromium.
            url: The address of the home page.
        """
        if self.name == "print":
            page = browser.new_page()
            page.goto(url + self.path)
            return _first_page(page.pdf(format="A4", prefer_css_page_size=True))
        scheme = "dark" if self.name.endswith("dark") else "light"
        viewport = {"width": self._width, "height": _HEIGHTS[self._width]}
        page = browser.new_page(viewport=viewport, color_scheme=scheme, device_scale_factor=self._density)  # type: ignore[arg-type]
        page.goto(url + self.path, wait_until="networkidle")
        return Image.open(BytesIO(page.screenshot()))


SHOTS = (
    *(
        Shot(site, name)
        for site in ("student", "professor", "humanities", "minimal")
        for name in ("1280-light", "1280-dark", "360-light")
    ),
    Shot("student", "768-light"),
    Shot("student", "papers-1280-light", "#publications"),
    Shot("student", "paper-1280-light", "publications/borrowed-particles/"),
    Shot("student", "print"),
    Shot("professor", "publications-1280-light", "publications/#publications"),
    Shot("humanities", "writing-1280-light", "writing/"),
    Shot("top", "1280-light"),
    Shot("single", "1280-light"),
)


def _example(name: str) -> Callable[[Path], object]:
    return lambda root: shutil.copytree(EXAMPLES / name, root)


def _with_a_look(root: Path, look: str) -> None:
    """The site of the student, with other choices of the look."""
    _example("student")(root)
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(look)


def _minimal(root: Path) -> None:
    """The site whose two files the gallery shows."""
    (root / "content").mkdir(parents=True)
    for example in examples_in(GALLERY):
        (root / f"content/{example.file}.yaml").write_text(example.text, encoding="utf-8")


_SITES: Mapping[str, Callable[[Path], object]] = {
    "student": _example("student"),
    "professor": _example("professor"),
    "humanities": _example("humanities"),
    "minimal": _minimal,
    "top": lambda root: _with_a_look(root, "layout: top\naccent: indigo\ntype: sans\n"),
    "single": lambda root: _with_a_look(root, "layout: single\naccent: crimson\ndensity: compact\n"),
}


def take_all() -> Iterator[tuple[Shot, Image.Image]]:
    """Builds the sites, and takes every picture."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright, "chromium")
        for site, shots in groupby(sorted(SHOTS, key=lambda shot: shot.site), key=lambda shot: shot.site):
            root = Path(folder) / site
            _SITES[site](root)
            exported = export(root)
            with StaticHost(exported.out, exported.base_path) as host:
                for shot in shots:
                    yield shot, shot.take(browser, host.url)
        browser.close()


def as_webp(picture: Image.Image) -> bytes:
    """Encodes a picture in the best quality that is small enough for a repository."""
    for quality in range(90, 0, -5):
        data = BytesIO()
        picture.convert("RGB").save(data, "WEBP", quality=quality, method=6)
        if data.tell() <= MOST_BYTES:
            break
    return data.getvalue()


def _first_page(pdf: bytes) -> Image.Image:
    """The first page of a PDF, drawn by Ghostscript."""
    program = shutil.which("gs")
    if program is None:
        sys.exit("Ghostscript is missing: install it (on Debian, the package ghostscript)")
    options = ["-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"]
    command = [program, *options, "-sDEVICE=png16m", "-dFirstPage=1", "-dLastPage=1", "-r192", "-sOutputFile=-", "-"]
    drawn = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    return Image.open(BytesIO(drawn)).resize(_A4, Image.Resampling.LANCZOS)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for shot, picture in take_all():
        (FOLDER / shot.file).write_bytes(as_webp(picture))
