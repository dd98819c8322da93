"""The list of publications as HTML."""

import re

import pytest

from homepage.components.publication_list import publication_list, publication_view
from homepage.components.template import Markup
from homepage.models.publication_view import GroupBy
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def work(**fields: object) -> Publication:
    facts = {"id": "a", "title": "A", "date": "2025", "authors": ["Ada", "Bob"], **fields}
    return Publication.model_validate(facts).attributed_to(["Ada"])


def html(*publications: Publication) -> str:
    return publication_list(publications, SETTINGS, WORDS)


EQUAL = [{"name": "Ada", "equal": True}]


def test_the_star_is_explained_in_each_row_that_has_one() -> None:
    found = html(work(authors=EQUAL), work(id="b"))
    assert re.findall(r'<small class="equal">(.*?)</small>', found) == ["* equal contribution"]
    assert found.index("equal contribution") < found.index('id="b"')


def test_each_year_has_a_heading() -> None:
    found = html(work(), work(id="b"), work(id="c", date="2024-03"))
    assert re.findall("<h3>(.*?)</h3>", found) == ["2025", "2024"]


@pytest.mark.parametrize(("size", "kind"), [(20, "publications"), (21, "publications long")])
def test_a_year_with_more_works_than_any_screen_shows_is_long(size: int, kind: str) -> None:
    assert re.findall('<ol class="(.*?)">', html(*works({"2025": size, "2024": 1}))) == [kind, "publications"]


def works(sizes: dict[str, int]) -> list[Publication]:
    return [work(id=f"w{year}-{number}", date=year) for year, size in sizes.items() for number in range(size)]


def test_a_folded_year_has_its_heading_and_its_number_of_works_in_its_summary() -> None:
    found = html(*works({"2025": 20, "2024": 40, "2023": 1}))
    assert re.findall("<summary><h3>.*?</summary>", found) == [
        "<summary><h3>2024</h3> <span>40 papers</span></summary>",
        "<summary><h3>2023</h3> <span>1 paper</span></summary>",
    ]
    assert re.findall('<h3>2025</h3><ol class="(.*?)">', found) == ["publications"]
    assert re.findall('<details class="folded-group"><summary>.*?</summary><ol class="(.*?)">', found) == [
        "publications long",
        "publications",
    ]


def test_a_list_of_sixty_works_has_no_folded_year() -> None:
    found = html(*works({"2025": 20, "2024": 40}))
    assert "folded-group" not in found
    assert re.findall('<h3>(.*?)</h3><ol class="(.*?)">', found) == [
        ("2025", "publications"),
        ("2024", "publications long"),
    ]


def test_a_work_without_a_date_is_below_the_heading_of_its_status() -> None:
    unpublished = [work(date=None, status="forthcoming"), work(id="b", date=None, status="submitted")]
    found = html(*unpublished, work(id="c"), work(id="d", date="n.d."))
    assert re.findall("<h3>(.*?)</h3>", found) == ["Forthcoming", "Submitted", "2025", "Undated"]
    assert re.findall('data-year="(.*?)"', found) == ["forthcoming", "submitted", "2025", "undated"]
    assert re.findall("<time[^>]*>(.*?)</time>", found) == ["2025"]
    assert re.findall('<span class="status badge period">(.*?)</span>', found) == ["forthcoming", "submitted"]


def test_editors_are_marked_as_editors() -> None:
    found = html(work(authors=[], editors=["Ida Berg", "Ada"], type="book"))
    assert 'Ida Berg, <strong class="owner">Ada</strong> (eds.)</div>' in found


def test_a_long_list_of_editors_says_so_behind_the_last() -> None:
    found = html(work(authors=[], editors=[f"Editor {number}" for number in range(20)], type="book"))
    assert "Editor 19 (eds.)</details>" in found


def test_a_row_has_its_id_and_its_facet_values() -> None:
    (row,) = re.findall("<li [^>]*>", html(work(venue="ICML", topics=["t", "u"], selected=True)))
    assert set(re.findall(r'(\S+)="([^"]*)"', row)) == {
        ("id", "a"),
        ("data-topic", "t u"),
        ("data-year", "2025"),
        ("data-venue", "ICML"),
        ("data-type", "inproceedings"),
        ("data-role", "first"),
        ("data-selected", "yes"),
    }


