"""The histogram of publications per year: a picture without JavaScript, and the filter of years with it.

Each bar is a checkbox, so that no press is lost before the script is loaded. The checkboxes have no name: the state of
the form is in the two fields for the years, which ``publication_filter.js`` sets. The stylesheet hides the checkboxes
if JavaScript is off; the list of years with their numbers stays.
"""

import math
from collections.abc import Sequence
from typing import Any

import reflex as rx

from homepage.browser_state import outcome
from homepage.models.word_groups import FilterWords
from homepage.page_model.year_histogram import LEVELS, YearBar


def year_histogram(bars: Sequence[YearBar], words: FilterWords) -> rx.Component:
    """The bars. Each shows how many publications it would leave with the other choices.

    Args:
        bars: The bars, oldest first.
        words: The words of the filter.
    """
    most = max(bar.works for bar in bars)
    newest = bars[-1].year

    def place(bar: Any) -> rx.Component:  # noqa: ANN401 - a Var with the attributes of a YearBar
        return rx.cond(bar.works, _bar(bar, most, newest, words), _gap(bar))

    # No list elements: in the section of the publications, each of those is a publication.
    return rx.el.div(
        rx.foreach(list(bars), place),
        class_name="histogram",
        custom_attrs={"role": "list", "aria-label": words.publications_per_year},
    )


def _bar(bar: Any, most: int, newest: str, words: FilterWords) -> rx.Component:  # noqa: ANN401 - as above
    """A bar in front of another one that shows all publications of the year. The Tab key reaches only the newest."""
    works: Any = rx.cond(outcome.ready, outcome.counts["year"][bar.year], bar.works)
    works = works.to(int)
    first: Any = 0  # no overload of rx.cond takes two numbers of type int
    tab_index: Any = rx.cond(bar.year == newest, first, -1)
    said = rx.Var.create(words.choice.format(value=bar.year, count=works))
    return rx.el.div(
        rx.el.label(
            rx.el.input(
                type="checkbox",
                tab_index=tab_index,
                custom_attrs={"value": bar.year},
            ),
            rx.el.span(class_name=rx.Var.create(f"bar {_height(works, most)}")),
            rx.el.span(said, class_name="number"),
        ),
        _label(bar),
        class_name=_height(bar.works, most),
        custom_attrs={"role": "listitem"},
    )


def _gap(bar: Any) -> rx.Component:  # noqa: ANN401 - a Var with the attributes of a YearBar
    return rx.el.div(_label(bar), custom_attrs={"aria-hidden": "true"})


def _label(bar: Any) -> rx.Component:  # noqa: ANN401 - a Var with the attributes of a YearBar
    return rx.cond(bar.label, rx.el.span(bar.label, custom_attrs={"aria-hidden": "true"}, class_name="year"))


def _height(works: Any, most: int) -> rx.Var[str]:  # noqa: ANN401 - a Var of a number
    """The class of a bar's height: any publication at all can be seen."""
    return rx.Var.create(f"h{math.ceil(works * LEVELS / most)}")
