"""Publications in prose become records if everything that a record needs is certain; the others are counted."""

from functools import partial
from pathlib import Path

import pytest

from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.people.author_prose import authors_in
from homepage.importers.academicpages.records.prose_work import ProseWork, read_work
from homepage.models.site import Site
from tests.importers.academicpages.moving import moved
from tests.sites import text_of

OWNER = ("Ada Lovelace",)


def read(line: str) -> ProseWork | None:
    return read_work(line, partial(authors_in, names=OWNER), OWNER)


CERTAIN = [
    (
        'Ada Lovelace, Charles Babbage, ["Notes on the Engine"](https://a.example/n.pdf), Memoirs of Science, 2003.',
        ("Notes on the Engine", "2003", "", "Memoirs of Science", ["Ada Lovelace", "Charles Babbage"]),
    ),
    (
        "**Ada Lovelace**, Charles Babbage. [Notes on the Engine](https://a.example/n). *Memoirs* 2003.",
        ("Notes on the Engine", "2003", "", "Memoirs", ["Ada Lovelace", "Charles Babbage"]),
    ),
    (
        "**Notes on the Engine**  \n**Ada Lovelace**\\*, Charles Babbage\\*  \n*ICML 2003* [[URL]](https://a.example/n)",
        ("Notes on the Engine", "2003", "", "ICML", ["Ada Lovelace", "Charles Babbage"]),
    ),
    (
        "[Notes on the Engine](https://arxiv.org/abs/2505.02831)\\\n**Ada Lovelace**, Charles Babbage\nAAAI2026",
        ("Notes on the Engine", "2026", "", "AAAI", ["Ada Lovelace", "Charles Babbage"]),
    ),
    (
        "Lovelace, A., & Babbage, C. (2003). Notes on the Engine. *Memoirs*, 3(1), 666-731.",
        ("Notes on the Engine", "2003", "", "Memoirs", ["A. Lovelace", "C. Babbage"]),
    ),
    (
        'Ada Lovelace and Charles Babbage. "Notes on the Engine", to appear in Memoirs.',
        ("Notes on the Engine", "", "accepted", "", ["Ada Lovelace", "Charles Babbage"]),
    ),
    (
        'Ada Lovelace and Charles Babbage. "Notes on the Engine", arXiv:2505.02831.',
        ("Notes on the Engine", "2025-05", "preprint", "", ["Ada Lovelace", "Charles Babbage"]),
    ),
]


@pytest.mark.parametrize(("line", "expected"), CERTAIN)
def test_usual_forms_are_read(line: str, expected: tuple[str, str, str, str, list[str]]) -> None:
    work = read(line)
    assert work
    names = [author.name for author in work.authors.authors]
    assert (work.title, work.date, work.status, work.venue, names) == expected


@pytest.mark.parametrize(
    "line",
    [
        'Charles Babbage, "On the Economy of Machinery", London, 1992.',  # not the owner's
        'Ada Lovelace, "Notes on the Engine", Memoirs, 2002, reprinted 2003.',  # two years
        'Ada Lovelace, "Notes on the Engine".',  # no year
        'Ada Lovelace, "Notes on the Engine" and "Further Notes on it", 2003.',  # two titles
        "Ada Lovelace. Notes on the Engine. Memoirs. 2003.",  # where the title ends is a guess
        'I wrote "Notes on the Engine" in 2003.',
        'The Engine, "Notes on the Engine", 2003.',
        "[Notes on the Engine](https://a.example)\\\n**Ada Lovelace**, Memoirs of Science\narXiv:2505.02831",
        "[Notes on the Engine](https://a.example)",
        "**Notes on the Engine, 2003**",
        'Ada Lovelace, Ada Lovelace, "Notes on the Engine", 2003.',  # two of the owner's name
        'Ada Lovelace, "Notes machine", 2003.',  # too short for a title
    ],
)
def test_an_ambiguous_line_is_no_record(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("rest", "venue", "date", "status"),
    [
        ("[ICML](https://i.example), 2003", "ICML", "2003", ""),
        ("in *Memoirs of Science* 3 (2003)", "Memoirs of Science", "2003", ""),
        ("In: Memoirs (2003)", "Memoirs", "2003", ""),
        ("published in Memoirs, 2003", "Memoirs", "2003", ""),
        ("Proc. of Sand. Rome, 2003", "Proc. of Sand. Rome", "2003", ""),
        ("Memoirs; 2003 [pdf](https://a.example/2004.pdf)", "Memoirs", "2003", ""),
        ("2003, [pdf](https://a.example/2004.pdf)", "", "2003", ""),
        ("Best Paper Award, 2003", "", "2003", ""),
        ("https://a.example, 2003", "", "2003", ""),
        ("arXiv preprint, 2003", "", "2003", "preprint"),
        ("bioRxiv 2003", "", "2003", "preprint"),
        ("*arXiv:2505.02831*", "", "2025-05", "preprint"),
        ("accepted", "", "", "accepted"),
        ("submitted, 2003", "", "2003", "submitted"),
    ],
)
def test_venue_date_and_status_follow_the_title(rest: str, venue: str, date: str, status: str) -> None:
    work = read(f'Ada Lovelace and Charles Babbage, "Notes on the Engine", {rest}')
    assert work
    assert (work.venue, work.date, work.status) == (venue, date, status)


