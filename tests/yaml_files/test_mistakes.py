"""Where the cause of a mistake in YAML is, and what to write: the parser notices it later, and says something else."""

import pytest

from homepage.yaml_files.reader import read_yaml

TWO = "- id: a\n  title: A\n- id: b\n  title: B\n"


def mistakes(text: str) -> list[str]:
    return [f"{at.line}:{at.column}: {message}" for _, at, message in read_yaml(text).mistakes]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (
            "name: Plato\n email: a@b\n",
            "2:2: this line begins with 1 space, and the lines that it belongs to with no space",
        ),
        (
            "- id: a\n   title: A\n",
            "2:4: this line begins with 3 spaces, and the lines that it belongs to with 2 spaces",
        ),
        ("- id: a\n title: A\n", "2:2: this line begins with 1 space, and the lines that it belongs to with 2 spaces"),
        ("a:\n  - b: 1\n   - b: 2\n", "3:4: this line begins with 3 spaces, and the lines that it belongs to with 2"),
        (
            "a:\n    b: 1\n  c: 2\n",
            "3:3: this line begins with 2 spaces, and the lines that it belongs to with no space",
        ),
    ],
)
def test_a_line_with_other_spaces_is_reported_with_their_number(text: str, mistake: str) -> None:
    (reported,) = mistakes(text)
    assert reported.startswith(mistake)


@pytest.mark.parametrize(
    "text", ["a:\n\tb: 1\n", "a: 1\n\tb: 2\n", "- id: a\n\ttitle: A\n", "- id: a\n  b: c\n  \td: e\n"]
)
def test_a_tab_is_reported_as_a_tab(text: str) -> None:
    (reported,) = mistakes(text)
    assert reported.endswith("a tab is at the beginning of this line; write spaces instead of it")


@pytest.mark.parametrize(
    ("text", "found", "words", "spaces"),
    [
        ("# mine\n- id: a\n\n  # by me\n   title: A\n", "5:4: this line begins with 3 spaces", "to", "2 spaces"),
        ("- a:\n  - b: 1\n- c: 1\n   d: 2\n", "4:4: this line begins with 3 spaces", "to", "2 spaces"),
        ("- - a\n - b\n", "2:2: this line begins with 1 space", "to", "no space"),
        ("-   id: a\nid: b\n", "2:1: this line begins without a hyphen", "else begin it", "4 spaces"),
        ("- - a: 1\n- b\nc: d\n", "3:1: this line begins without a hyphen", "else begin it", "2 spaces"),
    ],
)
def test_a_line_is_compared_with_the_lists_and_mappings_that_go_on(
    text: str, found: str, words: str, spaces: str
) -> None:
    (reported,) = mistakes(text)
    assert reported.startswith(found)
    assert f"{words} with {spaces}" in reported


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("- id: a\n-  b: c: d\n", "2:8: this value contains a colon and a space"),
        ("- - a: 1\n- b\n  c: d: e\n", "3:4: this value contains a colon and a space"),
        (" [b\n", "2:1: a bracket is not closed"),
        ("  a:\nb:\n", "2:1: is not YAML"),
    ],
)
def test_spaces_at_the_beginning_are_not_the_cause_of_every_mistake(text: str, mistake: str) -> None:
    (reported,) = mistakes(text)
    assert reported.startswith(mistake)


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_not_closed_is_reported_where_it_begins(quote: str) -> None:
    reported = "2:10: a quote begins here, and none closes it; write one at the end of the value"
    assert mistakes(TWO.replace("title: A", f"title: {quote}A")) == [reported]
    with_another = TWO.replace("title: A", f"title: {quote}A").replace("title: B", f"title: {quote}B{quote}")
    assert mistakes(with_another) == [reported]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: 'A\nnote: 'B'\n", "1:8"),
        ("title: 'A\nnote: see: 'B\n", "1:8"),
        ("id: a\ndate: 1\ntitle: 'A\n'B' c\n", "3:8"),
    ],
)
def test_a_quote_that_another_one_closes_is_reported_where_it_begins(text: str, place: str) -> None:
    assert mistakes(text) == [f"{place}: a quote begins here, and none closes it; write one at the end of the value"]


