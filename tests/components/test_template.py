"""Templates say what the component would have said."""

import re

import pytest
import reflex as rx
from hypothesis import given
from hypothesis import strategies as st

from homepage.components.template import Markup, joined, template
from homepage.reflex_adapter.static_html import static_html

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff'\"")
)  # quotes, React escapes less


def link(words: str, address: str, kind: str | None = None) -> rx.Component:
    return rx.el.elements.a(rx.el.b(words), " 100%s ", words, href=address, title=f"To {address}", class_name=kind)


@given(TEXT, TEXT, st.none() | TEXT)
def test_a_filled_template_equals_the_html_of_the_component(words: str, address: str, kind: str | None) -> None:
    assert template(link)(words, address, kind=kind) == static_html([link(words, address, kind)])


def test_reflex_renders_a_template_once() -> None:
    drawn = []

    @template
    def item(words: str) -> rx.Component:
        drawn.append(words)
        return rx.el.li(words)

    assert [item("a"), item("b")] == ["<li>a</li>", "<li>b</li>"]
    assert len(drawn) == 1


@pytest.mark.parametrize("text", ["<b>", "&amp;", "%s", "{words}", '" onclick="', "</script>"])
def test_text_stays_text(text: str) -> None:
    html = template(link)(text, text)
    assert len(re.findall("<", html)) == 4
    assert html.count('"') == 4


def test_given_html_is_not_escaped() -> None:
    assert template(link)(Markup("<i>a</i>"), "/").count("<i>a</i>") == 2


def test_texts_that_are_joined_are_escaped_and_html_is_not() -> None:
    assert joined(["<", Markup("<b></b>")], " & ") == "&lt; & <b></b>"


def test_a_parameter_may_have_digits_in_its_name() -> None:
    @template
    def heading(h2: str, h3_: str) -> rx.Component:
        return rx.el.h2(h2, h3_)

    assert heading("a", "b") == "<h2>ab</h2>"


@pytest.mark.parametrize(
    ("args", "kwargs"), [(("a", "b"), {}), (("a",), {"words": "b"}), (("a",), {"more": "b"}), ((), {})]
)
def test_a_template_has_the_parameters_of_its_component(args: tuple[str, ...], kwargs: dict[str, str]) -> None:
    @template
    def item(words: str) -> rx.Component:
        return rx.el.li(words)

    with pytest.raises(TypeError):
        item(*args, **kwargs)
