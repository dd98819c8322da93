"""The visitor's filter and sort: state that lives in the browser, as Reflex Vars.

A static site has no server, so ``rx.State`` is dead in it. What can be said in Python is said here and in the
components, with Vars: which values a facet lets through, the counts, the status, what is shown when. Four things no Var
can say, and they stand in ``static/publication_filter.js`` and ``static/search.js``, which this module alone reaches:

- folding text needs Unicode normalisation and a loop over letters; Vars have no regular expressions;
- rows that React does not own (5,000 of them, never shipped twice) are hidden and ordered in the DOM, not rendered;
- the address follows the form by ``history.replaceState`` and ``pushState``, and the form follows the back button;
- a form that loses no key reads its own controls; React learns the outcome from a store, which is a hook again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from homepage.reflex_adapter.hooks import HookedForm, hook_result, js_function

_MODULE = "$/utils/publication_filter"
MODULES = ("search.js", "publication_filter.js")
"""The JavaScript in ``static/`` that the bundle holds, as ``$/utils/…``."""


@dataclass(frozen=True)
class Facet:
    """A property that publications are filtered by.

    Attributes:
        name: Its key in the URL and in the rows' ``data-`` attributes.
        many: Whether a publication may have several values, which are then ids without spaces.
    """

    name: str
    many: bool = False


@dataclass(frozen=True)
class FilterOutcome:
    """What the filter shows, as ``usePublicationFilter`` in ``publication_filter.js`` gives it.

    Attributes:
        ready: Whether the filter runs; until then the rest says nothing.
        filtered: Whether anything is asked for that could hide a publication.
        shown: How many publications it lets through.
        counts: For each facet and value, how many it would show with that value chosen.
    """

    ready: bool
    filtered: bool
    shown: int
    counts: dict[str, dict[str, int]]


outcome = hook_result("usePublicationFilter", _MODULE, FilterOutcome)
"""A ``FilterOutcome`` in the browser; its attributes are Vars."""


def _accepts() -> Any:  # noqa: ANN401 - a Var of a kind that Reflex does not name
    """Whether a publication with these values passes a facet with this choice; no choice lets everything pass."""
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
    """The form whose controls are the filter: named ``q`` and ``sort``, and by the facets.

    Args:
        *children: What stands in it.
        facets: What it filters by.
        owner_names: Every spelling of the owner's name; any finds each of their publications.
        topic_names: The topics' names by their ids; a name finds its publications.
        **properties: Of the element.
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
