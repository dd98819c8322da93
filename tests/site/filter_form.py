"""The form of the filter, as a visitor uses it."""

from playwright.sync_api import Locator, Page, expect


def show_facets(page: Page) -> None:
    """Opens the facets, if they are closed."""
    button = page.locator(".filter [aria-expanded]")
    if button.get_attribute("aria-expanded") == "false":
        button.click()


def control(page: Page, name: str) -> Locator:
    """The control that is labelled so; of topics, the radio button that is checked."""
    return page.locator("[name=topic]:checked") if name == "Topic" else page.get_by_label(name, exact=True)


def choose(page: Page, name: str, value: str) -> None:
    """Makes a choice.

    Args:
        page: The page.
        name: The label of the control.
        value: The value or its label; of topics, the value.
    """
    if name != "Sort":
        show_facets(page)
    if name == "Topic":
        page.locator(f"[name=topic][value='{value}']").check()
    else:
        control(page, name).select_option(value)


def has_choice(page: Page, name: str, value: str) -> None:
    """Waits until a control has a value."""
    expect(control(page, name)).to_have_value(value)
