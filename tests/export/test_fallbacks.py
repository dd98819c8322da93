"""In a page, texts in another language than the page are marked."""

from dataclasses import replace

import pytest

from homepage.components.publication_list import publication_list
from homepage.export.fallbacks import marker
from homepage.models.fallbacks import Fallbacks
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.words import catalogue

TEXTS = {
    "Waves": "en",
    "Town": "en",
    "A & B": "en",
    "Say $n^2$ *now*": "en",
    "مد": "ar",
    "2024": "en",
    "Das Haus": "zh-Hans",
}


def marked(html: str, *, language: str = "zh-Hans", texts: dict[str, str] = TEXTS, **markdown: str) -> str:
    settings = Settings(url="https://example.org", description="A page.", language=language)
    site = Site.assemble(settings, Profile(name="Ada"), words=catalogue(language))
    fallbacks = Fallbacks(texts, {html: tag.replace("_", "-") for tag, html in markdown.items()})
    return marker(replace(site, fallbacks=fallbacks))(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>Waves</h2>", '<h2 lang="en">Waves</h2>'),
        ('<a href="/x">Waves</a>', '<a href="/x" lang="en">Waves</a>'),
        ("<p>Waves <b>x</b></p>", '<p><span lang="en">Waves </span><b>x</b></p>'),
        ("<p>Waves，Town</p>", '<p lang="en">Waves，Town</p>'),
        ("<p>城，Waves</p>", '<p>城，<span lang="en">Waves</span></p>'),
        ("<p>Waves，城</p>", '<p><span lang="en">Waves</span>，城</p>'),
        ("<p>A &amp; B</p>", '<p lang="en">A &amp; B</p>'),
        ("<p><br>Waves</p>", '<p><br><span lang="en">Waves</span></p>'),
        ("<p>مد</p>", '<p lang="ar" dir="rtl">مد</p>'),
        ('<bdi lang="de">Das Haus</bdi>', '<bdi lang="zh-Hans">Das Haus</bdi>'),
    ],
)
def test_a_text_in_another_language_is_marked_on_its_element_or_a_new_one(html: str, expected: str) -> None:
    assert marked(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>波浪</p>",
        "<p>2024</p>",
        "<p>Waves and more</p>",
        '<p title="Waves">x</p>',
        "<pre><code>Waves</code></pre>",
        '<form class="filter"><option>Waves</option></form>',
    ],
)
def test_other_html_is_not_changed(html: str) -> None:
    assert marked(html) == html


def test_the_ends_of_an_interval_are_marked_each() -> None:
    interval = catalogue("zh-Hans").dates.interval
    expected = interval.format(start='<span lang="en">Waves</span>', end="城")
    assert marked(f"<p>{interval.format(start='Waves', end='城')}</p>") == f"<p>{expected}</p>"


def test_in_a_page_from_the_right_a_text_from_the_left_has_its_direction() -> None:
    assert marked("<h2>Waves</h2>", language="ar") == '<h2 lang="en" dir="ltr">Waves</h2>'


def test_a_text_in_markdown_is_marked_as_a_whole() -> None:
    html = '<div class="prose"><p>Waves <em>x</em></p></div>'
    assert marked(html, texts={}, en="<p>Waves <em>x</em></p>") == html.replace('"prose"', '"prose" lang="en"')


def test_every_part_of_a_title_with_markup_is_marked() -> None:
    work = Publication.model_validate({"id": "a", "title": "Say $n^2$ *now*", "date": "2024", "authors": ["Ada"]})
    settings = Settings(url="https://example.org", description="A page.", language="zh-Hans")
    html = marked(publication_list([work], settings, catalogue("zh-Hans")))
    assert '<span lang="en">Say </span><math' in html
    assert '<em lang="en">now</em>' in html
