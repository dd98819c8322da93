"""The switch for the colour scheme: system, light or dark. static/color_scheme.js handles it."""

import reflex as rx

from homepage.models.word_groups import LayoutWords


def color_scheme_switch(words: LayoutWords, language: str | None) -> rx.Component:
    """A native list with a label, for keyboards and screen readers. Hidden without JavaScript.

    Args:
        words: The words of the interface.
        language: Their language, if it is not that of the page.
    """
    return rx.el.elements.label(
        words.color_scheme,
        " ",
        rx.el.elements.select(
            # Reflex makes of `value` an expression that only a browser can evaluate; custom_attrs keeps the literal.
            *(rx.el.option(label, custom_attrs={"value": scheme}) for scheme, label in words.color_schemes.items()),
            custom_attrs={"name": "color-scheme"},
        ),
        custom_attrs={"lang": language} if language else {},
        class_name="color-scheme",
    )