def test_a_row_leads_to_its_page_and_unfolds_abstract_and_citation() -> None:
    found = html(
        work(
            venue="ICML",
            authors=[{"name": "Ada", "url": "/ada/"}, {"name": "Bob", "url": "/bob/"}],
            abstract="We prove it.",
        )
    )
    assert '<p class="title"><a href="/me/publications/a/">A</a></p>' in found
    assert '<a href="/me/bob/">Bob</a>' in found
    order = [found.index(f'class="{name}"') for name in ("title", "authors", "appearance", "resources")]
    assert order == sorted(order)
    assert re.search('<div class="appearance"><span class="venue badge">ICML</span> <time', found)
    assert "<details><summary>Abstract</summary><p>We prove it.</p></details>" in found
    assert re.search("<details><summary>BibTeX</summary>.*@inproceedings{a,", found)


def test_an_own_link_has_its_label() -> None:
    found = html(work(links={"paper": "/papers/a.pdf", "Press <release>": "https://example.org"}))
    assert '<a class="resource" href="/me/papers/a.pdf">Paper</a>' in found
    assert '<a class="resource" href="https://example.org">Press &lt;release&gt;</a>' in found


def test_a_part_of_the_record_has_no_ids_and_nothing_to_unfold() -> None:
    found = publication_view([work(abstract="We prove it.", authors=EQUAL)], SETTINGS, WORDS)
    assert '<ol class="publications"><li><p class="title"><a href="/me/publications/a/">A</a></p>' in found
    assert "<details>" not in found
    assert "<h3>" not in found


def test_the_rows_of_a_part_do_not_say_what_is_common_to_them() -> None:
    book = work(type="book", publisher="Press", status="submitted")
    alone = publication_view([book], SETTINGS, WORDS)
    assert [alone.count(word) for word in (">Book<", ">submitted<", ">2025<")] == [1, 1, 1]
    found = publication_view([book], SETTINGS, WORDS, common={"type", "status", "year"})
    assert [found.count(word) for word in (">Book<", ">submitted<", ">2025<")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("group_by", "headings", "said"),
    [("type", ["Journal articles", "Books"], ["2024", "2025"]), ("year", ["2025", "2024"], ["Book"])],
)
def test_the_rows_of_a_part_do_not_say_what_their_heading_says(
    group_by: GroupBy, headings: list[str], said: list[str]
) -> None:
    works = [work(type="book"), work(id="b", date="2024", type="article", venue="Nature")]
    found = publication_view(works, SETTINGS, WORDS, group_by=group_by)
    assert re.findall("<h3>(.*?)</h3>", found) == headings
    assert re.findall(">(2024|2025|Book)</(?:time|span)>", found) == said


def test_a_list_by_type_has_a_heading_for_each_type_and_the_newest_first_below_it() -> None:
    works = [
        work(date=None, status="forthcoming", type="book"),
        work(id="b", venue="ICML"),
        work(id="c", date="2024", type="book"),
        work(id="d", date="2023", venue="Nature", volume="1"),
        work(id="e", date="2022", arxiv="2205.00001"),
        work(id="f", date="2021"),
    ]
    found = publication_list(works, SETTINGS, WORDS, group_by="type")
    assert re.findall(r"<h3>(.*?)</h3>|<li[^>]* id=\"(\w)\"", found) == [
        ("Journal articles", ""), ("", "d"), ("Conference papers", ""), ("", "b"), ("Books", ""), ("", "a"), ("", "c"),
        ("Preprints", ""), ("", "e"), ("Other publications", ""), ("", "f"),
    ]  # fmt: skip


def test_a_long_list_by_type_has_folded_types() -> None:
    articles = [work(id=f"a{number}", type="article", venue="Nature") for number in range(40)]
    books = [work(id=f"b{number}", type="book") for number in range(21)]
    found = publication_list([*articles, *books], SETTINGS, WORDS, group_by="type")
    assert re.findall('<details class="folded-group"><summary>(.*?)</summary>', found) == [
        "<h3>Books</h3> <span>21</span>"
    ]


def test_a_row_has_no_attribute_for_a_missing_value() -> None:
    assert not re.findall("data-(venue|topic|selected)|Abstract", html(work()))


@pytest.mark.parametrize("field", ["title", "venue", "award", "note", "abstract", "tldr"])
def test_markup_in_any_field_is_text(field: str) -> None:
    found = html(work(**{field: '<img src=x onerror="alert(1)">'}))
    assert "<img" not in found
    assert 'onerror="' not in found
    assert "&lt;img src=x" in found


def test_a_picture_is_before_the_title_of_its_work() -> None:
    picture = Markup('<img alt="" src="/a.png">')
    found = publication_list([work(), work(id="b")], SETTINGS, WORDS, {"b": picture})
    assert re.findall(r'<li class="pictured"[^>]*id="(\w)"[^>]*><img', found) == ["b"]
    assert publication_view([work(id="b")], SETTINGS, WORDS, {"b": picture}).count('<li class="pictured"><img') == 1
