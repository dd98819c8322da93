"""The record on the home page: what unfolds, what is copied and downloaded, who is linked, what comes first."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Open
from tests.site.filter_form import choose
from tests.site.sites import Exported
from tests.site.strangers import SUBPATH

TOTAL = 7
PATH = urlsplit(SUBPATH).path
BOTH = pytest.mark.engines("chromium", "firefox")


@pytest.fixture
def page(open_page: Open, full: str) -> Page:
    """The home page of a site with a full record."""
    return open_page(full, permissions=["clipboard-read", "clipboard-write"])


def row(page: Page, name: str) -> Locator:
    return page.locator(f"#publications #{name}")


def entries(bibtex: str) -> list[str]:
    return re.findall(r"^@\w+\{(.*),$", bibtex, re.MULTILINE)


def shown(page: Page) -> list[str]:
    rows = page.locator("#publications li[id]:visible")
    return [str(name) for name in rows.evaluate_all("all => all.map(each => each.id)")]


# What unfolds


@BOTH
@pytest.mark.parametrize(("name", "words"), [("Abstract", "We prove"), ("BibTeX", "@article{crowd,")])
def test_abstract_and_bibtex_unfold_and_fold_by_keyboard(page: Page, name: str, words: str) -> None:
    summary = row(page, "crowd").locator("summary", has_text=name)
    inside = row(page, "crowd").get_by_text(words).first
    expect(inside).to_be_hidden()
    summary.press("Enter")
    expect(inside).to_be_visible()
    summary.press("Space")
    expect(inside).to_be_hidden()


def test_they_unfold_without_scripts(open_page: Open, full: str) -> None:
    page = open_page(full, java_script_enabled=False)
    for name, words in (("Abstract", "We prove"), ("BibTeX", "@article{crowd,")):
        row(page, "crowd").locator("summary", has_text=name).click()
        expect(row(page, "crowd").get_by_text(words).first).to_be_visible()
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)


def test_a_disclosure_tells_screen_readers_its_state(page: Page) -> None:
    details = row(page, "crowd").locator("details", has=page.locator("summary", has_text="BibTeX"))
    assert details.evaluate("each => each.tagName") == "DETAILS"  # whose state browsers tell
    expect(details).not_to_have_attribute("open", "")
    details.locator("summary").click()
    expect(details).to_have_attribute("open", "")


def test_without_an_abstract_there_is_none_to_unfold(page: Page) -> None:
    expect(row(page, "thesis").locator("summary")).to_have_text(["BibTeX"])


# What is found

FIND_EVERY_WORD = """() => {
  const search = document.querySelector(".filter [name=q]");
  const find = word => {
    search.value = word;
    search.dispatchEvent(new Event("input", { bubbles: true }));
  };
  find("");
  document.querySelectorAll(".resources details").forEach(each => each.remove());
  document.querySelectorAll(".authors details").forEach(each => { each.open = true });
  document.querySelectorAll(".authors summary").forEach(each => each.remove());
  const missed = [];
  const rows = Array.from(document.querySelectorAll("#publications li[id]"), row => [row, row.innerText]);
  for (const [row, text] of rows)
    for (const word of new Set(text.match(/[\\p{L}\\p{N}]+/gu))) {
      find(word);
      if (row.hidden) missed.push(`${row.id}: ${word}`);
    }
  return [rows.length, missed];
}"""


def test_the_search_finds_a_work_by_every_word_of_its_row(page: Page) -> None:
    page.get_by_role("searchbox").fill("frida")  # after this, the filter runs
    expect(page.locator("#publications li[id]:visible")).to_have_count(1)
    assert page.evaluate(FIND_EVERY_WORD) == [TOTAL, []]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.5281/zenodo.1", ["data"]),
        ("arXiv:2410.00001", ["preprint"]),
        ("arXiv 2410", ["preprint"]),
        ("Emile Gathers", ["talked-about"]),
        ("frida", ["thesis"]),
        ("abstract", []),
        ("bibtex", []),
    ],
)
def test_the_search_finds_people_and_identifiers_but_no_word_of_what_unfolds(
    page: Page, text: str, found: list[str]
) -> None:
    page.get_by_role("searchbox").fill(text)
    expect(page.locator("#publications li[id]:visible")).to_have_count(len(found))
    assert shown(page) == found


# What is copied


def copy_button(page: Page) -> Locator:
    row(page, "crowd").locator("summary", has_text="BibTeX").press("Enter")
    return row(page, "crowd").get_by_role("button", name=re.compile("^Copy the BibTeX of The work of many"))


def test_the_copied_text_is_the_entry(page: Page) -> None:
    copy_button(page).press("Enter")
    expect(page.locator("#copy_outcome")).to_have_text("Copied")
    text = str(page.evaluate("navigator.clipboard.readText()"))
    assert entries(text) == ["crowd"]
    assert text.endswith("}\n")
    assert r"title = {The work of many <{}b>bold<{}/b> <{}/script> \textbraceleft{}braces\textbraceright{}" in text


@BOTH
def test_copying_is_announced_on_the_button_and_to_screen_readers_for_a_while(page: Page) -> None:
    button = copy_button(page)
    outcome = page.locator("#copy_outcome")
    expect(outcome).to_have_attribute("aria-live", "polite")
    expect(outcome).to_have_text("")
    button.press("Enter")
    expect(button).to_have_text("Copied")
    expect(button).to_be_focused()
    button.press("Enter")  # again, while it still says so
    expect(outcome).to_have_text("Copied")
    expect(button).to_have_text("Copy")
    expect(outcome).to_have_text("")


@BOTH
def test_where_copying_is_refused_the_text_is_selected(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    copy_button(page).press("Enter")
    expect(page.locator("#copy_outcome")).to_contain_text("Selected")
    assert entries(str(page.evaluate("getSelection().toString()"))) == ["crowd"]


# What is downloaded


def downloaded(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("link", name="Download BibTeX").press("Enter")
    assert download.value.suggested_filename == "publications.bib"
    return Path(download.value.path()).read_text(encoding="utf-8")


@BOTH
def test_a_list_that_is_not_filtered_has_its_downloads_below_it_alone(page: Page) -> None:
    page.get_by_role("searchbox").fill("zebra")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("link", name="Download BibTeX")).to_be_hidden()


# Firefox saves this download, and does not report it to Playwright.
def test_the_filtered_publications_are_downloaded_alone(page: Page) -> None:
    choose(page, "Topic", "subject")
    expect(page.get_by_role("status")).to_have_text(f"3 of {TOTAL} publications")
    page.get_by_role("searchbox").fill("come")
    expect(page.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")
    assert entries(downloaded(page)) == ["accepted"]
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_have_text(f"3 of {TOTAL} publications")
    assert entries(downloaded(page)) == shown(page) == ["crowd", "accepted", "thesis"]


@BOTH
def test_where_nothing_is_shown_there_is_nothing_to_download(page: Page) -> None:
    page.get_by_role("searchbox").fill("zebra")
    expect(page.get_by_role("link", name="Download BibTeX")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("BibTeX", "publications.bib"),
        ("CSL-JSON", "publications.json"),
        ("RIS", "publications.ris"),
    ],
)
def test_the_files_are_linked_below_the_list(
    open_page: Open, full: str, full_record: Exported, name: str, file: str, *, scripts: bool
) -> None:
    page = open_page(full, java_script_enabled=scripts)
    link = page.locator(".publication-files").get_by_role("link", name=name, exact=True)
    expect(link).to_have_attribute("href", f"{PATH}/{file}")
    assert (full_record.out / file).stat().st_size > 0


# Authors


@BOTH
def test_many_authors_fold_and_the_owner_is_named_in_any_case(page: Page) -> None:
    authors = row(page, "crowd").locator(".authors")
    expect(authors.locator("summary")).to_have_text("and 7 more, Ada Full* among them")
    expect(authors).not_to_contain_text("Author M. Number", use_inner_text=True)
    authors.locator("summary").press("Enter")
    expect(authors).to_contain_text("Author M. Number", use_inner_text=True)
    expect(authors).to_contain_text("CERN Collaboration et al.", use_inner_text=True)


@BOTH
def test_an_author_who_is_folded_away_is_found(page: Page) -> None:
    page.get_by_role("searchbox").fill("cern collab")
    expect(page.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")


def test_the_words_of_the_fold_are_no_authors(page: Page) -> None:
    page.get_by_role("searchbox").fill("among")
    expect(page.get_by_role("status")).to_contain_text("No publication")


@pytest.mark.parametrize(("name", "link"), [("preprint", "Bob Known"), ("accepted", "B. Known*")])
def test_people_whose_page_is_known_are_linked_by_any_of_their_names(page: Page, name: str, link: str) -> None:
    known = row(page, name).locator(".authors").get_by_role("link")
    expect(known).to_have_text([link])
    expect(known).to_have_attribute("href", "https://bob.example")


def test_the_star_is_explained_where_there_is_one(page: Page) -> None:
    expect(page.locator("#publications .legend")).to_have_text("* equal contribution")


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("first", ["accepted", "thesis", "data"]),
        ("equal", ["crowd", "accepted"]),
        ("other", ["handbook", "preprint", "talked-about"]),
    ],
)
def test_the_role_follows_from_the_authors(page: Page, role: str, names: list[str]) -> None:
    choose(page, "Role", role)
    expect(page.get_by_role("status")).to_have_text(f"{len(names)} of {TOTAL} publications")
    assert shown(page) == names


def test_editors_are_marked_as_editors_and_found(page: Page) -> None:
    expect(row(page, "handbook").locator(".authors")).to_have_text("Bob Known, Ada Full (eds.)")
    page.get_by_role("searchbox").fill("known handbook")
    expect(page.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")


# Order and types


@pytest.mark.parametrize(("order", "place"), [("Newest", 0), ("Oldest", -1)])
def test_forthcoming_works_are_sorted_as_the_newest(page: Page, order: str, place: int) -> None:
    choose(page, "Sort", order)
    expect(page.locator("#publications li[id]:visible").nth(place)).to_have_id("handbook")
    expect(page.locator("#publications h3:visible").nth(place)).to_have_text("Forthcoming")


def test_forthcoming_is_a_choice_beside_the_years(page: Page) -> None:
    choose(page, "Year", "Forthcoming (1)")
    expect(page).to_have_url(re.compile(r"\?year=forthcoming$"))
    expect(page.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")
    assert shown(page) == ["handbook"]


def test_selected_works_have_a_section(page: Page) -> None:
    expect(page.locator("#selected .title")).to_have_text([re.compile("^The work of many"), "A chapter"])
    expect(page.locator("#selected").get_by_role("link", name="A chapter")).to_have_attribute(
        "href", f"{PATH}/publications/talked-about/"
    )


@BOTH
def test_selected_works_come_first_when_asked(page: Page) -> None:
    choose(page, "Sort", "Selected first")
    expect(page).to_have_url(re.compile(r"\?sort=selected$"))
    assert shown(page) == ["crowd", "talked-about", "handbook", "accepted", "preprint", "thesis", "data"]


@BOTH
def test_the_type_is_a_facet(page: Page) -> None:
    options = [
        "All",
        "Journal article (1)",
        "Conference paper (1)",
        "Book chapter (1)",
        "Book (1)",
        "PhD thesis (1)",
        "Data set (1)",
        "Preprint (1)",
    ]
    expect(page.get_by_label("Type", exact=True).locator("option")).to_have_text(options)
    choose(page, "Type", "phdthesis")
    expect(page.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")
    assert shown(page) == ["thesis"]


def test_with_one_type_and_nothing_selected_neither_is_offered(open_page: Open, eight: str) -> None:
    page = open_page(eight)
    expect(page.get_by_label("Type", exact=True)).to_have_count(0)
    expect(page.get_by_label("Sort", exact=True).locator("option")).to_have_text(["Newest", "Oldest", "Title", "Venue"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("crowd", "Nature 637 (8), 100–120 2025 Best paper award Oral presentation"),
        ("handbook", "Book Full Press forthcoming"),
        ("accepted", "ICML 2025 to appear"),
        ("preprint", "Preprint 2024"),
        ("thesis", "PhD thesis University of Full 2024"),
        ("data", "Data set Zenodo 2023"),
    ],
)
def test_a_row_names_the_status_of_the_work(page: Page, name: str, words: str) -> None:
    expect(row(page, name).locator(".appearance")).to_contain_text(words)
