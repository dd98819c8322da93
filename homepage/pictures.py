"""Pictures of the owner's, read and made into what pages show. The only importer of Pillow, which is slow to import.

What is published holds pixels alone: upright, in the colours of the web, without what a camera wrote beside them.
"""

import hashlib
import json
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from homepage.models import addresses
from homepage.models.pictures import Frame, Picture, Variant

_LONGEST_NAME = 100  # letters; a file's name, with size, hash and ending, has 255 at most
_READ = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# How each format is written. One thread, for the bytes must not depend on how many a machine has.
_WRITTEN: Mapping[str, Mapping[str, Any]] = {
    "avif": {"quality": 55, "subsampling": "4:4:4", "max_threads": 1},
    "webp": {"quality": 80, "method": 6},
    "jpeg": {"quality": 82, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}


class UnreadablePictureError(Exception):
    """No page can show a picture; the message says why, and what to do."""


def shown(file: Path, address: str, frame: Frame) -> Picture:
    """What a page shows of a picture. Nothing is written; ``encoded`` makes the files.

    Args:
        file: The picture.
        address: Its path in the site.
        frame: How it is shown.

    Raises:
        UnreadablePictureError: If it is none, or broken.
    """
    if file.suffix.lower() == ".svg":
        return Picture(address, _drawn_size(file, frame), is_lazy=frame.is_lazy)
    image = _read(file)
    width, height = (min(image.size),) * 2 if frame.is_square else image.size
    in_css = min(width, frame.shown)
    size = in_css, max(1, round(height * in_css / width))
    if _moves(image):
        return Picture(address, size, is_lazy=frame.is_lazy)
    digest = hashlib.sha256(file.read_bytes() + f"{PIL.__version__} {size}".encode())
    widths = sorted({each for each in frame.widths if each < width} | {min(width, frame.widths[-1])})
    variants = (
        Variant(_address(file, digest.copy(), kind, each), kind, each, max(1, round(height * each / width)))
        for kind in ("avif", "webp", "png" if image.mode == "RGBA" else "jpeg")
        for each in widths
    )
    sizes = frame.sizes or f"min({in_css}px, 100vw - 45px)"
    return Picture(address, size, sizes, frame.is_lazy, tuple(variants))


def encoded(file: Path, variants: Iterable[Variant]) -> Iterator[tuple[Variant, bytes]]:
    """The files that a picture is published as. The same picture gives the same bytes.

    Args:
        file: The picture.
        variants: What to make of it.
    """
    image = _read(file)
    for variant in variants:
        # Where only the middle is shown the rest is cut off; else nothing is.
        fitted = ImageOps.fit(image, (variant.width, variant.height), Image.Resampling.LANCZOS)
        data = BytesIO()
        fitted.save(data, variant.kind, **_WRITTEN[variant.kind])
        yield variant, data.getvalue()


def _drawn_size(file: Path, frame: Frame) -> tuple[int, int] | None:
    """The size of a drawing (SVG), as its first element tells it: in pixels, or by its shape alone."""
    if frame.is_square:
        return frame.shown, frame.shown
    begins = re.search(r"<svg\b[^>]*>", file.read_text(encoding="utf-8", errors="replace"))
    element = begins[0] if begins else ""
    sides = [re.search(rf"""\s{name}=["']([\d.]+)(?:px)?["']""", element) for name in ("width", "height")]
    shape = re.search(r"""\sviewBox=["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']""", element)
    try:
        if sides[0] and sides[1]:
            return round(float(sides[0][1])), round(float(sides[1][1]))
        return (frame.shown, round(frame.shown * float(shape[2]) / float(shape[1]))) if shape else None
    except (ValueError, ZeroDivisionError):
        return None


def _address(file: Path, digest: "hashlib._Hash", kind: str, width: int) -> str:
    """A name that changes whenever the bytes do: with the picture, with how it is written, and with who writes it."""
    digest.update(json.dumps([kind, width, _WRITTEN[kind]]).encode())
    name = re.sub(r"[^a-z0-9]+", "-", file.stem.lower())[:_LONGEST_NAME].strip("-") or "picture"
    return f"{addresses.IMMUTABLE}{name}-{width}-{digest.hexdigest()[:8]}.{kind}"


def _read(file: Path) -> Image.Image:
    """A picture, upright, in sRGB; with an alpha channel only if something shines through."""
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            image: Image.Image = Image.open(file, formats=_READ)
        with image:
            image.load()
            return image if _moves(image) else _in_srgb(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        most = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
        raise UnreadablePictureError(f"has more than {most} million pixels; make it smaller") from None
    except UnidentifiedImageError:
        message = "is no picture that can be read; save it as JPEG, PNG, WebP, AVIF, GIF or SVG"
        raise UnreadablePictureError(message) from None
    except Exception as error:  # what a decoder raises about a broken file is anything
        raise UnreadablePictureError(f"is broken ({error}); save it anew") from None


def _moves(image: Image.Image) -> bool:
    """Whether it is an animation. A JPEG can hold several pictures too: what a camera saw besides."""
    return getattr(image, "is_animated", False) and image.format in {"AVIF", "GIF", "PNG", "WEBP"}


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    elif image.has_transparency_data:
        image = image.convert("RGBA")
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    image = image if image.mode == "CMYK" else image.convert("RGB")
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):  # browsers too pass over a profile that says nothing
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    image = image.convert("RGB")
    if alpha and alpha.getextrema()[0] != 255:
        image.putalpha(alpha)
    image.info.clear()
    return image
