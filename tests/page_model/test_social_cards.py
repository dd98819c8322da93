"""The social cards of publications: which works have one, and what is drawn."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from homepage.page_model.social_cards import CHARACTERS, SocialCard, social_card_of, social_cards
from homepage.social_card_pictures import FONT, draw_social_card, font_of_size
from tests.pages.records import head_of_record, site
from tests.parsed_html import Parsed

ACCENT = "#0f5c63"
CARD = SocialCard("On Everything", "Ada, Bob", "ICML 2025", "Ada", ACCENT)


def card(**fields: Any) -> SocialCard | None:  # noqa: ANN401 - of a record
    made = site(**fields)
    return social_card_of(made, ACCENT)(made.publications[0])


def decoded(drawn: SocialCard) -> Image.Image:
    return Image.open(BytesIO(draw_social_card(drawn))).convert("RGB")


def test_every_work_has_a_card_with_its_texts() -> None:
    expected = SocialCard("On Everything", "Ada, Bob, Carol", "ICML 2025", "Ada", ACCENT)
    assert list(social_cards(site(), ACCENT)) == [expected]


def test_of_a_long_record_the_newest_and_the_selected_works_have_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("homepage.page_model.social_cards.NEWEST", 0)
    assert card() is None
    assert card(selected=True) is not None


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": "Waves – *a* “history”"}, "Waves – a “history”"),
        ({"title": "Größe"}, "Größe"),
        ({"title": "Ὀδυσσεὺς καὶ Πηνελόπη"}, "Ὀδυσσεὺς καὶ Πηνελόπη"),
        ({"title": "Волны в устьях"}, "Волны в устьях"),
        ({"title": "林梅"}, None),
        ({"title": "أحمد"}, None),
        ({"title": "x" * 41}, None),
        ({"title": "A bound of $\\alpha \\to \\infty$"}, None),
        ({"authors": ["José"]}, "On Everything"),
        ({"authors": ["林梅"]}, None),
    ],
)
def test_a_work_has_a_card_only_if_the_font_has_every_character(fields: dict[str, Any], title: str | None) -> None:
    found = card(**fields)
    assert (found.title if found else None) == title


def test_the_font_has_the_characters_that_it_is_said_to_have() -> None:
    unknown = bytes(font_of_size(64).getmask("\uffff"))
    assert [each for each in sorted(CHARACTERS - {" "}) if bytes(font_of_size(64).getmask(each)) == unknown] == []


def test_its_licence_is_beside_the_font() -> None:
    assert "SIL OPEN FONT LICENSE" in FONT.with_name("OFL.txt").read_text("utf-8")


def test_a_submitted_work_does_not_name_the_journal_that_may_reject_it() -> None:
    found = card(status="submitted")
    assert found
    assert "ICML" not in found.venue


def test_the_same_card_gives_the_same_bytes_and_another_text_another_address() -> None:
    assert draw_social_card(CARD) == draw_social_card(CARD)
    others = [SocialCard("B", *parts) for parts in [("Ada, Bob", "ICML 2025", "Ada", ACCENT)]]
    assert len({CARD.address, *(other.address for other in others)}) == 2
    assert CARD.address.startswith("/immutable/card-")


def test_a_card_has_the_size_of_link_previews_and_few_bytes() -> None:
    assert decoded(CARD).size == (1200, 630)
    assert len(draw_social_card(CARD)) < 30_000


@given(st.lists(st.text("ABCWilm,", min_size=1, max_size=60), min_size=1, max_size=60).map(" ".join))
def test_texts_of_any_length_stay_inside_the_margins_of_the_card(text: str) -> None:
    image = decoded(SocialCard(text, text, text, text, ACCENT))
    assert all(image.getpixel((x, y)) == (0xFC, 0xFB, 0xF8) for y in (20, 420, 540, 610) for x in range(0, 1200, 7))


def test_the_head_names_the_card_and_its_text() -> None:
    made = site()
    found = {each.get("property") or each.get("name"): each["content"] for each in metas(made)}
    expected = social_card_of(made, ACCENT)(made.publications[0])
    assert expected
    assert found["og:image"] == f"https://example.org/me{expected.address}"
    assert found["og:image:alt"] == "On Everything"
    assert found["twitter:card"] == "summary_large_image"


def metas(made: Any) -> list[dict[str, str | None]]:  # noqa: ANN401 - a site
    return Parsed(head_of_record(made)).attributes("meta")
