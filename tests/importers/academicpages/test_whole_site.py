"""Pages, posts, projects, other collections, navigation: a site comes along whole."""

import json
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site
from tests.importers.academicpages.pictures import PNG
from tests.sites import entries_of, text_of

LIST = """\
---
title: {title}
permalink: {path}
---
{{% for post in site.{name} reversed %}}{{% include x.html %}}{{% endfor %}}
"""
CONFIG = """\
url: https://a.example
permalink: /:categories/:title/
author:
  name: Ada Lovelace
  googlescholar:
collections:
  machines:
    output: true
"""
MENU = """\
main:
  - {title: Lab, url: /lab/}
  - {title: Blog, url: /blog/}
  - {title: Work, url: /portfolio/}
  - {title: Talks, url: /talks.html}
  - {title: Machines, url: /machines/}
"""
LAB = """\
---
title: My lab
permalink: /lab/
redirect_from: /laboratory
---
Come in.
{% if author.googlescholar %}See Scholar.{% endif %}
"""
POST = """\
---
title: First
categories: [Numbers]
tags: [a, b]
excerpt: About it.
---
Words.
"""
FILES: dict[str, str | bytes] = {
    "_config.yml": CONFIG,
    "_data/navigation.yml": MENU,
    "_pages/about.md": "---\npermalink: /\n---\nI am Ada. See [my post]({% post_url 2012-02-03-First-Post %}).\n",
    "_pages/lab.md": LAB,
    "_pages/hidden.md": "---\ntitle: Hidden\npermalink: /hidden.html\n---\nNot in the menu.\n",
    "_pages/blog.html": LIST.format(title="My blog", path="/blog/", name="posts"),
    "_pages/portfolio.html": LIST.format(title="Portfolio", path="/portfolio/", name="portfolio"),
    "_pages/talks.html": LIST.format(title="My talks", path="/talks.html", name="talks").replace(
        "{%", "Listen!\n\n{%", 1
    ),
    "_pages/machines.md": LIST.format(title="All machines", path="/machines/", name="machines").replace(
        "{%", "## List\n{%", 1
    ),
    "_posts/2012-02-03-First-Post.md": POST,
    "_portfolio/one.md": "---\ntitle: One\nexcerpt: 'Short. <img src=\"/images/a.png\">'\n---\nLong.\n",
    "_talks/t.md": "---\ntitle: A talk\ndate: 1842\n---\n",
    "_machines/difference.md": "---\ntitle: Difference Engine\nvenue: London\n---\nIt adds.\n",
    "_machines/analytical.md": "---\ntitle: Analytical Engine\nheader:\n  teaser: a.png\n---\nIt multiplies.\n",
    "_publications/n.md": "---\ntitle: <i>Notes</i> on H<sub>2</sub>O\ndate: 1843\nheader:\n  teaser: a.png\n---\n",
    "images/a.png": PNG,
}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Site]:
    folder = tmp_path_factory.mktemp("whole")
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", FILES))
    return report, load(folder / "new")


def test_pages_are_those_of_the_old_site_in_the_order_of_its_menu(moved: tuple[Report, Site]) -> None:
    pages = {page.address: (page.title, page.navigation) for page in moved[1].pages[1:]}
    assert pages == {
        "/blog/": ("My blog", 2),
        "/portfolio/": ("Portfolio", 3),
        "/talks/": ("My talks", 4),
        "/lab/": ("My lab", 1),
        "/hidden/": ("Hidden", False),
        "/machines/": ("All machines", 5),
        "/machines/analytical/": ("Analytical Engine", False),
        "/machines/difference/": ("Difference Engine", False),
    }


def test_every_old_url_leads_to_its_content(moved: tuple[Report, Site]) -> None:
    assert dict(moved[1].redirects) == {
        "/laboratory": "/lab/",
        "/hidden.html": "/hidden/",
        "/talks.html": "/talks/",
        "/numbers/First-Post/": "/posts/first-post/",
        "/portfolio/one/": "/portfolio/",
        "/talks/t/": "/talks/",
    }


def test_text_that_the_old_site_hid_is_left_out(moved: tuple[Report, Site]) -> None:
    lab = next(page for page in moved[1].pages if page.address == "/lab/")
    assert lab.html == "<p>Come in.</p>"


def test_a_post_has_its_tags_and_summary(moved: tuple[Report, Site]) -> None:
    post = moved[1].posts[0]
    assert (post.address, post.matter.tags, post.matter.summary) == (
        "/posts/first-post/",
        ("a", "b", "Numbers"),
        "About it.",
    )
    assert 'href="/posts/first-post/"' in text_of(moved[1], "biography")


