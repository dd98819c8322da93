"""The app: reads the content and adds the pages. Here everything meets."""

import gc
import logging
from functools import partial
from pathlib import Path

import reflex as rx
from reflex.utils.exec import is_prod_mode
from reflex.utils.prerequisites import get_compiled_app

from homepage.components.publication_list import publication_list
from homepage.content import load
from homepage.development import follow_saves, saved_files
from homepage.errors import ContentErrors
from homepage.export.document import head
from homepage.export.npm_packages import LockedApp
from homepage.export.plugin import SitePlugin
from homepage.export.public_folder import forget_removed
from homepage.export.settings import apply_settings
from homepage.models.site import Site
from homepage.pages.home import home
from homepage.pages.metadata import Metadata, home_metadata, not_found_metadata
from homepage.pages.mistakes import UNREADABLE, mistakes
from homepage.pages.not_found import ROUTE, not_found


def site_app(site: Site, first_page: rx.Component, metadata: Metadata) -> rx.App:
    """The app of one site."""
    app = LockedApp(
        theme=None,
        enable_state=False,
        toaster=None,
        html_lang=site.settings.language,
        head_components=head(site, "home.css"),
    )
    apply_settings(site.settings, SitePlugin(site))
    app.add_page(first_page, route="/", **vars(metadata))
    for route in (ROUTE, "404"):  # the one is exported, the other answers while writing
        app.add_page(not_found(site), route=route, **vars(not_found_metadata(site)))
    return app


def exported_app(root: Path) -> rx.App:
    """The app as it is published.

    Raises:
        SystemExit: If the content has mistakes; it says which.
    """
    try:
        site = load(root)
    except ContentErrors as errors:
        raise SystemExit(str(errors)) from None
    forget_removed(site, root)
    gc.freeze()  # the site stays until the end; the garbage collector need not go through it again
    return site_app(site, home(site, rows=""), home_metadata(site))


def development_app(root: Path) -> rx.App:
    """The app while writing: at the root of the server, following what is saved, mistakes too."""
    shown = saved_files(root)
    try:
        site = load(root, at_root=True)
    except ContentErrors as errors:
        logging.getLogger(__name__).error("%s", errors)  # noqa: TRY400 - a mistake in the content, not in the program
        app = site_app(UNREADABLE, mistakes(errors), home_metadata(UNREADABLE))
    else:
        forget_removed(site, root)
        rows = publication_list(site.shown_publications, site.settings)
        app = site_app(site, home(site, rows), home_metadata(site))
    app.register_lifespan_task(follow_saves, root=root, shown=shown, compile_app=partial(get_compiled_app, reload=True))
    return app


app = exported_app(Path.cwd()) if is_prod_mode() else development_app(Path.cwd())
