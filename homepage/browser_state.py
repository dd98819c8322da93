"""The state of the filter and the sort order in the browser, as Reflex Vars.

A static site has no server, so ``rx.State`` does not work. Whatever Vars can express is written in Python, here and in
the components: which values pass a facet, the counts, the status text, conditional display. Four things need
JavaScript, and are in ``static/publication_filter.js`` and ``static/search.js``, which only this module imports:

- folding text needs Unicode normalization and regular expressions, which Vars do not have;
- the rows (up to 5,000) are static HTML outside React, so they are hidden and sorted in the DOM;
- the URL is updated with ``history.replaceState`` and ``pushState``, and the form is restored on ``popstate``;
- the controls are uncontrolled, so that no key press is lost; React reads the result from a store by a hook.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from homepage.reflex_adapter.hooks import HookedForm, hook_result, js_function

_MODULE = "$/utils/publication_filter"
MODULES = ("search.js", "publication_filter.js")
"""The JavaScript files in ``static/`` that are part of the bundle, as ``$/utils/…``."""


@dataclass(frozen=True)
class Facet:
    """A property that publications are filtered by.

    Attributes:
        name: Its key in the URL and in the rows' ``data-`` attributes.
        many: Whether a publication may have several values, which must not contain spaces.
    """

    name: str
    many: bool = False


@dataclass(frozen=True)
class FilterOutcome:
    """The result of the filter, as ``usePublicationFilter`` in ``publication_filter.js`` returns it.

    Attributes:
        ready: Whether the filter runs; before that, the other attributes are undefined.
        filtered: Whether a search text or a facet is set.
        shown: The number of publications that match.
        counts: For each facet and value, the number of matches if that value were chosen.
    """

    ready: bool
    filtered: bool
    shown: int
    counts: dict[str, dict[str, int]]


outcome = hook_result("usePublicationFilter", _MODULE, FilterOutcome)
"""A ``FilterOutcome`` in the browser; its attributes are Vars."""


def _accepts() -> Any:  # noqa: ANN401 - a Var of a type that Reflex does not name
    """A function: whether a publication with these values matches a facet's choice; no choice matches all."""
    values = rx.Var("values").to(list[str])
    chosen = rx.Var("chosen").to(str)
    return js_function(("values", "chosen"), (chosen == "") | values.contains(chosen))


def publication_form(
    *children: rx.Component,
    facets: Sequence[Facet],
    owner_names: str,
    topic_names: Mapping[str, str],
    **properties: Any,  # noqa: ANN401 - of any element
) -> rx.Component:
    """The form of the filter. Its controls are named ``q``, ``sort``, and by the facets.

    Args:
        *children: Its content.
        facets: The facets.
        owner_names: All spellings of the owner's name; searching for any of them finds all the owner's works.
        topic_names: The names of topics by id; searching for a name finds its publications.
        **properties: Properties of the element.
    """
    argument = {
        "facets": list(facets),
        "accepts": _accepts(),
        "ownerNames": owner_names,
        "topicNames": dict(topic_names),
    }
    return HookedForm.create(
        *children, hook="usePublicationForm", module=_MODULE, argument=rx.Var.create(argument), **properties
    )