@pytest.mark.parametrize(
    ("rest", "award", "status"),
    [
        ("ICML, 2003. **Best Paper Award**", "Best Paper Award", ""),
        ("ICML, 2003. Nominated for the best paper award", "", ""),
        ("ICML, 2003. Finalist for the Best Paper Award", "", ""),
        ("ICML, 2003. Best Paper Award candidate", "", ""),
        ("ICML, 2003. Outstanding Paper Runner-Up", "", ""),
        ("ICML, 2003. Shortlisted as best paper", "", ""),
        ("ICML, 2003 (34 of 120 papers accepted)", "", ""),
        ("ICML, 2003, under review", "", "submitted"),
    ],
)
def test_award_and_status_are_those_of_the_line(rest: str, award: str, status: str) -> None:
    work = read(f'Ada Lovelace and Charles Babbage, "Notes on the Engine", {rest}')
    assert work
    assert (work.award, work.status) == (award, status)


def test_a_star_of_one_author_alone_is_no_equal_contribution() -> None:
    work = read('Ada Lovelace\\*, Charles Babbage, "Notes on the Engine", Memoirs, 2003.')
    assert work
    assert not any(author.equal for author in work.authors.authors)


PAGE = """\
---
title: Publications
permalink: /publications/
---
I write about numbers.

## Journal articles

- Ada Lovelace, ["Notes on the Engine"](/files/n.pdf), *Memoirs*, 2003. [[code]](https://a.example/c) [[weights]](https://a.example/w)
- Ada Lovelace. Something else about machines and their use. Memoirs, 2002.

## Talks

- Ada Lovelace, "A talk about the Engine", London, 2001.
"""
MENU = "main:\n  - {title: Publications, url: /publications/}\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Site, Path]:
    folder = tmp_path_factory.mktemp("page")
    files = {"_pages/publications.md": PAGE, "_data/navigation.yml": MENU, "files/n.pdf": "%PDF"}
    return (*moved(folder, files), folder / "new")


def test_a_list_in_prose_becomes_the_section_of_publications(page: tuple[Report, Site, Path]) -> None:
    site = page[1]
    work = site.publications[0]
    assert (work.title, work.type, work.venue, str(work.date)) == ("Notes on the Engine", "article", "Memoirs", "2003")
    assert (work.links.pdf, work.links.code, work.links.paper) == ("/files/n.pdf", "https://a.example/c", None)
    assert dict(work.links)["Weights"] == "https://a.example/w"
    assert [(each.address, [section.name for section in each.sections]) for each in site.pages[1:]] == [
        ("/publications/", ["publications-introduction", "publications", "publications-more"])
    ]


