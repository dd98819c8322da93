"""An entry that is written in the most common way is read as pybtex reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.bibtex import source, tokens
from homepage.importers.bibtex.regular_entry import regular_entry
from homepage.importers.bibtex.source import Macros, parse_bibtex


def both_ways(text: str) -> None:
    """Asserts that a file is read in the same way with and without the short way for regular entries."""
    macros: list[Macros] = [{"acm": "ACM"}, {"acm": "ACM"}]
    found = parse_bibtex(text, "refs.bib", macros[0])
    with pytest.MonkeyPatch.context() as patch:
        for module in (source, tokens):
            patch.setattr(module, "regular_entry", lambda _: None)
        assert parse_bibtex(text, "refs.bib", macros[1]) == found
    assert macros[0] == macros[1]


REGULAR = [
    "@misc{a, title = {acm}}",
    "@Misc {a,\n  Title = {A {B {C}}},\n  year = 2020,\n  month = jun,\n}\n\n",
    ' @ article{a:b_c/d, title = "A {"} B", journal = acm, note = {"}, x-y = unknown}',
    "@misc{a, title = {}, note = {\n  two\n  lines }\n}",
]
OTHER = [
    "@misc{a}",
    "@misc{, title = {T}}",
    "@misc{a, title = {T}, title = {U}}",
    "@misc{a, title = {A} # { B}}",
    "@misc{a, title = {T} year = 2020}",
    "@misc{a, title = {T}",
    "@misc{a, title = T}}",
    "@misc{a, title = {T}} note = {outside}",
    "@misc(a, title = {T})",
    "@misc{a, title = {{{{{{T}}}}}}}",
    "@string{a, title = {T}}",
    "@preamble{a, title = {T}}",
    "\n@\nmisc{a, title = {T}}",
    "@string{acm = {Association}}",
]


@pytest.mark.parametrize("text", REGULAR)
def test_a_regular_entry_is_read_at_once(text: str) -> None:
    assert regular_entry(text)
    both_ways(text)


@pytest.mark.parametrize("text", OTHER)
def test_any_other_entry_is_left_to_pybtex(text: str) -> None:
    assert regular_entry(text) is None
    both_ways(text)


PIECES = st.sampled_from(
    ["@misc{", "@String{", "a", "key", ",", ",\n", " = ", "{", "}", '"', "{T}", "title", "2020", "acm", "#", "%", "("]
)
FIELDS = st.lists(PIECES, max_size=8).map("".join)


@given(FIELDS, FIELDS)
def test_every_text_is_read_the_same_way(value: str, rest: str) -> None:
    both_ways(f"@misc{{a, title = {value},\n  note = {{{rest}}}}}\n@misc{{b, title = {{T}}}}")
    both_ways(value + rest)
    both_ways(f"@misc{{{value}, title = {{T}}}}{rest}\n@misc{{b, title = {{T}}}}")
