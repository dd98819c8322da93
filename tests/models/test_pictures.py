"""A picture in several sizes and formats."""

import re

import pytest

from homepage.models import pictures
from homepage.models.pictures import Frame, Picture, Preview, Variant

VARIANTS = (
    Variant("/small.avif", "avif", 10, 5),
    Variant("/big.avif", "avif", 20, 10),
    Variant("/small.jpg", "jpeg", 10, 5),
    Variant("/big.jpg", "jpeg", 20, 10),
)


def test_the_last_variant_is_what_every_browser_shows() -> None:
    assert Picture("/owner.png", variants=VARIANTS).src == "/big.jpg"


def test_a_picture_without_variants_is_the_owners_file() -> None:
    picture = Picture("/owner.svg")
    assert picture.src == "/owner.svg"
    assert picture.sources(str) == ({}, None)


def test_each_format_has_a_list_of_its_sizes_and_the_last_is_for_every_browser() -> None:
    better, fallback = Picture("/owner.png", variants=VARIANTS).sources(lambda address: f"/me{address}")
    assert better == {"image/avif": "/me/small.avif 10w, /me/big.avif 20w"}
    assert fallback == "/me/small.jpg 10w, /me/big.jpg 20w"


def test_a_picture_in_one_format_has_no_better_one() -> None:
    assert Picture("/owner.png", variants=VARIANTS[2:]).sources(str) == ({}, "/small.jpg 10w, /big.jpg 20w")


@pytest.mark.parametrize(
    ("widths", "is_large"), [((135, 540), True), ((135, 702), True), ((135, 539), False), ((), True)]
)
def test_a_picture_is_large_if_it_is_sharp_at_the_width_of_a_phone(widths: tuple[int, ...], is_large: bool) -> None:
    small = Picture("/a.png", variants=tuple(Variant(f"/{width}.jpg", "jpeg", width, 10) for width in widths))
    assert Preview(small, Picture("/a.png"), "").is_large is is_large


def test_a_browser_can_read_the_sizes_of_every_picture_and_the_largest_is_its_width() -> None:
    frames = {name: frame for name, frame in vars(pictures).items() if isinstance(frame, Frame)}
    sizes = {name: frame.sizes for name, frame in frames.items() if frame.sizes}
    assert len(sizes) > 3
    for name, written in sizes.items():
        found = re.fullmatch(r"(?:\(min-width: [0-9.]+rem\) ([0-9]+)px, )?([0-9]+)px", written)
        assert found, name
        assert int(found[1] or found[2]) == frames[name].max_width


def test_every_picture_is_sharp_on_a_screen_with_two_pixels_per_css_pixel() -> None:
    frames = [frame for frame in vars(pictures).values() if isinstance(frame, Frame)]
    assert all(2 * frame.max_width <= frame.widths[-1] for frame in frames)
    assert all(frame.widths == tuple(sorted(set(frame.widths))) for frame in frames)
