"""The facets of the filter, which the button in its line shows: topics as chips, all others as selects."""

from collections.abc import Mapping

import reflex as rx

from homepage.browser_state import outcome
from homepage.components.form_controls import control_id, labelled, option
from homepage.models.word_groups import FilterWords

PANEL = control_id("facets")
"""The id of the panel."""

Choices = Mapping[str, str]
"""The labels of a facet's choices, by value."""


def facet_panel(
    choices: Mapping[str, Choices], counts: Mapping[str, Mapping[str, int]], words: FilterWords, *, has_range: bool
) -> rx.Component:
    """The controls of the facets. Each choice has the number of publications that it would show with the others.

    Args:
        choices: The choices of each facet, at least one.
        counts: The number of publications for each value of each facet.
        words: The words of the filter.
        has_range: Whether a last year can be chosen too, for a range of years.
    """

    def said(name: str, value: str, label: str) -> rx.Var[str]:
        count = rx.cond(outcome.ready, outcome.counts[name][rx.Var.create(value)], counts[name].get(value, 0))
        return rx.Var.create(words.choice.format(value=label, count=count))

    def control(name: str, values: Choices) -> list[rx.Component]:
        texts = {value: said(name, value, label) for value, label in values.items()}
        if name == "topic":
            return [_chips(words.facets[name], name, {"": words.any_value, **texts})]
        select = _select(name, {"": words.any_value, **texts})
        if name != "year" or not has_range:
            return [labelled(words.facets[name], name, select)]
        last = rx.el.select(option("", "–"), *map(option, values, values.values()), name=name)
        last.custom_attrs = control_id("last_year")
        return [labelled(words.facets[name], name, select), labelled(words.last_year, "last_year", last)]

    controls = (each for name, values in choices.items() for each in control(name, values))
    return rx.el.div(*controls, class_name="facets", custom_attrs=PANEL)


def _select(name: str, texts: Mapping[str, str | rx.Var[str]]) -> rx.Component:
    return rx.el.select(*map(option, texts, texts.values()), name=name, custom_attrs=control_id(name))


def _chips(label: str, name: str, texts: Mapping[str, str | rx.Var[str]]) -> rx.Component:
    """One of several choices, all of which can be seen."""
    chips = (
        rx.el.label(
            rx.el.input(type="radio", name=name, default_checked=not value, custom_attrs={"value": value}),
            rx.el.span(text, class_name="chip"),
        )
        for value, text in texts.items()
    )
    return rx.el.fieldset(rx.el.legend(label), *chips, class_name="chips")
