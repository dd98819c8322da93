"""The design tokens in ``static/tokens.css``: their values, and other values for the look that the owner chose."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources

from homepage.looks.colors import parse_hex, readable_shade, to_hex
from homepage.models.looks import PALETTES, Look

CONTRAST = 7
"""The contrast of an accent that is computed from the owner's colour: WCAG 2.2, level AAA."""

_ROOT = re.compile(r":root(?P<dark>:where\([^{]*)? ?\{(?P<declarations>[^}]*)\}")
_TOKEN = re.compile(r"(?P<name>--[\w-]+): (?P<value>[^;}]+?)(?= *[;}\n]| *$)")

_GROUNDS = ("--paper", "--field")
"""What is behind the accent."""

_HUMANIST = 'Optima, Candara, "Gill Sans Nova", "Noto Sans", "Liberation Sans", sans-serif'
_TYPES: Mapping[str, Mapping[str, str]] = {
    "serif": {},
    "sans": {"--text-font": "var(--sans)"},
    "humanist": {"--text-font": _HUMANIST, "--sans": _HUMANIST},
}
_DENSITIES: Mapping[str, Mapping[str, str]] = {
    "comfortable": {},
    "compact": {
        "--small": "0.8125rem",
        "--normal": "1rem",
        "--large": "1.25rem",
        "--huge": "1.875rem",
        "--step": "0.4rem",
        "--section": "2.5rem",
        "--entry": "0.9rem",
        "--within": "0.125rem",
    },
}


@dataclass(frozen=True)
class Tokens:
    """The values of tokens by name, such as ``--paper``.

    Attributes:
        light: The values on light pages.
        dark: Those that differ on dark pages.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]


@cache
def default_tokens() -> Tokens:
    """The tokens of the package, those of highlighted code too."""
    static = resources("homepage") / "static"
    return read_tokens("".join((static / name).read_text(encoding="utf-8") for name in ("tokens.css", "code.css")))


def read_tokens(css: str) -> Tokens:
    """The tokens that a stylesheet sets for the whole page."""
    light, dark = dict[str, str](), dict[str, str]()
    for rule in _ROOT.finditer(css):
        found = ((token["name"], token["value"]) for token in _TOKEN.finditer(rule["declarations"]))
        (dark if rule["dark"] else light).update(found)
    return Tokens(light, dark)


def with_tokens(css: str, chosen: Tokens) -> str:
    """The stylesheet with other values for some of its tokens."""

    def rule(found: re.Match[str]) -> str:
        values = chosen.dark if found["dark"] else chosen.light
        return _TOKEN.sub(lambda token: f"{token['name']}: {values.get(token['name'], token['value'])}", found[0])

    return _ROOT.sub(rule, css)


def chosen_tokens(look: Look) -> Tokens:
    """The tokens that the owner's choices set."""
    light, dark = accent_pair(look.accent)
    return Tokens({**_TYPES[look.type], **_DENSITIES[look.density], "--accent": light}, {"--accent": dark})


def accent_pair(accent: str) -> tuple[str, str]:
    """The accent colours on light and on dark pages.

    Args:
        accent: The name of a palette, or a colour, of which a readable shade is computed for each.
    """
    if accent in PALETTES:
        return PALETTES[accent]
    defaults = default_tokens()
    light, dark = (
        to_hex(readable_shade(parse_hex(accent), [parse_hex(tokens[name]) for name in _GROUNDS], CONTRAST))
        for tokens in (defaults.light, defaults.dark)
    )
    return light, dark
