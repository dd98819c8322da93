"""What feed readers get."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from homepage.content import load
from homepage.export.feed import feed
from homepage.models.news import NewsItem
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Rendered, SectionSource, Site
from homepage.rich_text.views import to_plain
from tests.content_files import matter, write
from tests.words import WORDS

ATOM = "{http://www.w3.org/2005/Atom}"
SETTINGS = Settings(url="https://example.org/me", description="Me.")


def site(*publications: Publication, news: tuple[Rendered[NewsItem], ...] = ()) -> Site:
    sections = [SectionSource("news", "News", "news", entries=news)]
    return Site.assemble(SETTINGS, Profile(name="Ada"), words=WORDS, publications=publications, sections=sections)


def item(date: str, text: str) -> Rendered[NewsItem]:
    return Rendered(NewsItem.model_validate({"date": date, "text": text}), Html(f"<p>{text}</p>"))


def work(**fields: object) -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields})


def read(of: Site) -> ElementTree.Element:
    return ElementTree.fromstring(feed(of))  # noqa: S314 - our own


def texts_of(of: Site, tag: str) -> list[str | None]:
    return [entry.findtext(ATOM + tag) for entry in read(of).iter(ATOM + "entry")]


def test_publications_and_news_are_sorted_together_newest_first() -> None:
    news = (item("2025-03", "News"),)
    both = site(work(date="2025-01"), work(id="b", title="B", date="2025-06"), news=news)
    assert texts_of(both, "title") == ["B", "News", "A"]


def test_a_feed_says_whose_it_is_and_where() -> None:
    root = read(site())
    assert root.tag == f"{ATOM}feed"
    assert root.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "en"}
    assert [(each.tag.removeprefix(ATOM), each.text, each.attrib) for each in root if not list(each)] == [
        ("title", "Ada", {}),
        ("subtitle", "Me.", {}),
        ("id", "https://example.org/me/", {}),
        ("link", None, {"rel": "alternate", "type": "text/html", "href": "https://example.org/me/"}),
        ("link", None, {"rel": "self", "type": "application/atom+xml", "href": "https://example.org/me/feed.xml"}),
        ("updated", "1970-01-01T00:00:00Z", {}),
    ]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Ada"


def test_an_entry_of_a_publication_says_by_whom_it_is_and_where_it_appeared() -> None:
    entry = read(site(work(authors=["Ada", "Bob"], venue="ICML", abstract="We prove < it."))).find(f"{ATOM}entry")
    assert entry is not None
    assert [name.text for name in entry.iterfind(f"{ATOM}author/{ATOM}name")] == ["Ada", "Bob"]
    assert entry.findtext(f"{ATOM}summary") == "Ada, Bob. ICML 2025.\n\nWe prove < it."
    assert [link.attrib for link in entry.iterfind(f"{ATOM}link")] == [
        {"href": "https://example.org/me/publications/a/"}
    ]


def test_an_entry_of_news_holds_its_html_and_is_called_by_its_words() -> None:
    news = Rendered(
        NewsItem.model_validate({"date": "2025", "text": "x"}), Html('<p>A <a href="/me/">B</a> &amp; C</p>\n<p>D</p>')
    )
    entry = read(site(news=(news,))).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == "A B & C D"
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.text == news.html
    assert content.attrib == {
        "type": "html",
        "{http://www.w3.org/XML/1998/namespace}base": "https://example.org/me/",
    }
    assert entry.findtext(f"{ATOM}id") == "https://example.org/me/#news_2025"


def test_other_sections_are_no_news() -> None:
    sections = [
        SectionSource("biography", "B", "text", Html("b")),
        SectionSource("news", "N", "news", entries=(item("2025", "n"),)),
    ]
    both = Site.assemble(SETTINGS, Profile(name="Ada"), words=WORDS, sections=sections)
    assert texts_of(both, "title") == ["n"]


@pytest.mark.parametrize(
    ("date", "moment"),
    [("2025", "2025-01-01T00:00:00Z"), ("2025-07", "2025-07-01T00:00:00Z"), ("2025-07-09", "2025-07-09T00:00:00Z")],
)
def test_dates_are_the_contents(date: str, moment: str) -> None:
    assert texts_of(site(work(date=date)), "updated") == [moment]
    assert read(site(work(date=date))).findtext(ATOM + "updated") == moment


def test_an_entry_is_known_by_the_address_of_its_page() -> None:
    assert texts_of(site(work()), "id") == ["https://example.org/me/publications/a/"]


def test_news_of_one_date_keep_their_ids_when_another_is_put_before_them() -> None:
    first, second = (item("2025", text) for text in ("first", "second"))
    assert texts_of(site(news=(second, first)), "id")[1:] == texts_of(site(news=(first,)), "id")


def test_hidden_works_are_not_in_the_feed() -> None:
    assert texts_of(site(work(show=False)), "title") == []


def test_undated_works_are_not_in_the_feed() -> None:
    assert texts_of(site(work(date=None, status="forthcoming"), work(id="b", title="B")), "title") == ["B"]


def test_editors_are_no_authors_of_an_entry() -> None:
    entry = read(site(work(authors=[], editors=["Ida", "Otto"]))).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.find(f"{ATOM}author") is None
    assert entry.findtext(f"{ATOM}summary") == "Ida, Otto (eds.). 2025."


def test_a_feed_has_only_the_newest_works() -> None:
    many = [work(id=f"w{number}", title=f"W{number}", date=f"{1900 + number}") for number in range(120)]
    assert texts_of(site(*many), "title") == [f"W{number}" for number in range(119, 69, -1)]


@example(r"\*")
@given(st.text(min_size=1).filter(str.strip))
def test_the_plain_text_of_any_title_is_in_the_feed(title: str) -> None:
    try:
        publication = work(title=title)
    except ValueError:
        return  # no record can have it
    assert texts_of(site(publication), "title") == [to_plain(publication.title)]


def test_a_venue_where_a_work_was_only_submitted_is_not_reported() -> None:
    (said,) = texts_of(site(work(status="submitted", venue="Nature")), "summary")
    assert "Nature" not in (said or "")


def test_an_entry_of_a_post_holds_its_html_its_summary_and_its_tags(tmp_path: Path) -> None:
    texts = {
        "posts/2025-07-01-cruise.md": matter(title="A *cruise*", summary="By *sea*", tags="[sea, ice]") + "We *left*.",
        "posts/2024-01-01-short.md": matter(title="Short") + "Text.",
    }
    entry, short = read(load(write(tmp_path, texts))).iterfind(f"{ATOM}entry")
    assert short.find(f"{ATOM}summary") is None
    assert entry.findtext(f"{ATOM}title") == "A cruise"
    assert entry.findtext(f"{ATOM}id") == "https://example.org/posts/cruise/"
    assert entry.findtext(f"{ATOM}summary") == "By sea"
    assert [each.get("term") for each in entry.iterfind(f"{ATOM}category")] == ["sea", "ice"]
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.text == "<p>We <em>left</em>.</p>"
    assert content.attrib == {
        "type": "html",
        "{http://www.w3.org/XML/1998/namespace}base": "https://example.org/posts/cruise/",
    }
