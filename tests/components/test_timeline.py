"""Where the person worked, with the months in the margin."""

import re

from homepage.models.pictures import Picture
from homepage.models.timeline import TimelineEntry
from homepage.page_model.section_content import EntryList
from tests.components.rendering import entry, rendered


def html(fields: dict[str, object], text: str | None = None, picture: Picture | None = None) -> str:
    stay = {"organisation": "Acme", "role": "Intern", "start": "2024-06", **fields}
    return rendered("timeline", EntryList((entry(TimelineEntry, stay, text, picture),)))


def when(**fields: object) -> str:
    (said,) = re.findall('<p class="when">(.*?)</p>', html(fields))
    return str(said)


def test_a_position_without_an_end_lasts_to_the_present() -> None:
    assert when() == '<time datetime="2024-06">Jun 2024</time> – present'


def test_a_position_that_ended_has_both_months() -> None:
    said = when(end="2024-08")
    assert said == '<time datetime="2024-06">Jun 2024</time> – <time datetime="2024-08">Aug 2024</time>'


def test_a_page_of_the_organisation_is_linked() -> None:
    assert '<h3><a href="/me/acme/">Acme</a></h3>' in html({"url": "/acme/"})
    assert "<h3>Acme</h3>" in html({})


def test_done_is_a_list_or_nothing() -> None:
    assert "<ul><li>This</li><li>That &lt;b&gt;</li></ul>" in html({"done": ["This", "That <b>"]})
    assert "<ul>" not in html({})


def test_the_role_is_below_the_organisation() -> None:
    assert '<p class="role">Intern</p>' in html({})


def test_the_town_is_beside_the_role() -> None:
    assert '<p class="role">Intern, Zürich</p>' in html({"location": "Zürich"})


def test_a_logo_has_an_empty_alternative_text() -> None:
    found = html({}, picture=Picture("/acme.png", (32, 32), is_lazy=True))
    assert '<img alt="" class="logo" decoding="async" height="32" loading="lazy" src="/me/acme.png"' in found


def test_a_term_is_shown_as_it_is_written() -> None:
    assert when(start="Fall 2020", end="WS 2023/24") == "Fall 2020 – WS 2023/24"


def test_its_text_is_prose() -> None:
    assert '<div class="prose"><p>More</p></div>' in html({}, "<p>More</p>")
