"""Components that are drawn thousands of times: Reflex draws each form once, and a work's words are filled in.

A component costs Reflex a tenth of a millisecond, a page has dozens of them, and a record thousands of pages.
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
_DELIMITER = "\ufffe"  # no content holds it (models/text.py), and no HTML may
_PLACEHOLDER = re.compile(rf"{_DELIMITER}(\w+){_DELIMITER}")


class Markup(str):
    """HTML, which a template takes as it stands; it escapes any other text."""

    __slots__ = ()


def template(component: Callable[_P, rx.Component]) -> Callable[_P, Markup]:
    """Makes of a component a function that writes HTML.

    Args:
        component: Takes texts, and puts them into children and attributes unread, for it gets holes in their place.
            A text that is None is left out: there is a form for each set of texts that are given.
    """
    names = tuple(signature(component).parameters)

    def texts_by_name(args: tuple[object, ...], kwargs: Mapping[str, object]) -> dict[str, object]:
        # Python checks the names when the component is called, but that happens once for each form.
        if len(args) > len(names) or not kwargs.keys().isdisjoint(names[: len(args)]):
            raise TypeError(f"{component.__name__} takes each of {', '.join(names)} once")
        return dict(zip(names, args, strict=False)) | dict(kwargs)

    @cache
    def form(given: tuple[str, ...]) -> tuple[str, list[str]]:
        """The HTML with ``%s`` where something is to be filled in, and the names of what that is."""
        drawn = component(**{name: f"{_DELIMITER}{name}{_DELIMITER}" for name in given})  # type: ignore[arg-type, call-arg]
        html = static_html([drawn]).replace("%", "%%")
        return _PLACEHOLDER.sub("%s", html), _PLACEHOLDER.findall(html)

    def filled(*args: _P.args, **kwargs: _P.kwargs) -> Markup:
        is_plain = not kwargs and len(args) == len(names)  # as nearly always, and there are a hundred for each work
        texts = zip(names, args, strict=True) if is_plain else texts_by_name(args, kwargs).items()
        given = {name: _escaped(text) for name, text in texts if text is not None}
        html, holes = form(tuple(given))
        return Markup(html % tuple([given[name] for name in holes]))

    return filled


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Texts and HTML, one after the other."""
    return Markup(between.join(map(_escaped, parts)))


def _escaped(text: object) -> str:
    return text if isinstance(text, Markup) else escape(str(text))