def test_the_original_line_is_a_comment_above_the_record(page: tuple[Report, Site, Path]) -> None:
    lines = (page[2] / "content/publications.yaml").read_text(encoding="utf-8").splitlines()
    comment = next(line for line in lines if line.startswith("# -"))
    assert comment.startswith('# - Ada Lovelace, ["Notes on the Engine"](/files/n.pdf), *Memoirs*, 2003.')
    assert lines[lines.index(comment) + 1] == "- id: notes-on-the-engine"


def test_other_lines_of_the_list_stay_text_and_are_counted(page: tuple[Report, Site, Path]) -> None:
    report, site, _ = page
    more = text_of(site, "publications-more")
    assert "Something else about machines" in more
    assert "A talk about the Engine" in more
    assert "Notes on the Engine" not in more
    assert list(report.warnings()) == [
        "1 entry looks like a publication and is not a record; it is text, as before (_pages/publications.md:10)"
    ]


HOME = "---\npermalink: /\n---\nI am Ada.\n\n# Publications\n\n"
LINE = '- Ada Lovelace, "Notes on the Engine", *Memoirs*, 2003.\n'


def test_a_list_on_the_home_page_becomes_records_too(tmp_path: Path) -> None:
    _, site = moved(tmp_path, {"_pages/about.md": HOME + LINE})
    assert [work.title for work in site.publications] == ["Notes on the Engine"]
    assert [section.name for section in site.home.sections] == ["biography", "publications"]
    assert "Notes" not in text_of(site, "biography")


@pytest.mark.parametrize(
    ("heading", "type_"),
    [
        ("Journal papers", "article"),
        ("Conference papers", "inproceedings"),
        ("Journal and Conference Papers", None),
    ],
)
def test_a_heading_says_the_type_of_its_works_if_it_names_one(tmp_path: Path, heading: str, type_: str | None) -> None:
    page = PAGE.replace("Journal articles", heading)
    _, site = moved(tmp_path, {"_pages/publications.md": page, "_data/navigation.yml": MENU})
    assert [work.written_type for work in site.publications] == [type_]


def test_a_list_stays_text_if_the_site_has_records_of_its_works(tmp_path: Path) -> None:
    record = "---\ntitle: Notes on the Engine\ndate: 2003\n---\n"
    files = {"_pages/about.md": f"{HOME}{LINE}", "_publications/n.md": record, "_data/navigation.yml": MENU}
    lists = {"_pages/p.md": "---\npermalink: /publications/\n---\n{% for p in site.publications %}{% endfor %}\n"}
    report, site = moved(tmp_path, {**files, **lists})
    assert len(site.publications) == 1
    assert "Notes on the Engine" in text_of(site, "biography")
    assert list(report.warnings()) == []


TWO = """\
- Ada Lovelace, "Deep Learning for Graphs", *Memoirs*, 2020.
- Ada Lovelace, "A Survey of Deep Learning for Graphs", *Memoirs*, 2022.
"""


