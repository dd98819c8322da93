"""A site in Arabic: other plural forms than in English, and another direction."""

from pathlib import Path

from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.sites import export
from tests.site.strangers import write


def test_the_page_and_its_filter_have_the_words_of_the_language(tmp_path: Path, open_page: Open) -> None:
    works = "".join(
        f"- {{ id: work-{number}, title: T{number}, date: 2024, authors: [Ada] }}\n" for number in range(20, 31)
    )
    root = write(
        tmp_path / "site",
        site_yaml="url: https://ar.example\ndescription: Arabic.\nlanguage: ar\n",
        profile_yaml="name: Ada\n",
        publications_yaml=works,
        words_yaml="filter: { clear: ابدأ من جديد }\n",
    )
    exported = export(root)
    with StaticHost(exported.out) as running:
        page = open_page(running.url)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(page.get_by_role("heading", name="المنشورات")).to_be_visible()
        expect(page.get_by_role("status")).to_have_text("11 منشورًا")
        page.get_by_role("searchbox").fill("t23")
        expect(page.get_by_role("status")).to_have_text("1 من أصل 11 منشورًا")
        page.get_by_role("button", name="ابدأ من جديد").click()
        expect(page.get_by_role("status")).to_have_text("11 منشورًا")
