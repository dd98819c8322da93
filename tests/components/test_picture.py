"""Pictures as browsers choose them: formats, sizes, and a still one for visitors who prefer reduced motion."""

import re
from dataclasses import replace

import pytest

from homepage.components.picture import card_preview, preview
from homepage.models.pictures import Picture, Preview, Variant
from homepage.models.settings import Settings

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def small(width: int) -> Picture:
    kinds = ("avif", "jpeg")
    variants = tuple(Variant(f"/a-{each}.{kind}", kind, each, each) for kind in kinds for each in (135, width))
    return Picture("/a.gif", (135, 101), is_lazy=True, variants=variants)


def html(model: Picture) -> str:
    return preview(Preview(model, model, ""), SETTINGS)


def test_an_animation_is_only_for_visitors_who_do_not_prefer_reduced_motion() -> None:
    found = html(replace(small(702), animation="/a.gif"))
    first, second = re.findall("<source[^>]*>", found)
    assert 'media="(prefers-reduced-motion: no-preference)"' in first
    assert 'srcset="/me/a.gif"' in first.lower()
    assert "avif" in second
    assert re.search('<img[^>]* src="/me/a-702.jpeg"', found)


@pytest.mark.parametrize(("width", "is_large"), [(539, False), (540, True)])
def test_only_a_large_picture_is_as_wide_as_a_phone(width: int, is_large: bool) -> None:
    found = html(small(width))
    assert ('class="preview large"' in found) is is_large
    assert ("100vw" in found) is is_large


def test_a_drawing_is_large() -> None:
    assert 'class="preview large"' in html(Picture("/a.svg", (135, 101)))


def test_a_card_has_a_picture_of_its_width() -> None:
    model = small(702)
    assert "333px" in card_preview(Preview(model, model, ""), SETTINGS)