def test_works_whose_title_contains_that_of_another_are_two_records(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_pages/about.md": HOME + TWO})
    assert {work.id: work.title for work in site.publications} == {
        "deep-learning-for-graphs": "Deep Learning for Graphs",
        "a-survey-of-deep-learning-for-graphs": "A Survey of Deep Learning for Graphs",
    }
    assert [item.how for item in report.items if item.kind == "publication"] == [
        f"the record {each}; compare the two"
        for each in ("deep-learning-for-graphs", "a-survey-of-deep-learning-for-graphs")
    ]
    lines = (tmp_path / "new/content/publications.yaml").read_text(encoding="utf-8").splitlines()
    first = lines.index("- id: deep-learning-for-graphs")
    assert lines[first - 1] == f"# {TWO.splitlines()[0]}"


def test_an_entry_whose_title_contains_that_of_another_work_is_a_record(tmp_path: Path) -> None:
    entry = "@article{{{}, author={{Lovelace, Ada}}, title={{{}}}, journal={{Memoirs}}, year={{2020}}}}\n"
    bib = entry.format("a", "Deep Learning for Graphs") + entry.format("b", "A Survey of Deep Learning for Graphs")
    _, site = moved(tmp_path, {"_pages/about.md": HOME + LINE, "files/all.bib": bib})
    assert len(site.publications) == 3


def test_an_unreadable_line_stays_text_even_if_it_contains_the_title_of_a_record(tmp_path: Path) -> None:
    unclear = "- Ada Lovelace. A Survey of Deep Learning for Graphs. Memoirs. 2022.\n"
    report, site = moved(tmp_path, {"_pages/about.md": HOME + TWO.splitlines()[0] + "\n" + unclear})
    assert "A Survey of Deep Learning for Graphs" in text_of(site, "biography")
    assert [(item.outcome, item.how[:16]) for item in report.items if item.kind == "publication"][1:] == [
        ("carried", "text, as before;")
    ]
    assert list(report.warnings()) == []


def test_a_list_that_stays_text_counts_a_work_whose_title_contains_that_of_a_record(tmp_path: Path) -> None:
    record = "---\ntitle: Deep Learning for Graphs\ndate: 2020\n---\n"
    lists = "---\npermalink: /publications/\n---\n{% for p in site.publications %}{% endfor %}\n"
    files = {"_publications/n.md": record, "_data/navigation.yml": MENU, "_pages/p.md": lists}
    report, _ = moved(tmp_path, {"_pages/about.md": HOME + TWO, **files})
    assert [message[:7] for message in report.warnings()] == ["1 entry"]


BOXES = """
<div class='paper-box'><div class='paper-box-image'><div><div class="badge">AAAI 2026</div></div></div>
<div class='paper-box-text' markdown="1">

[Notes on the Analytical Engine](https://arxiv.org/abs/2512.13014) \\\\
**Ada Lovelace**, Charles Babbage

[**Code**](https://code.example/n) | [**Weights**](https://a.example/w)

- The first programme.
</div>
</div>

<div class='paper-box'><div class='paper-box-image'><div><div class="badge">Preprint</div></div></div>
<div class='paper-box-text' markdown="1">

[Further Notes on the Engine](https://arxiv.org/pdf/2505.02831) \\\\
Charles Babbage, **Ada Lovelace**
</div>
</div>
"""


def test_a_box_without_a_year_stays_text_and_is_counted(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_pages/about.md": HOME + BOXES.replace("AAAI 2026", "IEEE TBD")})
    assert [work.title for work in site.publications] == ["Further Notes on the Engine"]
    assert "Notes on the Analytical Engine" in text_of(site, "biography")
    assert [message[:7] for message in report.warnings()] == ["1 entry"]
    assert [item for item in report.items if item.kind == "list"] == []


def test_each_box_of_a_paper_is_one_record(tmp_path: Path) -> None:
    _, site = moved(tmp_path, {"_pages/about.md": HOME + BOXES})
    first, second = site.publications
    assert (first.title, first.venue, str(first.date), first.arxiv) == (
        "Notes on the Analytical Engine",
        "AAAI",
        "2026",
        "2512.13014",
    )
    assert (first.links.code, first.links.paper, first.note) == ("https://code.example/n", None, "The first programme.")
    assert (second.title, second.status, str(second.date)) == ("Further Notes on the Engine", "preprint", "2025-05")


BIB = """
@article{n, author={Lovelace, Ada and Babbage, Charles}, title={Notes on the Engine}, journal={Memoirs}, year={2003}}
@book{e, author={Babbage, Charles}, title={On the Economy of Machinery}, year={1992}}
"""


def test_a_bibliography_in_the_site_has_records_of_the_owner_s_works(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_pages/about.md": HOME + LINE, "files/all.bib": BIB})
    assert [(work.title, [author.name for author in work.authors]) for work in site.publications] == [
        ("Notes on the Engine", ["Ada Lovelace", "Charles Babbage"])
    ]
    assert site.publications[0].show
    assert [item.how for item in report.items if item.kind == "entry" and item.outcome == "left"] == [
        "the owner is not an author of it"
    ]


def test_works_of_a_bibliography_that_no_page_listed_are_hidden(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_pages/about.md": "---\npermalink: /\n---\nI am Ada.\n", "files/all.bib": BIB})
    assert [work.show for work in site.publications] == [False]
    assert list(report.warnings()) == ["1 work of a bibliography is hidden (show: false), because no page listed it"]
