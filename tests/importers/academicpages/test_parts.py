"""The small parts: dates, lists, words, addresses of people, ids of pages."""

import pytest

from homepage.importers.academicpages.markdown.html_blocks import unindented
from homepage.importers.academicpages.markdown.lists import spaced_lists
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.texts.dates import date_of, span_in
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.text import slugify


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-07-01", "2025-07-01"),
        ("1843-10-01", "1843-10-01"),
        ("2020-8-20 10:00", "2020-08-20"),
        ("2024/05:", "2024-05"),
        ("05/2024", "2024-05"),
        ("Aug. 2024", "2024-08"),
        ("1 March 2020", "2020-03-01"),
        ("March 3, 2020", "2020-03-03"),
        ("2020年3月", "2020-03"),
        ("2020", "2020"),
        ("2020-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_has_the_precision_that_was_written(text: str, date: str | None) -> None:
    assert date_of(text) == date


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("(Jun. 2025 – Sept. 2025)", ("2025-06", "2025-09")),
        ("2024.5 ~ Present", ("2024-05", None)),
        ("01/2020 - 03/2020", ("2020-01", "2020-03")),
        ("Jun - Aug 2024", ("2024-06", "2024-08")),
        ("May 2020 to now", ("2020-05", None)),
        ("2020 - 2021", None),
        ("Sept. 2025 - Jun. 2025", None),
        ("summer 2020", None),
    ],
)
def test_a_period_in_a_text_is_read_in_months(text: str, months: tuple[str, str | None] | None) -> None:
    span = span_in(text)
    assert (span and (span.start, span.end)) == months


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("**Ada**'s <i>Notes</i> &quot;x&quot;", 'Ada\'s Notes "x"'),
        ("[[arXiv]](https://a.example/b_c) and ![p](q)", "[arXiv] and p"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a_b_c * d * 2 < 3", "a_b_c * d * 2 < 3"),
        ("one<br>two\u202e \u200bthree", "one two three"),
        (r"C\* algebra $x_1$", "C* algebra $x_1$"),
        ("`a` and ``b`` and \\` and `", "a and b and ` and `"),
    ],
)
def test_words_are_without_formatting_and_what_is_unknown_is_text(markup: str, words: str) -> None:
    assert plain(markup) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Más que Números!", "mas-que-numeros"), ("林梅", ""), ("a" * 90, "a" * 60), ("__A--b__", "a-b")],
)
def test_an_id_is_made_of_letters_and_digits(text: str, expected: str) -> None:
    assert slugify(text) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("I like:\n- tea\n- coffee", "I like:\n\n- tea\n- coffee"),
        ("- a\n  - b\n- c", "- a\n    - b\n- c"),
        ("- a\n  more", "- a\n    more"),
        ("- a\n\nno more", "- a\n\nno more"),
        ("1) a", "1. a"),
        ("***\n---", "***\n---"),
        ("```\n- a\n  - b\n```", "```\n- a\n  - b\n```"),
    ],
)
def test_lists_are_written_so_that_every_markdown_reads_them(written: str, expected: str) -> None:
    assert spaced_lists(written) == expected


def test_elements_in_code_say_nothing_of_the_lines_around_them() -> None:
    text = "```\n<div>\n```\n\n    code\n\n```\n    </div>\n```"
    assert unindented(text) == text


def report_of_a_site() -> Report:
    report = Report()
    report.carried("title", "A", "a.md:2")
    report.left("link", "b\nc", "a.md:3", "it leads nowhere")
    report.compared("title", "<b>D</b>", "D", "d.md:2")
    report.template("file", "Gemfile", "Gemfile", "a part of the theme")
    report.notice("2 entries look like publications and are not records")
    return report


def test_a_report_begins_with_what_did_not_come_along_then_what_changed_then_numbers() -> None:
    report = report_of_a_site()
    assert list(report.warnings()) == ["2 entries look like publications and are not records"]
    assert list(report.lines()) == [
        "not in the new site:",
        "  link: b c: left: it leads nowhere (a.md:3)",
        "in another form:",
        "  title: <b>D</b>: changed: now D (d.md:2)",
        "in the new site: 1 title",
        "parts of the template, left out: 1 file",
        "parity: 3 things on the old site: 1 carried, 1 changed, 1 left; 1 part of the template was left out",
    ]


def test_the_whole_report_has_a_line_for_everything() -> None:
    assert list(report_of_a_site().whole())[:-1] == [
        "2 entries look like publications and are not records",
        "link: b c: left: it leads nowhere (a.md:3)",
        "title: <b>D</b>: changed: now D (d.md:2)",
        "title: A: carried (a.md:2)",
        "file: Gemfile: template: a part of the theme (Gemfile)",
    ]


def test_a_report_is_data_for_programs() -> None:
    data = report_of_a_site().data()
    assert data["notices"] == ["2 entries look like publications and are not records"]
    assert data["items"] == [
        {"kind": item.kind, "old": item.old, "outcome": item.outcome, "how": item.how, "place": item.place}
        for item in report_of_a_site().items
    ]


def test_many_changes_of_one_kind_are_shortened() -> None:
    report = Report()
    for number in range(9):
        report.changed("URL", f"/{number}", "a.md:1", "leads to /")
        report.left("URL", f"/left/{number}", "a.md:1", "it is too long")
    lines = list(report.lines())
    assert sum("leads to" in line for line in lines) == 3
    assert "  URL: 6 more, which --report FILE lists" in lines
    assert sum("/left/" in line for line in lines) == 9


def test_a_carried_thing_that_is_lost_later_is_reported_as_left_out() -> None:
    report = Report()
    report.carried("link", "notes https://n.example", "a.md:2")
    report.lose("link", "https://n.example", "plain text")
    assert [(item.outcome, item.how) for item in report.items] == [("left", "plain text")]
