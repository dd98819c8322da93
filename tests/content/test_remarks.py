"""Remarks on content that is valid, but perhaps not meant."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from homepage.content import review
from homepage.errors import ContentErrors
from homepage.models import first_site
from tests.sites import PROFILE, SITE, write_site

WORK = "- id: {0}\n  title: {0}\n  date: 2024\n  authors: [Plato]\n  venue: V\n"
POST = "---\ntitle: A\ndate: 2025\n{}---\nText.\n"


def reported(root: Path, beside: dict[str, str] | None = None, **files: str) -> list[str]:
    """The remarks on a site, given as in ``write_site``, with files in folders of content/."""
    write_site(root, **files)
    for path, text in (beside or {}).items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [str(remark) for remark in review(root)[1]]


def test_a_site_without_problems_has_no_remarks(tmp_path: Path) -> None:
    works = WORK.format("a") + "  selected: true\n"
    settings = (
        "sections: {biography: B, selected: S, publications: P}\n"
        "pages: {/list/: {title: Works, sections: [publications]}}\n"
    )
    beside = {"posts/x.md": POST.format(""), "pages/cv.md": "---\ntitle: CV\n---\n", "schema/site.json": "{}"}
    assert reported(tmp_path, beside, site_yaml=SITE + settings, publications_yaml=works, biography_md="I.") == []


def test_the_file_of_a_known_section_that_site_yaml_does_not_name(tmp_path: Path) -> None:
    assert reported(tmp_path, site_yaml=SITE + "sections: {biography: B}\n", biography_md="I.", news_yaml="") == [
        (
            "content/news.yaml:1:1: warning: news: is on no page; write news: News under sections in site.yaml, "
            "or remove the file"
        )
    ]


HOME = "pages: {/: {sections: [biography]}}\n"


def test_a_section_that_no_page_has(tmp_path: Path) -> None:
    site = SITE + "sections:\n  biography: B\n  news: N\n" + HOME
    assert reported(tmp_path, site_yaml=site, biography_md="I.", news_yaml="") == [
        (
            "content/site.yaml:5:9: warning: sections.news: is on no page; add news to the sections of a page under "
            "pages, or remove this line"
        )
    ]


def test_a_file_that_no_page_shows_because_the_home_page_names_its_sections(tmp_path: Path) -> None:
    assert reported(tmp_path, site_yaml=SITE + HOME, biography_md="I.", news_yaml="") == [
        "content/news.yaml:1:1: warning: news: is on no page; add news to the sections of a page in site.yaml"
    ]


def test_all_publications_that_no_section_shows_are_one_remark(tmp_path: Path) -> None:
    hidden = WORK.format("a") + "  show: false\n"
    works = hidden + "".join(map(WORK.format, "bcd"))
    assert reported(tmp_path, site_yaml=SITE + HOME, biography_md="I.", publications_yaml=works) == [
        (
            "content/publications.yaml:7:3: warning: entry 2 (b): and 2 more publications are shown by no "
            "section; add a section "
            "of the kind publications to a page, or write show: false"
        )
    ]


def test_selected_publications_that_no_section_shows_are_one_remark(tmp_path: Path) -> None:
    assert reported(tmp_path, publications_yaml=WORK.format("a") + "  selected: true\n") == [
        (
            "content/publications.yaml:6:13: warning: entry 1 (a): selected: is shown as selected by no "
            "section; write selected: "
            "Selected publications under sections in site.yaml, or remove this line"
        )
    ]


@pytest.mark.parametrize(
    ("file", "advice"),
    [
        ("drafts/x.md", "a page belongs into content/pages/, a post into content/posts/"),
        ("drafts/old/x.md", "a page belongs into content/pages/, a post into content/posts/"),
        ("data/x.yaml", "the file of a section belongs into content/ itself"),
        ("data/schema/x.yml", "the file of a section belongs into content/ itself"),
    ],
)
def test_a_file_in_a_folder_that_nothing_reads(tmp_path: Path, file: str, advice: str) -> None:
    message = f"is read by nothing; {advice}, notes into a folder whose name begins with a dot"
    assert reported(tmp_path, {file: ""}) == [f"content/{file}:1:1: warning: x: {message}"]


@pytest.mark.parametrize(
    "file", [".obsidian/x.md", "drafts/.old/x.md", "posts/.obsidian/x.md", "drafts/.x.md", "schema/x.yaml", "a/x.txt"]
)
def test_hidden_files_and_other_files_are_not_reported(tmp_path: Path, file: str) -> None:
    assert reported(tmp_path, {file: ""}) == []


UNLINKED = "no page links to {}; write navigation: true, or a link to it"


def test_a_page_that_no_page_links_to(tmp_path: Path) -> None:
    pages = "pages:\n  /a/: {title: A, sections: [biography], navigation: false}\n"
    text = "---\ntitle: B\nnavigation: false\n---\n"
    beside = {"pages/b.md": text, "pages/c/d.md": text, "pages/e.md": text.replace("title", "address: /g/\ntitle")}
    assert reported(tmp_path, beside, site_yaml=SITE + pages, biography_md="I.") == [
        f"content/pages/b.md:2:1: warning: address: {UNLINKED.format('/b/')}",
        f"content/pages/c/d.md:2:1: warning: address: {UNLINKED.format('/c/d/')}",
        f"content/pages/e.md:2:10: warning: address: {UNLINKED.format('/g/')}",
        f"content/site.yaml:4:8: warning: pages./a/: {UNLINKED.format('/a/')}",
    ]


def test_a_draft_is_reported_where_it_is_one(tmp_path: Path) -> None:
    assert reported(tmp_path, {"posts/x.md": POST.format("draft: true\n")}) == [
        "content/posts/x.md:4:8: warning: draft: is true, so this post is not published; remove the line to publish it"
    ]


def test_remarks_are_errors_if_the_owner_asks_for_that(tmp_path: Path) -> None:
    found = reported(tmp_path, {"posts/x.md": POST.format("draft: true\n")})
    with pytest.raises(ContentErrors) as caught:
        review(tmp_path, is_strict=True)
    assert [str(error) for error in caught.value.errors] == found != []


def test_values_of_the_first_site_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a b.svg").write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr(first_site, "PICTURES", {sha256(b"<svg/>").hexdigest()})
    mine = f"url: {first_site.URL}\ndescription: Me.\nsocial_image: /a%20b.svg\n"
    remarks = reported(tmp_path, site_yaml=mine, profile_yaml=PROFILE)
    assert [remark.partition(";")[0] for remark in remarks] == [
        f"content/site.yaml:1:6: warning: url: is still that of {first_site.NAME}, and search engines are sent there",
        f"content/site.yaml:3:15: warning: social_image: is still that of {first_site.NAME}",
    ]


def test_remarks_are_in_the_order_of_files_and_lines_with_those_on_the_record(tmp_path: Path) -> None:
    works = WORK.format("b").replace("  venue: V\n", "") + WORK.format("b2").replace("Plato", "Ada")
    found = reported(tmp_path, {"x/y.md": ""}, publications_yaml=works)
    assert [line.split(" ")[0] for line in found] == [
        "content/publications.yaml:1:3:",
        "content/publications.yaml:8:12:",
        "content/x/y.md:1:1:",
    ]


def test_a_view_that_no_publication_belongs_to(tmp_path: Path) -> None:
    views = "  books: { heading: Books, kind: publications, type: book }\n"
    site = SITE + "sections:\n  publications: P\n" + views
    (remark,) = reported(tmp_path, site_yaml=site, publications_yaml=WORK.format("a"))
    assert remark.startswith("content/site.yaml:5:10: warning: sections.books: shows nothing: no publication satisfies")


def test_a_formula_and_a_footnote_of_a_text_that_are_shown_as_their_source(tmp_path: Path) -> None:
    news = "- date: 2025-01\n  text: Now $\\unknown$.\n"
    post = {"posts/x.md": POST.format("") + "a[^1]\n"}
    formula = r"the formula $\unknown$ cannot be typeset and is shown so; write it in simpler LaTeX"
    footnote = "there is no footnote [^1], and this is shown as text; write the footnote as [^1]: on its own line"
    assert reported(tmp_path, post, biography_md="I.\n\nSee $\\unknown$.", news_yaml=news) == [
        f"content/biography.md:3:5: warning: biography: {formula}",
        f"content/news.yaml:2:9: warning: entry 1 (2025-01): text: {formula}",
        f"content/posts/x.md:6:2: warning: posts/x: {footnote}",
    ]


def test_an_animation_that_is_too_large_for_a_list(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    file = tmp_path / "assets/moves.gif"
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    frames[0].save(file, save_all=True, append_images=frames[1:])
    work = WORK.format("a") + "  preview: /moves.gif\n"
    assert reported(tmp_path, publications_yaml=work) == []
    file.write_bytes(file.read_bytes() + bytes(2_400_000))
    assert reported(tmp_path, publications_yaml=work) == [
        (
            "content/publications.yaml:6:12: warning: entry 1 (a): preview: is an animation of 2.4 MB, and only its "
            "first picture is shown; the limit is 2 MB"
        )
    ]


def test_facts_that_are_no_longer_true_are_reported_only_if_asked(tmp_path: Path) -> None:
    root = write_site(tmp_path, news_yaml="- {date: 2020-05, text: We moved.}\n")
    assert review(root)[1] == ()
    (remark,) = review(root, checks_staleness=True, today=date(2026, 3, 10))[1]
    assert str(remark).startswith("content/news.yaml:1:10: warning: ")


def test_names_of_earlier_versions_outside_the_data(tmp_path: Path) -> None:
    (tmp_path / "rxconfig.py").write_text("from homepage.export.settings import reflex_config\n", encoding="utf-8")
    talks = "# mine\n# yaml-language-server: $schema=schema/talks.json\n- title: A\n"
    old, new = "$schema=schema/talks.json", "$schema=schema/entries.json"
    program = "homepage.export.settings is homepage.reflex_adapter.configuration"
    assert reported(tmp_path, talks_yaml=talks) == [
        f"content/talks.yaml:2:25: warning: talks: {old} is {new} since 0.1.0; `homepage upgrade` writes it",
        f"rxconfig.py:1:6: warning: rxconfig: {program} since 0.1.0; `homepage upgrade` writes it",
    ]
