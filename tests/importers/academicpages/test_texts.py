"""Pieces of Markdown, dates and plain text, in the notations of people."""

import pytest

from homepage.importers.academicpages.texts.chunks import Chunk, chunks, joined
from homepage.importers.academicpages.texts.dates import date_of, span_in
from homepage.importers.academicpages.texts.plain_text import FORMATTING, plain


def pieces(text: str) -> list[tuple[str, str]]:
    return [(chunk.kind, chunk.text) for chunk in chunks(text)]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("# A", ("A", 1)),
        ("## A ##", ("A", 2)),
        ("###A", ("A", 3)),
        ("###### A", ("A", 6)),
        ("A\n=", ("A", 1)),
        ("A \n=== ", ("A", 1)),
        ("A\n--", ("A", 2)),
    ],
)
def test_a_heading_has_a_level_and_keeps_its_source(text: str, heading: tuple[str, int]) -> None:
    assert list(chunks(text)) == [Chunk("heading", *heading, written=text)]
    assert list(chunks(f"{text}\nb")) == [
        Chunk("heading", *heading, written=text),
        Chunk("paragraph", "b", written="b"),
    ]


def test_a_heading_ends_a_paragraph() -> None:
    assert pieces("a\n# B\nc\n\n## D\n") == [("paragraph", "a"), ("heading", "B"), ("paragraph", "c"), ("heading", "D")]


@pytest.mark.parametrize("text", ["A\n-\nb", "a\nb", "-a", "1) a", "*a*", "    code", "A\nb\n---"])
def test_any_other_text_is_a_paragraph(text: str) -> None:
    assert list(chunks(f"\n{text}\n\n")) == [Chunk("paragraph", text, written=text)]


def test_an_empty_line_parts_paragraphs() -> None:
    assert pieces("a\nb\n \n\nc\n\n    d") == [("paragraph", "a\nb\n "), ("paragraph", "c"), ("paragraph", "    d")]


@pytest.mark.parametrize("bullet", ["-", "*", "+", "1.", "12.", "- "])
def test_an_entry_is_known_by_its_bullet(bullet: str) -> None:
    text = f"{bullet} a\n{bullet} b"
    assert [(chunk.kind, chunk.text, chunk.written) for chunk in chunks(f"text\n{text}\n")] == [
        ("paragraph", "text", "text"),
        ("entry", "a", f"{bullet} a"),
        ("entry", "b", f"{bullet} b"),
    ]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("- a\n    b", "a\nb"),
        ("- a\n\n    b\n\n    c", "a\n\nb\n\nc"),
        ("- a\n    - b\n    - c", "a\n- b\n- c"),
        ("- a\nb", "a\nb"),
        ("-\u0020\n    b", "b"),
    ],
)
def test_lines_that_are_indented_belong_to_their_entry(text: str, entry: str) -> None:
    assert list(chunks(text)) == [Chunk("entry", entry, written=text)]


def test_a_line_that_is_not_indented_ends_an_entry_behind_an_empty_line() -> None:
    assert pieces("- a\n\nb\n\n- c\n\n\n- d") == [("entry", "a"), ("paragraph", "b"), ("entry", "c"), ("entry", "d")]


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("\n \n") == []
    assert joined([]) == ""


@pytest.mark.parametrize(
    "text", ["a", "a\n\nb", "# A\n\nb", "a\n\n- b\n- c\n    d\n\ne", "A\n=\n\nb", "- a\n\nb\n\n- c"]
)
def test_pieces_that_are_joined_are_the_text(text: str) -> None:
    assert joined(list(chunks(text))) == text


def test_a_list_is_joined_without_empty_lines() -> None:
    assert joined(list(chunks("- a\n\n- b"))) == "- a\n- b"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-7", "2025-07"),
        ("2025-07-01T10:00", "2025-07-01"),
        ("2025-07-01x", "2025-07-01"),
        ("2025/7/1", "2025-07-01"),
        ("2025.7", "2025-07"),
        ("2025.12.31", "2025-12-31"),
        ("2025年7月1日", "2025-07-01"),
        ("2025年 7月 15日", "2025-07-15"),
        ("1899", "1899"),
        ("2024 and more", "2024"),
        ("2024-5-", "2024-05"),
        ("5-2024", "2024-05"),
        ("12.1999", "1999-12"),
        ("jan1999", "1999-01"),
        ("August, 2024", "2024-08"),
        ("Sept. 3 2024", "2024-09-03"),
        ("Sep 23rd, 2024", "2024-09-23"),
        ("September 1st 2024", "2024-09-01"),
        ("3. August 2024", "2024-08-03"),
        ("2nd Oct 2024", "2024-10-02"),
        ("12 Aug, 2024", "2024-08-12"),
        ("30 Nov 2024 x", "2024-11-30"),
        ("31 December 2024", "2024-12-31"),
        ("4th July 2024", "2024-07-04"),
        ("June 2024", "2024-06"),
        (" May 2024 ", "2024-05"),
        ("Apr 2024", "2024-04"),
        ("February 2024", "2024-02"),
        ("April 2024", "2024-04"),
        ("October 2024", "2024-10"),
        ("November 2024", "2024-11"),
    ],
)
def test_a_date_is_read_in_every_usual_notation(text: str, date: str) -> None:
    assert date_of(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "2025-13",
        "20251",
        "1899/1",
        "13/2024",
        "5/20245",
        "3rd of Aug 2024",
        "31 Feb 2024",
        "Auguste 2024",
        "Mai 2024",
        "32 Aug 2024",
        "Jun. 32, 2024",
        "May5 2024",
        "May 1899",
        "x 2024",
        "0/2024",
    ],
)
def test_other_text_is_no_date(text: str) -> None:
    assert date_of(text) is None


