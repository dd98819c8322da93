"""Lists of publications and talks in the data files of an old site."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.old_site.data_lists import data_lists
from homepage.importers.academicpages.old_site.jekyll import read_site
from homepage.importers.academicpages.parity import Report
from tests.importers.academicpages.moving import moved
from tests.importers.academicpages.old_sites import write_old_site
from tests.sites import entries_of

WORKS = """\
- title: Notes on the Engine
  authors: Ada Lovelace and Charles Babbage
  year: 1843
  venue: Scientific Memoirs
  doi: 10.1000/notes
- title: Without a date
  authors: Ada Lovelace
"""
PAGE = """\
---
title: Publications
permalink: /publications/
---
{% for paper in site.data.publications %}
{{ paper.title }}
{% endfor %}
"""
TABLE = """\
title;pub_date;venue;authors
"Notes; on
the Engine";1843-08-01;Memoirs;Ada Lovelace
More;1844;Memoirs;Ada Lovelace
"""
TALKS = "- title: Engines\n  date: 1842-05-01\n  event: Salon\n  location: Turin\n  talk_url: https://a.example/t\n"


def left(report: Report, kind: str) -> list[str]:
    return [f"{item.old}: {item.how}" for item in report.items if item.kind == kind and item.outcome == "left"]


def test_the_publications_of_a_shown_list_are_records(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_data/publications.yml": WORKS, "_pages/publications.md": PAGE})
    (work,) = site.publications
    assert (work.id, work.title, str(work.date), work.venue, work.doi) == (
        "notes-on-the-engine",
        "Notes on the Engine",
        "1843",
        "Scientific Memoirs",
        "10.1000/notes",
    )
    assert [author.name for author in work.authors] == ["Ada Lovelace", "Charles Babbage"]
    assert work.show
    assert [page.address for page in site.pages if "publications" in {each.name for each in page.sections}] == [
        "/publications/"
    ]
    assert left(report, "entry") == [
        "Without a date: it has no title, no date, or no authors with the owner among them; it is no record"
    ]
    (unread,) = (item for item in report.items if item.kind == "entry" and item.outcome == "left")
    assert unread.place == "_data/publications.yml:6"
    text = (tmp_path / "new/content/publications.yaml").read_text(encoding="utf-8")
    assert "# entry 1 in _data/publications.yml\n- id: notes-on-the-engine\n" in text


@pytest.mark.parametrize(
    "data",
    [
        "- year: 1943\n  papers:\n  - title: Notes\n    authors: [Ada Lovelace]\n",
        "1943:\n- title: Notes\n  author: Ada Lovelace\n",
        "papers:\n- {title: Notes, authors: Ada Lovelace, date: 1943}\n",
    ],
)
def test_a_list_may_have_groups(tmp_path: Path, data: str) -> None:
    _, site = moved(tmp_path, {"_data/publications.yml": data, "_pages/publications.md": PAGE})
    assert [(work.title, work.year, work.status) for work in site.publications] == [("Notes", "1943", "published")]


def test_a_variable_may_be_assigned_a_list(tmp_path: Path) -> None:
    page = PAGE.replace("{% for", "{% assign all = site.data.publications | sort: 'year' %}\n{% for").replace(
        "in site.data.publications", "in all"
    )
    _, site = moved(tmp_path, {"_data/publications.yml": WORKS, "_pages/publications.md": page})
    assert [work.show for work in site.publications] == [True]


def test_a_table_that_no_page_shows_gives_hidden_records(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"files/publications.csv": TABLE})
    assert [(work.title, work.show) for work in site.publications] == [("More", False), ("Notes; on the Engine", False)]
    (line,) = (item.place for item in report.items if item.kind == "entry" and item.old == "More")
    assert line == "files/publications.csv:4"


def test_a_work_that_has_a_page_is_not_imported_again(tmp_path: Path) -> None:
    work = "---\ntitle: Notes on the Engine\ndate: 1843\n---\n"
    _, site = moved(tmp_path, {"_data/publications.yml": WORKS, "_publications/n.md": work})
    assert [each.id for each in site.publications] == ["n"]


def test_the_talks_of_a_shown_list_are_entries(tmp_path: Path) -> None:
    page = PAGE.replace("publications", "talks").replace("Publications", "Talks")
    _, site = moved(tmp_path, {"_data/talks.yml": TALKS, "_pages/talks.md": page})
    (talk,) = (each.entry for each in entries_of(site, "talks"))
    assert (talk.title, str(talk.date[0].start), talk.venue, talk.location) == (
        "Engines",
        "1842-05-01",
        "Salon",
        "Turin",
    )
    assert site.section("talks")


def test_talks_that_no_page_shows_are_reported(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_data/talks.yml": TALKS})
    assert entries_of(site, "talks") == []
    assert left(report, "list") == ["1 talks: no page of the old site shows this list"]


def test_the_examples_of_the_template_are_none(tmp_path: Path) -> None:
    table = "title\tpub_date\tauthors\nPaper Title Number 1\t2009\tYour Name\n"
    _, site = moved(tmp_path, {"publications.tsv": table, "markdown_generator/publications.tsv": TABLE})
    assert site.publications == ()


@pytest.mark.parametrize("authors", ["", "authors: Bob Berg and Cy Dune", "authors: Lovelace, Ada, Dune, B, ???"])
def test_a_shown_list_without_a_certain_work_is_reported(tmp_path: Path, authors: str) -> None:
    uncertain = f"- title: Notes\n  year: 1843\n  {authors}\n"
    report, site = moved(tmp_path, {"_data/publications.yml": uncertain, "_pages/publications.md": PAGE})
    assert site.publications == ()
    assert left(report, "entry") == [
        "Notes: it has no title, no date, or no authors with the owner among them; it is no record"
    ]


NAMES = {
    "_data/publications.yml": "data.publications",
    "_data/my_papers.yaml": "data.my_papers",
    "_data/deep/selected-preprints.json": "data.deep.selected-preprints",
    "_data/articles.csv": "data.articles",
    "files/all_publications.TSV": "",
    "_data/Talks.yml": "data.Talks",
    "_data/invited_presentations.yml": "data.invited_presentations",
}
OTHERS = ("_data/people.yml", "publications.yml", "_data/more_talks.yml", "_data/publications.txt", "talks.json")


def test_a_list_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    entry = '[{"title": "T"}]'
    files = {path: "title\tyear\nT\t2020\n" if path.endswith(("csv", "TSV")) else entry for path in (*NAMES, *OTHERS)}
    found = data_lists(read_site(write_old_site(tmp_path, {"_config.yml": "", **files})))
    assert {each.path: each.name for each in found} == NAMES
    assert {each.section for each in found if "alks" in each.path or "presentations" in each.path} == {"talks"}
    assert {each.section for each in found if each.section != "talks"} == {"publications"}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("_data/papers.yml", "- {name: T, pub_date: 2020}", [({"title": "T", "date": "2020"}, 1)]),
        ("_data/papers.yml", "- {name: N, title: T, Pub Date: 1}", [({"name": "N", "title": "T", "date": "1"}, 1)]),
        (
            "_data/talks.yml",
            "- {name: T, conference: V, talk_url: a, slides_url: b, video_url: c}\n- {title: U, event: W}",
            [({"title": "T", "venue": "V", "url": "a", "slidesurl": "b", "videourl": "c"}, 1),
             ({"title": "U", "venue": "W"}, 2)],
        ),
        ("_data/talks.yml", "2020:\n- title: T\n- {title: U, date: 2019}", [
            ({"title": "T", "year": "2020"}, 2), ({"title": "U", "date": "2019"}, 3)]),
        ("_data/talks.yml", "- year: 2020\n  talks: [{title: T}]", [({"title": "T", "year": "2020"}, 2)]),
        ("_data/talks.yml", "older:\n- title: T", [({"title": "T"}, 2)]),
        ("talks.csv", "title, year\nT,2020\n\"U\nV\",2021\n", [
            ({"title": "T", "year": "2020"}, 2), ({"title": "U\nV", "year": "2021"}, 3)]),
        ("talks.csv", "title;a,b;year\nT;x;2020", [({"title": "T", "a,b": "x", "year": "2020"}, 2)]),
        ("talks.tsv", "title\tyear\nT;U\t2020\t\n", [({"title": "T;U", "year": "2020"}, 2)]),
    ],
)  # fmt: skip
def test_an_entry_has_the_keys_of_front_matters_and_its_line(
    tmp_path: Path, path: str, text: str, expected: list[tuple[dict[str, str], int]]
) -> None:
    (found,) = data_lists(read_site(write_old_site(tmp_path, {"_config.yml": "", path: text})))
    assert [(dict(page.values), page.at()) for page in found.entries] == [
        (values, f"{path}:{line}") for values, line in expected
    ]
