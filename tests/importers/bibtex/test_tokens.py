"""Where an entry begins and ends, and what is a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.bibtex.tokens import split_entries


def parts(text: str) -> list[str]:
    before, *entries = split_entries(text)
    assert before == ""
    return entries


@pytest.mark.parametrize("begin", ["@misc{", " \t@misc{", "@ \tmisc{", "@misc \t{", "@MiSc{"])
def test_an_entry_begins_with_a_sign_a_name_and_a_bracket(begin: str) -> None:
    assert parts(f"{begin}a}}\n{begin}b}}") == [f"{begin}a}}\n", f"{begin}b}}"]


@pytest.mark.parametrize("text", ["misc{a}", "x @misc{a}", "@ {a}", "@1{a}", "@misc (a)", "@misc a"])
def test_any_other_text_is_no_entry(text: str) -> None:
    assert list(split_entries(text)) == [text]


def test_the_text_before_the_first_entry_is_a_part() -> None:
    assert list(split_entries("by me\n@misc{a}")) == ["by me\n", "@misc{a}"]


@pytest.mark.parametrize(
    "entry",
    [
        "@misc{a, x = {1}}",
        "@misc(a, x = {1})",
        "@misc(a, x = {)})",
        '@misc(a, x = ")")',
        "@misc{a, x = (1)}",
        "@misc{a, x = {{1} {2}}}",
        "@misc{a, x = {{}{1{2}}{}}}",
        '@misc{a, x = {"}}',
        '@misc{a, x = "{"}1"}',
        '@misc{a, x = "{{"}}1{}", y = "2"}',
        '@misc{a, x = "", y = {}}',
        '@misc{a, x = "1" # y # {2}}',
    ],
)
def test_an_entry_ends_with_its_bracket_outside_of_values(entry: str) -> None:
    assert parts(f"{entry}@misc{{b}} and @misc{{c}}\n@misc{{d}}") == [entry, "@misc{b} and @misc{c}\n", "@misc{d}"]


@pytest.mark.parametrize(
    "begin",
    ["@misc{a", "@misc{a, x = {1", '@misc{a, x = "1', '@misc{a, x = "}"', "@misc{a, x = {{1}", "@misc(a}", "@misc{a)"],
)
def test_an_entry_that_is_not_closed_ends_where_the_next_line_begins_one(begin: str) -> None:
    assert parts(f"{begin}\nx\n @misc{{b}}\n@misc{{c}}") == [f"{begin}\nx\n", " @misc{b}\n", "@misc{c}"]


def test_an_entry_that_is_not_closed_ends_with_the_file() -> None:
    assert parts("@misc{a, x = {1") == ["@misc{a, x = {1"]


@pytest.mark.parametrize("value", ["{1}", '"1"', "1", "{{1}}"])
@pytest.mark.parametrize("comment", ["%", "% it's", '% "{', "% } ) ,", "%%% @misc{b}"])
def test_a_comment_ends_with_its_line_and_leaves_it(value: str, comment: str) -> None:
    text = f"@misc{{ {comment}\na, {comment}\n x = {value}, {comment}\n y = 2 {comment}\n}}"
    assert parts(f"{text} {comment}\n{comment}") == [f"@misc{{ \na, \n x = {value}, \n y = 2 \n}} \n"]


def test_a_comment_at_the_begin_of_an_entry_is_not_part_of_its_key() -> None:
    assert parts("@misc{% one\na}") == ["@misc{\na}"]


def test_a_comment_at_the_end_of_a_file_ends_with_it() -> None:
    assert parts("@misc{a, % one") == ["@misc{a, "]


def test_a_comment_before_the_first_entry_is_left_out() -> None:
    assert list(split_entries("% one\nby me % two\n@misc{a}")) == ["\nby me \n", "@misc{a}"]


def test_a_comment_in_an_entry_that_is_not_closed_does_not_hide_the_next() -> None:
    assert parts("@misc{a, % one\n@misc{b}") == ["@misc{a, \n", "@misc{b}"]


@pytest.mark.parametrize("value", ["{50% of}", '"50% of"', "{{50% }}", '"{50%}"', "{\n%\n}"])
def test_a_percent_sign_in_a_value_begins_no_comment(value: str) -> None:
    assert parts(f"@misc{{a, x = {value}}}") == [f"@misc{{a, x = {value}}}"]


@pytest.mark.parametrize("key", ["a%b", "10.1%2F3", "a%%b"])
def test_a_percent_sign_in_a_key_begins_no_comment(key: str) -> None:
    assert parts(f"@misc{{{key}, x = {{1}}, % one\n}}") == [f"@misc{{{key}, x = {{1}}, \n}}"]


@pytest.mark.parametrize("field", ["x = 1%", "x = {1}%", 'x = "1"%', "x = {1},%"])
def test_a_comment_may_follow_a_value_without_a_space(field: str) -> None:
    assert parts(f"@misc{{a, {field} one\n}}") == [f"@misc{{a, {field.rstrip('%')}\n}}"]


@pytest.mark.parametrize("name", ["comment", "Comment", "COMMENT"])
def test_an_entry_for_comments_leaves_its_lines(name: str) -> None:
    assert parts(f"@{name}{{ @misc{{old,\n x = {{1}}}}\n}} @misc{{b}}\n@misc{{c}}") == [
        "\n\n",
        " @misc{b}\n",
        "@misc{c}",
    ]


def test_an_entry_for_comments_hides_entries_on_lines_of_their_own() -> None:
    assert parts("@comment{\n@misc{old}\n}\n@misc{a}") == ["\n\n\n", "@misc{a}"]


def test_an_entry_for_comments_that_is_not_closed_hides_nothing() -> None:
    assert parts("@comment{ x\n@misc{a}\n@comment{y}\n@misc{b}")[1::2] == ["@misc{a}\n", "@misc{b}"]


@given(st.text(st.sampled_from('@misc{}()",%= \n'), max_size=40))
def test_the_parts_of_a_file_have_its_lines(text: str) -> None:
    assert "".join(split_entries(text)).count("\n") == text.count("\n")
