"""The page of a publication, the files beside it and the feed, as readers and machines find them."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Open
from tests.site.filter_form import has_choice
from tests.site.sites import Exported, homepage
from tests.site.strangers import SUBPATH

ATOM = "{http://www.w3.org/2005/Atom}"
BOTH = pytest.mark.engines("chromium", "firefox")
MARKUP = "<b>bold</b> </script> {braces} $ticks"


@pytest.fixture
def page(open_page: Open, full: str) -> Page:
    """The page of one publication."""
    return open_page(f"{full}publications/crowd/", permissions=["clipboard-read", "clipboard-write"])


def meta(page: Page, name: str) -> list[str]:
    tags = page.locator(f"meta[name='{name}'], meta[property='{name}']")
    return [str(content) for content in tags.evaluate_all("all => all.map(each => each.content)")]


def article(page: Page) -> dict[str, object]:
    facts: dict[str, object] = json.loads(str(page.locator("script[type='application/ld+json']").text_content()))
    return facts


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_it_shows_all_that_is_known(open_page: Open, full: str, *, scripts: bool) -> None:
    page = open_page(f"{full}publications/crowd/", java_script_enabled=scripts)
    expect(page.locator("h1")).to_contain_text(f"The work of many {MARKUP}")
    expect(page.locator(".authors")).to_contain_text("Author A. Number, Author B. Number")
    expect(page.locator(".authors")).to_contain_text("Ada Full*, CERN Collaboration et al.")
    expect(page.locator(".legend")).to_be_visible()
    expect(page.locator(".appearance")).to_have_text("Nature 14 March 2025 Best paper award Oral presentation")
    expect(page.locator(".where")).to_contain_text("volume 637, number 8, pages 100–120")
    expect(page.get_by_text("We prove")).to_be_visible()
    expect(page.locator(".citation")).to_contain_text("@article{crowd,")
    expect(page.locator("h2")).to_have_text(["Topics", "Abstract", "Cite this", "Related"])
    expect(page.locator(".cite h3")).to_have_text(["APA", "MLA", "IEEE", "BibTeX"])


def test_it_links_to_the_work(page: Page) -> None:
    links = page.locator(".resources a").evaluate_all("all => all.map(each => [each.textContent, each.href])")
    assert dict(links) == {
        "arXiv": "https://arxiv.org/abs/2409.00001",
        "DOI": "https://doi.org/10.1000/182",
        "PDF": page.url.replace("publications/crowd/", "crowd.pdf"),
        "Code": "https://code.example/crowd",
        "Slides": "https://slides.example/",
    }


@BOTH
def test_it_leads_to_its_neighbours_and_home(page: Page, full: str) -> None:
    beside = page.get_by_role("navigation", name="Other publications").get_by_role("link")
    expect(beside).to_have_text(["A handbook", "A paper to come"])
    beside.last.press("Enter")
    expect(page.locator("h1")).to_have_text("A paper to come")
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Ada Full").click()
    assert page.url == full


@BOTH
def test_a_topic_leads_to_its_view_of_the_list(page: Page) -> None:
    page.get_by_role("link", name="The subject").click()
    has_choice(page, "Topic", "subject")
    expect(page.get_by_role("status")).to_have_text("3 of 7 publications")


def test_its_bibtex_can_be_copied_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Copy the reference in BibTeX style").press("Enter")
    expect(page.locator("#copy_outcome[aria-live=polite]")).to_have_text("Copied")
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith("@article{crowd,")


def test_a_reference_can_be_copied_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Copy the reference in MLA style").press("Enter")
    expect(page.locator("#copy_outcome[aria-live=polite]")).to_have_text("Copied")
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith(
        "Number, Author A., et al. “The work of many"
    )


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1280, True)])
def test_the_facts_are_beside_the_text_where_there_is_room(
    open_page: Open, full: str, width: int, *, beside: bool
) -> None:
    page = open_page(f"{full}publications/crowd/", viewport={"width": width, "height": 900})
    facts, text = (page.locator(f".record > .{name}").bounding_box() for name in ("facts", "text"))
    assert facts
    assert text
    assert (facts["x"] > text["x"] + text["width"]) == beside
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("file", "begins"), [("citation.bib", "@article{crowd,"), ("citation.json", "[")])
def test_its_other_formats_are_beside_it(page: Page, full_record: Exported, file: str, begins: str) -> None:
    hrefs = page.locator("link[rel~=alternate]").evaluate_all("all => all.map(each => each.href)")
    assert page.url + file in hrefs
    assert (full_record.out / "publications/crowd" / file).read_text(encoding="utf-8").startswith(begins)


def test_scholar_reads_it(page: Page) -> None:
    assert meta(page, "citation_title")[0].startswith(f"The work of many {MARKUP}")
    assert len(meta(page, "citation_author")) == 15
    assert meta(page, "citation_author")[-2:] == ["Ada Full", "CERN Collaboration"]
    assert meta(page, "citation_publication_date") == ["2025/03/14"]
    assert meta(page, "citation_journal_title")[0].startswith("Nature")
    assert meta(page, "citation_pdf_url") == [f"{SUBPATH}/crowd.pdf"]
    assert meta(page, "citation_arxiv_id") == ["2409.00001"]


def test_a_forthcoming_edited_work_has_neither_date_nor_author(open_page: Open, full: str) -> None:
    page = open_page(f"{full}publications/handbook/")
    expect(page.locator(".authors")).to_have_text("Bob Known, Ada Full (eds.)")
    expect(page.locator(".appearance")).to_have_text("Book Full Press forthcoming")
    assert meta(page, "citation_publication_date") == meta(page, "citation_author") == []
    facts = article(page)
    assert {"author", "datePublished"} & set(facts) == set()
    assert [editor["name"] for editor in facts["editor"]] == ["Bob Known", "Ada Full"]  # type: ignore[attr-defined]
    expect(page.locator(".citation")).to_contain_text("editor = {Known, Bob and Full, Ada}")
    expect(page.locator(".citation")).to_contain_text("year = {forthcoming}")


def test_the_card_of_a_work_is_published(page: Page, full_record: Exported) -> None:
    (address,) = meta(page, "og:image")
    file = full_record.out / address.removeprefix(f"{SUBPATH}/")
    assert file.read_bytes().startswith(b"\x89PNG")
    assert meta(page, "og:image:alt")[0].startswith("The work of many")


def test_link_previews_read_it(page: Page) -> None:
    assert meta(page, "og:title")[0].startswith("The work of many")
    assert meta(page, "og:type") == ["article"]
    assert meta(page, "og:url") == [f"{SUBPATH}/publications/crowd/"]
    assert meta(page, "og:description")[0].startswith("We prove")


def test_the_owner_among_its_authors_is_the_person_of_the_home_page(page: Page, full: str) -> None:
    facts = article(page)
    assert facts["@type"] == "ScholarlyArticle"
    (owner,) = (author for author in facts["author"] if "@id" in author)  # type: ignore[attr-defined]
    page.goto(full)
    person = article(page)
    assert owner["name"] == person["name"] == "Ada Full"
    assert owner["@id"] == person["@id"] == f"{SUBPATH}/#person"


@BOTH
def test_it_asks_for_nothing_but_itself_and_the_icon(open_page: Open, full: str) -> None:
    page = open_page(full)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(full)))
    page.goto(f"{full}publications/crowd/", wait_until="networkidle")
    assert asked <= {"publications/crowd/", "favicon.svg"}


def test_a_hidden_work_has_a_page(open_page: Open, full: str) -> None:
    page = open_page(full)
    expect(page.locator("#hidden")).to_have_count(0)
    page.goto(f"{full}publications/hidden/")
    expect(page.locator("h1")).to_have_text("Kept out of the list")


@BOTH
def test_a_title_in_the_list_leads_to_its_page(open_page: Open, full: str) -> None:
    page = open_page(full)
    page.locator("#publications #thesis .title a").press("Enter")
    expect(page).to_have_url(f"{full}publications/thesis/")


class Tags(HTMLParser):
    """The tags in the source of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Notes it."""
        self.found.append(tag)


def test_markup_in_any_field_is_text_on_every_page(full_record: Exported) -> None:
    pages = {path: (full_record.out / path).read_text(encoding="utf-8") for path in full_record.pages()}
    assert [path for path, text in pages.items() if "b" in Tags(text).found] == []
    for path in ("index.html", "publications/crowd/index.html"):
        assert "&lt;b&gt;bold&lt;/b&gt; &lt;/script&gt; {braces} $ticks" in pages[path]


def test_csl_json_and_ris_have_all_works_in_their_order(full_record: Exported) -> None:
    items = json.loads((full_record.out / "publications.json").read_text(encoding="utf-8"))
    ris = (full_record.out / "publications.ris").read_text(encoding="utf-8")
    names = ["handbook", "crowd", "accepted", "preprint", "thesis", "data", "talked-about"]
    assert [item["id"] for item in items] == names
    assert re.findall(r"^ID  - (.*)$", ris, re.MULTILINE) == names


def test_feed_readers_find_the_feed(page: Page, full: str) -> None:
    for url in (page.url, full):
        page.goto(url)
        feed = page.locator("link[rel=alternate][type='application/atom+xml']")
        expect(feed).to_have_attribute("href", f"{urlsplit(SUBPATH).path}/feed.xml")


def test_the_feed_is_valid_atom(full_record: Exported) -> None:
    feed = ElementTree.parse(full_record.out / "feed.xml").getroot()  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ada Full"
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
            assert element.findtext(ATOM + name)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", str(element.findtext(f"{ATOM}updated")))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) == 9
    assert all(str(name).startswith(f"{SUBPATH}/") for name in ids)
    (own,) = feed.findall(f"{ATOM}link[@rel='self']")
    assert own.get("href") == f"{SUBPATH}/feed.xml"


def test_the_same_content_gives_the_same_bytes(full_record: Exported) -> None:
    assert homepage(full_record.root, "build", "--out", "again").returncode == 0

    def files(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert files(full_record.root / "again") == files(full_record.out)
