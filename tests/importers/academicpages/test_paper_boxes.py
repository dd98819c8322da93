"""The pieces of a paper in a list of boxes."""

import pytest

from homepage.importers.academicpages.records.paper_boxes import paper_boxes
from homepage.importers.academicpages.texts.chunks import chunks

PAPER = "[Sand and wind](https://a.example) \\\\\n**Ada Berg**"
LINKS = "[code](https://c.example) | [pdf](/x.pdf)"
BADGES = ["ICML 2020", "NeurIPS'21", "IEEE TPAMI", "Preprint", "under review 2020", "In Submission", "arXiv"]
WORDS = ["I like sand.", "2020", "Sand", "ICML 2020 was fun", "[ICML 2020](https://a.example)"]


def boxes(text: str) -> list[tuple[int, str, str, str]]:
    return [(len(box.pieces), box.text, box.picture, box.note) for box in paper_boxes(chunks(text))]


@pytest.mark.parametrize("badge", [*BADGES, "ICML 2020 (oral)"])
def test_a_badge_begins_a_box_which_has_all_up_to_the_next(badge: str) -> None:
    text = f"{badge}\n\n![p](/a.png)\n\n{PAPER}\n\n{LINKS}\n\n- Sand moves.\n- So does wind."
    assert boxes(f"{text}\n\n{badge}\n\n{PAPER}\n\n# Others\n\nWords.") == [
        (6, f"{PAPER}\n{badge}\n{LINKS}", "/a.png", "Sand moves. So does wind."),
        (2, f"{PAPER}\n{badge}", "", ""),
        (1, "Others", "", ""),
        (1, "Words.", "", ""),
    ]


@pytest.mark.parametrize("words", WORDS)
def test_a_piece_without_a_badge_is_alone(words: str) -> None:
    assert boxes(f"{words}\n\n{PAPER}") == [(1, words, "", ""), (1, PAPER, "", "")]


def test_title_and_authors_may_be_paragraphs_and_words_are_a_note() -> None:
    text = "ICML 2020\n\n**Sand and wind**\n\nAda Berg\n\nSand moves.\n\n[pdf](/x.pdf)\n\n- Much.\n\nMore words."
    assert boxes(text) == [
        (6, "**Sand and wind**\nAda Berg\nICML 2020\n[pdf](/x.pdf)", "", "Sand moves. Much."),
        (1, "More words.", "", ""),
    ]


def test_a_badge_with_nothing_below_it_is_alone() -> None:
    assert boxes("ICML 2020\n\nICML 2021") == [(1, "ICML 2020", "", ""), (1, "ICML 2021", "", "")]
    assert boxes("ICML 2020\n\n![p](/a.png)") == [(2, "ICML 2020", "/a.png", "")]
