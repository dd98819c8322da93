"""HTML that was made safe before (``models.site.Html``), or was never a visitor's or an owner's: scripts and styles."""

from collections.abc import Callable

import reflex as rx


def raw_html(tag: Callable[..., rx.Component], html: str, **attributes: str) -> rx.Component:
    """An element around HTML.

    Args:
        tag: The element, such as ``rx.el.div``.
        html: What it holds, as it stands.
        **attributes: Of the element, by React's names (``className``).
    """
    return tag(custom_attrs={**attributes, "dangerouslySetInnerHTML": {"__html": html}})
