"""The filter above the publications: search field, facets, sort order and number of results."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import reflex as rx

from homepage.browser_state import Facet, outcome, publication_form
from homepage.components.facet_panel import PANEL, facet_panel
from homepage.components.form_controls import control_id, labelled, option
from homepage.components.raw_html import raw_html
from homepage.components.year_histogram import year_histogram
from homepage.models import addresses
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.models.word_groups import FilterWords
from homepage.models.words import Words
from homepage.page_model.listing import facet_values
from homepage.page_model.year_histogram import year_bars
from homepage.reflex_adapter.collation import sorted_names

_AROUND = "publication-filter"  # static/ and the entry scripts of reflex_adapter/ select by it
_MANY = {"topic", "role"}


def facet_choices(
    publications: Sequence[Publication],
    counts: Mapping[str, Mapping[str, int]],
    topics: Sequence[Topic],
    language: str,
    words: Words,
) -> dict[str, dict[str, str]]:
    """The choices of each facet: labels by value, in the order of the control, for values that occur.

    A facet has no choices if it cannot narrow the list: no value occurs, or all publications have every value.

    Args:
        publications: The publications in the list.
        counts: The result of ``facet_counts`` for them.
        topics: The topics, in the owner's order.
        language: The language of the page, by whose rules the venues are sorted.
        words: The words of the interface.
    """
    total = len(publications)
    venues = {work.original.venue: work.venue for work in publications if work.original.venue and work.venue}
    places = {name: place for place, name in enumerate(sorted_names(venues.values(), language))}
    names: dict[str, Mapping[str, str]] = {
        "topic": {topic.id: topic.name for topic in topics},
        "year": {year: words.periods.get(year, year) for year in counts["year"]},
        "venue": dict(sorted(venues.items(), key=lambda venue: places[venue[1]])),
        "type": words.types,
        "role": words.filter.roles,
    }
    parts = {name: any(count < total for count in counts[name].values()) for name in names}
    return {
        name: {value: each for value, each in values.items() if parts[name] and value in counts[name]}
        for name, values in names.items()
    }


def facet_counts(publications: Sequence[Publication]) -> dict[str, Counter[str]]:
    """The number of publications for each value of each facet."""
    found = [facet_values(publication) for publication in publications]
    names = found[0] if found else ()
    return {name: Counter(chain.from_iterable(values[name] for values in found)) for name in names}


def publication_filter(
    publications: Sequence[Publication], topics: Sequence[Topic], profile: Profile, settings: Settings, words: Words
) -> rx.Component:
    """The filter's form. The stylesheet hides it if JavaScript is off.

    Args:
        publications: The publications of the list.
        topics: The topics, in the owner's order.
        profile: The owner's profile; the search finds the owner by any of its names.
        settings: The settings of the site.
        words: The words of the interface.
    """
    counts, said = facet_counts(publications), words.filter
    choices = facet_choices(publications, counts, topics, settings.language, words)
    bars = year_bars(publications)
    offered = {name: values for name, values in choices.items() if values}

    def publication_filter_form() -> rx.Component:
        """The only component that is hydrated in the browser, by an entry script of reflex_adapter/."""
        return publication_form(
            rx.el.div(
                *_search(said),
                *([_disclosure(said)] if offered else []),
                _sort(said, has_venues="venue" in offered, has_selected=any(each.selected for each in publications)),
                *([facet_panel(offered, counts, said, has_range=bool(bars))] if offered else []),
                custom_attrs={"role": "search"},
                class_name="controls",
            ),
            *([year_histogram(bars, said)] if bars else []),
            _outcome(len(publications), settings, words),
            facets=[Facet(name, many=name in _MANY) for name in choices],
            owner_names=" ".join(profile.names),
            names=_names(choices, topics),
            custom_attrs={"autoComplete": "off"},
            class_name="filter",
        )

    # The script selects the form by its name, which ends in the language, unless that is the first one.
    publication_filter_form.__name__ += f"_{settings.folder}".rstrip("_/").lower().replace("-", "_")
    return rx.el.div(rx.memo(publication_filter_form)(), class_name=_AROUND)


def _names(choices: Mapping[str, Mapping[str, str]], topics: Sequence[Topic]) -> dict[str, dict[str, str]]:
    """The names of values, by facet, where a name is not the value itself."""
    differ = {
        facet: {value: name for value, name in values.items() if name != value} for facet, values in choices.items()
    }
    return {**differ, "topic": {topic.id: topic.name for topic in topics}}


def prerendered_filter(form: str) -> rx.Component:
    """The filter as React prerendered it, for a page that is rendered without React.

    Args:
        form: The HTML of the form.
    """
    return raw_html(rx.el.div, form, className=_AROUND)


def _search(words: FilterWords) -> list[rx.Component]:
    field = rx.el.input(type="search", name="q", placeholder=words.search, auto_complete="off", spell_check=False)
    field.custom_attrs = control_id("q")
    return [rx.el.label(words.search, html_for=control_id("q")["id"], class_name="visually-hidden"), field]


def _disclosure(words: FilterWords) -> rx.Component:
    """The button that shows the facets, with the number of those that are chosen. ``on_intent.js`` makes it work."""
    count = outcome.chosen.length()
    none: Any = words.disclosure  # no overload of rx.cond takes two texts of type str
    some: Any = rx.Var.create(words.choice.format(value=words.disclosure, count=count))
    return rx.el.button(
        rx.cond(count > 0, some, none),
        type="button",
        custom_attrs={"aria-expanded": "false", "aria-controls": PANEL["id"]},
    )


def _sort(words: FilterWords, *, has_venues: bool, has_selected: bool) -> rx.Component:
    is_useful = {"venue": has_venues, "selected": has_selected}
    sorts = {name: label for name, label in words.sorts.items() if is_useful.get(name, True)}
    select = rx.el.select(*map(option, sorts, sorts.values()), name="sort", custom_attrs=control_id("sort"))
    return labelled(words.sort, "sort", select)


def _outcome(total: int, settings: Settings, words: Words) -> rx.Component:
    """What came of the filter: the number of publications, a chip for each choice, and what can be done with them."""
    name: Any = "outcome"  # as above
    return rx.el.div(
        rx.el.p(_status(total, words), role="status"),
        rx.foreach(outcome.chosen, lambda choice: _chip(choice, words)),
        rx.el.button(words.filter.clear, type="reset", hidden=~outcome.filtered),
        rx.el.elements.a(
            words.filter.download,
            href=settings.href(addresses.BIBTEX),
            download="publications.bib",
            hidden=~outcome.filtered | (outcome.shown == 0),
        ),
        class_name=rx.cond(outcome.filtered, name, "visually-hidden"),
    )


def _chip(choice: Any, words: Words) -> rx.Component:  # noqa: ANN401 - a Var with the attributes of a Choice
    """A choice, which a press removes."""
    interval = rx.Var.create(words.dates.interval.format(start=choice.label, end=choice.end))
    label = rx.cond(choice.end, interval, choice.label)
    return rx.el.button(
        label,
        type="button",
        value=choice.name,
        key=choice.name,
        class_name="chip",
        custom_attrs={"aria-label": rx.Var.create(words.filter.remove.format(value=label))},
    )


def _status(total: int, words: Words) -> Any:  # noqa: ANN401 - a Var; no overload of rx.cond takes two texts of type str
    """The number of shown publications, in words. The total, which the browser does not change, selects the plural."""
    said = words.filter
    every: Any = words.plural_form(said.all_shown, total).format(total=total)
    some: Any = words.plural_form(said.some_shown, total).format(shown=outcome.shown, total=total)
    none: Any = said.none_shown
    return rx.cond(~outcome.ready | (outcome.shown == total), every, rx.cond(outcome.shown == 0, none, some))
