"""Colours: their contrast as WCAG 2 defines it, and lighter or darker shades of one hue, in OKLCH.

OKLCH is a colour space whose lightness is that which people see, so that a change of it keeps the hue
(CSS Color Module Level 4). Colours are triples of sRGB channels from 0 to 1, or texts such as #0f5c63.
"""

from collections.abc import Callable, Sequence
from math import atan2, cos, hypot, sin

Srgb = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

Oklch = tuple[float, float, float]
"""Lightness from 0 to 1, chroma from 0, hue in radians."""

BLACK: Srgb = (0.0, 0.0, 0.0)
WHITE: Srgb = (1.0, 1.0, 1.0)

_STEPS = 24
"""Halvings of an interval from 0 to 1: more exact than the 8 bits of a channel."""


def parse_hex(text: str) -> Srgb:
    """The colour of a text such as #0f5c63 or #fff."""
    digits = text.removeprefix("#")
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = (int(full[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def to_hex(color: Srgb) -> str:
    """The colour as text, such as #0f5c63."""
    return "#" + "".join(f"{round(min(max(channel, 0), 1) * 255):02x}" for channel in color)


def contrast(one: Srgb, other: Srgb) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_shade(color: Srgb, grounds: Sequence[Srgb], least: float) -> Srgb:
    """The shade of a colour that is nearest to it and has enough contrast with every ground.

    It has the hue of the colour, and its chroma, as far as sRGB has it at that lightness. A colour with enough contrast
    is returned as it is. If no shade has enough, black or white is returned.

    Args:
        color: The colour.
        grounds: What may be behind it: all of them light, or all of them dark.
        least: The least contrast with each ground.
    """
    lightness, chroma, hue = to_oklch(color)
    limit = 0.0 if contrast(grounds[0], BLACK) > contrast(grounds[0], WHITE) else 1.0

    def shade(share: float) -> Srgb:
        return _as_written(_in_gamut(lightness + (limit - lightness) * share, chroma, hue))

    def is_readable(each: Srgb) -> bool:
        return all(contrast(each, ground) >= least for ground in grounds)

    return color if is_readable(color) else shade(_first(lambda share: is_readable(shade(share))))


def to_oklch(color: Srgb) -> Oklch:
    """The colour in OKLCH."""
    red, green, blue = map(_linear, color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _in_gamut(lightness: float, chroma: float, hue: float) -> Srgb:
    """The colour of these coordinates in OKLCH, with less chroma if sRGB does not have it."""
    if _is_in_gamut(_from_oklch(lightness, chroma, hue)):
        return _from_oklch(lightness, chroma, hue)
    less = _first(lambda share: _is_in_gamut(_from_oklch(lightness, chroma * (1 - share), hue)))
    return _from_oklch(lightness, chroma * (1 - less), hue)


def _as_written(color: Srgb) -> Srgb:
    """The colour with the 8 bits of each channel that its text has."""
    return parse_hex(to_hex(color))


def _from_oklch(lightness: float, chroma: float, hue: float) -> Srgb:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _is_in_gamut(color: Srgb) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in color)


def _luminance(color: Srgb) -> float:
    red, green, blue = map(_linear, color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


def _first(holds: Callable[[float], bool]) -> float:
    """The least share, from 0 to 1, from which on a condition holds; it holds for 1."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high
