"""Light, dark, or as the system says. static/color_scheme.js makes it work; without scripts the system decides."""

import reflex as rx

from homepage.models.words import LayoutWords


def color_scheme_switch(words: LayoutWords) -> rx.Component:
    """Three radio buttons, so that keyboard and screen reader know what to do with them."""
    return rx.el.fieldset(
        rx.el.legend(words.color_scheme),
        *(rx.el.elements.label(_radio(scheme), rx.el.span(label)) for scheme, label in words.color_schemes.items()),
        class_name="color-scheme",
    )


def _radio(scheme: str) -> rx.Component:
    # Reflex guards `value` against a Var that is null, which only a browser can do; this one is known.
    return rx.el.input(type="radio", name="color-scheme", custom_attrs={"value": scheme})