@pytest.mark.parametrize(
    ("above", "column"),
    [
        ("title: 'A\n  long one'\nnote: Plato's: cave\n", "3:14"),
        ("text: |\n  'tis so\nnote: the: cave\n", "3:10"),
        ("text: |\n  'tis so\nnote: the: cave's\n", "3:10"),
        ("text: |\n  'tis so\nid: \"a\"\nnote: Plato's: cave\n", "4:14"),
    ],
)
def test_a_quote_in_a_text_above_is_not_the_cause(above: str, column: str) -> None:
    assert mistakes(above) == [f"{column}: this value contains a colon and a space; put the whole value in quotes"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- text: About {{ years_since: 2016 }} years\n", "1:15"),
        ("title: A\ntext: {{ %x }}\n", "2:7"),
    ],
)
def test_braces_without_quotes_are_reported_where_they_begin(text: str, place: str) -> None:
    assert mistakes(text) == [f"{place}: {{{{ is in a value without quotes; put the whole value in quotes"]


@pytest.mark.parametrize(
    ("value", "mistake"),
    [
        ("'Plato's cave'", "1:10: this quote ends the value, but more follows; if it belongs to it, write it twice"),
        (
            '"The "best" one"',
            "1:9: this quote ends the value, but more follows; if it belongs to it, write a backslash",
        ),
        (r'"The \"best\" one" of it', "1:21: this quote ends the value, but more follows"),
    ],
)
def test_a_quote_inside_quotes_is_reported(value: str, mistake: str) -> None:
    (reported,) = mistakes(f"a: {value}\n")
    assert reported.startswith(mistake)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("- id: a\n  title: A\n  id: b\n  title: B\n", "3:3: is written twice; if another entry begins here, write a hyphen before it: - id:"),
        ("date: 1\ntext: A\ndate: 2\ntext: B\n", "3:1: is written twice; if another entry begins here, write a hyphen before it: - date:"),
        ("- id: a\n  title: A\nid: b\n", "3:1: this line begins without a hyphen; if another entry begins here"),
    ],
)  # fmt: skip
def test_a_hyphen_that_was_forgotten_is_reported_once(text: str, mistake: str) -> None:
    (reported,) = mistakes(text)
    assert reported.startswith(mistake)


def test_another_key_that_is_written_twice_is_to_be_removed() -> None:
    assert mistakes("- id: a\n  title: A\n  title: B\n") == ["3:3: is written twice; keep one"]


def test_a_path_of_windows_in_double_quotes_is_reported() -> None:
    (reported,) = mistakes('picture: "C:\\Users\\ada\\me.jpg"\n')
    assert reported.startswith("1:10: is a path of your computer; put the file into assets/")


def test_positions_count_every_line_break_of_yaml() -> None:
    (reported,) = mistakes('name: Ada\rpicture: "C:\\Users\\ada\\me.jpg"\r')
    assert reported.startswith("2:10: is a path of your computer")


@pytest.mark.parametrize("escape", [r"\q", r"\x0z"])
def test_a_backslash_that_begins_no_escape_is_reported(escape: str) -> None:
    (reported,) = mistakes(f'title: "{escape}"\n')
    assert "a backslash in double quotes begins an escape sequence" in reported


def test_a_value_with_a_colon_is_still_reported() -> None:
    assert mistakes("- title: A: B\n") == [
        "1:11: this value contains a colon and a space; put the whole value in quotes"
    ]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((), ""),
        (("links", 1, "url"), "links 2: url"),
        (("sections", "news", "heading"), "sections.news.heading"),
    ],
)
def test_a_value_in_a_mapping_is_named_by_its_keys(place: tuple[str | int, ...], words: str) -> None:
    assert read_yaml("name: A\n").field(place) == words


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("{id: a, title: Notes}", "entry 1 (Notes)"),
        ("{id: a}", "entry 1 (a)"),
        ("{organisation: Ocean, role: R}", "entry 1 (Ocean)"),
        ("{name: Ada, role: R}", "entry 1 (Ada)"),
        ("{date: 2024, text: T}", "entry 1 (2024)"),
        ("{role: R}", "entry 1"),
        ("text", "entry 1"),
        ("{title: " + 40 * "w" + "}", f"entry 1 ({40 * 'w'})"),
        ("{title: " + 5 * "long words " + "}", "entry 1 (long words long words long words long w…)"),
    ],
)
def test_an_entry_is_counted_from_one_and_named_by_its_title(entry: str, words: str) -> None:
    document = read_yaml(f"- {entry}\n")
    assert document.field((0,)) == words
    assert document.field((0, "authors", 0, "name")) == f"{words}: authors 1: name"


@pytest.mark.parametrize(("text", "place", "words"), [("- a\n", (1,), "entry 2"), ("name: A\n", (0,), "entry 1")])
def test_an_entry_that_is_missing_is_counted_too(text: str, place: tuple[int], words: str) -> None:
    assert read_yaml(text).field(place) == words
