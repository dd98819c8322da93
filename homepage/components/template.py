"""Templates: components that Reflex renders once, with placeholders that are filled in for each publication.

Reflex needs about 0.1 ms for a component; a page has dozens of components, and a record can have thousands of pages.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from inspect import signature
from typing import ParamSpec

import reflex as rx

from homepage.reflex_adapter.static_html import static_html

_P = ParamSpec("_P")
_DELIMITER = "\ufffe"  # models/text.py rejects it in content
_PLACEHOLDER = re.compile(rf"{_DELIMITER}(\w+){_DELIMITER}")


class Markup(str):
    """HTML, which a template inserts unchanged; any other text is escaped."""

    __slots__ = ()


def template(component: Callable[_P, rx.Component]) -> Callable[_P, Markup]:
    """Decorator: makes a function that returns HTML from a function that returns a component.

    Args:
        component: A function of texts. It may only insert them as children and attributes, because it is called with
            placeholders. An argument that is None is omitted: the component is rendered once for each set of arguments.
    """
    names = tuple(signature(component).parameters)

    def texts_by_name(args: tuple[object, ...], kwargs: Mapping[str, object]) -> dict[str, object]:
        # Python checks the names when the component is called, but that happens only once for each set of names.
        if len(args) > len(names) or not kwargs.keys().isdisjoint(names[: len(args)]):
            raise TypeError(f"{component.__name__} takes each of {', '.join(names)} once")
        return dict(zip(names, args, strict=False)) | dict(kwargs)

    @cache
    def render_once(given: tuple[str, ...]) -> tuple[str, list[str]]:
        """The HTML with ``%s`` for each value, and the names of the values in that order."""
        rendered = component(**{name: f"{_DELIMITER}{name}{_DELIMITER}" for name in given})  # type: ignore[arg-type, call-arg]
        html = static_html([rendered]).replace("%", "%%")
        return _PLACEHOLDER.sub("%s", html), _PLACEHOLDER.findall(html)

    @cache
    def render_all() -> tuple[str, list[int]]:
        """The HTML if no argument is omitted, and the indexes of the arguments."""
        html, names_in_order = render_once(names)
        return html, [names.index(name) for name in names_in_order]

    def render(*args: _P.args, **kwargs: _P.kwargs) -> Markup:
        if not kwargs and len(args) == len(names) and None not in args:  # about fifty calls for each work
            html, order = render_all()
            texts = [_escaped(text) for text in args]
            return Markup(html % tuple([texts[index] for index in order]))
        given = {name: text for name, text in texts_by_name(args, kwargs).items() if text is not None}
        html, names_in_order = render_once(tuple(given))
        return Markup(html % tuple([_escaped(given[name]) for name in names_in_order]))

    return render


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Joins texts and HTML; texts are escaped."""
    return Markup(between.join(map(_escaped, parts)))


def _escaped(text: object) -> str:
    return text if isinstance(text, Markup) else escape(str(text))
