"""Renders static components as HTML, without React.

An export with thousands of rows takes a fraction of the time if neither React nor Vite has to process them.

Supported are ``rx.el`` elements, ``rx.fragment`` and text, with literal property values. What needs a browser raises an
error: a Var, ``rx.cond``, ``rx.foreach``, ``rx.match``, an event handler, ``style=``, and components of
libraries. Use Python's ``if`` and ``for`` instead of ``rx.cond``, ``rx.match`` and ``rx.foreach``.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

import reflex as rx

_HTML_NAMES = {"className": "class", "htmlFor": "for", "httpEquiv": "http-equiv"}
_FOR_REACT_ALONE = {"suppressHydrationWarning"}  # which Reflex adds to styles
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_RAW = re.compile(r"\(\{ \[\"__html\"\] : (.*) \}\)", re.DOTALL)


def static_html(components: Iterable[rx.Component]) -> str:
    """The HTML that React would write for these components.

    Args:
        components: Elements and text with literal property values. They are rendered one at a time, so that an iterator
            needs little memory.

    Raises:
        ValueError: If a value is only known in the browser, such as a Var.
    """
    return "".join(piece for component in components for piece in _node(component.render()))


def _node(node: Mapping[str, Any]) -> Iterator[str]:
    if "contents" in node:
        yield escape(str(_literal(node["contents"])), quote=False)
        return
    if not node.get("name"):
        raise ValueError("rx.cond, rx.match and rx.foreach are only known in the browser; write Python's if or for")
    name, inner = node["name"], ""
    if name != "Fragment":
        name = _literal(name)
        attributes, inner = _attributes(node["props"])
        yield f"<{name}{attributes}>"
        if name in _VOID:
            return
    yield inner
    for child in node["children"]:
        yield from _node(child)
    if name != "Fragment":
        yield f"</{name}>"


def _attributes(props: list[str]) -> tuple[str, str]:
    """The serialized attributes of a tag, and the inner HTML if ``dangerouslySetInnerHTML`` is given."""
    attributes, inner = "", ""
    for prop in props:
        name, _, literal = prop.partition(":")
        name = name.strip('"')
        if name == "dangerouslySetInnerHTML":
            raw = _RAW.fullmatch(literal)
            inner = str(_literal(raw[1] if raw else literal))
            continue
        value = _literal(literal)
        if isinstance(value, bool) and name.startswith(("aria-", "data-")):
            value = literal
        if value is None or value is False or name in _FOR_REACT_ALONE:
            continue
        text = "" if value is True else escape(str(value))
        attributes += f' {_HTML_NAMES.get(name, name.lower())}="{text}"'
    return attributes, inner


def _literal(expression: str) -> object:
    """Parses a JavaScript literal."""
    try:
        return json.loads(expression)
    except ValueError:
        message = f"only known in the browser, so it cannot be written as HTML: {expression[:80]}"
        raise ValueError(message) from None
