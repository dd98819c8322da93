"""The controls above the publications: free text, facets, sort, and how many are shown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import reflex as rx

from homepage.browser_state import Facet, outcome, publication_form
from homepage.components.publication_facts import PERIODS, TYPES
from homepage.components.raw_html import raw_html
from homepage.models import addresses
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.page_model.listing import facet_values

_AROUND = "publication-filter"  # which static/ and reflex_adapter/entry_client.js look for
_MANY = {"topic", "role"}
_ROLES = {"first": "First author", "equal": "Equal contribution", "other": "Other"}
_SORTS = {"newest": "Newest", "oldest": "Oldest", "title": "Title", "venue": "Venue"}
_SELECTED = {"selected": "Selected first"}


def facet_choices(publications: Sequence[Publication], topics: Sequence[Topic]) -> dict[str, dict[str, str]]:
    """What each facet offers, in words, in its order: values that some publication has.

    A facet that would part nothing offers nothing: none of its values is there, or each is every publication's.

    Args:
        publications: What the list shows.
        topics: Their topics, in the owner's order.
    """
    counts = facet_counts(publications)
    words: dict[str, Mapping[str, str]] = {
        "topic": {topic.id: topic.name for topic in topics},
        "year": {year: PERIODS.get(year, year) for year in counts["year"]},
        "venue": {venue: venue for venue in sorted(counts["venue"], key=str.casefold)},
        "type": TYPES,
        "role": _ROLES,
    }
    parts = {name: any(count < len(publications) for count in counts[name].values()) for name in words}
    return {
        name: {value: each for value, each in values.items() if parts[name] and value in counts[name]}
        for name, values in words.items()
    }


def facet_counts(publications: Sequence[Publication]) -> dict[str, Counter[str]]:
    """How many publications have each value of each facet."""
    counts: dict[str, Counter[str]] = {}
    for publication in publications:
        for name, values in facet_values(publication).items():
            counts.setdefault(name, Counter()).update(values)
    return counts


def publication_filter(
    publications: Sequence[Publication], topics: Sequence[Topic], profile: Profile, settings: Settings
) -> rx.Component:
    """The form. The stylesheet hides it where no script runs.

    Args:
        publications: What the list shows.
        topics: Their topics, in the owner's order.
        profile: Of the owner, who is found by any of their names.
        settings: Of the site.
    """
    choices, counts = facet_choices(publications, topics), facet_counts(publications)
    sorts = _SORTS | (_SELECTED if any(publication.selected for publication in publications) else {})
    sort = rx.el.select(*map(_option, sorts, sorts.values()), name="sort", custom_attrs=_id("sort"))
    search = rx.el.input(type="search", name="q", auto_complete="off", spell_check=False, custom_attrs=_id("q"))

    @rx.memo
    def publication_filter_form() -> rx.Component:
        """The one component of the page that works in the browser; reflex_adapter/entry_client.js hydrates it."""
        return publication_form(
            _labelled("Search publications", "q", search),
            *(
                _labelled(name.capitalize(), name, _facet(name, values, counts[name]))
                for name, values in choices.items()
                if values
            ),
            _labelled("Sort", "sort", sort),
            rx.el.div(
                rx.el.p(_status(len(publications)), role="status"),
                rx.el.button("Clear", type="reset", hidden=~outcome.filtered),
                rx.el.elements.a(
                    "Download BibTeX",
                    href=settings.href(addresses.BIBTEX),
                    download="publications.bib",
                    hidden=outcome.ready & (outcome.shown == 0),
                ),
                class_name="outcome",
            ),
            facets=[Facet(name, many=name in _MANY) for name in choices],
            owner_names=" ".join(profile.names),
            topic_names={topic.id: topic.name for topic in topics},
            custom_attrs={"role": "search", "autoComplete": "off"},
            class_name="filter",
        )

    return rx.el.div(publication_filter_form(), class_name=_AROUND)


def prerendered_filter(form: str) -> rx.Component:
    """The filter as React prerendered it, for a page that is drawn without React.

    Args:
        form: The HTML of the form.
    """
    return raw_html(rx.el.div, form, className=_AROUND)


def _id(name: str) -> dict[str, Any]:
    """A control's id. No publication can have it: theirs hold no underscore."""
    return {"id": f"filter_{name}"}


def _labelled(label: str, name: str, control: rx.Component) -> rx.Component:
    return rx.el.div(rx.el.label(label, html_for=_id(name)["id"]), control, class_name=f"field {name}")


def _option(value: str, words: str | rx.Var[str]) -> rx.Component:
    return rx.el.option(words, value=value)


def _facet(name: str, values: Mapping[str, str], counts: Mapping[str, int]) -> rx.Component:
    """A facet's control: each value with the number of publications it would show beside the other choices."""

    def choice(value: str, words: str) -> rx.Component:
        count = rx.cond(outcome.ready, outcome.counts[name][rx.Var.create(value)], counts.get(value, 0))
        return _option(value, rx.Var.create(f"{words} ({count})"))

    return rx.el.select(_option("", "All"), *map(choice, values, values.values()), name=name, custom_attrs=_id(name))


def _status(total: int) -> Any:  # noqa: ANN401 - a Var; no overload of rx.cond takes two texts of type str
    """How many are shown, in words."""
    every: Any = f"{total} publications"
    some: Any = f"{outcome.shown} of {total} publications"
    none: Any = "No publication matches."
    return rx.cond(~outcome.ready | (outcome.shown == total), every, rx.cond(outcome.shown == 0, none, some))
