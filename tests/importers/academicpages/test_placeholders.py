"""Placeholders of the template are left out, and so are pages that the old site did not list."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site
from tests.sites import entries_of, text_of

CONFIG = "url: https://a.example\nauthor:\n  name: Ada Lovelace\n"
MENU = "main:\n  - {title: All, url: /cv/}\n"
LISTS = "---\npermalink: /cv/\n---\n" + "".join(
    f"{{% for post in site.{name} reversed %}}{{% endfor %}}\n" for name in ("publications", "talks", "teaching")
)
PAPER = """\
---
title: "Paper Title Number 1"
collection: publications
category: manuscripts
permalink: /publication/2009-10-01-paper-title-number-1
excerpt: 'This paper is about the number 1. The number 2 is left for future work.'
date: 2009-10-01
venue: 'Journal 1'
slidesurl: 'http://academicpages.github.io/files/slides1.pdf'
paperurl: 'http://academicpages.github.io/files/paper1.pdf'
citation: 'Your Name, You. (2009). &quot;Paper Title Number 1.&quot; <i>Journal 1</i>. 1(1).'
---
This paper is about the number 1. The number 2 is left for future work.

[Download paper here](http://academicpages.github.io/files/paper1.pdf)

Recommended citation: Your Name, You. (2009). "Paper Title Number 1." <i>Journal 1</i>. 1(1).
"""
TALK = """\
---
title: "Talk 1 on Relevant Topic in Your Field"
collection: talks
type: "Talk"
permalink: /talks/2012-03-01-talk-1
venue: "UC San Francisco, Department of Testing"
date: 2012-03-01
location: "San Francisco, CA, USA"
---

This is a description of your talk, which is a markdown file that can be all markdown-ified like any other post. Yay markdown!
"""
COURSE = """\
---
title: "Teaching experience 1"
type: "Undergraduate course"
venue: "University 1, Department"
date: 2014-01-01
location: "City, Country"
---

This is a description of a teaching experience. You can use markdown like any other post.

Heading 1
======

Heading 2
======
"""
ABOUT = """\
---
permalink: /
title: "About me"
---
This is the front page of a website that is powered by the [Academic Pages template](https://github.com/academicpages/academicpages.github.io) and hosted on GitHub pages.

A data-driven personal website
======
Like many other Jekyll-based GitHub Pages templates, Academic Pages makes you separate the website's content from its form.

Getting started
======
1. Register a GitHub account if you don't have one and confirm your e-mail (required!)
1. Fork [this template](https://github.com/academicpages/academicpages.github.io) by clicking the "Use this template" button in the top right.
"""


def moved(folder: Path, files: dict[str, str]) -> tuple[Report, Site]:
    named = {"_config.yml": CONFIG, "_data/navigation.yml": MENU, "_pages/cv.html": LISTS, **files}
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", named))
    return report, load(folder / "new")


def left(report: Report, kind: str) -> list[str]:
    return [f"{item.old}: {item.how}" for item in report.items if item.kind == kind and item.outcome == "left"]


def parts(report: Report) -> str:
    """The line with the numbers of parts of the template."""
    return next(line for line in report.lines() if line.startswith("parts of the template"))


def test_pages_of_the_template_are_left_and_counted_in_one_line(tmp_path: Path) -> None:
    pages = {"_publications/p.md": PAPER, "_talks/t.md": TALK, "_teaching/c.md": COURSE, "_pages/about.md": ABOUT}
    pages |= {
        "_portfolio/one.md": "---\ntitle: Portfolio item number 1\n---\nThis is an item in your portfolio. It can be have images or nice text.\n"
    }
    report, site = moved(tmp_path, pages)
    assert [*site.publications, *entries_of(site, "talks"), *entries_of(site, "teaching")] == []
    assert text_of(site, "biography") == ""
    assert [str(item) for item in report.items if item.outcome == "left"] == []
    assert parts(report) == "parts of the template, left out: 1 placeholder, 5 page, 1 file, 1 link"


def test_a_page_that_was_renamed_is_known_by_its_words(tmp_path: Path) -> None:
    _, site = moved(tmp_path, {"_publications/2020-05-01-mine.md": PAPER.replace("2009", "2020")})
    assert site.publications == ()


def test_a_page_of_the_owner_keeps_the_template_s_file_name(tmp_path: Path) -> None:
    page = "---\ntitle: Notes\ndate: 1843\n---\nOn engines.\n"
    _, site = moved(tmp_path, {"_publications/2009-10-01-paper-title-number-1.md": page})
    assert site.publications[0].title == "Notes"


def test_placeholders_below_a_title_of_the_owner_are_not_reported(tmp_path: Path) -> None:
    page = PAPER.replace('"Paper Title Number 1"', '"Notes on the Engine"')
    report, site = moved(
        tmp_path,
        {"_publications/p.md": page, "_talks/t.md": TALK.replace("Talk 1 on Relevant Topic in Your Field", "Engines")},
    )
    work, talk = site.publications[0], entries_of(site, "talks")[0].entry
    assert (work.title, work.abstract, work.note, work.venue) == ("Notes on the Engine", None, None, None)
    assert [value for _, value in work.links if value] == []
    assert [author.name for author in work.authors] == ["Ada Lovelace"]
    assert (talk.title, talk.venue, talk.text) == ("Engines", None, None)
    assert parts(report).startswith("parts of the template, left out: 1 placeholder")


def test_the_owners_text_below_a_title_of_the_template_is_reported(tmp_path: Path) -> None:
    talk = TALK.replace("This is a description of your talk", "I spoke of engines")
    report, site = moved(tmp_path, {"_talks/t.md": talk})
    assert entries_of(site, "talks") == []
    assert left(report, "page") == [
        "Talk 1 on Relevant Topic in Your Field _talks/t.md: its title is the template's; write its own"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## Abstract\nYou can put the full text of the paper in this markdown file. The journal, date and so on.\n\n## References\n",
        "## Methods\n\nExcepteur sint occaecat cupidatat non proident.\n\n## Results\nLorem ipsum dolor sit amet.\n",
        "[More information here](http://exampleurl.com)\n\nThis is a description of your tutorial, note the different field in type.\n",
        "This is a description of your workshop, which is markdown.\n\nHeadings\n======\n\nSubheadings\n------\n",
    ],
)
def test_every_edition_of_the_template_is_known(tmp_path: Path, body: str) -> None:
    paper = f"---\ntitle: Paper Title Number 2\ndate: 2010\n---\n{body}"
    report, site = moved(tmp_path, {"_publications/p.md": paper})
    assert site.publications == ()
    assert left(report, "page") == []


def test_headings_of_a_paper_stay_where_the_owner_wrote_below_them(tmp_path: Path) -> None:
    paper = "---\ntitle: Notes\ndate: 1843\n---\n## Methods\nNumbers.\n\n## Results\nLorem ipsum.\n"
    _, site = moved(tmp_path, {"_publications/p.md": paper})
    assert site.publications[0].abstract == "Methods Numbers."


def test_a_home_page_keeps_what_its_owner_wrote_around_the_template(tmp_path: Path) -> None:
    _, site = moved(tmp_path, {"_pages/about.md": f"{ABOUT}\nGetting started\n======\nI build engines.\n"})
    assert (
        text_of(site, "biography")
        == '<h3 id="_biography_getting-started">Getting started</h3>\n<p>I build engines.</p>'
    )


@pytest.mark.parametrize(
    "line",
    [
        "  bio: Short biography for the left-hand sidebar",
        "  location: Earth",
        "  employer: Red Brick University",
        "  email: none@example.org",
        "  googlescholar: https://scholar.google.com/citations?user=PS_CX0AAAAAJ",
        "  orcid: https://orcid.org/yourorcidurl",
        "  pubmed: https://www.ncbi.nlm.nih.gov/pubmed/?term=john+snow",
        "  github: academicpages",
        "  bluesky: bsky.app",
        "description: personal description",
    ],
)
def test_placeholders_of_the_author_block_are_not_the_profile_s(tmp_path: Path, line: str) -> None:
    report, site = moved(tmp_path, {"_config.yml": f"{CONFIG}{line}\n"})
    profile = site.profile
    assert (profile.tagline, profile.email, profile.links) == (None, None, ())
    assert site.settings.description == "Ada Lovelace"
    assert parts(report).startswith("parts of the template, left out: 1 placeholder")


EXAMPLE = """\
@article{Alice2023example,
    title={An Example Article},
    author={Alice, Bob and Charlie},
    journal={Journal of Examples},
    volume={12},
    number={3},
    pages={123--456},
    year={2023},
    publisher={Example Publisher}
}
"""


def test_files_of_the_template_are_known_by_their_bytes(tmp_path: Path) -> None:
    about = "---\npermalink: /\n---\n[all](/files/mine.bib) [more](/files/bibtex1.bib)\n"
    files = {"files/mine.bib": EXAMPLE, "files/bibtex1.bib": "@misc{ada}\n", "_pages/about.md": about}
    report, site = moved(tmp_path, files)
    assert [path.name for path in (tmp_path / "new/assets/files").iterdir()] == ["bibtex1.bib"]
    assert text_of(site, "biography") == '<p>all <a href="/files/bibtex1.bib">more</a></p>'
    assert "files/mine.bib" in [item.place for item in report.items if item.outcome == "template"]


def test_a_picture_of_the_template_is_not_the_owner_s(tmp_path: Path) -> None:
    report, site = moved(tmp_path, {"_config.yml": f"{CONFIG}  avatar: ada.bib\n", "images/ada.bib": EXAMPLE})
    assert site.profile.picture is None
    assert left(report, "picture") == ["ada.bib: it is an unchanged file of the template"]


def test_the_template_s_own_address_is_not_the_owner_s(tmp_path: Path) -> None:
    config = CONFIG.replace("https://a.example", "https://academicpages.github.io")
    _, site = moved(tmp_path, {"_config.yml": f"{config}repository: ada/ada.github.io\n"})
    assert site.settings.url == "https://ada.github.io"


TALK_OF_ADA = "---\ntitle: Engines\ndate: 1842\npermalink: /talks/engines\n---\n"
LIST = "---\npermalink: /talks/\n---\n{% for post in site.talks reversed %}{% endfor %}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"_data/navigation.yml": "main:\n  - {title: Talks, url: /talks/}\n"},
        {"_pages/about.md": "---\npermalink: /\n---\nSee my [talks]({{ '/talks/' | relative_url }}).\n"},
        {"_pages/about.md": "---\npermalink: /\n---\n{% for post in site.talks %}{% endfor %}\n"},
        {"_pages/about.md": "---\npermalink: /\nlayout: own\n---\n", "_layouts/own.html": "---\nlayout: outer\n---\n", "_layouts/outer.html": "{% include menu.html %}", "_includes/menu.html": "<a href='/talks/'>"},
        {"_pages/about.md": "---\npermalink: /\n---\n[More](/more/)\n", "_pages/more.md": "---\npermalink: /more/\n---\n[a](/talks)\n"},
    ],
)  # fmt: skip
def test_a_list_that_a_menu_or_a_page_leads_to_is_shown(tmp_path: Path, files: dict[str, str]) -> None:
    _, site = moved(
        tmp_path, {"_data/navigation.yml": "main:\n", "_pages/talks.html": LIST, "_talks/t.md": TALK_OF_ADA, **files}
    )
    talks = site.section("talks")
    assert talks
    assert site.settings.redirects["/talks/engines"] in {talks.page, talks.address}


def test_a_list_that_no_menu_and_no_page_leads_to_is_kept_and_not_shown(tmp_path: Path) -> None:
    paper = "---\ntitle: Notes\ndate: 1843\n---\n"
    files = {
        "_data/navigation.yml": "main:\n",
        "_pages/about.md": "---\npermalink: /\n---\nI give talks.\n",
        "_pages/talks.html": LIST,
    }
    report, site = moved(tmp_path, {**files, "_talks/t.md": TALK_OF_ADA, "_publications/p.md": paper})
    assert list(site.settings.sections or ()) == ["biography"]
    assert "title: Engines" in (tmp_path / "new/content/talks.yaml").read_text(encoding="utf-8")
    assert [work.show for work in site.publications] == [False]
    assert not [old for old in site.settings.redirects if old.startswith("/talks")]
    assert any(item.kind == "list" and "no section" in item.how for item in report.items)
    assert left(report, "URL") == ["/talks/engines: its entry is in talks.yaml, which no page shows"]


def test_an_item_that_is_marked_as_hidden_is_not_listed(tmp_path: Path) -> None:
    hidden = TALK_OF_ADA.replace("title", "type: hide\ntitle")
    report, site = moved(tmp_path, {"_talks/t.md": hidden, "_publications/p.md": hidden.replace("talks", "papers")})
    assert entries_of(site, "talks") == []
    assert [work.show for work in site.publications] == [False]
    assert left(report, "page") == ["Engines /talks/engines: the old site did not list it either, because of its type"]


def test_talks_and_press_among_the_works_are_no_works(tmp_path: Path) -> None:
    pages = {
        f"_publications/{kind}.md": f"---\ntitle: On {kind}\ndate: 1842\ncategory: {kind}\n---\n"
        for kind in ("talks", "press")
    }
    report, site = moved(tmp_path, pages)
    assert site.publications == ()
    assert [talk.entry.title for talk in entries_of(site, "talks")] == ["On talks"]
    assert site.section("talks")
    assert [each.entry.title for each in entries_of(site, "press")] == ["On press"]
    assert left(report, "page") == []


def test_a_redirect_leads_to_no_section_that_is_not_there(tmp_path: Path) -> None:
    page = "---\ntitle: CV\npermalink: /cv/\n---\n{% for post in site.talks %}{% endfor %}\n"
    _, site = moved(tmp_path, {"_pages/cv.md": page})
    assert site.settings.redirects == {}
