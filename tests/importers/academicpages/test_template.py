"""A site with every kind of page of the template."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site
from tests.importers.academicpages.pictures import PNG
from tests.sites import entries_of

CONFIG = """\
locale: "de_DE"
title: "Ada's site"
description: "{description}"
url: "https://ada.github.io"
baseurl: "/me"
author:
  name: "Ada Lovelace"
  avatar: "ada.png"
  pronouns: "she/her"
  bio: "Countess"
  location: "London"
  employer: "Analytical Engines"
  email: "ada@ada.example"
  uri: "https://ada.example"
  orcid: "https://orcid.org/0000-0000-0000-0000"
  github: "ada"
  stackoverflow: "1/ada"
  weather: "rain"
comments:
  provider: disqus
collections:
  teaching:
    permalink: /courses/:path/
"""
NAVIGATION = """\
main:
  - {title: Publications, url: /publications/}
  - {title: Talks, url: /talks/}
  - {title: CV, url: /cv/}
  - {title: Blog, url: /year-archive/}
  - {title: Lab, url: "https://lab.example"}
"""
PAPER = """\
---
title: "Notes on the Engine"
collection: publications
category: manuscripts
permalink: /publication/1843-notes
redirect_from: /notes
excerpt: 'It is about notes.'
date: 1843-10-01
venue: 'Memoirs'
slidesurl: 'https://ada.github.io/me/files/slides.pdf'
paperurl: 'https://memoirs.example/notes'
bibtexurl: '/files/notes.bib'
citation: 'Lovelace, A. (1843). &quot;Notes on the Engine.&quot; <i>Memoirs</i>. 3(1), 666-731.'
---
The notes are about an engine.

[Download paper here](/me/files/notes.pdf)

Recommended citation: Lovelace, A. (1843). "Notes on the Engine." <i>Memoirs</i>. 3(1).
"""
TALK = """\
---
title: "On numbers"
collection: talks
type: "Tutorial"
permalink: /talks/1842-01-01-numbers
venue: "Royal Society"
date: 1842-01-01
location: "London, England"
---

[More information here]({{ base_path }}/files/slides.pdf), and

* a list
* of two
"""
COURSE = """\
---
title: "Mathematics"
type: "Course"
venue: "Home"
date: 1841-09-01
---
Heading
======
Words.
"""
CV = """\
---
title: CV
permalink: /cv/
redirect_from: [/resume]
---
Education at home
{% for post in site.teaching %}{% endfor %}
"""
LIST = "{% for post in site.publications reversed %}\n{% include archive-single.html %}\n{% endfor %}\n"
ARCHIVE = """\
---
title: Blog
permalink: /year-archive/
---
{% capture year %}None{% endcapture %}
{% for post in site.posts %}{% include archive-single.html %}{% endfor %}
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Site, Path]:
    """What became of it, the new site, and its folder."""
    old, new = (tmp_path_factory.mktemp(name) for name in ("old", "new"))
    files: dict[str, str | bytes] = {
        "_config.yml": CONFIG.replace("{description}", "word " * 40),
        "_data/navigation.yml": NAVIGATION,
        "_pages/about.md": "---\npermalink: /\ntitle: Hello\n---\nI am Ada.\n",
        "_pages/publications.md": "---\ntitle: Papers\npermalink: /publications/\n---\n" + LIST,
        "_pages/talks.html": "---\ntitle: Talks\npermalink: /talks/\n---\n{% for post in site.talks %}{% endfor %}\n",
        "_pages/cv.md": CV,
        "_pages/terms.md": "---\ntitle: Terms\npermalink: /terms/\n---\n",
        "_posts/2012-08-14-post.md": "---\ntitle: A post\n---\nWords\n",
        "_pages/archive.html": ARCHIVE,
        "_portfolio/one.html": "---\ntitle: One\n---\n",
        "_publications/1843-10-01-notes.md": PAPER,
        "_talks/1842-01-01-numbers.md": TALK,
        "_teaching/1841-autumn-mathematics.md": COURSE,
        "images/ada.png": PNG,
        "files/slides.pdf": b"slides",
        "files/notes.pdf": b"notes",
        "files/notes.bib": b"@misc{a}",
        "files/ada_cv.pdf": b"a CV",
        "files/run.js": b"alert(1)",
        "pdfs/old paper.pdf": b"a paper",
        "_site/files/built.pdf": b"a copy",
    }
    report = import_site(new, write_old_site(old, files))
    return report, load(new), new


@pytest.fixture
def site(moved: tuple[Report, Site, Path]) -> Site:
    """The new site."""
    return moved[1]


@pytest.fixture
def report(moved: tuple[Report, Site, Path]) -> Report:
    """What became of it."""
    return moved[0]


def outcomes(report: Report, kind: str) -> dict[str, str]:
    return {item.old: f"{item.outcome} {item.how}".strip() for item in report.items if item.kind == kind}


def test_the_author_block_becomes_the_profile(site: Site) -> None:
    profile = site.profile
    assert (profile.name, profile.email, profile.picture) == ("Ada Lovelace", "ada@ada.example", "/images/ada.png")
    assert profile.tagline == "Countess, Analytical Engines, London (she/her)"


