"""The parts of the page of a publication: title, authors, links, citation, prose."""

from functools import partial

import pytest

from homepage.importers.academicpages.people.author_prose import authors_in
from homepage.importers.academicpages.people.found_works import FoundWorks
from homepage.importers.academicpages.records.citation_prose import read_citation
from homepage.importers.academicpages.records.publication_text import PublicationText, split_body
from homepage.importers.academicpages.texts.rich_text import rich

OWNER = ("Ada Berg",)
TITLES = {
    "<strong>a</strong> <B>b</B> <em>c</em> <I>d</I>": "**a** **b** *c* *d*",
    "x<sub>1</sub> <sup class='y'>2</sup>": "x<sub>1</sub> <sup>2</sup>",
    "$$x$$ and $ y $ for $5 and \\$z\\$": "$x$ and $ y $ for $5 and \\$z$",
    "a &amp; b &lt;i&gt;c&lt;/i&gt;": "a & b *c*",
    "<sub>a": "a",
    "a * b": "a * b",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_keeps_emphasis_scripts_and_formulas_of_html(title: str) -> None:
    assert rich(title) == TITLES[title]


READS = partial(authors_in, names=OWNER)
BODIES: dict[str, dict[str, object]] = {
    "Ada Berg, Bo Li\nIt blows.": {"prose": ["It blows."]},
    "Ada Berg, Bo Li [pdf](/a.pdf)": {"links": [("pdf", "/a.pdf")]},
    "It blows. See [the paper](/a.pdf) and <a href='/b'>code</a>.": {
        "links": [("the paper", "/a.pdf"), ("code", "/b")], "prose": ["It blows."]},
    "It blows in [Turin](https://t.example) too.": {
        "mentions": [("Turin", "https://t.example")], "prose": ["It blows in Turin too."]},
    "https://b.example/x. It blows.": {"links": [("", "https://b.example/x")], "prose": ["It blows."]},
    "![p](/a.png)<img src='/b.png'>": {"pictures": ["/a.png", "/b.png"]},
    "**Recommended citation:** Berg, A. [doi](/d)": {
        "citation": "Berg, A. [doi](/d)", "links": [("doi", "/d")]},
    "## How to cite\n\nBerg, A.": {"citation": "Berg, A."},
    "## By: Ada Berg, Bo Li": {},
    "### Authors\n\nSand": {"unread": "Sand"},
    "## Abstract\n\nIt blows.\n\n## Method\n\nWind.": {"prose": ["It blows.", "Method", "Wind."]},
    "Abstract: It blows.\n\nTL;DR. Wind.": {"prose": ["It blows.", "Wind."]},
    "> It blows.\n\n- Wind.\n\n---\n\nOn Sand": {"prose": ["It blows.", "Wind."]},
    "\\* equal contribution\n\nDownload here": {},
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_the_page_of_a_work_has_authors_links_citation_and_prose(body: str) -> None:
    found = split_body(body, READS, ("On Sand", ""))
    has_authors = "Ada Berg, Bo Li" in body
    assert (found.authors is not None) == has_authors
    found.authors = None
    assert found == PublicationText(**BODIES[body])  # type: ignore[arg-type]


CITATIONS = {
    'Berg, A., & Li, B. (2020). "On Sand." <i>Dunes</i>, 7(2), 10-20.': (
        ["A. Berg", "B. Li"], "", {"volume": "7", "number": "2", "pages": "10–20"}, ""),
    'Ada Berg. "On Sand". Dunes vol. 7, no. 2, pp. 10 -- 20. Prize winner.': (
        ["Ada Berg"], "", {"volume": "7", "number": "2", "pages": "10–20"}, "Prize winner"),
    "Ada Berg, 2020. On Sand. Dunes 7, 2020. https://d.example doi:10.1000/1": (["Ada Berg"], "", {"volume": "7"}, ""),
    "OpenAI, Bo Li, Cy Ro. On Sand. 12: 3-4": (None, "OpenAI, Bo Li, Cy Ro.", {"volume": "12", "pages": "3–4"}, ""),
    "": (None, "", {}, ""),
}  # fmt: skip


@pytest.mark.parametrize("written", CITATIONS)
def test_a_citation_has_authors_numbers_and_a_rest(written: str) -> None:
    names, unread, fields, rest = CITATIONS[written]
    found = read_citation(written, "On Sand", ("Dunes", ""), READS)
    authors = [author.name for author in found.authors.authors] if found.authors else None
    assert (authors, found.unread, found.fields) == (names, unread, fields)
    assert (found.rest == "") == (rest == "") or found.rest.endswith(rest)


def test_a_known_work_is_found_by_a_long_title_in_a_text() -> None:
    works = FoundWorks()
    works.know([("Sand and wind", "short"), ("On the motion of sand", "a"), ("On the motion of sand in wind", "b")])
    assert works.id_of("*On the motion* of Sand!") == "a"
    found = [works.id_in(text) for text in ("A. Berg: On the motion of sand in wind, 2020", "Sand and wind", "x")]
    assert found == ["b", None, None]
    assert [works.free_id(title) for title in ("许", "x" * 90)] == ["work", "x" * 60]
