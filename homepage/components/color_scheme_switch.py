"""The switch for the colour scheme: system, light or dark. static/color_scheme.js handles it."""

import reflex as rx

from homepage.models.word_groups import LayoutWords


def color_scheme_switch(words: LayoutWords, language: str | None) -> rx.Component:
    """Three native radio buttons, for keyboards and screen readers. Hidden without JavaScript.

    Args:
        words: The words of the interface.
        language: Their language, if it is not that of the page.
    """
    return rx.el.fieldset(
        rx.el.legend(words.color_scheme),
        *(rx.el.elements.label(_radio(scheme), rx.el.span(label)) for scheme, label in words.color_schemes.items()),
        custom_attrs={"lang": language} if language else {},  # Reflex's fieldset has no property for it
        class_name="color-scheme",
    )


def _radio(scheme: str) -> rx.Component:
    # Reflex makes of `value` an expression that only a browser can evaluate; custom_attrs keeps the literal.
    return rx.el.input(type="radio", name="color-scheme", custom_attrs={"value": scheme})
