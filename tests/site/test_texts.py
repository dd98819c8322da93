"""A page with everything that a text in Markdown can have."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.axe import violations
from tests.site.conftest import Make, Open
from tests.site.everything_in_a_text import with_texts
from tests.site.sites import Exported, wrong_in


@pytest.fixture(scope="session")
def texts(once: Callable[[Make], Exported]) -> Exported:
    """The site."""
    return once(with_texts)


@pytest.fixture(scope="session")
def everything(texts: Exported) -> Iterator[str]:
    """The address of the page with everything."""
    with StaticHost(texts.out, texts.base_path) as running:
        yield f"{running.url}everything/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible(everything: str, open_page: Open, scheme: str, width: int) -> None:
    page = open_page(everything, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert list(violations(page)) == []


def test_only_tables_and_code_scroll_sideways_on_a_small_screen(everything: str, open_page: Open) -> None:
    page = open_page(everything, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for place in (".table", "pre >> nth=0"):
        frame = page.locator(place)
        assert frame.evaluate("each => each.scrollWidth > each.clientWidth"), place
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_a_note_leads_back_to_its_mentions(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    page.get_by_role("link", name="1", exact=True).first.click()
    note = page.locator(":target")
    expect(note).to_contain_text("A note with words.")
    backs = note.get_by_role("link", name="Back to the text from note 1")
    expect(backs).to_have_count(2)
    backs.first.click()
    expect(page.locator("sup:target")).to_have_count(1)


def test_tasks_have_names_and_cannot_be_changed(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    expect(page.get_by_role("checkbox", name="done, with a link")).to_be_checked()
    expect(page.get_by_role("checkbox", name="to do")).to_be_disabled()


def test_media_are_loaded_from_the_site_and_videos_of_others_are_links(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    page.wait_for_function("() => [...document.querySelectorAll('audio, video')].every(each => each.duration === 1)")
    expect(page.get_by_role("link", name="A talk Video on Vimeo")).to_have_attribute("href", "https://vimeo.com/1")


def test_two_texts_on_a_page_share_no_ids_and_every_link_leads_somewhere(texts: Exported) -> None:
    assert wrong_in(texts) == []
    home = (texts.out / "index.html").read_text(encoding="utf-8")
    assert 'href="#_biography_methods"' in home
    assert 'href="#_research_methods"' in home


def test_only_pages_with_media_may_load_them(texts: Exported) -> None:
    def allows_media(path: str) -> bool:
        return "media-src 'self'" in (texts.out / path).read_text(encoding="utf-8")

    assert allows_media("everything/index.html")
    assert allows_media("_headers")
    assert not allows_media("index.html")
