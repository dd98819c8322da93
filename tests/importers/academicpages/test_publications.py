"""Converting pages of works from many sites."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.publications import Publication
from tests.importers.academicpages.old_sites import write_old_site
from tests.sites import text_of

COAUTHORS = """\
cbabbage: {name: Charles Babbage, url: "https://babbage.example"}
msomerville: Mary Somerville
"""
CONFIG = "url: https://ada.example\nauthor:\n  name: Ada Lovelace\n"


def moved(
    folder: Path, front: str, body: str = "", file: str = "_publications/2020-05-01-a.md"
) -> tuple[Report, Publication]:
    page = f"---\ntitle: Notes\n{front}\n---\n{body}\n"
    old = write_old_site(
        folder / "old", {"_config.yml": CONFIG, "_data/coauthors.yml": COAUTHORS, file: page, "files/a.pdf": "x"}
    )
    (folder / "new").mkdir()
    return import_site(folder / "new", old), load(folder / "new").publications[0]


def names(work: Publication) -> str:
    return ", ".join(author.name + "*" * author.equal for author in work.authors)


@pytest.mark.parametrize(
    ("front", "body", "authors"),
    [
        ("authors: 'Ada Lovelace*, Charles Babbage*'", "", "Ada Lovelace*, Charles Babbage*"),
        ("authors: [Ada Lovelace, Charles Babbage]", "", "Ada Lovelace, Charles Babbage"),
        ("authors:\n  - name: Ada Lovelace\n  - {first: Charles, last: Babbage}", "", "Ada Lovelace, Charles Babbage"),
        ("author: Ada Lovelace and Charles Babbage", "", "Ada Lovelace, Charles Babbage"),
        ("excerpt: 'Ada Lovelace, **Charles Babbage**'", "", "Ada Lovelace, Charles Babbage"),
        ("excerpt: '<b>Ada Lovelace</b>, Charles Babbage - [[Paper](https://p.example)]'", "", "Ada Lovelace, Charles Babbage"),
        ("citation: 'Lovelace, A., &amp; Babbage, C. (2020). &quot;Notes.&quot; <i>M</i>.'", "", "A. Lovelace, C. Babbage"),
        ("", "**Authors**: Ada Lovelace, Charles Babbage\n\nWords.", "Ada Lovelace, Charles Babbage"),
        ("", "Ada Lovelace, Charles Babbage\n*Memoirs*, 2020", "Ada Lovelace, Charles Babbage"),
        ("", "Ada Lovelace†, Charles Babbage†, A. B*  \n† Equal contribution, * corresponding author", "Ada Lovelace*, Charles Babbage*, A. B"),
        ("", "Words about engines.", "Ada Lovelace"),
    ],
)  # fmt: skip
def test_authors_are_found_wherever_the_page_names_them(tmp_path: Path, front: str, body: str, authors: str) -> None:
    assert names(moved(tmp_path, front, body)[1]) == authors


@pytest.mark.parametrize(
    ("front", "body", "line"),
    [
        (
            "venue: M",
            "Words.\n\nRecommended citation: Lovelace, A. (2020). Notes. On {{ x }} tides. doi:10.1000/182",
            7,
        ),
        ("citation: 'Lovelace, A. (2020). Notes. On tides. doi:10.1000/182'", "Words.", 3),
    ],
)
def test_what_a_citation_gives_has_the_line_of_the_citation(tmp_path: Path, front: str, body: str, line: int) -> None:
    report = moved(tmp_path, front, body)[0]
    places = {entry.kind: entry.place for entry in report.items if entry.kind in {"citation", "link", "author"}}
    assert places == dict.fromkeys(("citation", "link", "author"), f"_publications/2020-05-01-a.md:{line}")


@pytest.mark.parametrize(
    ("front", "body", "kind", "line"),
    [
        (
            "venue: M\nexcerpt: 'See [the tool](https://tool.example) for [engines](https://e.example).'",
            "Words.",
            "link",
            4,
        ),
        ("venue: M\nexcerpt: '[Paper](https://p.example)'", "Words.", "link", 4),
    ],
)
def test_what_an_excerpt_has_is_reported_at_the_excerpt(
    tmp_path: Path, front: str, body: str, kind: str, line: int
) -> None:
    report = moved(tmp_path, front, body)[0]
    places = {entry.place for entry in report.items if entry.kind == kind}
    assert places == {f"_publications/2020-05-01-a.md:{line}"}


@pytest.mark.parametrize(
    ("citation", "authors"),
    [
        ('Lovelace, Ada. (2020). "Notes." <i>Journal 1</i>.', "Ada Lovelace"),
        ('Lovelace, Ada, and Charles Babbage. "Notes." Journal 1 (2020).', "Ada Lovelace, Charles Babbage"),
        ('Lovelace, Ada, Charles Babbage, and Mary Somerville. 2020. "Notes." Journal 1.', "Ada Lovelace, Charles Babbage, Mary Somerville"),
        ('Lovelace, A., & Babbage, C. (2020). Notes. Journal 1.', "A. Lovelace, C. Babbage"),
        ('Lovelace, Ada, et al. "Notes." Journal 1 (2020).', "Ada Lovelace et al."),
        ('A. Lovelace and C. Babbage, "Notes," Journal 1, 2020.', "A. Lovelace, C. Babbage"),
        ('Lovelace A, Babbage C. Notes. Journal 1. 2020;3(1):1-9.', "A Lovelace, C Babbage"),
        ('LOVELACE, Ada; BABBAGE, Charles. Notes. Journal 1, 2020.', "Ada LOVELACE, Charles BABBAGE"),
        ('Lovelace, Ada and García Márquez, Gabriel (2020) "Notes"', "Ada Lovelace, Gabriel García Márquez"),
    ],
)  # fmt: skip
def test_a_citation_of_any_style_names_the_authors_in_their_usual_order(
    tmp_path: Path, citation: str, authors: str
) -> None:
    work = moved(tmp_path, f"citation: '{citation}'")[1]
    assert ", ".join(author.name for author in work.authors) + " et al." * work.et_al == authors
    assert work.owner == work.authors[0]


def test_a_family_name_of_several_words_is_reported(tmp_path: Path) -> None:
    work = moved(tmp_path, "citation: 'García Márquez, Gabriel, and Lovelace, Ada (2020)'")[1]
    assert [author.parts.family for author in work.authors] == ["García Márquez", "Lovelace"]


@pytest.mark.parametrize(
    "front",
    [
        "citation: 'OpenAI, Charles Babbage, Mary King. (2020). Notes.'",
        "authors: OpenAI, Charles Babbage",
        "authors: [ada_l, xyz1]",
        "authors: [{nick: Bo}, Ada Lovelace]",
        "authors: {all: Ada Lovelace and Bo Li}",
    ],
)
def test_ambiguous_names_are_reported_and_set_et_al(tmp_path: Path, front: str) -> None:
    report, work = moved(tmp_path, front)
    assert (names(work), work.et_al) == ("Ada Lovelace", True)
    assert next(item.outcome for item in report.items if item.kind == "author") == "left"


@pytest.mark.parametrize(
    ("front", "authors"),
    [
        ("coauthors: [cbabbage]", "Ada Lovelace, Charles Babbage"),
        ("coauthors: [msomerville, cbabbage]", "Ada Lovelace, Mary Somerville, Charles Babbage"),
        ("coauthors: cbabbage", "Ada Lovelace, Charles Babbage"),
        ("coauthors: Charles Babbage and Mary Somerville", "Ada Lovelace, Charles Babbage, Mary Somerville"),
        ("coauthors: [cbabbage, Ada Lovelace]", "Charles Babbage, Ada Lovelace"),
        ("authors: [cbabbage, me]", "Charles Babbage, Ada Lovelace"),
    ],
)
def test_people_who_are_named_by_a_key_are_the_people(tmp_path: Path, front: str, authors: str) -> None:
    work = moved(tmp_path, front)[1]
    assert names(work) == authors
    assert work.owner


def test_a_person_named_by_a_key_keeps_their_page(tmp_path: Path) -> None:
    work = moved(tmp_path, "coauthors: [cbabbage]")[1]
    assert [author.url for author in work.authors] == [None, "https://babbage.example"]


@pytest.mark.parametrize(
    "data",
    [
        "- {key: cbabbage, name: Charles Babbage}\n",
        "cbabbage:\n  first: Charles\n  last: Babbage\n",
        "cbabbage: Charles Babbage\n",
    ],
)
def test_a_list_of_people_is_read_in_any_of_its_forms(tmp_path: Path, data: str) -> None:
    page = "---\ntitle: Notes\ndate: 1843\ncoauthors: [cbabbage]\n---\n"
    files = {"_config.yml": CONFIG, "_data/coauthors.yml": data, "_publications/a.md": page}
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", write_old_site(tmp_path / "old", files))
    assert names(load(tmp_path / "new").publications[0]) == "Ada Lovelace, Charles Babbage"


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("date: 2025-07-01", "2025-07-01"),
        ("date: 2025-7-1 10:00:00 +0800", "2025-07-01"),
        ("date: 2025-07", "2025-07"),
        ("date: July 2025", "2025-07"),
        ("year: 2025", "2025"),
        ("", "2020-05-01"),
    ],
)
def test_a_date_keeps_its_precision(tmp_path: Path, front: str, date: str) -> None:
    assert str(moved(tmp_path, front)[1].date) == date


@pytest.mark.parametrize(
    ("front", "body", "found"),
    [
        ("paperurl: https://arxiv.org/abs/2301.00005v2", "", {"arxiv": "2301.00005v2"}),
        ("paperurl: https://arxiv.org/pdf/2301.00005.pdf", "", {"arxiv": "2301.00005"}),
        ("arxiv: '2301.00005'", "", {"arxiv": "2301.00005"}),
        ("doi: 10.1000/182", "", {"doi": "10.1000/182"}),
        ("link: https://doi.org/10.1000/182", "", {"doi": "10.1000/182"}),
        ("", "[[arXiv]](https://arxiv.org/abs/math/0309136)", {"arxiv": "math/0309136"}),
        ("paperurl: https://ada.example/files/a.pdf", "", {"pdf": "/files/a.pdf"}),
        ("", "[Download paper here](http://p.example/paper)", {"paper": "http://p.example/paper"}),
        ("", "[code](https://github.com/a/b) [Slides](/files/a.pdf)", {"code": "https://github.com/a/b", "slides": "/files/a.pdf"}),
        ("", "<a href='https://youtu.be/x'>watch</a>", {"video": "https://youtu.be/x"}),
        ("projectpage: https://p.example", "[Data](https://d.example)", {"project": "https://p.example", "dataset": "https://d.example"}),
    ],
)  # fmt: skip
def test_links_become_ids_or_links_of_a_kind(tmp_path: Path, front: str, body: str, found: dict[str, str]) -> None:
    report, work = moved(tmp_path, front, body)
    every = {"arxiv": work.arxiv, "doi": work.doi, **dict(work.links)}
    assert {key: value for key, value in every.items() if value} == found
    assert not [item for item in report.items if item.kind == "link" and item.outcome == "left"]


def test_a_second_link_of_a_kind_is_listed(tmp_path: Path) -> None:
    body = "".join(f"[paper](https://p.example/{number}) " for number in range(3))
    report, work = moved(tmp_path, "", body)
    assert (work.links.paper, work.links.project) == ("https://p.example/0", "https://p.example/1")
    assert [item.old for item in report.items if item.outcome == "left"] == ["paper https://p.example/2"]


def test_the_body_is_the_abstract_without_its_heading(tmp_path: Path) -> None:
    work = moved(tmp_path, "venue: M", "Abstract\n======\nIt *computes*.\n\nIt uses [numbers](https://m.example) too.")[
        1
    ]
    assert work.abstract == "It computes. It uses numbers too."


@pytest.mark.parametrize(
    ("body", "abstract", "links", "left"),
    [
        ("We compare with [`tool`](https://x.example).", "We compare with tool.", {}, ["tool https://x.example"]),
        ("We compare with\n[tool](https://x.example)\nand win.", "We compare with tool and win.", {}, ["tool https://x.example"]),
        ("See [here](https://x.example) why, or https://y.example/z.", "See here why, or https://y.example/z.", {}, ["here https://x.example", "https://y.example/z"]),
        ("We extend [their paper](https://arxiv.org/abs/2301.00005).", "We extend their paper.", {}, ["their paper https://arxiv.org/abs/2301.00005"]),
        ("It computes. Our code is available at https://github.com/a/b.", "It computes.", {"code": "https://github.com/a/b"}, []),
        ("It computes. [PDF](https://x.example/a.pdf) [Code](https://github.com/a/b)", "It computes.", {"pdf": "https://x.example/a.pdf", "code": "https://github.com/a/b"}, []),
        ("It computes.\n\n[Page](https://x.example)", "It computes.", {"project": "https://x.example"}, []),
        ("It computes. This is the full version of the paper.", "It computes. This is the full version of the paper.", {}, []),
    ],
)  # fmt: skip
def test_a_link_inside_a_sentence_of_the_abstract_is_no_link_of_the_work(
    tmp_path: Path, body: str, abstract: str, links: dict[str, str], left: list[str]
) -> None:
    report, work = moved(tmp_path, "venue: M", body)
    assert work.abstract == abstract
    assert {key: value for key, value in {**dict(work.links), "arxiv": work.arxiv}.items() if value} == links
    reported = [item for item in report.items if item.kind == "link" and item.outcome == "left"]
    assert [item.old for item in reported] == left
    assert {item.how for item in reported} <= {"an abstract is plain text; the link's text is kept"}


@pytest.mark.parametrize(
    ("body", "authors", "left"),
    [
        ("It computes.\n### By:\nAda\n", "Ada Lovelace", ["Ada"]),
        ("It computes.\n\nBy:\n---\nAda Lovelace and Charles Babbage\n", "Ada Lovelace, Charles Babbage", []),
        ("### By: Ada Lovelace\n\nIt computes.", "Ada Lovelace", []),
        ("## Authors\nCharles Babbage\n\n## Abstract\nIt computes.", "Charles Babbage", []),
        ("#### Authors: some friends of mine and I\n\nIt computes.", "Ada Lovelace", ["some friends of mine and I"]),
    ],
)
def test_names_below_a_heading_are_no_part_of_the_abstract(
    tmp_path: Path, body: str, authors: str, left: list[str]
) -> None:
    report, work = moved(tmp_path, "venue: M", body)
    assert (work.abstract, names(work)) == ("It computes.", authors)
    assert [item.old for item in report.items if item.kind == "author" and item.outcome == "left"] == left


def test_headings_inside_an_abstract_are_plain_text_and_a_citation_below_is_left_out(tmp_path: Path) -> None:
    body = "## Abstract\nIt computes.\n### Results\nNumbers.\n## Citation\nLovelace, A. (2020). Notes. 3(1), 2-4."
    work = moved(tmp_path, "", body)[1]
    assert work.abstract == "It computes. Results Numbers."
    assert (work.volume, work.pages) == ("3", "2–4")


def test_a_venue_that_names_arxiv_means_a_preprint(tmp_path: Path) -> None:
    work = moved(tmp_path, "venue: arXiv preprint\narxiv: '2301.00005'")[1]
    assert (work.status, work.venue) == ("preprint", None)


def test_works_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    pages = {f"_publications/{year}-a.md": f"---\ntitle: A\ndate: {year}\n---\n" for year in (2019, 2020)}
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, **pages})
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", old)
    assert [work.id for work in load(tmp_path / "new").publications] == ["a-2020", "a"]


def test_a_page_without_any_date_is_left(tmp_path: Path) -> None:
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, "_publications/a.md": "---\ntitle: A\n---\n"})
    (tmp_path / "new").mkdir()
    report = import_site(tmp_path / "new", old)
    assert "page: A /publications/a/: left: it has no date (_publications/a.md:2)" in report.whole()


def test_a_link_to_a_page_that_is_left_keeps_its_words(tmp_path: Path) -> None:
    about = "---\npermalink: /\n---\n[A](/publications/a/)\n"
    pages = {"_pages/about.md": about, "_publications/a.md": "---\ntitle: A\n---\n"}
    old = write_old_site(tmp_path / "old", {"_config.yml": CONFIG, **pages})
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", old)
    assert text_of(load(tmp_path / "new"), "biography") == "<p>A</p>"


def test_two_authors_of_the_owners_name_are_no_mistake(tmp_path: Path) -> None:
    work = moved(tmp_path, "authors: [Ada Lovelace, Ada Lovelace]")[1]
    assert [author.owner for author in work.authors] == [True, None]


def test_a_frame_in_the_body_of_a_work_is_no_text_of_its_abstract(tmp_path: Path) -> None:
    frames = "<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>\n\n<iframe src='https://b.example/f'></iframe>"
    report, work = moved(tmp_path, "venue: M", f"We measure tides.\n\n{frames}")
    assert work.abstract == "We measure tides."
    assert work.links.model_dump(exclude_none=True) == {"video": "https://www.youtube.com/watch?v=abcdefghijk"}
    (left,) = [item for item in report.items if item.kind == "HTML"]
    assert (left.outcome, left.place) == ("left", "_publications/2020-05-01-a.md:9")


def test_hostile_fields_become_text(tmp_path: Path) -> None:
    front = (
        "venue: '<script>alert(1)</script> <b>M</b>'\nauthors: ['<script>', Ada Lovelace]\nlink: javascript:alert(1)"
    )
    report, work = moved(tmp_path, front, "<script>alert(1)</script>")
    assert (work.venue, names(work)) == ("<script>alert(1)</script> M", "<script>, Ada Lovelace")
    assert {item.kind for item in report.items if item.outcome == "left"} == {"link", "HTML"}
