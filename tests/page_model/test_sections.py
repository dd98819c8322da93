"""What the sections of a page show."""

import pytest

from homepage.models.news import NewsItem
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Rendered, SectionSource, Site
from homepage.models.timeline import TimelineEntry
from homepage.models.topics import Topic
from homepage.page_model.kinds import KINDS
from homepage.page_model.pages import Section, page_sections
from homepage.page_model.section_content import EntryList, NewsList, Prose, TopicLine, TopicList
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def site(*sections: SectionSource, works: int = 0, topics: tuple[Topic, ...] = ()) -> Site:
    publications = [
        Publication.model_validate(
            {"id": f"w{number}", "title": "W", "date": "2025", "authors": ["Ada"], "topics": ["a"]}
        )
        for number in range(works)
    ]
    return Site.assemble(
        SETTINGS, Profile(name="Ada"), words=WORDS, sections=sections, topics=topics, publications=publications
    )


def home_sections(site: Site) -> tuple[Section, ...]:
    return page_sections(site, site.home)


def content(source: SectionSource, **more: object) -> object:
    (section,) = home_sections(site(source, **more))  # type: ignore[arg-type]
    return section.content


def item(date: str, text: str) -> Rendered[NewsItem]:
    return Rendered(NewsItem.model_validate({"date": date, "text": text}), Html(text))


def test_sections_keep_their_order_and_headings() -> None:
    written = (SectionSource(name, name.title(), "text", Html(name)) for name in ("b", "a"))
    assert home_sections(site(*written)) == (
        Section("b", "B", "text", Prose(Html("b"))),
        Section("a", "A", "text", Prose(Html("a"))),
    )


def test_a_section_with_nothing_in_it_is_not_shown() -> None:
    assert home_sections(site(*(SectionSource(kind, kind, kind) for kind in KINDS))) == ()


def test_topics_lead_to_their_publications() -> None:
    topics = (Topic(id="a", name="A"), Topic(id="b", name="B"))
    given = site(SectionSource("research", "R", "topics"), SectionSource("publications", "P", "publications"), works=5)
    given = Site.assemble(
        SETTINGS, given.profile, words=WORDS, sections=given.sections, publications=given.publications, topics=topics
    )
    assert home_sections(given)[0].content == TopicList(
        None, (TopicLine("A", 5, "/?topic=a#publications"), TopicLine("B", 0, None))
    )


def test_topics_lead_nowhere_where_no_page_lists_publications() -> None:
    shown = content(SectionSource("research", "R", "topics"), works=5, topics=(Topic(id="a", name="A"),))
    assert shown == TopicList(None, (TopicLine("A", 5, None),))


def test_news_are_latest_first_and_of_one_date_as_written() -> None:
    entries = (item("2024", "old"), item("2025-03", "b"), item("2025-03", "a"))
    shown = content(SectionSource("news", "N", "news", entries=entries))
    assert isinstance(shown, NewsList)
    assert [(line.id, line.html) for line in shown.lines] == [
        ("news_2025-03_2", "b"),
        ("news_2025-03", "a"),
        ("news_2024", "old"),
    ]


@pytest.mark.parametrize(("count", "latest"), [(5, 5), (8, 8), (9, 5), (40, 5)])
def test_more_than_eight_news_are_folded_to_the_latest_five(count: int, latest: int) -> None:
    entries = tuple(item(f"{2000 + number}", "a") for number in range(count))
    shown = content(SectionSource("news", "N", "news", entries=entries))
    assert isinstance(shown, NewsList)
    assert (len(shown.latest), (*shown.latest, *shown.older)) == (latest, shown.lines)


def test_stays_are_latest_first() -> None:
    stays = (TimelineEntry.model_validate({"organisation": x, "role": "r", "start": f"202{x}-01"}) for x in "132")
    shown = content(SectionSource("internships", "I", "timeline", entries=tuple(map(Rendered, stays))))
    assert isinstance(shown, EntryList)
    assert [each.entry.organisation for each in shown.entries] == ["3", "2", "1"]