def test_links_of_author_block_and_top_bar_are_in_the_profile(site: Site) -> None:
    assert {link.label: link.url for link in site.profile.links} == {
        "Website": "https://ada.example",
        "ORCID": "https://orcid.org/0000-0000-0000-0000",
        "GitHub": "https://github.com/ada",
        "Stack Overflow": "https://stackoverflow.com/users/1/ada",
        "Lab": "https://lab.example",
    }


def test_address_and_path_become_one(site: Site) -> None:
    assert site.settings.url == "https://ada.github.io/me"


def test_a_locale_becomes_a_language_tag(site: Site) -> None:
    assert site.settings.language == "de-DE"


def test_a_long_description_is_cut_between_words(site: Site) -> None:
    assert len(site.settings.description) <= 160
    assert site.settings.description.endswith("word…")


def test_a_paper_is_a_record(site: Site) -> None:
    work = site.publications[0]
    assert (work.id, work.type, work.venue, work.volume, work.number, work.pages) == (
        "notes",
        "article",
        "Memoirs",
        "3",
        "1",
        "666–731",
    )
    assert [author.name for author in work.authors if author.owner] == ["A. Lovelace"]
    assert (work.abstract, work.note) == ("The notes are about an engine.", "It is about notes.")


def test_the_links_of_a_paper_are_distinguished_by_kind(site: Site) -> None:
    links = site.publications[0].links
    assert (links.paper, links.pdf, links.slides) == (
        "https://memoirs.example/notes",
        "/files/notes.pdf",
        "/files/slides.pdf",
    )


def test_a_talk_is_there(site: Site) -> None:
    talk = entries_of(site, "talks")[0].entry
    assert (talk.title, talk.type, talk.venue, talk.location, *map(str, talk.date)) == (
        "On numbers",
        "Tutorial",
        "Royal Society",
        "London, England",
        "1842-01-01",
    )
    assert '<a href="/me/files/slides.pdf">More information here</a>' in (entries_of(site, "talks")[0].html or "")
    assert "<li>of two</li>" in (entries_of(site, "talks")[0].html or "")


def test_a_course_is_there(site: Site) -> None:
    course = entries_of(site, "teaching")[0]
    assert (course.entry.title, course.entry.circumstances) == ("Mathematics", ("Course", "Home"))
    assert course.html == '<h3 id="_teaching_1_heading">Heading</h3>\n<p>Words.</p>'


def test_every_old_address_leads_to_its_new_place(site: Site) -> None:
    assert site.settings.redirects == {
        "/publication/1843-notes": "/publications/notes/",
        "/notes": "/publications/notes/",
        "/talks/1842-01-01-numbers": "/talks/",
        "/courses/1841-autumn-mathematics/": "/#teaching",
        "/resume": "/cv/",
        "/2012/08/14/post.html": "/posts/post/",
    }


def test_files_keep_their_addresses(moved: tuple[Report, Site, Path]) -> None:
    assets = moved[2] / "assets"
    files = sorted(path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file())
    assert files == [
        "files/ada_cv.pdf",
        "files/notes.bib",
        "files/notes.pdf",
        "files/slides.pdf",
        "images/ada.png",
        "pdfs/old paper.pdf",
    ]


def test_sections_follow_each_other_as_usual(site: Site) -> None:
    assert {page.address: [section.name for section in page.sections] for page in site.pages} == {
        "/": ["biography", "teaching"],
        "/publications/": ["publications"],
        "/talks/": ["talks"],
        "/year-archive/": ["posts"],
        "/cv/": [],
    }


def test_pages_of_the_top_bar_are_in_the_navigation_bar_in_its_order(site: Site) -> None:
    positions = {page.address: page.navigation for page in site.pages[1:]}
    assert positions == {"/publications/": 1, "/talks/": 2, "/cv/": 3, "/year-archive/": 4}


def test_a_post_is_there(site: Site) -> None:
    assert [(post.address, post.matter.title, post.html) for post in site.posts] == [
        ("/posts/post/", "A post", "<p>Words</p>")
    ]


def test_a_cv_is_a_page_with_links_in_place_of_its_lists(site: Site) -> None:
    page = site.pages[-1]
    assert page.html == '<p>Education at home</p>\n<p><a href="/me/#teaching">Teaching</a></p>'


@pytest.mark.parametrize(
    ("kind", "old", "outcome"),
    [
        ("page", "Terms /terms/", "template it has no text of its own"),
        ("post", "A post", "carried posts/2012-08-14-post.md"),
        ("link", "Blog /year-archive/", "carried the navigation bar, /year-archive/"),
        ("link", "weather rain", "left it gives no address"),
        ("file", "/files/run.js", "left a .js file may be a program or a page; only known types are copied"),
        ("service", "comments disqus", "left pages load nothing from other hosts"),
        ("title", "Ada's site", "changed the name is the page's title"),
        ("URL", "/notes", "changed leads to /publications/notes/"),
    ],
)
def test_each_thing_that_is_left_out_is_listed_with_the_reason(
    report: Report, kind: str, old: str, outcome: str
) -> None:
    assert outcomes(report, kind)[old] == outcome


def test_the_report_ends_with_how_much_came_out_how(report: Report) -> None:
    left, every = report.count("left"), len(report.items) - report.count("template")
    last = list(report.lines())[-1]
    assert last.startswith(f"parity: {every} things on the old site: ")
    assert f", {left} left; " in last
