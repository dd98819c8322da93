"""Draws social cards with Pillow, in Noto Sans (``fonts/``)."""

import re
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from homepage.page_model.social_cards import SIZE, SocialCard

_EDGE = 80
_WIDTH = SIZE[0] - 2 * _EDGE
_PAPER, _INK = (0xFC, 0xFB, 0xF8), (0x1D, 0x22, 0x24)
_SHADES = 15
"""The palette has so many shades from paper to ink, and the accent colour. 16 colours are encoded
faster than 256, and in fewer bytes."""
_BLACK, _GREY = 255, 170
"""How much of the ink texts have, before the shades of the palette replace it."""
_ACCENT = _SHADES
"""The index of the accent colour in the palette."""

_TITLE_TOP, _TITLE_BOTTOM = 140, 410
_TITLE_SIZES = range(68, 22, -4)
_PEOPLE_TOP, _PEOPLE_SIZE, _PEOPLE_LINES = 430, 32, 2
_FOOT, _FOOT_SIZE = 546, 28

FONT = Path(__file__).parent / "fonts/NotoSans-Regular.ttf"
"""The font, whose characters are ``page_model.social_cards.CHARACTERS``."""


def draw_social_card(card: SocialCard) -> bytes:
    """Draws a card as PNG. The same card gives the same bytes."""
    image = Image.new("L", SIZE, 0)
    size, lines = _fitting_title(card.title)
    _write(image, (_EDGE, _TITLE_TOP), lines, size, _BLACK)
    names = re.split("(?<=,) ", card.people)  # a line never ends inside a name
    people = _shortened(_wrapped(names, font_of_size(_PEOPLE_SIZE)), _PEOPLE_LINES, ", ")
    _write(image, (_EDGE, _PEOPLE_TOP), people, _PEOPLE_SIZE, _GREY)
    foot = font_of_size(_FOOT_SIZE)
    _write(image, (_EDGE, _FOOT), _shortened(_wrapped(card.venue.split(), foot, _WIDTH // 2), 1), _FOOT_SIZE, _BLACK)
    owner = _shortened(_wrapped(card.owner.split(), foot, _WIDTH // 2), 1)
    _write(image, (SIZE[0] - _EDGE - round(foot.getlength(owner[0])), _FOOT), owner, _FOOT_SIZE, _GREY)
    return _encoded(image, card.accent)


def _encoded(image: Image.Image, accent: str) -> bytes:
    """The PNG of a picture that has grey alone, with a bar in the accent colour."""
    image = image.point([(value * (_SHADES - 1) + 127) // 255 for value in range(256)])
    image.putpalette(_palette(accent))
    ImageDraw.Draw(image).rectangle((_EDGE, _EDGE, _EDGE + 72, _EDGE + 10), fill=_ACCENT)
    data = BytesIO()
    image.save(data, "PNG", bits=4, compress_level=3)  # level 9 saves a quarter, in ten times the time
    return data.getvalue()


@cache
def font_of_size(size: int) -> ImageFont.FreeTypeFont:
    """The font in a size. Raqm, which other builds of Pillow may lack, would place letters elsewhere."""
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _fitting_title(title: str) -> tuple[int, list[str]]:
    """The greatest size in which the title fits above the people, and its lines; the smallest one, shortened."""
    for size in _TITLE_SIZES:
        lines = _wrapped(title.split(), font_of_size(size))
        is_narrow = all(font_of_size(size).getlength(line) <= _WIDTH for line in lines)
        if is_narrow and len(lines) * _line_height(size) <= _TITLE_BOTTOM - _TITLE_TOP:
            return size, lines
    return size, _shortened(lines, (_TITLE_BOTTOM - _TITLE_TOP) // _line_height(size))


def _wrapped(words: Sequence[str], font: ImageFont.FreeTypeFont, width: int = _WIDTH) -> list[str]:
    """The lines of a text. No word is cut: one that is wider than the card has a line of its own."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shortened(lines: list[str], most: int, between: str = " ") -> list[str]:
    """At most so many lines; an ellipsis replaces the last word, or name, of a text that is longer."""
    if len(lines) <= most:
        return lines
    kept = lines[:most]
    return [*kept[:-1], f"{kept[-1].rstrip(between).rpartition(between)[0] or kept[-1]}{between}…"]


def _write(image: Image.Image, place: tuple[int, int], lines: list[str], size: int, ink: int) -> None:
    """Writes lines of text."""
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        pen.text((place[0], place[1] + number * _line_height(size)), line, fill=ink, font=font_of_size(size))


def _line_height(size: int) -> int:
    return round(size * 1.2)


@cache
def _palette(accent: str) -> list[int]:
    """The shades from paper to ink, and the accent colour as the last one."""
    shades = [
        paper + (ink - paper) * index // (_SHADES - 1)
        for index in range(_SHADES)
        for paper, ink in zip(_PAPER, _INK, strict=True)
    ]
    return [*shades, *bytes.fromhex(accent[1:])]
