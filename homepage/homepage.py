"""The Reflex app: reads the content and adds the pages."""

import logging
from collections.abc import Iterable
from pathlib import Path

import reflex as rx

from homepage.components.publication_filter import publication_filter
from homepage.content import load
from homepage.development import modification_times, recompile_on_save
from homepage.errors import ContentErrors
from homepage.export.document import HOME_STYLES, head
from homepage.export.plugin import SitePlugin
from homepage.export.public_folder import delete_stale_files
from homepage.exported_site import exported_site
from homepage.models.languages import direction
from homepage.models.site import Page, Site
from homepage.page_model.listing import Listing, routes
from homepage.pages.metadata import Metadata, not_found_metadata, page_metadata
from homepage.pages.mistakes import mistakes, placeholder_site
from homepage.pages.not_found import not_found
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.configuration import apply_settings, clean_environment
from homepage.reflex_adapter.mode import is_export, recompile
from homepage.reflex_adapter.npm_packages import LockedApp
from homepage.words import ENGLISH, catalogue


def site_app(site: Site, plugin: SitePlugin) -> rx.App:
    """The app of one site, without pages."""
    clean_environment()
    app = LockedApp(
        theme=None,
        enable_state=False,
        toaster=None,
        html_lang=site.settings.language,
        html_custom_attrs=direction(site.settings.language),
        head_components=head(site, HOME_STYLES),
    )
    apply_settings(site.settings.origin, plugin)
    return app


def filter_form(site: Site) -> rx.Component | None:
    """The filter's form, which is hydrated in the browser; None if the list has no filter."""
    if not Listing.of(site).has_filter:
        return None
    return publication_filter(site.shown_publications, site.topics, site.profile, site.settings, site.words)


def exported_app(root: Path) -> rx.App:
    """The app for an export: one page with the filter's form. ``export/pages.py`` renders the published pages.

    Raises:
        SystemExit: If the content has mistakes, with the list of them.
    """
    site = exported_site(root)
    delete_stale_files(site, root)
    plugin = SitePlugin(site)
    plugin.write_ahead()
    app = site_app(site, plugin)
    app.add_page(filter_form(site) or rx.fragment(), route="/")
    return app


def development_app(root: Path) -> rx.App:
    """The app for development: at the root of the server, recompiled at every save, also with mistakes."""
    compiled = modification_times(root)
    try:
        site = load(root, is_draft=True)
    except ContentErrors as errors:
        logging.getLogger(__name__).error("%s", errors)  # noqa: TRY400 - a mistake in the content, not in the program
        unread = placeholder_site(catalogue(ENGLISH))  # the messages of mistakes are English
        app = site_app(unread, SitePlugin(unread))
        add_pages(app, unread, [(unread.home, mistakes(errors, unread.words))])
    else:
        delete_stale_files(site, root)
        app = site_app(site, SitePlugin(site))
        form = filter_form(site)
        add_pages(app, site, [(page, site_page(site, page, form)) for page in routes(site)])
    app.register_lifespan_task(recompile_on_save, root=root, compiled=compiled, compile_app=recompile)
    return app


def add_pages(app: rx.App, site: Site, pages: Iterable[tuple[Page, rx.Component]]) -> None:
    """Adds the pages that are routes of Reflex in development, and the page for addresses that do not exist."""

    def add(page: rx.Component, route: str, metadata: Metadata) -> None:
        app.add_page(page, route=route, **vars(metadata))

    for page, component in pages:
        add(component, page.address, page_metadata(site, page))
    add(not_found(site), "404", not_found_metadata(site))


app = exported_app(Path.cwd()) if is_export() else development_app(Path.cwd())
