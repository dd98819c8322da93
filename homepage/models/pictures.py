"""A picture as pages show it: in a few sizes and formats, of which a browser takes the one that it needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby


@dataclass(frozen=True)
class Frame:
    """How a page shows a picture. ``static/home.css`` says it too; a test in the browser holds the two together.

    Attributes:
        widths: CSS pixels, for screens of different sizes and densities, smallest first.
        shown: The widest that it is shown, in CSS pixels.
        sizes: How wide it is on which screen, as in HTML; None if as wide as it is and fits in a column of text.
        is_square: Whether only the middle is shown.
        is_lazy: Whether it may come when it is scrolled to.
    """

    widths: tuple[int, ...]
    shown: int
    sizes: str | None = None
    is_square: bool = False
    is_lazy: bool = False


PORTRAIT = Frame(widths=(99, 144, 198, 297, 432), shown=144, sizes="(min-width: 66rem) 144px, 99px", is_square=True)
"""In the profile card: 5.5rem, and 8rem on a desk, on screens of one to three pixels for each of CSS."""

ILLUSTRATION = Frame(widths=(351, 702, 1404), shown=702)
"""In a text: as wide as that at most, and twice as many pixels for dense screens."""


LAZY_ILLUSTRATION = replace(ILLUSTRATION, is_lazy=True)
"""The same, further down than the first view."""


@dataclass(frozen=True)
class Variant:
    """A picture in one size and one format.

    Attributes:
        address: A path of the site. It changes whenever the bytes do.
        kind: The format, as in ``image/avif``.
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
        address: The file of the owner's: a path of the site.
        size: Width and height in CSS pixels; None where only a browser knows.
        sizes: For HTML, how wide it is on which screen.
        is_lazy: Whether it may come when it is scrolled to.
        variants: What is shown; none if it is the owner's file itself. By format, the last is understood everywhere.
    """

    address: str
    size: tuple[int, int] | None = None
    sizes: str | None = None
    is_lazy: bool = False
    variants: tuple[Variant, ...] = ()

    @property
    def src(self) -> str:
        """What every browser can show."""
        return self.variants[-1].address if self.variants else self.address

    def sources(self, href: Callable[[str], str]) -> tuple[dict[str, str], str | None]:
        """The files of each format that not every browser knows, best first, as ``srcset``; and of that which all know.

        Args:
            href: What an address becomes in a page.
        """
        found: dict[str, str] = {}
        for kind, files in groupby(self.variants, key=lambda variant: variant.kind):
            found[f"image/{kind}"] = ", ".join(f"{href(file.address)} {file.width}w" for file in files)
        return found, found.popitem()[1] if found else None
