"""Contrast, and readable shades of a colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.looks.colors import BLACK, WHITE, contrast, parse_hex, readable_shade, to_hex, to_oklch

LIGHT, DARK = (parse_hex("#fcfbf8"), WHITE), (parse_hex("#16191b"), parse_hex("#1e2224"))
HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("#000", "#fff", 21), ("#777", "#fff", 4.48), ("#0f5c63", "#fcfbf8", 7.43)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(parse_hex(one), parse_hex(other)) == pytest.approx(expected, abs=0.01)
    assert contrast(parse_hex(other), parse_hex(one)) == contrast(parse_hex(one), parse_hex(other))


@pytest.mark.parametrize(
    ("color", "lightness", "chroma", "hue"),
    [("#ffffff", 1, 0, None), ("#ff0000", 0.628, 0.2577, 0.5102), ("#00ff00", 0.8664, 0.2948, 2.487)],
)
def test_oklch_is_that_of_css(color: str, lightness: float, chroma: float, hue: float | None) -> None:
    converted = to_oklch(parse_hex(color))
    assert converted[:2] == pytest.approx((lightness, chroma), abs=0.001)
    assert hue is None or converted[2] == pytest.approx(hue, abs=0.001)


@given(HEX)
def test_every_colour_has_a_readable_shade_on_light_and_on_dark_pages(color: str) -> None:
    for grounds in (LIGHT, DARK):
        shade = readable_shade(parse_hex(color), grounds, 7)
        assert all(contrast(parse_hex(to_hex(shade)), ground) >= 7 for ground in grounds)


@given(HEX)
def test_a_readable_colour_stays_as_it_is(color: str) -> None:
    given_color = parse_hex(color)
    for grounds in (LIGHT, DARK):
        if all(contrast(given_color, ground) >= 7 for ground in grounds):
            assert to_hex(readable_shade(given_color, grounds, 7)) == color


@pytest.mark.parametrize("color", ["#ff0000", "#7a2e2e", "#0000ff", "#00a0a0", "#660874"])
@pytest.mark.parametrize("grounds", [LIGHT, DARK], ids=["light", "dark"])
def test_a_shade_keeps_the_hue(color: str, grounds: tuple[tuple[float, float, float], ...]) -> None:
    shade = readable_shade(parse_hex(color), grounds, 7)
    assert to_oklch(shade)[2] == pytest.approx(to_oklch(parse_hex(color))[2], abs=0.05)


def test_a_shade_is_not_further_away_than_needed() -> None:
    shade = readable_shade(parse_hex("#ff0000"), LIGHT, 7)
    assert contrast(shade, LIGHT[0]) == pytest.approx(7, abs=0.1)


def test_black_is_nearest_where_no_shade_is_readable() -> None:
    assert readable_shade(parse_hex("#444"), [parse_hex("#808080")], 7) == BLACK
