"""BibTeX that any reader of BibTeX understands."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.bibtex.utils import change_case
from pybtex.database import Entry
from pybtex.database.input.bibtex import Parser

from homepage.citation.bibtex import DISPLAY_FIELDS, bibtex, bibtex_file
from homepage.citation.latex_text import escape, plain_to_latex, protect_capitals
from tests.citation.works import FULL, HOSTILE, TEXTS, is_text, work


def read(text: str) -> dict[str, Entry]:
    return dict(Parser().parse_string(text).entries)


def entry(**fields: Any) -> Entry:  # noqa: ANN401 - of a record
    (found,) = read(bibtex(work(**fields))).values()
    return found


def author(name: object) -> str:
    (line,) = re.findall(r"author = \{(.*)\},", bibtex(work(authors=[name])))
    return str(line)


def test_an_entry_is_written_as_people_write_it() -> None:
    assert bibtex(work(**FULL, links={"paper": "https://jmlr.example/a_b"})) == (
        "@article{a-work,\n"
        "  title = {On {Everything}},\n"
        "  author = {Lovelace, Ada and Babbage, Bob},\n"
        "  journal = {Journal of Machine Learning Research},\n"
        "  volume = {26},\n"
        "  number = {3},\n"
        "  pages = {10--20},\n"
        "  publisher = {Microtome},\n"
        "  year = {2025},\n"
        "  month = jul,\n"
        "  day = {9},\n"
        "  doi = {10.1000/18_2},\n"
        "  eprint = {2505.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  url = {https://jmlr.example/a_b},\n"
        "  note = {Oral},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("fields", "kind", "field"),
    [
        ({"venue": "ICML"}, "inproceedings", ("booktitle", "ICML")),
        ({"venue": "Nature", "volume": "1"}, "article", ("journal", "Nature")),
        ({"type": "incollection", "venue": "Handbook"}, "incollection", ("booktitle", "Handbook")),
        ({"type": "phdthesis", "publisher": "MIT"}, "phdthesis", ("school", "MIT")),
        ({"type": "mastersthesis", "publisher": "MIT"}, "mastersthesis", ("school", "MIT")),
        ({"status": "forthcoming"}, "misc", ("pubstate", "forthcoming")),
        ({"status": "submitted"}, "misc", ("pubstate", "submitted")),
        ({"status": "preprint"}, "misc", ("pubstate", "prepublished")),
        ({"type": "techreport", "publisher": "MIT"}, "techreport", ("institution", "MIT")),
        ({"type": "book", "publisher": "CUP"}, "book", ("publisher", "CUP")),
        ({"arxiv": "2505.00001"}, "misc", ("eprint", "2505.00001")),
        ({"type": "misc", "venue": "Blog"}, "misc", ("howpublished", "Blog")),
        ({"venue": "ICML", "status": "accepted"}, "inproceedings", ("pubstate", "inpress")),
    ],
)
def test_a_field_is_named_as_its_kind_of_entry_wants(fields: dict[str, Any], kind: str, field: tuple[str, str]) -> None:
    found = entry(**fields)
    assert found.type == kind
    assert found.fields[field[0]] == field[1]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ada Lovelace", "Lovelace, Ada"),
        ("Johannes Diderik van der Waals", "van der Waals, Johannes Diderik"),
        ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
        ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
        ("Gabriel García Márquez", "Márquez, Gabriel García"),
        ({"name": "Gabriel García Márquez", "family": "García Márquez"}, "García Márquez, Gabriel"),
        ({"name": "CERN Collaboration", "family": "CERN Collaboration"}, "{CERN Collaboration}"),
        ({"name": "Barnes and Noble, Inc.", "family": "Barnes and Noble, Inc."}, "{Barnes and Noble, Inc.}"),
        ({"name": "Ada Foo, Bar", "family": "Foo, Bar"}, "{Foo, Bar}, Ada"),
        ({"name": "Ada Foo and Bar", "family": "Foo and Bar"}, "{Foo and Bar}, Ada"),
        ({"name": "Ada R&D, Inc.", "family": "R&D, Inc."}, r"{R\&D, Inc.}, Ada"),
        ({"name": "林梅", "family": "林"}, "林, 梅"),
        ("Plato", "Plato"),
        ("R&D", r"R\&D"),
        ({"name": "R&D Group", "family": "R&D Group"}, r"{R\&D Group}"),
        ({"name": "J_1 O_2 P_3", "family": "O_2"}, r"O\_2, P\_3, J\_1"),
        ("others", "{others}"),
    ],
)
def test_a_name_is_written_in_the_parts_it_is_sorted_by(name: object, written: str) -> None:
    assert author(name) == written


def test_an_incomplete_list_of_authors_is_marked() -> None:
    assert "author = {Lovelace, Ada and others}" in bibtex(work(et_al=True))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("BuoyNet: learning with ReLU", "{BuoyNet:} learning with {ReLU}"),
        ("A theorem of Hilbert", "A theorem of {Hilbert}"),
        ("A survey: What we know", "A survey: What we know"),
        ("A SURVEY: What we know", "A {SURVEY:} {What} we know"),
        ("Survey V", "Survey {V}"),
        ("Using 3D points", "Using {3D} points"),
        ("Über Äpfel", "Über {Äpfel}"),
        ("R&D of &B", r"{R\&D} of {{}\&B}"),
        ("A bound of $B c + 1$ and $b c$", "A bound of {$B c + 1$} and $b c$"),
        (r"Order $n^{1/2+\epsilon}$ in $H^{-1}(\Omega)$", r"Order $n^{1/2+\epsilon}$ in {$H^{-1}(\Omega)$}"),
    ],
)
def test_capitals_that_a_style_would_lower_are_kept(title: str, written: str) -> None:
    assert protect_capitals(title) == written


@given(
    TEXTS
    | st.lists(st.sampled_from([*": $Ax{}\\&", "É", "$H_{X}$", "BuoyNet:"]), min_size=1).map("".join).filter(is_text)
)
def test_no_style_lowers_a_letter_of_a_title(text: str) -> None:
    written = protect_capitals(work(title=text).title)
    assert change_case(written, "t") == written


def test_a_formula_is_handed_on_as_it_came() -> None:
    title = r"A bound of order $n^{1/2+\epsilon}$ and $2^{k-1}$ for $\frac{a+b}{c}$"
    assert entry(title=title).fields["title"] == title
    assert entry(note=title).fields["note"] == title


MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@pytest.mark.parametrize(("number", "macro"), list(enumerate(MONTHS, start=1)))
def test_a_month_is_the_macro_that_every_style_defines(number: int, macro: str) -> None:
    assert f"  month = {macro},\n" in bibtex(work(date=f"2025-{number:02}"))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("On *Ada*", r"On \emph{Ada}"),
        ("On **Ada**", r"On \textbf{Ada}"),
        ("H<sub>2</sub>O", r"{H\textsubscript{2}O}"),
        ("The 4<sup>th</sup> way", r"The 4\textsuperscript{th} way"),
        ("On <sc>ada</sc>", r"On \textsc{ada}"),
    ],
)
def test_emphasis_is_a_latex_macro(title: str, written: str) -> None:
    assert protect_capitals(title) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [("a_b of $x_1$", r"a\_b of $x_1$"), ("it costs $5", r"it costs \$5"), ("in *a*_b", r"in *a*\_b")],
)
def test_a_text_without_markup_keeps_its_formulas(text: str, written: str) -> None:
    assert plain_to_latex(text) == written


def test_formulas_are_not_escaped() -> None:
    assert escape("a_b of $x_1$ & c") == r"a\_b of $x_1$ \& c"


@pytest.mark.parametrize("text", ["it costs $5", "from $5 to $10"])
def test_money_is_no_formula(text: str) -> None:
    assert entry(note=text).fields["note"] == text.replace("$", r"\$")


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ({"status": "forthcoming"}, "forthcoming"),
        ({"status": "accepted"}, "to appear"),
        ({"status": "submitted"}, "submitted"),
        ({"date": "n.d."}, "n.d."),
    ],
)
def test_the_year_of_an_undated_work_says_why_there_is_none(fields: dict[str, Any], year: str) -> None:
    found = entry(**{"date": None, **fields})
    assert found.fields["year"] == year
    assert {"month", "day"} & set(found.fields) == set()


def test_editors_are_no_authors() -> None:
    found = bibtex(work(authors=[], editors=["Ida Berg", "Otto Kranz"], type="book"))
    assert "editor = {Berg, Ida and Kranz, Otto}" in found
    assert "author" not in found


def test_an_incomplete_list_of_editors_is_marked() -> None:
    assert "editor = {Berg, Ida and others}" in bibtex(work(authors=[], editors=["Ida Berg"], et_al=True))


def test_only_the_first_list_of_people_is_marked_as_incomplete() -> None:
    found = bibtex(work(editors=["Ida Berg"], et_al=True, type="incollection"))
    assert "author = {Lovelace, Ada and others}" in found
    assert "editor = {Berg, Ida}" in found


def test_the_entries_of_a_file_are_parted_by_an_empty_line() -> None:
    works = [work(), work(id="b")]
    assert bibtex_file(works) == f"{bibtex(works[0])}\n{bibtex(works[1])}"


CONFERENCE = "International Conference on Machine Learning"


@pytest.mark.parametrize(
    ("fields", "abbr"),
    [
        ({"venue": "ICML"}, None),
        ({"venue": CONFERENCE}, None),
        ({"venue": "ICML", "venue_full": CONFERENCE}, "ICML"),
        ({"venue": f"{CONFERENCE} (ICML 2025)"}, f"{CONFERENCE} (ICML 2025)"),
        ({"venue_full": CONFERENCE}, None),
        ({}, None),
    ],
)
def test_the_short_name_of_a_venue_is_exported_if_it_does_not_follow_from_its_name(
    fields: dict[str, str], abbr: str | None
) -> None:
    (found,) = read(bibtex_file([work(**fields)])).values()
    assert found.fields.get("abbr") == abbr


def test_every_author_who_contributed_equally_is_marked_by_number() -> None:
    authors = [{"name": "Ada", "equal": True}, "Bob", {"name": "Carol", "equal": True}]
    (found,) = read(bibtex_file([work(authors=authors)])).values()
    assert found.fields["author+an"] == "1=equal; 3=equal"


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"type": "talk"}, "entrysubtype", "talk"),
        ({"type": "review", "reviewed": "On *Sand*"}, "reviewedtitle", r"On \emph{Sand}"),
        ({"language": "de"}, "language", "de"),
        ({"type": "phdthesis", "advisors": ["Ida Berg", "Jan van Kranz"]}, "advisor", "Berg, Ida and van Kranz, Jan"),
    ],
)
def test_the_file_has_a_field_for_what_bibtex_has_no_field_for(fields: dict[str, Any], name: str, value: str) -> None:
    (found,) = read(bibtex_file([work(**fields)])).values()
    assert found.fields[name] == value


def test_a_type_that_bibtex_knows_has_no_subtype() -> None:
    assert "entrysubtype" not in bibtex(work(type="book"))


def test_links_are_written_once_and_links_to_files_of_the_site_are_omitted() -> None:
    links = {"paper": "https://p.example", "code": "https://c.example", "slides": "/s.pdf"}
    (found,) = read(bibtex_file([work(links=links)])).values()
    assert set(found.fields) == {"title", "year", "url", "code"}


def test_fields_for_a_site_are_not_exported() -> None:
    fields = {"bibtex_show": "true", "preview": "a.gif", "pdf": "a.pdf", "selected": "true", "series": "LNCS"}
    written = bibtex_file([work(bibtex=fields, selected=True, links={"pdf": "/a.pdf", "paper": "/a.html"})])
    (found,) = read(written).values()
    assert set(found.fields) == {"title", "year", "series"}


@pytest.mark.parametrize("character", "$&#%_")
def test_special_characters_of_latex_are_escaped(character: str) -> None:
    assert escape(f"a{character}b") == f"a\\{character}b"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\\b", r"a\textbackslash{}b"),
        ("a{b}c", r"a\textbraceleft{}b\textbraceright{}c"),
        ("a^b~c", r"a\textasciicircum{}b\textasciitilde{}c"),
        ("--", "-{}-"),
        ("``", "`{}`"),
        ("''", "'{}'"),
        ("?`", "?{}`"),
        ("!`", "!{}`"),
        (",,", ",{},"),
        ("<<", "<{}<"),
        (">>", ">{}>"),
        ("<a <A </ <! <?", "<{}a <{}A <{}/ <{}! <{}?"),
        ("&amp;", r"\&{}amp;"),
        ("&#38;", r"\&{}\#38;"),
        ("&Z9; & a; < b - - , ,", r"\&{}Z9; \& a; < b - - , ,"),
    ],
)
def test_characters_that_latex_or_html_would_combine_are_separated(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize("field", sorted(DISPLAY_FIELDS))
def test_no_field_of_a_site_is_cited(field: str) -> None:
    assert set(entry(bibtex={field: "x"}).fields) == {"title", "year"}


@pytest.mark.parametrize("field", ["title", "venue", "publisher", "note"])
def test_hostile_text_stays_in_its_field(field: str) -> None:
    found = read(bibtex(work(**{"venue": "V", field: HOSTILE})) + bibtex(work(id="next")))
    assert list(found) == ["a", "next"]


@given(TEXTS, TEXTS)
def test_any_text_gives_an_entry_that_can_be_read(text: str, name: str) -> None:
    written = bibtex_file([work(title=text, abstract=text, authors=[name, name]), work(id="next")])
    found = read(written)
    assert list(found) == ["a", "next"]
    assert found["next"].fields["title"] == "A"
    depth = 0
    for brace in re.findall(r"[{}]", written):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0


def test_the_key_is_the_one_that_was_given_else_the_id() -> None:
    assert bibtex(work(citation_key="xu2025region")).startswith("@misc{xu2025region,")
    assert bibtex(work()).startswith("@misc{a,")


def test_the_language_of_the_record_replaces_a_further_field() -> None:
    said = work(language="de", bibtex={"language": "german", "langid": "german"})
    assert "language = {german}" not in bibtex(said)
    assert bibtex_file([said]).count("language = {de}") == 1


def test_further_fields_are_exported_unchanged_and_no_field_is_repeated() -> None:
    written = bibtex(work(bibtex={"series": r"{LNCS} \& more", "title": "{As I Say}"}))
    assert r"series = {{LNCS} \& more}" in written
    assert re.findall("title = .*", written) == ["title = {{As I Say}},"]


def test_the_file_has_fields_that_no_citation_has() -> None:
    whole = work(**FULL, award="Best paper", selected=True, links={"code": "https://code.example"})
    (found,) = read(bibtex_file([whole])).values()
    facts = {name: found.fields[name] for name in ("abstract", "award", "author+an", "code")}
    assert facts == {
        "abstract": "We prove it.",
        "award": "Best paper",
        "author+an": "2=equal",
        "code": "https://code.example",
    }
    assert "abstract" not in bibtex(whole)


OF_THE_SITE: dict[str, object] = {
    "preview": "/wave.png",
    "preview_alt": "A wave",
    "tldr": "It works.",
    "selected": True,
    "topics": ["waves"],
    "show": False,
    "same_as": "another",
    "links": {"Press release": "https://press.example", "code": "/code.zip"},
}
"""Values of the keys that only control a site."""


@pytest.mark.parametrize("key", OF_THE_SITE)
def test_what_only_a_site_needs_is_not_exported(key: str) -> None:
    plain, more = work(**FULL), work(**FULL, **{key: OF_THE_SITE[key]})
    assert bibtex_file([more]) == bibtex_file([plain])
