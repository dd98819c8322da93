"""The visitor's filter and sort: state that lives in the browser, as Reflex Vars.

A static site has no server, so ``rx.State`` is dead in it. What can be said in Python is said here and in the
components, with Vars: which values a facet lets through, the counts, the status, what is shown when. Four things no Var
can say, and they stand in ``static/publication_filter.js`` and ``static/search.js``, which this module alone reaches:

- folding text needs Unicode normalisation and a loop over letters; Vars have no regular expressions;
- rows that React does not own (5,000 of them, never shipped twice) are hidden and ordered in the DOM, not rendered;
- the address follows the form by ``history.replaceState`` and ``pushState``, and the form follows the back button;
- a form that loses no key reads its own controls; React learns the outcome from a store, which is a hook again.
"""

from dataclasses import dataclass
from typing import Any

from reflex_base.components.component import field
from reflex_base.utils.imports import ImportDict, ImportVar
from reflex_base.vars.base import Var, VarData
from reflex_base.vars.function import ArgsFunctionOperation
from reflex_components_core.el.element import Element

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


outcome: Any = Var(
    "publicationFilter",
    _var_type=FilterOutcome,
    _var_data=VarData(
        imports={"$/utils/publication_filter": [ImportVar(tag="usePublicationFilter")]},
        hooks={"const publicationFilter = usePublicationFilter();": None},
    ),
).guess_type()
"""A ``FilterOutcome`` in the browser; its attributes are Vars."""


def _accepts() -> Any:  # noqa: ANN401 - a Var of a kind that Reflex does not name
    """Whether a publication with these values passes a facet with this choice; no choice lets everything pass."""
    values = Var("values").to(list[str])
    chosen = Var("chosen").to(str)
    return ArgsFunctionOperation.create(("values", "chosen"), (chosen == "") | values.contains(chosen))


class PublicationForm(Element):
    """The form whose controls are the filter: named ``q`` and ``sort``, and by the facets."""

    tag = "form"

    facets: Var[list[Facet]] = field(doc="What the form filters by.")
    owner_names: Var[str] = field(doc="Every spelling of the owner's name; any finds each of their publications.")
    topic_names: Var[dict[str, str]] = field(doc="The topics' names by their ids; a name finds its publications.")

    def add_imports(self) -> ImportDict:
        """The hook that joins form, address and rows."""
        return {"$/utils/publication_filter": [ImportVar(tag="usePublicationForm")]}

    def add_hooks(self) -> list[str | Var[Any]]:
        """Runs that hook where the form is drawn."""
        settings = Var.create(
            {
                "facets": self.facets,
                "accepts": _accepts(),
                "ownerNames": self.owner_names,
                "topicNames": self.topic_names,
            }
        )
        return [Var(f"usePublicationForm({settings});", _var_data=settings._get_all_var_data())]

    def _exclude_props(self) -> list[str]:
        return ["facets", "owner_names", "topic_names"]
