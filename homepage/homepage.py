"""The Reflex app of a site, for an export or for development."""

import logging
from concurrent.futures import Future
from functools import partial
from http import HTTPStatus
from pathlib import Path

import reflex as rx

from homepage.components.publication_filter import publication_filter
from homepage.content import load
from homepage.development import modification_times, recompile_on_save
from homepage.errors import ContentErrors
from homepage.export.pages import mistakes_page, not_found_page
from homepage.export.pictures import picture_files
from homepage.export.plugin import SitePlugin
from homepage.export.preview import documents
from homepage.export.public_folder import delete_stale_files
from homepage.export.written_files import copy_files
from homepage.exported_site import background_files, exported_site
from homepage.models.site import Site
from homepage.owner_files import ASSETS
from homepage.page_model.listing import Listing
from homepage.pages.mistakes import placeholder_site
from homepage.reflex_adapter.configuration import apply_settings, clean_environment
from homepage.reflex_adapter.mode import is_export, public_folder, recompile
from homepage.reflex_adapter.npm_packages import LockedApp
from homepage.reflex_adapter.page_server import PAGES
from homepage.words import ENGLISH, catalogue


def site_app(site: Site, plugin: SitePlugin) -> rx.App:
    """The app of one site. Its only page is the filter's form; ``export/pages.py`` renders the pages of the site."""
    clean_environment()
    app = LockedApp(theme=None, enable_state=False, toaster=None)
    apply_settings(site.settings.origin, plugin)
    app.add_page(filter_form(site) or rx.fragment(), route="/")
    return app


def filter_form(site: Site) -> rx.Component | None:
    """The filter's form in each language, which is hydrated in the browser; None if the list has no filter."""
    if not Listing.of(site).has_filter:
        return None
    return rx.fragment(
        *(
            publication_filter(each.shown_publications, each.topics, each.profile, each.settings, each.words)
            for each in site.versions
        )
    )


def exported_app(root: Path) -> rx.App:
    """The app for an export.

    Raises:
        SystemExit: If the content has mistakes, with the list of them.
    """
    site = exported_site(root)
    delete_stale_files(root)
    return site_app(site, SitePlugin(site, background_files(root)))


def development_app(root: Path) -> rx.App:
    """The app for development: at the root of the server, recompiled at every save, also with mistakes."""
    compiled = modification_times(root)
    try:
        site = load(root, is_draft=True)
    except ContentErrors as errors:
        logging.getLogger(__name__).error("%s", errors)  # noqa: TRY400 - a mistake in the content, not in the program
        site = placeholder_site(catalogue(ENGLISH))  # the messages of mistakes are English
        PAGES.show({}, partial(mistakes_page, site, errors), HTTPStatus.SERVICE_UNAVAILABLE)
    else:
        delete_stale_files(root)
        copy_files(picture_files(site.pictures, root / ASSETS), root / public_folder())
        PAGES.show(documents(site), partial(not_found_page, site), HTTPStatus.NOT_FOUND)
    app = site_app(site, SitePlugin(site, Future()))
    app.api_transformer = PAGES.application()
    app.register_lifespan_task(recompile_on_save, root=root, compiled=compiled, compile_app=recompile)
    return app


app = exported_app(Path.cwd()) if is_export() else development_app(Path.cwd())