def test_an_item_of_the_portfolio_is_a_project_with_its_picture(moved: tuple[Report, Site]) -> None:
    project = entries_of(moved[1], "projects")[0]
    assert (project.entry.title, project.entry.picture) == ("One", "/images/a.png")
    assert project.html == "<p>Short.</p>\n<p>Long.</p>"


def test_the_text_beside_a_list_is_a_section_of_its_page(moved: tuple[Report, Site]) -> None:
    assert text_of(moved[1], "talks-introduction") == "<p>Listen!</p>"
    page = next(page for page in moved[1].pages if page.address == "/talks/")
    assert [section.name for section in page.sections] == ["talks-introduction", "talks"]


def test_the_list_of_another_collection_becomes_links_to_its_pages(moved: tuple[Report, Site]) -> None:
    pages = {page.address: page.html or "" for page in moved[1].pages}
    assert '<a href="/machines/analytical/">Analytical Engine</a>' in pages["/machines/"]
    assert pages["/machines/difference/"] == "<p>London</p>\n<p>It adds.</p>"
    assert "<img" in pages["/machines/analytical/"]


def test_a_record_keeps_the_markup_of_its_title_and_its_teaser(moved: tuple[Report, Site]) -> None:
    work = moved[1].publications[0]
    assert (work.title, work.preview) == ("*Notes* on H<sub>2</sub>O", "/images/a.png")


def test_every_url_of_the_old_site_is_reported(moved: tuple[Report, Site]) -> None:
    reported = " ".join(str(item) for item in moved[0].items if item.kind in {"URL", "page"})
    for url in (
        "/lab/",
        "/laboratory",
        "/hidden.html",
        "/blog/",
        "/portfolio/one/",
        "/machines/difference/",
        "/talks/t/",
    ):
        assert f"{url} " in reported or f"{url}:" in reported


def test_posts_that_no_page_listed_are_drafts(tmp_path: Path) -> None:
    files = {"_config.yml": FILES["_config.yml"], "_posts/2012-02-03-a.md": "---\ntitle: A\n---\nWords.\n"}
    files |= {"_pages/about.md": "---\npermalink: /\n---\nI am Ada.\n"}
    (tmp_path / "new").mkdir()
    report = import_site(tmp_path / "new", write_old_site(tmp_path / "old", files))
    assert load(tmp_path / "new").posts == ()
    assert "URL: /a/: left: its post is a draft (_posts/2012-02-03-a.md:2)" in list(report.whole())
    assert "draft: true" in (tmp_path / "new/content/posts/2012-02-03-a.md").read_text(encoding="utf-8")


def test_a_post_whose_old_address_differs_only_in_capitals_has_another_name(tmp_path: Path) -> None:
    post = "---\ntitle: A\npermalink: /posts/SMB/\n---\nWords.\n"
    files = {**FILES, "_posts/2012-02-03-smb.md": post}
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", write_old_site(tmp_path / "old", files))
    assert load(tmp_path / "new").redirects["/posts/SMB/"] == "/posts/post-smb/"


def test_a_page_that_only_shows_a_pdf_leads_to_it(tmp_path: Path) -> None:
    page = "---\ntitle: Vita\npermalink: /vita/\n---\n<iframe src='/files/my.pdf' width='100%'></iframe>\n"
    files = {**FILES, "_pages/vita.md": page, "files/my.pdf": "%PDF"}
    (tmp_path / "new").mkdir()
    import_site(tmp_path / "new", write_old_site(tmp_path / "old", files))
    assert load(tmp_path / "new").redirects["/vita/"] == "/files/my.pdf"


def test_the_whole_report_is_a_file_or_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = write_old_site(tmp_path / "old", FILES)
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    assert main(["import", "academicpages", str(old), "--dry-run", "--report", "report.txt", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {item["outcome"] for item in data["items"]} >= {"carried", "changed", "template"}
    lines = (tmp_path / "new/report.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(data["items"]) + len(data["notices"]) + 1
    assert main(["import", "academicpages", str(old), "--dry-run", "--report", "report.txt/x"]) == 1


def test_two_backslashes_at_the_end_of_a_line_are_a_line_break(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    about = "---\npermalink: /\n---\nOne [link](https://b.example) \\\\\nTwo\n"
    import_site(tmp_path / "new", write_old_site(tmp_path / "old", {"_config.yml": CONFIG, "_pages/about.md": about}))
    html = '<p>One <a href="https://b.example">link</a><br>\nTwo</p>'
    assert text_of(load(tmp_path / "new"), "biography") == html
