"""The document around every published page, and the scripts and styles that stand in pages."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files as resources

import rcssmin
import reflex as rx
import rjsmin

from homepage.components.raw_html import raw_html
from homepage.export.content_security import Inline
from homepage.models.site import Site

COLOR_SCHEME, COPY_BUTTON, ON_INTENT = "color_scheme.js", "copy_button.js", "on_intent.js"
"""The scripts in ``static/`` that stand in pages."""

HOME_STYLES, RECORD_STYLES = "home.css", "record.css"
"""The stylesheets in ``static/`` that say what one kind of page alone needs."""


def read_static(name: str) -> str:
    """The text of a file in the package's ``static/``."""
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    """A script of ``static/`` as it stands in pages."""
    compact: str = rjsmin.jsmin(read_static(name))
    return compact.strip()


def styles(name: str, site: Site) -> str:
    """The stylesheet of one kind of page, with the owner's own rules behind it, as they were written.

    Args:
        name: The file in ``static/`` that says what only this kind of page needs.
        site: Whose site it is.
    """
    return "\n".join(filter(None, (_packaged_styles(name), site.custom_styles)))


def inline(site: Site) -> Inline:
    """All scripts and styles that stand in a site's pages."""
    return Inline(
        frozenset(script(name) for name in (COLOR_SCHEME, COPY_BUTTON, ON_INTENT)),
        frozenset(styles(name, site) for name in (HOME_STYLES, RECORD_STYLES)),
    )


def head(site: Site, stylesheet: str, scripts: Iterable[str] = (COLOR_SCHEME, COPY_BUTTON)) -> list[rx.Component]:
    """What stands in the head of a page: how it looks, before the first paint and without another request.

    Args:
        site: Whose site it is.
        stylesheet: The file in ``static/`` that says what only this kind of page needs.
        scripts: The scripts in ``static/`` that the page needs.
    """
    return [
        *(raw_html(rx.el.script, script(name)) for name in scripts),
        raw_html(rx.el.style, styles(stylesheet, site)),
        rx.el.link(rel="icon", type="image/svg+xml", href=site.settings.href("/favicon.svg")),
    ]


@cache
def _packaged_styles(name: str) -> str:
    """Only this package's own: a minifier knows no nested rules, and an owner's may be nested."""
    compact: str = rcssmin.cssmin(read_static("site.css") + read_static(name))
    return compact
