"""How news are shown."""

from homepage.models.dates import PartialDate
from homepage.models.site import Html
from homepage.page_model.section_content import NewsLine, NewsList
from tests.components.rendering import rendered


def news(count: int) -> str:
    """The HTML of a list of so many news."""
    lines = (NewsLine(f"news_{number}", PartialDate(2025), Html(f"<p>{number}</p>")) for number in range(count))
    return rendered("news", NewsList(tuple(lines)))


def test_a_short_list_is_not_folded() -> None:
    assert "<details" not in news(8)


def test_a_long_list_unfolds_its_older_news_without_a_script() -> None:
    latest, _, older = news(9).partition('<details class="older-news"><summary>Older news</summary>')
    assert [html.count("<li") for html in (latest, older)] == [5, 4]