@pytest.mark.parametrize(
    "dash", ["-", " -- ", "---", " – ", "—", "\u2212", "~", " to ", " until ", " till ", "至", "到"]
)
def test_months_of_a_period_may_be_separated_by_any_dash(dash: str) -> None:
    text = f"Jun 2024{dash}Jul 2025"
    assert span_in(f"From {text}.") == ("2024-06", "2025-07", text)
    assert span_in(f"2024.6{dash}2025.7") == ("2024-06", "2025-07", f"2024.6{dash}2025.7")


@pytest.mark.parametrize("word", ["present", "Now", "current", "ongoing", "Today", "至今", "今"])
def test_a_current_period_has_no_end(word: str) -> None:
    assert span_in(f"Jun, 2024 - {word}") == ("2024-06", None, f"Jun, 2024 - {word}")


@pytest.mark.parametrize(
    "month", ["2024-12", "2024/12", "2024.12", "2024 . 12", "2024年12月", "12/2024", "12.2024", "12-2024"]
)
def test_months_of_a_period_may_be_numbers(month: str) -> None:
    assert span_in(f"{month} to 2025/1") == ("2024-12", "2025-01", f"{month} to 2025/1")
    assert span_in(f"1/2024 to {month}") == ("2024-01", "2024-12", f"1/2024 to {month}")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan.-Feb. 2020", ("2020-01", "2020-02")),
        ("Jun - Jun 2024", ("2024-06", "2024-06")),
        ("October to December, 1999", ("1999-10", "1999-12")),
        ("Jun 2024 - Jun 2024", ("2024-06", "2024-06")),
    ],
)
def test_a_period_may_be_within_a_year_or_a_month(text: str, months: tuple[str, str]) -> None:
    span = span_in(text)
    assert span
    assert (span.start, span.end) == months


@pytest.mark.parametrize("text", ["Jun 2025", "2025-06", "Aug - Jun 2024", "2024/05 to 2024/04", "2024.13 - 2025.1"])
def test_a_period_needs_two_months_in_order(text: str) -> None:
    assert span_in(text) is None


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("**a** *b* ***c*** _d_ __e__ ___f___", "a b c d e f"),
        ("(*a*), *b*.", "(a), b."),
        ("**a *b* c**", "a b c"),
        ("a*b*c, _a_b, **a**b, * a *, **a", "a*b*c, _a_b, **a**b, * a *, **a"),
        ("a_b_ c", "a_b_ c"),
        (r"\*a\* \[b\] \_c\_ \x", r"*a* [b] _c_ \x"),
        ("`` ` `` and `x`", "` and x"),
        ("a <br/> b<BR>c", "a b c"),
        ("<B class='x'>a</B>b<span>c</span>d", "abcd"),
        ("<div>a</div><p>b</p>c", "a b c"),
        ("x<sup>2</sup>, y<sub>1</sub>", "x2, y1"),
        ("<custom>a</custom> <x-y> <script>b</script>", "<custom>a</custom> <x-y> <script>b</script>"),
        ("&amp;lt;b&gt; &eacute;", "&lt;b> é"),
        ('[a](b "c") [d](e){:target=_blank} [f](g){.h}', "a d f"),
        ("![a](b.png)", "a"),
        ("[a [b] c](d(e))", "a [b] c"),
        ("[[a](b)](c)", "a"),
        ("[a](b c) [d] [e](", "[a](b c) [d] [e]("),
    ],
)
def test_plain_text_is_what_a_reader_sees(markup: str, words: str) -> None:
    assert plain(markup) == words


@pytest.mark.parametrize("name", sorted(FORMATTING))
def test_formatting_tags_are_removed(name: str) -> None:
    assert plain(f"a <{name} class='x'>b</{name}> <{name.upper()}/>").split() == ["a", "b"]
