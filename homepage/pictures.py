"""Pictures of the owner's, read and made into what pages show. The only importer of Pillow, which is slow to import.

What is published holds pixels alone: upright, in the colours of the web, without what a camera wrote beside them.
"""

import hashlib
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError

from homepage.models import addresses
from homepage.models.pictures import Frame, Picture, Variant

_MAX_NAME_LENGTH = 100  # letters; a file's name, with size, hash and ending, has 255 at most
_INPUT_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
# How each format is written. One thread, for the bytes must not depend on how many a machine has.
_ENCODER_OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "avif": {"quality": 55, "subsampling": "4:4:4", "max_threads": 1},
    "webp": {"quality": 80, "method": 6},
    "jpeg": {"quality": 82, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}
_MAX_HEIGHTS = {"avif": 32_768, "webp": 16_383, "jpeg": 65_500, "png": 65_500}
"""The pixels that files of a format can be high: by their specification, or by what common decoders take."""

_OVERSAMPLING = 3
"""A picture is decoded to this many times the pixels of the largest that is made of it, each way; more are not seen."""

_ROWS_AT_ONCE = 64
_SVG_PREFIX_LENGTH = 1_000_000  # characters of a drawing, comments and all
_Size = tuple[int, int]


class UnreadablePictureError(Exception):
    """No page can show a picture; the message says why, and what to do."""


def read_picture(file: Path, address: str, frame: Frame) -> Picture:
    """What a page shows of a picture. Nothing is written; ``encoded`` makes the files.

    Args:
        file: The picture.
        address: Its path in the site.
        frame: How it is shown.

    Raises:
        UnreadablePictureError: If it is none, or broken.
    """
    if file.suffix.lower() == ".svg":
        return Picture(address, _svg_size(file, frame), is_lazy=frame.is_lazy)
    with _open_image(file) as image:
        full = _upright_size(image)
        width, height = (min(full),) * 2 if frame.is_square else full
        widths = sorted({each for each in frame.widths if each < width} | {min(width, frame.widths[-1])})
        sizes = [_in_proportion((width, height), each) for each in widths]
        size = _in_proportion((width, height), min(width, frame.max_width))
        if _is_animated(image):
            image.load()
            return Picture(address, size, is_lazy=frame.is_lazy)
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
    return Picture(address, size, in_html, frame.is_lazy, variants)


def encode_variants(file: Path, variants: Sequence[Variant]) -> Iterator[tuple[Variant, bytes]]:
    """The files that a picture is published as. The same picture gives the same bytes.

    Args:
        file: The picture.
        variants: All that is made of it.
    """
    largest = max(variants, key=lambda variant: variant.width)
    with _open_image(file) as image:
        pixels = _decoded(image, (largest.width, largest.height))
    for variant in variants:
        # Where only the middle is shown the rest is cut off; else nothing is.
        fitted = ImageOps.fit(pixels, (variant.width, variant.height), Image.Resampling.LANCZOS)
        data = BytesIO()
        fitted.save(data, variant.kind, **_ENCODER_OPTIONS[variant.kind])
        yield variant, data.getvalue()


def _svg_size(file: Path, frame: Frame) -> _Size | None:
    """How large a drawing (SVG) is shown, by what its first element tells; None where only a browser knows."""
    if frame.is_square:
        return frame.max_width, frame.max_width
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
    except (ValueError, OverflowError, ZeroDivisionError):  # no numbers, or absurd ones
        return None
    return size if all(0 < side <= _MAX_HEIGHTS["png"] for side in size) else None


def _in_proportion(size: _Size, width: int) -> _Size:
    return width, max(1, round(size[1] * width / size[0]))


def _fallback_format(pixels: Image.Image) -> str:
    return "png" if pixels.mode == "RGBA" else "jpeg"


def _address(file: Path, digest: "hashlib._Hash", kind: str, width: int) -> str:
    """A name that changes whenever the bytes do: with the picture, with how it is written, and with who writes it."""
    digest.update(json.dumps([kind, width, _ENCODER_OPTIONS[kind]]).encode())
    name = re.sub(r"[^a-z0-9]+", "-", file.stem.lower())[:_MAX_NAME_LENGTH].strip("-") or "picture"
    return f"{addresses.IMMUTABLE}{name}-{width}-{digest.hexdigest()[:8]}.{kind}"


@contextmanager
def _open_image(file: Path) -> Iterator[Image.Image]:
    """A picture, of which nothing is decoded yet; what goes wrong meanwhile is told as the picture's fault.

    Raises:
        UnreadablePictureError: If it is none, or broken.
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
        message = "is no picture that can be read; save it as JPEG, PNG, WebP, AVIF, GIF or SVG"
        raise UnreadablePictureError(message) from None
    except Exception as error:  # what a decoder raises about a broken file is anything
        raise UnreadablePictureError(f"is broken ({error}); save it anew") from None


def _is_animated(image: Image.Image) -> bool:
    """Whether it is an animation. A JPEG can hold several pictures too: what a camera saw besides."""
    return getattr(image, "is_animated", False) and image.format in {"AVIF", "GIF", "PNG", "WEBP"}


def _upright_size(image: Image.Image) -> _Size:
    """The size of a picture when it stands as its camera was held."""
    is_lying = image.getexif().get(ExifTags.Base.Orientation, 1) >= 5
    return (image.height, image.width) if is_lying else image.size


def _decoded(image: Image.Image, largest: _Size) -> Image.Image:
    """A picture as what is published is made of it: upright, in sRGB, with alpha only if something shines through.

    Args:
        image: The picture, opened.
        largest: The size of the largest that is made of it. Of a much larger one, only so many pixels are decoded, or
            kept, as that needs: a camera's whole picture would take a gigabyte.
    """
    turned = _upright_size(image) != image.size
    least = [_OVERSAMPLING * side for side in (reversed(largest) if turned else largest)]
    image.draft(image.mode, (least[0], least[1]))  # only JPEG can
    image.load()
    reduced = _reduced(image, max(1, min(image.width // least[0], image.height // least[1])))
    reduced.info = image.info  # how it was held
    ImageOps.exif_transpose(reduced, in_place=True)
    return _to_srgb(reduced, image.info.get("icc_profile"))


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """A picture with fewer pixels. A few rows are converted at once: there is no second copy of a large one."""
    mode = _to_basic_mode(image.crop((0, 0, 1, 1))).mode
    reduced = Image.new(mode, (-(-image.width // factor), -(-image.height // factor)))
    rows = _ROWS_AT_ONCE * factor
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        reduced.paste(_to_basic_mode(strip).reduce(factor), (0, top // factor))
    return reduced


def _to_basic_mode(image: Image.Image) -> Image.Image:
    """A picture in a mode that can be calculated with: RGB, RGBA or CMYK."""
    if image.mode.startswith("I"):  # 16 bits of grey
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
        with suppress(ImageCms.PyCMSError, OSError):  # browsers too pass over a profile that says nothing
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    image = _to_rgb(image)
    if alpha and alpha.getextrema()[0] != 255:
        image.putalpha(alpha)
    image.info.clear()
    return image
