"""Letters and digits in the alphabets of mathematics."""

import string
import unicodedata

import pytest

from homepage.latex.math_alphabets import styled

STYLES = ["bold", "italic", "bold-italic", "script", "fraktur", "double-struck", "sans-serif", "monospace"]


@pytest.mark.parametrize("style", STYLES)
def test_each_alphabet_has_all_latin_letters(style: str) -> None:
    text = styled(string.ascii_letters, style)
    assert unicodedata.normalize("NFKC", text) == string.ascii_letters
    assert len(set(text) - set(string.ascii_letters)) == len(string.ascii_letters)


@pytest.mark.parametrize("style", ["bold", "double-struck", "sans-serif", "monospace"])
def test_some_alphabets_have_digits(style: str) -> None:
    assert not set(styled(string.digits, style)) & set(string.digits)


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("h", "italic", "ℎ"),  # letters for which Unicode had characters before it had the alphabets
        ("BEFHILMRegol", "script", "ℬℰℱℋℐℒℳℛℯℊℴ𝓁"),
        ("CHIRZ", "fraktur", "ℭℌℑℜℨ"),
        ("CHNPQRZ", "double-struck", "ℂℍℕℙℚℝℤ"),
        ("βΓ∇", "bold", "𝛃𝚪𝛁"),
        ("a-é 中", "bold", "𝐚-é 中"),  # the alphabet has only the first
        ("a", "unknown", "a"),
    ],
)
def test_a_text_is_written_in_an_alphabet(text: str, style: str, written: str) -> None:
    assert styled(text, style) == written
