"""What holds for every text, however hostile."""

import re
from html.parser import HTMLParser
from time import process_time
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from homepage.markdown_text.conversion import Conversion
from homepage.markdown_text.converter import convert
from homepage.markdown_text.formulas import typeset
from homepage.markdown_text.places import marked, unmarked
from tests.markdown_text.hostile import HOSTILE
from tests.markdown_text.rendering import html, reported

TAGS = frozenset(
    "a abbr audio blockquote br cite code dd del details div dl dt em figcaption figure h3 h4 h5 h6 hr img input kbd label "
    "li mark ol p picture pre q small source span strong sub summary sup table tbody td th thead tr ul video".split()
)
ATTRIBUTES = frozenset(
    "align alt aria-label checked class controls decoding dir disabled href id lang open preload role src start tabindex "
    "title type".split()
)


def ignore(_: Element) -> None:
    """Leaves an address as it is."""


class Reader(HTMLParser):
    """Collects the elements of a document."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element."""
        self.elements.append((tag, dict(attrs)))


@given(st.one_of(HOSTILE, st.text()))
def test_only_known_elements_attributes_and_schemes_come_out(text: str) -> None:
    without_formulas = re.sub(r"<math\b.*?</math>", "", html(text), flags=re.DOTALL)  # tests/latex/test_mathml.py
    for tag, attributes in Reader(without_formulas).elements:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES
        for name in ("href", "src"):
            scheme = re.match(r"\s*([\w+.-]+):", attributes.get(name) or "")
            assert not scheme or scheme[1].lower() in {"http", "https", "mailto"}


@given(HOSTILE)
def test_no_id_is_used_twice_and_every_link_to_one_leads_there(text: str) -> None:
    elements = Reader(html(text, "bio")).elements
    ids = [each["id"] for _, each in elements if "id" in each]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"_bio_[^\s_]+", each or "") for each in ids)
    links = [each["href"] or "" for tag, each in elements if tag == "a" and "footnote" in (each.get("class") or "")]
    assert {each.removeprefix("#") for each in links} <= set(ids)


@given(HOSTILE)
@example(r"\(<script>\)")
@example("a <!--> b")
@example("[x](<div>")
def test_looking_for_mistakes_reads_the_text_as_it_is_published(text: str) -> None:
    def read(source: str) -> str:
        converted = convert(source, Conversion(ignore, ignore, ignore))
        return re.sub(
            r' id="[^"]*"|href="#[^"]*"|<span class="[^"]*">|</span>| +(?=[> ])', "", unmarked(typeset(converted))
        )

    assert read(marked(text)) == read(text)


@given(HOSTILE)
def test_a_text_without_mistakes_shows_no_tag_as_text(text: str) -> None:
    if reported(text) or "\\" in text or "`" in text or "$" in text or "&" in text:
        return
    shown = re.sub(r"<pre.*?</pre>|<[^>]*>", "", html(text), flags=re.DOTALL)
    assert re.findall(r"&lt;/?(?:script|style|div|details|span|kbd|form|object|svg)(?:[\s/][^&]*)?&gt;", shown) == []


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<div a=", "<div>", "<summary>", "$", "$a", "\\(", "<!--", "`", "(", ")", " "]
)
@pytest.mark.parametrize("begin", ["", "<div", "https://a.example/"])
def test_rendering_takes_no_exponential_time(begin: str, piece: str) -> None:
    start = process_time()
    html(begin + piece * 500)
    reported(begin + piece * 500)
    assert process_time() - start < 5
