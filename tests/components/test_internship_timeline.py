"""Where the person worked, with the months in the margin."""

import re

from homepage.components.internship_timeline import internship_timeline
from homepage.models.internships import Internship
from homepage.models.settings import Settings
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def html(**fields: object) -> str:
    stay = Internship.model_validate({"organisation": "Acme", "role": "Intern", "start": "2024-06", **fields})
    return static_html([internship_timeline([stay], SETTINGS, WORDS)])


def when(**fields: object) -> str:
    (said,) = re.findall('<p class="when">(.*?)</p>', html(**fields))
    return str(said)


def test_a_stay_that_goes_on_lasts_to_the_present() -> None:
    assert when() == '<time datetime="2024-06">Jun 2024</time> – present'


def test_a_stay_that_ended_says_both_months() -> None:
    said = when(end="2024-08")
    assert said == '<time datetime="2024-06">Jun 2024</time> – <time datetime="2024-08">Aug 2024</time>'


def test_a_page_of_the_organisation_is_linked() -> None:
    assert '<h3><a href="/me/acme/">Acme</a></h3>' in html(url="/acme/")
    assert "<h3>Acme</h3>" in html()


def test_what_was_done_is_a_list_where_anything_was() -> None:
    assert "<ul><li>This</li><li>That &lt;b&gt;</li></ul>" in html(done=["This", "That <b>"])
    assert "<ul>" not in html()


def test_the_role_stands_below() -> None:
    assert '<p class="role">Intern</p>' in html()
