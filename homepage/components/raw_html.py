"""Inserts HTML unescaped: sanitized HTML (``models.site.Html``), or the package's own scripts and styles."""

from collections.abc import Callable

import reflex as rx


def raw_html(tag: Callable[..., rx.Component], html: str, **attributes: str) -> rx.Component:
    """An element with unescaped HTML inside.

    Args:
        tag: The element, such as ``rx.el.div``.
        html: Its inner HTML.
        **attributes: Its attributes, with React's names (``className``).
    """
    return tag(custom_attrs={**attributes, "dangerouslySetInnerHTML": {"__html": html}})
