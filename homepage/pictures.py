"""Reads the owner's pictures, and resizes and encodes them. The only importer of Pillow, which is slow to import.

Generated files are upright and in sRGB, and contain no metadata.
"""

import hashlib
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError

from homepage.models import addresses
from homepage.models.pictures import Frame, Picture, Variant

_MAX_NAME_LENGTH = 100  # characters; a file name, with size, hash and extension, has at most 255
_INPUT_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# The encoder's options for each format. One thread, because the bytes must not depend on the number of processors.
_ENCODER_OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "avif": {"quality": 55, "subsampling": "4:4:4", "max_threads": 1},
    "webp": {"quality": 80, "method": 6},
    "jpeg": {"quality": 82, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}
_MAX_HEIGHTS = {"avif": 32_768, "webp": 16_383, "jpeg": 65_500, "png": 65_500}
"""The greatest height of a format in pixels, by its specification or by the limits of common decoders."""

_OVERSAMPLING = 3
"""A picture is decoded to this multiple of the largest generated size, in each dimension."""

_ROWS_AT_ONCE = 64
_SVG_PREFIX_LENGTH = 1_000_000  # characters of an SVG file that are searched for its root element
_Size = tuple[int, int]


class UnreadablePictureError(Exception):
    """A file cannot be shown as a picture; the message says why, and what to do."""


def read_picture(file: Path, address: str, frame: Frame) -> Picture:
    """Reads a picture, and computes its size and variants. ``encode_variants`` creates the files.

    Args:
        file: The picture.
        address: Its path in the site.
        frame: How it is shown.

    Raises:
        UnreadablePictureError: If the file is not a picture, or broken.
    """
    if file.suffix.lower() == ".svg":
        return Picture(address, _svg_size(file, frame), is_lazy=frame.is_lazy)
    with _open_image(file) as image:
        full = _upright_size(image)
        width, height = _cropped(full, frame.aspect) if frame.aspect else full
        widths = sorted({each for each in frame.widths if each < width} | {min(width, frame.widths[-1])})
        sizes = [_in_proportion((width, height), each) for each in widths]
        size = _in_proportion((width, height), min(width, frame.max_width))
        is_animated = _is_animated(image)
        pixels = _decoded(image, sizes[-1])
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256")
    digest.update(f"{PIL.__version__} {size} {pixels.size}".encode())
    kinds = [kind for kind in ("avif", "webp", _fallback_format(pixels)) if sizes[-1][1] <= _MAX_HEIGHTS[kind]]
    if _fallback_format(pixels) not in kinds:
        raise UnreadablePictureError(f"is {full[1] / full[0]:,.0f} times as high as it is wide; cut it into parts")
    variants = tuple(
        Variant(_address(file, digest.copy(), kind, each[0]), kind, *each) for kind in kinds for each in sizes
    )
    in_html = frame.sizes or f"min({size[0]}px, 100vw - 45px)"
    picture = Picture(address, size, in_html, frame.is_lazy, variants)
    if not is_animated:
        return picture
    weight = file.stat().st_size
    is_heavy = frame.max_animation is not None and weight > frame.max_animation
    return replace(picture, heavy_animation=weight) if is_heavy else replace(picture, animation=address)


def encode_variants(file: Path, variants: Sequence[Variant]) -> Iterator[tuple[Variant, bytes]]:
    """Encodes the variants of a picture. The same picture gives the same bytes.

    Args:
        file: The picture.
        variants: All variants of the picture.
    """
    largest = max(variants, key=lambda variant: variant.width)
    with _open_image(file) as image:
        pixels = _decoded(image, (largest.width, largest.height))
    for variant in variants:
        # Crops to the centre if the frame has an aspect; else the proportions are equal and nothing is cropped.
        fitted = ImageOps.fit(pixels, (variant.width, variant.height), Image.Resampling.LANCZOS)
        data = BytesIO()
        fitted.save(data, variant.kind, **_ENCODER_OPTIONS[variant.kind])
        yield variant, data.getvalue()


def _svg_size(file: Path, frame: Frame) -> _Size | None:
    """The displayed size of an SVG, from the attributes of its root element; None if they do not give it."""
    if frame.aspect:
        return frame.max_width, round(frame.max_width / frame.aspect)
    with file.open(encoding="utf-8", errors="replace") as text:
        begins = re.search(r"<svg\b[^>]*>", text.read(_SVG_PREFIX_LENGTH))
    element = begins[0] if begins else ""
    sides = [re.search(rf"""\s{name}=["']([\d.]+)(?:px)?["']""", element) for name in ("width", "height")]
    shape = re.search(r"""\sviewBox=["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']""", element)
    try:
        if sides[0] and sides[1]:
            width, height = float(sides[0][1]), float(sides[1][1])
            shown = min(width, frame.max_width)
        elif shape:
            width, height, shown = float(shape[1]), float(shape[2]), frame.max_width
        else:
            return None
        size = round(shown), round(height * shown / width)
    except (ValueError, OverflowError, ZeroDivisionError):  # invalid or absurd numbers
        return None
    return size if all(0 < side <= _MAX_HEIGHTS["png"] for side in size) else None


