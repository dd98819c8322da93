"""HTML that React leaves alone: in the page, and not a second time in the bundle."""

from collections.abc import Callable

import reflex as rx

# While writing (`reflex run`) React draws everything, so that a change shows at once.
_IS_DRAWN = rx.Var("import.meta.env.SSR || import.meta.env.DEV").to(bool)


def static_html(tag: Callable[..., rx.Component], *children: rx.Component | str, **attributes: str) -> rx.Component:
    """An element whose children never change in the browser.

    The export writes the children into the HTML. The bundle holds an empty element in their place, and tells React to
    take over whatever it finds there. So the page's size counts once, and hydrating does not wait for it.

    Args:
        tag: The element, such as ``rx.el.section``.
        *children: What it holds.
        **attributes: Of the element itself, by React's names (``className``).

    Returns:
        The element.
    """
    taken_over = {"dangerouslySetInnerHTML": {"__html": ""}, "suppressHydrationWarning": True}
    return rx.cond(_IS_DRAWN, tag(*children, custom_attrs=attributes), tag(custom_attrs={**attributes, **taken_over}))


def raw_html(tag: Callable[..., rx.Component], html: str, **attributes: str) -> rx.Component:
    """An element around HTML that was made safe before (``models.site.Html``)."""
    return tag(custom_attrs={**attributes, "dangerouslySetInnerHTML": {"__html": html}})
