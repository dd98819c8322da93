"""The document around every page, and what of Reflex's generated sources changes because no setting does it."""

import re
from functools import cache
from importlib.resources import files as resources

import rcssmin
import reflex as rx
import rjsmin

from homepage.components.raw_html import raw_html
from homepage.export.content_security import Inline
from homepage.export.errors import UnknownOutputError
from homepage.models import addresses
from homepage.models.site import Site

# What the document does without: Reflex's stylesheet (a reset; ours is inline) and its colour scheme (ours has three
# positions).
_REPLACED = (
    r'import reflexGlobalStyles from "[^"]*"\n',
    r'jsx\("link",\{as:"style",href:reflexGlobalStyles,rel:"preload"\},\),',
    r'jsx\("link",\{href:reflexGlobalStyles,rel:"stylesheet",type:"text/css"\},\),',
    r'jsx\("script",\{\},"\\n// Only run in browser environment(?:[^"\\]|\\.)*"\),',
)


def packaged(name: str) -> str:
    """The text of a file in the package's ``static/``."""
    return (resources("homepage") / "static" / name).read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    """A script of ``static/`` as it stands in pages."""
    compact: str = rjsmin.jsmin(packaged(name))
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
    scripts = ("color_scheme.js", "copy_button.js", "on_intent.js")
    return Inline(
        frozenset(script(name) for name in scripts),
        frozenset(styles(name, site) for name in ("home.css", "record.css")),
    )


def head(site: Site, stylesheet: str) -> list[rx.Component]:
    """What stands in the head of a page: how it looks, before the first paint and without another request.

    Args:
        site: Whose site it is.
        stylesheet: The file in ``static/`` that says what only this kind of page needs.
    """
    return [
        *(raw_html(rx.el.script, script(name)) for name in ("color_scheme.js", "copy_button.js")),
        raw_html(rx.el.style, styles(stylesheet, site)),
        rx.el.link(rel="icon", type="image/svg+xml", href=site.settings.href("/favicon.svg")),
    ]


def without_replaced(document: str) -> str:
    """Takes out of Reflex's ``_document.js`` what the head replaces.

    Raises:
        UnknownOutputError: If the document is not what this version of Reflex wrote.
    """
    for pattern in _REPLACED:
        document, found = re.subn(pattern, "", document)
        if found != 1 and "preload" not in pattern:  # only an export preloads
            raise UnknownOutputError(pattern, found)
    return document


def with_plugin(vite_config: str) -> str:
    """Has Vite use ``static/vite_plugin.js``.

    Raises:
        UnknownOutputError: If the configuration is not what this version of Reflex wrote.
    """
    folder = addresses.IMMUTABLE.strip("/")
    changed, found = re.subn(r"(?m)^  plugins: \[$", f'  plugins: [\n    homepage("{folder}"),', vite_config)
    if found != 1:
        raise UnknownOutputError("plugins: [", found)
    return f'import homepage from "./vite_plugin.js";\n{changed}'


@cache
def _packaged_styles(name: str) -> str:
    """Only this package's own: a minifier knows no nested rules, and an owner's may be nested."""
    compact: str = rcssmin.cssmin(packaged("site.css") + packaged(name))
    return compact
