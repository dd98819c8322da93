"""What a venue is called in short."""

import pytest

from homepage.models.venues import short_venue

LONG = "International Conference on Machine Learning"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        (f"{LONG} (ICML)", "ICML"),
        (f"{LONG} (ICML 2025)", "ICML"),
        (f"{LONG} (ICML-2025)", "ICML"),
        (f"{LONG} (ICML'25)", "ICML"),
        (f"{LONG} (ICML \u201925)", "ICML"),
        (f"{LONG} (NeurIPS), Vancouver", "NeurIPS"),
        (f"{LONG}, ICML 2025", "ICML"),
        (f"{LONG},ICML'25, Vancouver", "ICML"),
    ],
)
def test_the_acronym_is_found_in_the_name(name: str, short: str) -> None:
    assert short_venue(name) == short


@pytest.mark.parametrize(
    "name",
    [
        LONG,
        f"{LONG} (Vancouver)",
        f"{LONG} (ICML 202)",
        f"{LONG} (the ICML)",
        f"{LONG}, USA",
        f"{LONG}, ICML 2025 in Vancouver",
        f"{LONG} ICML 2025",
    ],
)
def test_a_name_without_an_acronym_has_no_short_name(name: str) -> None:
    assert short_venue(name) is None


def test_a_name_of_twenty_characters_is_short_enough() -> None:
    assert short_venue("Proceedings of (ABC)") is None
    assert short_venue("Proceedings of (ABCD)") == "ABCD"
