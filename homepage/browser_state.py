"""The state of the filter and the sort order in the browser, as Reflex Vars.

A static site has no server, so ``rx.State`` does not work. Whatever Vars can express is written in Python, here and in
the components: the counts, the bars, the chips, the status text, conditional display. Four things need
JavaScript, and are in ``static/publication_filter.js``, ``filter_form.js`` and ``search.js``:

- folding text needs Unicode normalization and regular expressions, which Vars do not have;
- the rows (up to 5,000) are static HTML outside React, so they are hidden and sorted in the DOM;
- the URL is updated with ``history.replaceState`` and ``pushState``, and the form is restored on ``popstate``;
- the controls are uncontrolled, so that no key press is lost; React reads the result from a store by a hook.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from homepage.reflex_adapter.hooks import HookedForm, hook_result

_MODULE = "$/utils/publication_filter"
MODULES = ("search.js", "filter_form.js", "publication_filter.js")
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
class Choice:
    """What is chosen of a facet.

    Attributes:
        name: The facet.
        label: The value in words; of a range, the first year.
        end: The last year of a range; else empty.
    """

    name: str
    label: str
    end: str


@dataclass(frozen=True)
class FilterOutcome:
    """The result of the filter, as ``usePublicationFilter`` in ``publication_filter.js`` returns it.

    Attributes:
        ready: Whether the filter runs; before that, the other attributes are undefined.
        filtered: Whether a search text or a facet is set.
        chosen: The choices of the facets, in the order of the facets; empty before the filter runs.
        shown: The number of publications that match.
        counts: For each facet and value, the number of matches if that value were chosen.
    """

    ready: bool
    filtered: bool
    chosen: list[Choice]
    shown: int
    counts: dict[str, dict[str, int]]


outcome = hook_result("usePublicationFilter", _MODULE, FilterOutcome)
"""A ``FilterOutcome`` in the browser; its attributes are Vars."""


def publication_form(
    *children: rx.Component,
    facets: Sequence[Facet],
    owner_names: str,
    names: Mapping[str, Mapping[str, str]],
    **properties: Any,  # noqa: ANN401 - of any element
) -> rx.Component:
    """The form of the filter. Its controls are named ``q``, ``sort``, and by the facets.

    Args:
        *children: Its content.
        facets: The facets.
        owner_names: All spellings of the owner's name; searching for any of them finds all the owner's works.
        names: The names of values, by facet and value; searching for the name of a topic finds its publications.
        **properties: Properties of the element.
    """
    argument = {
        "facets": list(facets),
        "ownerNames": owner_names,
        "names": {facet: dict(values) for facet, values in names.items()},
    }
    return HookedForm.create(
        *children, hook="usePublicationForm", module=_MODULE, argument=rx.Var.create(argument), **properties
    )
