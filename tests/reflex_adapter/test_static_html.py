"""HTML that is written without React says what React would have said."""

import pytest
import reflex as rx
from hypothesis import given
from hypothesis import strategies as st

from homepage.components.raw_html import raw_html
from homepage.reflex_adapter.static_html import static_html
from tests.parsed_html import Parsed


def test_elements_are_nested() -> None:
    tree = rx.el.ol(rx.el.li(rx.el.strong("Ada"), ", Bo"), rx.el.li())
    assert static_html([tree]) == "<ol><li><strong>Ada</strong>, Bo</li><li></li></ol>"


def test_several_components_follow_each_other() -> None:
    assert static_html([rx.el.h3("2024"), rx.el.p("x")]) == "<h3>2024</h3><p>x</p>"


def test_a_fragment_adds_no_element() -> None:
    assert static_html([rx.fragment("a", rx.el.b("c"))]) == "a<b>c</b>"


def test_void_elements_have_no_end_tag() -> None:
    assert static_html([rx.el.p("a", rx.el.br(), "c")]) == "<p>a<br>c</p>"


@pytest.mark.parametrize(
    ("element", "html"),
    [
        (rx.el.p(class_name="title"), '<p class="title"></p>'),
        (rx.el.label(html_for="q"), '<label for="q"></label>'),
        (rx.el.p(custom_attrs={"data-topic": "a b", "id": "x"}), '<p data-topic="a b" id="x"></p>'),
        (rx.el.p(hidden=True), '<p hidden=""></p>'),
        (rx.el.p(hidden=False), "<p></p>"),
        (rx.el.p(custom_attrs={"aria-expanded": False}), '<p aria-expanded="false"></p>'),
        (rx.el.p(custom_attrs={"data-open": True}), '<p data-open="true"></p>'),
        (rx.el.p(custom_attrs={"title": None, "lang": "en"}), '<p lang="en"></p>'),
        (rx.el.p(custom_attrs={"title": rx.Var.create(None)}), "<p></p>"),
        (rx.el.p(hidden=False, custom_attrs={"title": "x"}), '<p title="x"></p>'),
        (rx.el.p(tab_index=-1), '<p tabindex="-1"></p>'),
        (rx.el.style(custom_attrs={"className": "x"}), '<style class="x"></style>'),
        (rx.el.meta(http_equiv="refresh"), '<meta http-equiv="refresh">'),
    ],
)
def test_attributes_are_those_of_html(element: rx.Component, html: str) -> None:
    assert static_html([element]) == html


def test_given_html_is_not_escaped() -> None:
    assert (
        static_html([raw_html(rx.el.div, '<b>"x"</b>\n', className="prose")]) == '<div class="prose"><b>"x"</b>\n</div>'
    )


def test_html_that_is_given_costs_no_attribute_after_it() -> None:
    html = static_html([raw_html(rx.el.div, "<hr>", title="after it in the alphabet")])
    assert html == '<div title="after it in the alphabet"><hr></div>'


def test_html_that_is_given_may_be_empty() -> None:
    assert static_html([raw_html(rx.el.div, "")]) == "<div></div>"


@pytest.mark.parametrize(
    "name",
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
)
def test_an_element_without_content_has_no_end(name: str) -> None:
    assert static_html([rx.el.div(getattr(rx.el, name)(), "a")]) == f"<div><{name}>a</div>"


def test_special_characters_of_html_are_escaped() -> None:
    text = "\"'><script>&amp;"
    assert static_html([rx.el.p(text)]) == "<p>\"'&gt;&lt;script&gt;&amp;amp;</p>"
    element = static_html([rx.el.p(custom_attrs={"title": text})])
    assert element == '<p title="&quot;&#x27;&gt;&lt;script&gt;&amp;amp;"></p>'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_stays_text(text: str) -> None:
    parsed = Parsed(static_html([rx.el.p(text)]))
    assert parsed.tags == [("p", {})]
    assert parsed.text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_attribute_keeps_its_value(text: str) -> None:
    parsed = Parsed(static_html([rx.el.p(custom_attrs={"title": text})]))
    assert parsed.tags == [("p", {"title": text})]


@pytest.mark.parametrize(
    "component",
    [
        rx.el.p(rx.Var("location.href")),
        rx.el.p(title=rx.Var("document.title")),
        rx.el.p(custom_attrs={"dangerouslySetInnerHTML": rx.Var("given")}),
        rx.cond(rx.Var("a"), rx.el.p("b"), rx.el.p("c")),
        rx.match(rx.Var("a"), ("b", rx.el.p("b")), rx.el.p("c")),
        rx.foreach(["a", "b"], rx.el.li),
        rx.el.button("a", on_click=rx.console_log("a")),
        rx.el.p("a", style={"color": "red"}),
        rx.link("a", href="/"),
        rx.markdown("a"),
    ],
    ids=["text", "attribute", "html", "cond", "match", "foreach", "event", "style", "link", "markdown"],
)
def test_values_of_the_browser_are_rejected(component: rx.Component) -> None:
    with pytest.raises(ValueError, match="only known in the browser"):
        static_html([component])
