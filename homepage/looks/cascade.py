"""The values of design tokens under the owner's CSS, in the colour scheme of a page.

Of the owner's rules, those for the whole page count: ``:root`` and ``html``, with or without the attribute of the
visitor's choice, alone or in media queries for the system's colour scheme. Others are left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule


class Scheme(NamedTuple):
    """What decides about the colours of a page.

    Attributes:
        system: ``light`` or ``dark``, as the visitor's system has it.
        chosen: The visitor's choice on this site; None if they made none.
    """

    system: str
    chosen: str | None = None

    @property
    def used(self) -> str:
        """The colours of the page: ``light`` or ``dark``."""
        return self.chosen or self.system


class Custom(NamedTuple):
    """A token that the owner set.

    Attributes:
        value: Its value, as component values of CSS.
        line: Its line in the stylesheet, from 1.
        column: Its column, from 1.
    """

    value: Sequence[Node]
    line: int
    column: int


_PACKAGE = 10
"""The specificity of the package's own rules, ``:root``. Rules of the owner with less have no effect."""

_CHOICE = r"""\[data-color-scheme=(?P<quote>["']?)(?P<scheme>light|dark)(?P=quote)\]"""
_SELECTOR = re.compile(rf"(?P<root>:root|html)(?P<where>:where\()?(?P<not>:not\()?(?P<choice>{_CHOICE})?\)*")
_MEDIA = re.compile(r"(?:(?:only )?(?:screen|all)(?: and )?)?(?:\(prefers-color-scheme: ?(?P<scheme>light|dark)\))?")


def custom_tokens(css: str, scheme: Scheme) -> Mapping[str, Custom]:
    """The tokens that the owner's CSS sets on a page, by name.

    Args:
        css: The owner's CSS.
        scheme: The colour scheme of the page.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    found = sorted(_declarations(rules, scheme), key=lambda each: (each[1].important, each[0]))
    return {each.name: Custom(each.value, each.source_line, each.source_column) for _, each in found}


def _declarations(rules: Sequence[Node], scheme: Scheme) -> Iterator[tuple[int, Declaration]]:
    """The custom properties that are set for the whole page, each with the specificity of its rule."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = tinycss2.serialize(rule.prelude).split(",")
            specificity = max(_specificity(each.strip(), scheme) for each in selectors)
            if specificity >= _PACKAGE:
                yield from ((specificity, each) for each in _custom_properties(rule))
        elif isinstance(rule, AtRule) and _holds(rule, scheme):
            yield from _declarations(tinycss2.parse_rule_list(rule.content), scheme)


def _custom_properties(rule: QualifiedRule) -> Iterator[Declaration]:
    for each in tinycss2.parse_blocks_contents(rule.content):
        if isinstance(each, Declaration) and each.name.startswith("--"):
            yield each


def _holds(rule: AtRule, scheme: Scheme) -> bool:
    """Whether a rule is a media query for screens of this colour scheme, and for nothing else."""
    if rule.lower_at_keyword != "media" or rule.content is None:
        return False
    found = _MEDIA.fullmatch(tinycss2.serialize(rule.prelude).strip().lower())
    return found is not None and found["scheme"] in (None, scheme.system)


def _specificity(selector: str, scheme: Scheme) -> int:
    """The specificity of a selector of the whole page; 0 if it selects something else."""
    found = _SELECTOR.fullmatch(selector)
    if found is None or (found["choice"] and (found["scheme"] == scheme.chosen) == bool(found["not"])):
        return 0
    of_choice = 10 if found["choice"] and not found["where"] else 0
    return of_choice + (10 if found["root"] == ":root" else 1)
