"""Responsive pictures: several sizes and formats, of which the browser chooses one (``srcset``)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

WITH_MOTION = "(prefers-reduced-motion: no-preference)"
"""HTML's ``media`` of an animation."""


@dataclass(frozen=True)
class Frame:
    """How a page shows a picture. ``static/home.css`` has the same sizes; a browser test compares the two.

    Attributes:
        widths: The widths to generate, in pixels, smallest first.
        max_width: The greatest width at which it is shown, in CSS pixels.
        sizes: HTML's ``sizes``; None for the picture's own width, limited by the column of text.
        aspect: Width divided by height, to which it is cropped around its centre; None for the whole picture.
        is_lazy: Whether it has ``loading="lazy"``.
        max_animation: The size in bytes above which only the first picture of an animation is shown; None for any.
    """

    widths: tuple[int, ...]
    max_width: int
    sizes: str | None = None
    aspect: float | None = None
    is_lazy: bool = False
    max_animation: int | None = None


PORTRAIT = Frame(widths=(99, 144, 198, 297, 432), max_width=144, sizes="(min-width: 66rem) 144px, 99px", aspect=1)
"""In the profile card: 5.5rem, on wide screens 8rem, for one to three device pixels per CSS pixel."""

ILLUSTRATION = Frame(widths=(351, 702, 1404), max_width=702)
"""In a text: at most as wide as the column, also with two device pixels per CSS pixel."""

LAZY_ILLUSTRATION = replace(ILLUSTRATION, is_lazy=True)
"""In a text, below the first screen."""

MEMBER = Frame(widths=(81, 162, 243), max_width=81, sizes="81px", aspect=1, is_lazy=True)
"""Beside the name of a person: 4.5rem."""

CODE = Frame(widths=(192, 384), max_width=192, sizes="192px", is_lazy=True)
"""A code to scan, such as that of WeChat: shown when a visitor asks for it."""

LOGO = Frame(widths=(36, 72, 108), max_width=36, sizes="36px", is_lazy=True)
"""Beside the name of an organisation: at most 2rem wide."""

PROJECT = Frame(widths=(198, 396, 594), max_width=198, sizes="198px", is_lazy=True)
"""Beside the text of a project: 11rem."""

MAX_ANIMATION = 2_000_000
"""The size in bytes above which a list does not load an animation."""

PREVIEW = Frame(widths=(135, 270, 405, 702), max_width=135, aspect=4 / 3, is_lazy=True, max_animation=MAX_ANIMATION)
"""Of a publication: 7.5rem beside its row; a large one as wide as a card, or as the text on a phone."""

LARGE_PREVIEW = replace(LAZY_ILLUSTRATION, max_animation=MAX_ANIMATION)
"""On the page of a publication."""


@dataclass(frozen=True)
class Variant:
    """One file of a picture: one size, one format.

    Attributes:
        address: A path of the site. It contains a hash of the content.
        kind: The MIME subtype, such as ``avif``.
        width: In pixels.
        height: In pixels.
    """

    address: str
    kind: str
    width: int
    height: int


@dataclass(frozen=True)
class Picture:
    """A picture of a site.

    Attributes:
        address: The owner's original file: a path of the site.
        size: Width and height in CSS pixels; None if the file does not say.
        sizes: HTML's ``sizes``.
        is_lazy: Whether it has ``loading="lazy"``.
        variants: The generated files, grouped by format, the fallback format last; empty if the original is shown.
        animation: The address of the animation that these files are the first picture of; None if it is none.
        heavy_animation: The size in bytes of an animation that is too large to be shown; else 0.
    """

    address: str
    size: tuple[int, int] | None = None
    sizes: str | None = None
    is_lazy: bool = False
    variants: tuple[Variant, ...] = ()
    animation: str | None = None
    heavy_animation: int = 0

    @property
    def src(self) -> str:
        """The file in the format that every browser supports."""
        return self.variants[-1].address if self.variants else self.address

    def sources(self, href: Callable[[str], str]) -> tuple[dict[str, str], str | None]:
        """The ``srcset`` of each modern format by MIME type, preferred first, and the fallback format's.

        Args:
            href: Makes the URL for a page from an address.
        """
        found: dict[str, str] = {}
        for kind, files in groupby(self.variants, key=lambda variant: variant.kind):
            found[f"image/{kind}"] = ", ".join(f"{href(file.address)} {file.width}w" for file in files)
        return found, found.popitem()[1] if found else None


_PHONE = 540
"""The width in pixels of a picture that is shown as wide as a phone."""


@dataclass(frozen=True)
class Preview:
    """The picture of a publication.

    Attributes:
        small: As lists show it.
        large: As its own page shows it.
        alt: What it shows, for people who do not see it; empty if it is only decoration.
    """

    small: Picture
    large: Picture
    alt: str

    @property
    def is_large(self) -> bool:
        """Whether it is sharp at the whole width of a phone. A drawing (SVG) is sharp at any width."""
        return not self.small.variants or self.small.variants[-1].width >= _PHONE
