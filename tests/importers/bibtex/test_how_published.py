"""Web addresses in the words of a field such as ``howpublished``."""

import pytest

from homepage.importers.bibtex.how_published import addresses_and_words

X = "https://a.example/x"


@pytest.mark.parametrize(
    ("latex", "addresses", "words"),
    [
        (X, [X], ""),
        (f"({X})", [X], ""),
        (f"{X}_(y)", [f"{X}_(y)"], ""),
        (f"Available at {X}.", [X], ""),
        (f"[Online; {X}, accessed 3 May 2020]", [X], ""),
        (f"Poster, {X}", [X], "Poster"),
        (f"In Turin: {X}; {X} and more", [X], "In Turin; and more"),
        (rf"\url{{{X}}}", [X], ""),
        (rf"\href{{{X}}}{{The words}}", [X], "The words"),
        (f'<a href="{X}">The words</a>', [X], "The words"),
        ("Self-published, 2020", [], "Self-published, 2020"),
    ],
)
def test_an_address_is_taken_out_with_what_only_says_that_it_is_one(
    latex: str, addresses: list[str], words: str
) -> None:
    assert addresses_and_words(latex) == (addresses, words)
