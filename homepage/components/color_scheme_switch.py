"""The switch for the colour scheme: system, light or dark. static/color_scheme.js handles it."""

import reflex as rx

from homepage.models.words import LayoutWords


def color_scheme_switch(words: LayoutWords) -> rx.Component:
    """Three native radio buttons, for keyboards and screen readers. Hidden without JavaScript."""
    return rx.el.fieldset(
        rx.el.legend(words.color_scheme),
        *(rx.el.elements.label(_radio(scheme), rx.el.span(label)) for scheme, label in words.color_schemes.items()),
        class_name="color-scheme",
    )


def _radio(scheme: str) -> rx.Component:
    # Reflex makes of `value` an expression that only a browser can evaluate; custom_attrs keeps the literal.
    return rx.el.input(type="radio", name="color-scheme", custom_attrs={"value": scheme})
