"""The social cards of selected publications: which works have one, and what is drawn."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from homepage.page_model.social_cards import CHARACTERS, SIZE, SocialCard, social_card, social_cards
from homepage.pages.record_metadata import record_head
from homepage.social_card_pictures import draw_social_card
from tests.pages.records import site
from tests.parsed_html import Parsed

ACCENT = "#0f5c63"
CARD = SocialCard("On Everything", "Ada, Bob", "ICML 2025", "Ada", ACCENT)


def card(**fields: Any) -> SocialCard | None:  # noqa: ANN401 - of a record
    made = site(**fields)
    return social_card(made, made.publications[0], ACCENT)


def decoded(drawn: SocialCard) -> Image.Image:
    return Image.open(BytesIO(draw_social_card(drawn))).convert("RGB")


def test_a_selected_work_has_a_card_with_its_texts() -> None:
    assert card(selected=True) == SocialCard("On Everything", "Ada, Bob, Carol", "ICML 2025", "Ada", ACCENT)
    assert card() is None
    assert list(social_cards(site(), ACCENT)) == []


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": "Waves – *a* “history”"}, "Waves - a “history”"),
        ({"title": "许靖"}, None),
        ({"title": "Größe"}, None),
        ({"title": "x" * 41}, None),
        ({"title": "A bound of $x^2$"}, None),
        ({"authors": ["José"]}, None),
    ],
)
def test_a_work_has_a_card_only_if_the_font_has_every_character(fields: dict[str, Any], title: str | None) -> None:
    found = card(selected=True, **fields)
    assert (found.title if found else None) == title


def test_the_font_has_the_characters_that_it_is_said_to_have() -> None:
    font = ImageFont.load_default(64)
    unknown = bytes(font.getmask("\uffff"))
    assert [each for each in sorted(CHARACTERS - {" "}) if bytes(font.getmask(each)) == unknown] == []


def test_a_submitted_work_does_not_name_the_journal_that_may_reject_it() -> None:
    found = card(selected=True, status="submitted")
    assert found
    assert "ICML" not in found.venue + found.alt


def test_the_same_card_gives_the_same_bytes_and_another_text_another_address() -> None:
    assert draw_social_card(CARD) == draw_social_card(CARD)
    others = [SocialCard("B", *parts) for parts in [("Ada, Bob", "ICML 2025", "Ada", ACCENT)]]
    assert len({CARD.address, *(other.address for other in others)}) == 2
    assert CARD.address.startswith("/immutable/card-")


def test_a_card_has_the_size_of_link_previews_and_few_bytes() -> None:
    assert decoded(CARD).size == SIZE
    assert len(draw_social_card(CARD)) < 30_000


@given(st.lists(st.text("ABCWilm,", min_size=1, max_size=60), min_size=1, max_size=60).map(" ".join))
def test_texts_of_any_length_leave_the_edges_free(text: str) -> None:
    image = decoded(SocialCard(text, text, text, text, ACCENT))
    assert all(image.getpixel((x, y)) == (0xFC, 0xFB, 0xF8) for y in (20, 420, 540, 610) for x in range(0, 1200, 7))


def test_the_head_names_the_card_its_size_and_its_text() -> None:
    made = site(selected=True)
    found = {each.get("property") or each.get("name"): each["content"] for each in metas(made)}
    expected = social_card(made, made.publications[0], ACCENT)
    assert expected
    assert found["og:image"] == f"https://example.org/me{expected.address}"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "On Everything. Ada, Bob, Carol. ICML 2025."
    assert found["twitter:card"] == "summary_large_image"


def metas(made: Any) -> list[dict[str, str | None]]:  # noqa: ANN401 - a site
    return Parsed(record_head(made)(made.publications[0])).attributes("meta")
