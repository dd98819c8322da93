"""The parts of a form's controls: ids, labels and options."""

from typing import Any

import reflex as rx


def control_id(name: str) -> dict[str, Any]:
    """A control's id. Its underscore prevents conflicts with ids of publications, which have none."""
    return {"id": f"filter_{name}"}


def labelled(label: str, name: str, control: rx.Component) -> rx.Component:
    """A control with ``control_id(name)`` beside its label."""
    return rx.el.div(rx.el.label(label, html_for=control_id(name)["id"]), control, class_name="field")


def option(value: str, words: str | rx.Var[str]) -> rx.Component:
    """A choice of a select."""
    return rx.el.option(words, value=value)
