"""The filter above the publications: search field, facets, sort order and number of results."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import reflex as rx

from homepage.browser_state import Facet, outcome, publication_form
from homepage.components.raw_html import raw_html
from homepage.models import addresses
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.models.word_groups import FilterWords
from homepage.models.words import Words
from homepage.page_model.listing import facet_values

_AROUND = "publication-filter"  # static/ and reflex_adapter/entry_client.js select by it
_MANY = {"topic", "role"}


def facet_choices(
    publications: Sequence[Publication], counts: Mapping[str, Mapping[str, int]], topics: Sequence[Topic], words: Words
) -> dict[str, dict[str, str]]:
    """The choices of each facet: labels by value, in the order of the control, for values that occur.

    A facet has no choices if it cannot narrow the list: no value occurs, or all publications have every value.

    Args:
        publications: The publications in the list.
        counts: The result of ``facet_counts`` for them.
        topics: The topics, in the owner's order.
        words: The words of the interface.
    """
    total = len(publications)
    venues = {work.original.venue: work.venue for work in publications if work.original.venue and work.venue}
    names: dict[str, Mapping[str, str]] = {
        "topic": {topic.id: topic.name for topic in topics},
        "year": {year: words.periods.get(year, year) for year in counts["year"]},
        "venue": dict(sorted(venues.items(), key=lambda venue: venue[1].casefold())),
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
    choices = facet_choices(publications, counts, topics, words)
    is_any_selected = any(publication.selected for publication in publications)
    sorts = {name: label for name, label in said.sorts.items() if name != "selected" or is_any_selected}
    sort = rx.el.select(*map(_option, sorts, sorts.values()), name="sort", custom_attrs=_id("sort"))
    search = rx.el.input(type="search", name="q", auto_complete="off", spell_check=False, custom_attrs=_id("q"))

    def publication_filter_form() -> rx.Component:
        """The only component that is hydrated in the browser, by reflex_adapter/entry_client.js."""
        return publication_form(
            _labelled(said.search, "q", search),
            *(
                _labelled(said.facets[name], name, _facet(name, values, counts[name], said))
                for name, values in choices.items()
                if values
            ),
            _labelled(said.sort, "sort", sort),
            rx.el.div(
                rx.el.p(_status(len(publications), words), role="status"),
                rx.el.button(said.clear, type="reset", hidden=~outcome.filtered),
                rx.el.elements.a(
                    said.download,
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

    # The script selects the form by its name, which ends in the language, unless that is the first one.
    publication_filter_form.__name__ += f"_{settings.folder}".rstrip("_/").lower().replace("-", "_")
    return rx.el.div(rx.memo(publication_filter_form)(), class_name=_AROUND)


def prerendered_filter(form: str) -> rx.Component:
    """The filter as React prerendered it, for a page that is rendered without React.

    Args:
        form: The HTML of the form.
    """
    return raw_html(rx.el.div, form, className=_AROUND)


def _id(name: str) -> dict[str, Any]:
    """A control's id. Its underscore prevents conflicts with ids of publications, which have none."""
    return {"id": f"filter_{name}"}


def _labelled(label: str, name: str, control: rx.Component) -> rx.Component:
    return rx.el.div(rx.el.label(label, html_for=_id(name)["id"]), control, class_name=f"field {name}")


def _option(value: str, words: str | rx.Var[str]) -> rx.Component:
    return rx.el.option(words, value=value)


def _facet(name: str, values: Mapping[str, str], counts: Mapping[str, int], words: FilterWords) -> rx.Component:
    """A facet's control: each value with the number of publications that it would show with the other choices."""

    def choice(value: str, label: str) -> rx.Component:
        count = rx.cond(outcome.ready, outcome.counts[name][rx.Var.create(value)], counts.get(value, 0))
        return _option(value, rx.Var.create(words.choice.format(value=label, count=count)))

    choices = map(choice, values, values.values())
    return rx.el.select(_option("", words.any_value), *choices, name=name, custom_attrs=_id(name))


def _status(total: int, words: Words) -> Any:  # noqa: ANN401 - a Var; no overload of rx.cond takes two texts of type str
    """The number of shown publications, in words. The total, which the browser does not change, selects the plural."""
    said = words.filter
    every: Any = words.plural_form(said.all_shown, total).format(total=total)
    some: Any = words.plural_form(said.some_shown, total).format(shown=outcome.shown, total=total)
    none: Any = said.none_shown
    return rx.cond(~outcome.ready | (outcome.shown == total), every, rx.cond(outcome.shown == 0, none, some))