def _cropped(size: _Size, aspect: float) -> _Size:
    """The largest size with this ratio of width to height that is part of a picture."""
    width, height = size
    return min(width, round(height * aspect)) or 1, min(height, round(width / aspect)) or 1


def _in_proportion(size: _Size, width: int) -> _Size:
    return width, max(1, round(size[1] * width / size[0]))


def _fallback_format(pixels: Image.Image) -> str:
    return "png" if pixels.mode == "RGBA" else "jpeg"


def _address(file: Path, digest: "hashlib._Hash", kind: str, width: int) -> str:
    """A file name with a hash of the picture, the encoder's options and Pillow's version."""
    digest.update(json.dumps([kind, width, _ENCODER_OPTIONS[kind]]).encode())
    name = re.sub(r"[^a-z0-9]+", "-", file.stem.lower())[:_MAX_NAME_LENGTH].strip("-") or "picture"
    return f"{addresses.IMMUTABLE}{name}-{width}-{digest.hexdigest()[:8]}.{kind}"


@contextmanager
def _open_image(file: Path) -> Iterator[Image.Image]:
    """Opens a picture, without decoding it. Exceptions in the ``with`` block become ``UnreadablePictureError``.

    Raises:
        UnreadablePictureError: If the file is not a picture, or broken.
    """
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            image: Image.Image = Image.open(file, formats=_INPUT_FORMATS)
        with image:
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        most = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
        raise UnreadablePictureError(f"has more than {most} million pixels; make it smaller") from None
    except UnidentifiedImageError:
        message = "is not a picture that can be read; save it as JPEG, PNG, WebP, AVIF, GIF or SVG"
        raise UnreadablePictureError(message) from None
    except Exception as error:  # decoders raise any exception for a broken file
        raise UnreadablePictureError(f"is broken ({error}); save it again") from None


def _is_animated(image: Image.Image) -> bool:
    """Whether it is an animation. A JPEG with several pictures (MPO) is not."""
    return getattr(image, "is_animated", False) and image.format in {"AVIF", "GIF", "PNG", "WEBP"}


def _upright_size(image: Image.Image) -> _Size:
    """The size of a picture after rotation by its EXIF orientation."""
    is_lying = image.getexif().get(ExifTags.Base.Orientation, 1) >= 5
    return (image.height, image.width) if is_lying else image.size


def _decoded(image: Image.Image, largest: _Size) -> Image.Image:
    """Decodes a picture: upright, in sRGB, with an alpha channel only if it has transparent pixels.

    Args:
        image: The picture, opened.
        largest: The size of the largest variant. A much larger picture is reduced while it is decoded, because all its
            pixels could take a gigabyte of memory.
    """
    turned = _upright_size(image) != image.size
    least = [_OVERSAMPLING * side for side in (reversed(largest) if turned else largest)]
    image.draft(image.mode, (least[0], least[1]))  # has an effect for JPEG only
    image.load()
    reduced = _reduced(image, max(1, min(image.width // least[0], image.height // least[1])))
    reduced.info = image.info  # its EXIF orientation
    ImageOps.exif_transpose(reduced, in_place=True)
    return _to_srgb(reduced, image.info.get("icc_profile"))


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """Reduces a picture by an integer factor, a few rows at a time, to avoid a second full-size copy in memory."""
    mode = _to_basic_mode(image.crop((0, 0, 1, 1))).mode
    reduced = Image.new(mode, (-(-image.width // factor), -(-image.height // factor)))
    rows = _ROWS_AT_ONCE * factor
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        reduced.paste(_to_basic_mode(strip).reduce(factor), (0, top // factor))
    return reduced


def _to_basic_mode(image: Image.Image) -> Image.Image:
    """Converts a picture to a mode that can be resized: RGB, RGBA or CMYK."""
    if image.mode.startswith("I"):  # 16-bit greyscale
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    elif image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode == "CMYK" else image.convert("RGB")


def _to_rgb(image: Image.Image) -> Image.Image:
    return image if image.mode == "RGB" else image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    image = _to_rgb(image) if alpha else image
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):  # an invalid profile is ignored, as in browsers
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    image = _to_rgb(image)
    if alpha and alpha.getextrema()[0] != 255:
        image.putalpha(alpha)
    image.info.clear()
    return image
