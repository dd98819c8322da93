"""Files of BibTeX, as people and programs write them."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.source import BibtexFile, parse_bibtex, read_bibtex
from homepage.importers.report import UnreadableFileError


def parsed(text: str) -> BibtexFile:
    return parse_bibtex(text, "refs.bib")


def fields(text: str) -> dict[str, str]:
    found = parsed(text)
    assert found.unread == []
    return dict(found.entries[0].fields)


def keys(found: BibtexFile) -> list[str]:
    return [entry.key for entry in found.entries]


def reported(found: BibtexFile) -> list[str]:
    return [str(remark) for remark in found.unread]


def test_an_entry_knows_where_it_begins() -> None:
    text = "@comment{x}\n\n@Article{a,\n  Title = {T}\n}\n@misc{b, title={U}}"
    assert parsed(text).entries == [
        Entry("article", "a", {"title": "T"}, "refs.bib", 3),
        Entry("misc", "b", {"title": "U"}, "refs.bib", 6),
    ]


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ("{A {B} c}", "A {B} c"),
        ('"A {"}B{"} c"', 'A {"}B{"} c'),
        ("2020", "2020"),
        ("icml # { 2024}", "Conference on Learning 2024"),
        ('"1~" # jun', "1~June"),
        ("undefined", "undefined"),
    ],
)
def test_values_are_written_in_every_way_that_bibtex_knows(value: str, meaning: str) -> None:
    text = f'@string(icml = "Conference" # " on Learning")\n@misc{{a, x = {value}}}'
    assert fields(text) == {"x": meaning}


def test_abbreviations_of_one_file_hold_in_the_next() -> None:
    macros: dict[str, str] = {}
    parse_bibtex("@STRING{Icml = {ICML}}", "strings.bib", macros)
    assert parse_bibtex("@misc{a, x = icml}", "refs.bib", macros).entries[0].fields == {"x": "ICML"}


def test_parentheses_close_an_entry_too() -> None:
    assert fields("@misc(a, title = {T})") == {"title": "T"}


@pytest.mark.parametrize(
    "comment",
    [
        "@comment{ @misc{old, title = {Old}} }",
        "@Comment{jabref-meta: databaseType:bibtex;}",
        "% @misc{old, title = {Old}}",
        "%@misc{old,\n%  title = {Old},\n%}",
        "Written by me@host.example {at home}.",
    ],
)
def test_entries_in_comments_are_not_read(comment: str) -> None:
    found = parsed(f"{comment}\n@misc{{a, title = {{T}}}}")
    assert (keys(found), found.unread) == (["a"], [])


def test_a_field_is_commented_out_by_a_percent_sign_before_it() -> None:
    assert fields("@misc{a, title = {T},\n  % year = {1999},\n  note = {N}}") == {"title": "T", "note": "N"}


@pytest.mark.parametrize("field", ["year = {2023}, % when", "year = {2023}, %journal = {K},"])
def test_a_comment_after_a_field_is_not_part_of_it(field: str) -> None:
    assert fields(f"@misc{{a, title = {{T}},\n  {field}\n  volume = {{1}}}}") == {
        "title": "T",
        "year": "2023",
        "volume": "1",
    }


def test_abbreviations_that_grow_without_end_are_bounded() -> None:
    bomb = "@string{a0 = {lolololololololo}}\n" + "".join(
        f"@string{{a{number + 1} = a{number} # a{number}}}\n" for number in range(40)
    )
    found = parsed(bomb + "@misc{x, title = a40}")
    assert any("is an abbreviation of more than" in remark.message for remark in found.unread)


def test_a_percent_sign_in_a_value_is_text() -> None:
    assert fields("@misc{a, url = {https://a.example/b%20c}, note = {half,\n% of it}}") == {
        "url": "https://a.example/b%20c",
        "note": "half,\n% of it",
    }


def test_entries_of_old_inspire_are_read() -> None:
    text = """@article{Lin:2010zz,
      author         = "Lin, Mei and Berg, Ida",
      title          = "{On everything}",
      year           = "2010",
      eprint         = "1012.4035",
      SLACcitation   = "%%CITATION = ARXIV:1012.4035;%%"
}"""
    assert fields(text)["slaccitation"] == "%%CITATION = ARXIV:1012.4035;%%"


VALUES = st.text(st.sampled_from("%%%, a=1\n\\'#~()"), max_size=30)


@given(VALUES, VALUES)
def test_percent_signs_in_braces_or_quotes_are_text(braced: str, quoted: str) -> None:
    values = f'x = {{{braced}}}, % and {{ another\n  y = "{quoted}" % the last'
    text = f'@misc{{a, % a comment, with a "quote\n  {values}\n}} % end'
    assert fields(text) == {"x": braced, "y": quoted}


@given(VALUES)
def test_nothing_in_a_comment_is_read(comment: str) -> None:
    end = "%" + comment.replace("\n", "") + ' "{}\n'
    text = f"{end}@misc{{a, {end} x = {{y}} {end}, z = 1 {end}}} {end}@misc{{b, x = 2}}"
    assert [dict(entry.fields) for entry in parsed(text).entries] == [{"x": "y", "z": "1"}, {"x": "2"}]


def test_a_percent_sign_in_a_key_is_part_of_it() -> None:
    assert keys(parsed("@misc{10.1000%2F1, title = {T}}")) == ["10.1000%2F1"]


def test_a_comment_may_follow_an_abbreviation() -> None:
    assert fields('@string{z = "Zed" % the last\n}\n@misc{a, x = z # " % of it" % all\n}') == {"x": "Zed % of it"}


def test_entries_that_share_a_line_are_all_read() -> None:
    assert keys(parsed("@misc{a, title = {T}} @misc{b, title = {U}}\n@misc(c, title = {V)})@misc{d, title = {W}}")) == [
        "a",
        "b",
        "c",
        "d",
    ]


def test_an_unclosed_entry_does_not_affect_others() -> None:
    found = parsed("@misc{a, title = {T}}\n@misc{b, title = {Un\n@misc{c, title = {V}}\n")
    assert keys(found) == ["a", "c"]
    assert reported(found) == ["refs.bib:2: b: is not closed; a brace or a quote is missing; this entry is left out"]


def test_a_missing_comma_is_put_in_and_reported() -> None:
    found = parsed("@misc{a,\n  title = {T}\n  year = {2020}\n}")
    assert dict(found.entries[0].fields) == {"title": "T", "year": "2020"}
    assert reported(found) == ["refs.bib:3: a: a comma is missing before this field; it was added"]


def test_text_after_a_surplus_brace_is_reported() -> None:
    found = parsed("@misc{a, title = {T}},\n  year = {2020}\n}\n@misc{b, title = {U}}")
    assert keys(found) == ["a", "b"]
    assert reported(found) == ["refs.bib:2: is outside of any entry: year = {2020}"]


def test_a_field_that_is_written_twice_is_reported() -> None:
    assert reported(parsed("@misc{a, title = {T}, TITLE = {U}}")) == [
        "refs.bib:1: a: TITLE is written twice; the first one is kept"
    ]


def test_an_entry_without_a_key_gets_one() -> None:
    assert keys(parsed("@misc{, title = {T}}")) == ["unnamed-1"]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a, title = " + "{" * 5_000 + "x" + "}" * 5_000 + "}",
        "@misc{a, title = {" + "word {x} " * 3_000_000 + "}}",
        "@misc{a, title = {x\n" * 10_000,
        "@comment{" * 50_000,
        "@" * 500_000,
        "\n" * 500_000 + "@misc{a",
        "%\n" * 150_000 + "@misc{a",
        '@misc{a, title = "{" % ' * 25_000,
    ],
    ids=[
        "nested",
        "27 MB",
        "never closed",
        "comments never closed",
        "ats",
        "empty lines",
        "percent signs",
        "quotes never closed",
    ],
)
def test_hostile_files_are_read_in_bounded_time_with_a_remark(text: str) -> None:
    begun = time.process_time()
    found = parsed(text)
    assert time.process_time() - begun < 5
    assert len(found.entries) == 0


def test_a_file_of_another_encoding_is_refused_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "old.bib"
    path.write_bytes("@misc{a,\n title = {Müller}}".encode("latin-1"))
    with pytest.raises(UnreadableFileError, match=r"old\.bib:2: is not UTF-8: it contains the byte 0xFC"):
        read_bibtex(path, {})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"none\.bib:1: cannot be read: No such file"):
        read_bibtex(tmp_path / "none.bib", {})


def test_a_byte_order_mark_and_windows_line_ends_are_ignored(tmp_path: Path) -> None:
    path = tmp_path / "windows.bib"
    path.write_bytes(b"\xef\xbb\xbf@misc{a,\r\n title = {T}\r\n}\r\n@misc{b, title = {U}}")
    assert [entry.line for entry in read_bibtex(path, {}).entries] == [1, 4]


def test_the_line_of_an_entry_is_that_of_its_begin() -> None:
    found = parsed("\n\n  @misc{a, title = {T},\n}\n@preamble{{x}}\n@string{x = {y}}\n@misc{b, note = {@}}\n")
    assert [(entry.key, entry.line) for entry in found.entries] == [("a", 3), ("b", 7)]


def test_abbreviations_are_known_in_small_letters() -> None:
    macros: dict[str, str] = {}
    parse_bibtex("@string{Foo = {Bar}}", "strings.bib", macros)
    assert macros["foo"] == "Bar"
    assert "Foo" not in macros


def test_abbreviations_hold_in_the_next_file_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "strings.bib").write_text("@string{foo = {Bar}}", encoding="utf-8")
    macros: dict[str, str] = {}
    read_bibtex(tmp_path / "strings.bib", macros)
    assert macros["foo"] == "Bar"


@pytest.mark.parametrize("opening", ["{", "(", " {", "{ \n"])
def test_an_entry_without_a_key_is_named_by_its_line(opening: str) -> None:
    close = ")" if "(" in opening else "}"
    text = f"\n@misc{opening}, title = {{T}}, note = {{@misc{{, x}}}}{close}"
    assert [(entry.key, entry.fields["note"]) for entry in parsed(text).entries] == [("unnamed-2", "@misc{, x}")]


@pytest.mark.parametrize("name", ["x", "X-y", "x_1", "Note"])
def test_a_comma_may_be_missing_before_any_field(name: str) -> None:
    found = parsed(f"@misc{{a, title = {{T}}\n{name}= 1 {name}2 = {{z}}\n}}")
    assert dict(found.entries[0].fields) == {"title": "T", name.lower(): "1", f"{name.lower()}2": "z"}
    assert reported(found) == ["refs.bib:2: a: a comma is missing before this field; it was added"] * 2


@pytest.mark.parametrize(("commas", "entries"), [(50, 1), (51, 0)])
def test_an_entry_may_lack_as_many_commas_as_it_has_fields(commas: int, entries: int) -> None:
    found = parsed("@misc{a, title = {T}" + "".join(f"\nf{number} = 1" for number in range(commas)) + "}")
    assert len(found.entries) == entries
    assert len(found.unread) == 50 + (1 - entries)


@pytest.mark.parametrize(
    "stray",
    [
        "note = {x}",
        "note = 5",
        'note="x"',
        "note\t=\t{x}",
        "B-c = {x}",
        "b_1 = {x}",
        "x = {",
        ", year = {x",
        "\tx = {y}",
    ],
)
def test_a_field_behind_the_end_of_its_entry_is_reported_with_its_line(stray: str) -> None:
    found = parsed(f"@misc{{a, title = {{T}}}}\n\n{stray},\n")
    assert reported(found) == [f"refs.bib:3: is outside of any entry: {stray.strip(', ').strip()}"]


def test_the_begin_of_a_long_field_outside_of_entries_is_reported() -> None:
    (remark,) = reported(parsed("@misc{a, title = {T}}\nnote = {" + "x" * 100))
    assert remark == "refs.bib:2: is outside of any entry: note = {" + "x" * 52


@pytest.mark.parametrize("text", ["see note = {x}", "I = me", "1 = {x}", "= {x}"])
def test_other_words_behind_an_entry_are_not_reported(text: str) -> None:
    assert reported(parsed(f"@misc{{a, title = {{T}}}}\n{text}\n")) == []


def test_a_field_that_is_written_twice_with_one_value_is_not_reported() -> None:
    found = parsed("@misc{a, title = {T}, Title = {T}, x = {1}, TITLE = {T}}")
    assert (found.unread, dict(found.entries[0].fields)) == ([], {"title": "T", "x": "1"})


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("@misc{a, t = }", "refs.bib:1: a: field value expected; this entry is left out"),
        ("@Misc(a, t = {T}, =)", "refs.bib:1: a: ')' expected; this entry is left out"),
        ("@misc{a, t = {T},\n=}\nu = {V}", "refs.bib:2: a: '}' expected; this entry is left out"),
        ("\n@misc{\n", "refs.bib:2: @misc{: is not closed; a brace or a quote is missing; this entry is left out"),
        ("\n\n@misc{a, t = {\n", "refs.bib:3: a: is not closed; a brace or a quote is missing; this entry is left out"),
        ("@misc(a, t = {T}", "refs.bib:1: a: is not closed; a brace or a quote is missing; this entry is left out"),
    ],
)
def test_an_entry_that_cannot_be_read_is_reported_once_with_its_place(text: str, remark: str) -> None:
    found = parsed(text)
    assert (found.entries, reported(found)) == ([], [remark])


def test_a_mistake_does_not_affect_other_entries_of_the_line() -> None:
    found = parsed("@misc{a, t = {T}} @misc{b, =} @misc{c, t = {U}}")
    assert keys(found) == ["a", "c"]


def test_an_entry_that_is_too_long_is_reported_with_its_begin_and_others_are_read() -> None:
    begin = "  @misc{" + "k" * 60
    found = parsed(f"\n{begin},\n t = {{" + "x" * 300_000 + "}}\n@misc{b, t = {U}}")
    assert [(entry.key, entry.line) for entry in found.entries] == [("b", 4)]
    assert reported(found) == [f"refs.bib:2: {begin.strip()[:40]}: is longer than 300,000 characters; left out"]


def test_an_abbreviation_that_is_too_long_is_left_out() -> None:
    long = "@string{x = {" + "y" * 100_000 + "}}\n"
    assert fields(long + "@misc{a, t = x}") == {"t": "y" * 100_000}
    found = parsed(long + '@string{z = x # "y"}\n@misc{a, t = z}')
    assert dict(found.entries[0].fields) == {"t": ""}
