"""Whether texts stay readable with the colours that the owner sets in ``assets/custom.css``."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import tinycss2
from tinycss2.ast import FunctionBlock, Node
from tinycss2.color5 import parse_color

from homepage.looks.cascade import Custom, Scheme, custom_tokens
from homepage.looks.colors import Srgb, contrast
from homepage.looks.tokens import chosen_tokens, default_tokens
from homepage.models.looks import Look

_TEXT, _BORDER = 4.5, 3.0
"""The least contrast of text, and of what shows where a field is: WCAG 2.2, level AA."""

_ON_FIELDS = ("--code-string", "--code-number", "--code-name", "--code-removed", "--code-added")
PAIRS: Sequence[tuple[str, str, float]] = (
    *((text, ground, _TEXT) for ground in ("--paper", "--field") for text in ("--ink", "--quiet", "--accent")),
    *((text, "--field", _TEXT) for text in _ON_FIELDS),
    *(("--field-border", ground, _BORDER) for ground in ("--paper", "--field")),
)
"""Tokens that must differ: what is seen, what is behind it, and their least contrast."""

_SCHEMES: Mapping[Scheme, str] = {
    Scheme("light"): "on light pages",
    Scheme("dark"): "on dark pages",
    Scheme("dark", "light"): "on light pages that were chosen on a dark system",
    Scheme("light", "dark"): "on dark pages that were chosen on a light system",
}
_DEEPEST = 8
"""References to other tokens that are followed; a circle of them has no value."""


class Unreadable(NamedTuple):
    """A colour of the owner that cannot be read.

    Attributes:
        line: Its line in the stylesheet, from 1.
        column: Its column, from 1.
        token: Its name.
        message: What is wrong, and what is needed.
    """

    line: int
    column: int
    token: str
    message: str


def unreadable_colors(css: str, look: Look) -> Iterator[Unreadable]:
    """The colours in the owner's CSS that have too little contrast. Those that cannot be computed are left out.

    Args:
        css: The owner's CSS.
        look: The owner's choices.
    """
    reported = set[tuple[str, str]]()
    for scheme, pages in _SCHEMES.items():
        custom = custom_tokens(css, scheme)
        colors = _Colors(custom, _packaged(look, scheme), scheme)
        for name, (found, other, least) in _worst(custom, colors).items():
            if (name, scheme.used) not in reported:
                reported.add((name, scheme.used))
                message = f"has a contrast of {found:.1f} with {other} {pages}; at least {least:g} is needed"
                yield Unreadable(custom[name].line, custom[name].column, name, message)


def _worst(custom: Mapping[str, Custom], colors: "_Colors") -> dict[str, tuple[float, str, float]]:
    """For each unreadable token of the owner the least contrast, the other token, and the contrast that is needed."""
    worst = dict[str, tuple[float, str, float]]()
    for text, ground, least in PAIRS:
        name, other = (text, ground) if text in custom else (ground, text)
        found = colors.contrast(text, ground) if name in custom else None
        if found is not None and found < least:
            worst[name] = min(worst.get(name, (found, other, least)), (found, other, least))
    return worst


class _Colors:
    """The colours of tokens on a page."""

    def __init__(self, custom: Mapping[str, Custom], packaged: Mapping[str, str], scheme: Scheme) -> None:
        self.custom = custom
        self.packaged = packaged
        self.scheme = scheme

    def contrast(self, one: str, other: str) -> float | None:
        """The contrast of two tokens; None if it cannot be computed."""
        first, second = self._of_token(one), self._of_token(other)
        return contrast(first, second) if first and second else None

    def _of_token(self, name: str, depth: int = 0) -> Srgb | None:
        if name in self.custom:
            return self._of_value(self.custom[name].value, depth)
        return self._of_value(tinycss2.parse_component_value_list(self.packaged.get(name, "")), depth)

    def _of_value(self, value: Sequence[Node], depth: int) -> Srgb | None:
        words = [each for each in value if each.type not in {"whitespace", "comment"}]
        if len(words) != 1 or depth > _DEEPEST:
            return None
        if isinstance(words[0], FunctionBlock) and words[0].lower_name == "var":
            name = next((each.value for each in words[0].arguments if each.type == "ident"), "")
            return self._of_token(name, depth + 1)
        color = parse_color(words[0], (self.scheme.used,))
        if color is None or color == "currentcolor" or color.alpha < 1:
            return None
        red, green, blue = (min(max(channel, 0.0), 1.0) for channel in color.to("srgb").coordinates)
        return red, green, blue


def _packaged(look: Look, scheme: Scheme) -> Mapping[str, str]:
    """The tokens of a page without the owner's CSS."""
    defaults, chosen = default_tokens(), chosen_tokens(look)
    light = {**defaults.light, **chosen.light}
    return {**light, **defaults.dark, **chosen.dark} if scheme.used == "dark" else light
