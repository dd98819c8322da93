"""What one page of an old site becomes, without an import of the whole site."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.destinations.sorting import moved_pages
from homepage.importers.academicpages.new_site.entries import entries
from homepage.importers.academicpages.old_site.jekyll import Page, read_site
from homepage.importers.academicpages.parity import Report
from homepage.importers.academicpages.records.activity import activity
from homepage.importers.academicpages.records.lists import list_markdown
from homepage.importers.academicpages.records.post import post
from homepage.importers.academicpages.records.project import project
from homepage.importers.academicpages.records.publication import PublicationMover
from homepage.importers.academicpages.records.teaser import teaser
from homepage.importers.academicpages.records.text_page import text_page
from tests.importers.academicpages.old_sites import write_old_site
from tests.importers.academicpages.pictures import PNG

OWNER = ("Ada Berg",)
SHOWN = ("talks", "teaching", "portfolio", "posts", "publications")
HOME = "---\npermalink: /\n---\n" + "".join(f"{{% for a in site.{name} %}}{{% endfor %}}" for name in SHOWN)


def context(folder: Path, files: dict[str, str | bytes]) -> MoveContext:
    """The context of an import of a site with a home page, a picture and these files."""
    whole = {"_config.yml": "", "_pages/about.md": HOME, "images/a.png": PNG, "b.png": PNG, "files/x.pdf": "x", **files}
    site = read_site(write_old_site(folder, whole))
    pages = moved_pages(site)
    return MoveContext(site, Addresses(site, "https://a.example", "", pages.now), Report(), pages, names=OWNER)


def front(text: str, body: str = "") -> str:
    return f"---\n{text}\n---\n{body}\n"


def page_of(found: MoveContext, file: str) -> Page:
    page = found.site.page(file)
    assert page is not None
    return page


def said(found: MoveContext) -> list[str]:
    return [
        f"{item.kind} {item.old}: {item.outcome} {item.how} ({item.place.partition(':')[2]})"
        for item in found.report.items
    ]


@pytest.mark.parametrize(
    ("text", "address", "reported"),
    [
        ("header: {teaser: a.png}", "/images/a.png", ["picture a.png: carried /images/a.png (2)"]),
        ("teaser: /images/a.png?x=1", "/images/a.png", ["picture /images/a.png?x=1: carried /images/a.png (2)"]),
        ("image: b.png", "/b.png", ["picture b.png: carried /b.png (2)"]),
        ("thumbnail: https://a.example/b.png", "/b.png", ["picture https://a.example/b.png: carried /b.png (2)"]),
        (
            "header: {image: a.png}\nexcerpt: \"x <IMG alt='' src='/b.png'>\"",
            "/images/a.png",
            ["picture a.png: carried /images/a.png (2)", "picture /b.png: left it has another picture (3)"],
        ),
        (
            "teaser: https://b.example/a.png\nimage: none.png",
            None,
            [
                "picture https://b.example/a.png: left there is no such picture in the site (2)",
                "picture none.png: left there is no such picture in the site (3)",
            ],
        ),
        ("title: A", None, []),
    ],
)
def test_a_page_has_the_first_picture_that_can_be_shown(
    tmp_path: Path, text: str, address: str | None, reported: list[str]
) -> None:
    found = context(tmp_path, {"_talks/a.md": front(text)})
    assert (teaser(found, page_of(found, "_talks/a.md")), said(found)) == (address, reported)


LABELS = {
    "link": "Link",
    "url": "Link",
    "paperurl": "Paper",
    "slidesurl": "Slides",
    "slides": "Slides",
    "video": "Video",
    "videourl": "Video",
    "recording": "Recording",
    "poster": "Poster",
    "code": "Code",
    "website": "Website",
}


def test_the_links_of_a_talk_have_labels(tmp_path: Path) -> None:
    keys = "\n".join(f"{key}: https://b.example/{key}" for key in LABELS)
    found = context(tmp_path, {"_talks/a.md": front(f"title: A\ndate: 2020\n{keys}")})
    entry = activity(found, page_of(found, "_talks/a.md"), "/talks/a/")
    assert entry["links"] == [{"label": label, "url": f"https://b.example/{key}"} for key, label in LABELS.items()]
    assert not [line for line in said(found) if line.startswith("key")]


def test_a_talk_has_its_facts_and_its_text_or_its_excerpt(tmp_path: Path) -> None:
    facts = (
        "title: '*A*'\ndate: May 2020\ntype: Keynote\nvenue: V\nlocation: L\nexcerpt: E\ndescription: D\nteaser: a.png"
    )
    files = {
        "_talks/a.md": front(facts, "Words."),
        "_talks/2020-b-c.md": front("description: D"),
        "_talks/d.md": front("date: 2020"),
    }
    found = context(tmp_path, dict(files))
    entries = [activity(found, page_of(found, file), "/") for file in files]
    assert [entry["title"] for entry in entries] == ["A", "B C", "D"]
    assert entries[0] == {
        "title": "A",
        "date": "2020-05",
        "type": "Keynote",
        "venue": "V",
        "location": "L",
        "links": None,
        "text": "Words.",
    }
    assert [entry["text"] for entry in entries] == ["Words.", "D", None]
    assert [entry["venue"] for entry in entries[1:]] == [None, None]
    lines = said(found)
    assert "picture a.png: left such an entry has no picture (9)" in lines
    assert not [line for line in lines if line.startswith("key")]


def test_a_project_has_its_excerpt_above_its_text(tmp_path: Path) -> None:
    files = {
        "_portfolio/a.md": front("title: A\nyear: 2020\nexcerpt: E\nlink: https://b.example\ndemo: /gone/", "Words."),
        "_portfolio/b.md": front("title: B\ndescription: Some words", "Some words, and more."),
        "_portfolio/c.md": front("title: C\ncategory: x\ncategories: [y]\ntags: [z]\ncode: https://b.example/c"),
        "_portfolio/d.md": front("title: D\nexcerpt: \"<img src='/b.png'> E <img src='/images/a.png'>\"\nimage: a.png"),
    }
    found = context(tmp_path, dict(files))
    entries = [project(found, page_of(found, file)) for file in files]
    assert [(each["title"], each["date"], each["text"]) for each in entries] == [
        ("A", "2020", "E\n\nWords."),
        ("B", None, "Some words, and more."),
        ("C", None, None),
        ("D", None, "![](/b.png) E"),
    ]
    assert entries[0]["links"] == [{"label": "Link", "url": "https://b.example"}]
    assert entries[2]["links"] == [{"label": "Code", "url": "https://b.example/c"}]
    assert entries[3]["picture"] == "/images/a.png"
    assert not [line for line in said(found) if line.startswith("key")]


@pytest.mark.parametrize(
    ("text", "body", "written"),
    [
        ("title: A\ndescription: D", "W.", "---\ntitle: A\ndate: 2020-01-02\nsummary: D\n---\n\nW.\n"),
        ("title: A\nimage: a.png", "W.", "---\ntitle: A\ndate: 2020-01-02\n---\n\n![](/images/a.png)\n\nW.\n"),
        (
            "title: A\nimage: a.png\ntags: [x, '*x*', y]\nslug: z",
            "![p](/images/a.png)",
            "---\ntitle: A\ndate: 2020-01-02\ntags:\n- x\n- y\n---\n\n![p](/images/a.png)\n",
        ),
    ],
)
def test_a_post_has_a_file_with_front_matter(tmp_path: Path, text: str, body: str, written: str) -> None:
    found = context(tmp_path, {"_posts/2020-01-02-a.md": front(text, body)})
    page = page_of(found, "_posts/2020-01-02-a.md")
    name = "posts/2020-01-02-z" if "slug" in text else "posts/2020-01-02-a"
    assert post(found, page, is_listed=True)[1] == written
    assert not [line for line in said(found) if line.startswith("key")]
    draft = post(found, page, is_listed=False)
    assert draft[0] in {name, "posts/2020-01-02-a"}
    assert draft[1] == written.replace("\n---\n\n", "\ndraft: true\n---\n\n", 1)


@pytest.mark.parametrize(
    ("text", "body", "written"),
    [
        ("title: A b", "# A B\n\nWords.\n\n# C\n\nx", "title: A b\nnavigation: 2\n---\n\nWords.\n\n# C\n\nx\n"),
        ("title: A b", "Words.\n\n# A b", "title: A b\nnavigation: 2\n---\n\nWords.\n\n# A b\n"),
        (
            "title: A b\ntype: T\nvenue: V\nlocation: L\ndate: 2020\nexcerpt: E\nteaser: a.png",
            "Words.",
            "title: A b\nnavigation: 2\n---\n\n2020, V, L, T\n\nE\n\n![](/images/a.png)\n\nWords.\n",
        ),
        ("title: A b\nexcerpt: E", "More of E.", "title: A b\nnavigation: 2\n---\n\nMore of E.\n"),
        (
            "description: D",
            "## Talks\n\n{% for x in site.talks %}{% endfor %}\n\n## More\n\nWords.",
            "title: Lab Notes\nnavigation: 2\n---\n\n## Talks\n\n[Talks](/#talks)\n\n## More\n\nWords.\n",
        ),
        (
            "description: D",
            "## Gone\n\n{% for x in site.teaching %}{% endfor %}\n\n## More\n\nWords.",
            "title: Lab Notes\nnavigation: 2\n---\n\n## More\n\nWords.\n",
        ),
    ],
)
def test_a_page_has_its_facts_and_its_text_without_its_title(
    tmp_path: Path, text: str, body: str, written: str
) -> None:
    files = {
        "lab_notes.md": front(f"permalink: /lab-notes/\n{text}", body),
        "_talks/a.md": front("title: T\ndate: 2020"),
    }
    found = context(tmp_path, dict(files))
    assert text_page(found, page_of(found, "lab_notes.md"), 2) == ("pages/lab-notes", f"---\n{written}")
    assert not [line for line in said(found) if line.startswith("key")]


def test_a_list_in_a_text_is_a_link_to_its_section_or_to_its_pages(tmp_path: Path) -> None:
    machines = {"_machines/a.md": front("title: 'A [b]'", "Words."), "_machines/c.md": front("x: 1", "Words.")}
    found = context(tmp_path, {"_talks/a.md": front("date: 2020"), **machines})
    found.pages.unshown.clear()
    found.pages.items.setdefault("machines", list(found.site.pages["_machines"]))
    found.pages.new.update({"_machines/a.md": "/a/", "_machines/c.md": "/c/"})
    assert list_markdown(found, "talks", "/other/") == "[Talks](/#talks)"
    assert list_markdown(found, "talks", "/") == ""
    assert list_markdown(found, "machines", "/") == "- [A (b)](/a/)\n- [c](/c/)"
    assert list_markdown(found, "none", "/") == ""


def test_a_section_that_the_old_site_showed_has_its_usual_heading(tmp_path: Path) -> None:
    files = {f"_{name}/2020-01-02-a.md": front("title: A\ndate: 2020", "Words.") for name in SHOWN}
    found = context(tmp_path, dict(files))
    assert [list_markdown(found, name, "/other/") for name in SHOWN] == [
        "[Talks](/#talks)",
        "[Teaching](/#teaching)",
        "[Projects](/#projects)",
        "[Posts](/#posts)",
        "[Publications](/#publications)",
    ]


def test_entries_that_no_page_showed_are_kept_and_reported(tmp_path: Path) -> None:
    files = {f"_{name}/a.md": front(f"title: A\ndate: 2020\npermalink: /{name}/") for name in ("talks", "portfolio")}
    found = context(tmp_path, {"_pages/about.md": front("permalink: /", "I am Ada."), **files})
    assert {name: len(each) for name, each in entries(found).items() if each} == {"talks": 1, "projects": 1}
    why = "but no section: no page and no menu of the old site shows its list"
    assert [line for line in said(found) if line.startswith(("list", "URL"))] == [
        f"list talks: changed talks.yaml, {why} ()",
        "URL /talks/: left its entry is in talks.yaml, which no page shows (4)",
        f"list projects: changed projects.yaml, {why} ()",
        "URL /portfolio/: left its entry is in projects.yaml, which no page shows (4)",
    ]


def moved_work(folder: Path, text: str) -> tuple[dict[str, object], list[str]]:
    """The record of a publication with this front matter, and what is reported."""
    file = "_publications/2020-05-01-w.md"
    found = context(folder, {file: front(f"title: On Sand\n{text}")})
    mover = PublicationMover(found, page_of(found, file), "/w", "w")
    return mover.record(is_preprint=False, is_listed=True), said(found)


@pytest.mark.parametrize("key", ["venue", "journal", "booktitle", "conference", "publication", "prevenue"])
def test_a_work_has_its_venue_from_any_key_for_it(tmp_path: Path, key: str) -> None:
    assert moved_work(tmp_path, f"{key}: Sandtown")[0]["venue"] == "Sandtown"


@pytest.mark.parametrize(
    "key", ["authors", "author", "Authors", "Author", "author_list", "authorlist", "coauthors"]
)  # fmt: skip
def test_a_work_has_its_authors_from_any_key_for_them(tmp_path: Path, key: str) -> None:
    authors = moved_work(tmp_path, f"{key}: [Ada Berg, Bo Li]")[0]["authors"]
    assert authors == ["Ada Berg", "Bo Li"]


@pytest.mark.parametrize(
    ("written", "status"),
    [("Published", "published"), ("accepted", "accepted"), ("to appear", "accepted"), ("preprint", "preprint")],
)
def test_a_status_is_read_from_the_usual_words(tmp_path: Path, written: str, status: str) -> None:
    assert moved_work(tmp_path, f"status: {written}")[0]["status"] == status


def test_a_word_that_is_no_status_is_left(tmp_path: Path) -> None:
    data, reported = moved_work(tmp_path, "status: dusty")
    assert (data["status"], reported[-1]) == (None, "status dusty: left it is not a status of a record (3)")


@pytest.mark.parametrize(
    ("excerpt", "how"), [("Wind moves sand.", "the abstract"), ("'[pdf](/files/x.pdf)'", "the record's own fields")]
)
def test_an_excerpt_is_told_by_what_has_it_now(tmp_path: Path, excerpt: str, how: str) -> None:
    _, reported = moved_work(tmp_path, f"excerpt: {excerpt}")
    written = excerpt.strip("'")
    assert f"excerpt {written}: carried {how} (3)" in reported
