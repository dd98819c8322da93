"""Reflex's configuration: the part that all sites share, and settings that depend on the content."""

import os

import reflex as rx
from reflex.config import get_config
from reflex.constants import Bun
from reflex.plugins import Plugin, SitemapPlugin

from homepage.reflex_adapter.environment import export_environment
from homepage.reflex_adapter.mode import is_export, web_folder


def reflex_config() -> rx.Config:
    """The configuration of every site. It does not depend on the content.

    ``launcher.py`` gives it to Reflex; a site's ``rxconfig.py`` is only for Reflex's own commands.
    """
    Bun.ROOT_LOCKFILE_DIR = str(web_folder() / "reflex.lock")  # which nothing reads: see npm_packages.py
    return rx.Config(
        app_name="homepage",
        app_module_import="homepage.homepage",
        backend_host="127.0.0.1",
        cors_allowed_origins=[],  # pages of other sites cannot read unpublished ones
        telemetry_enabled=False,
        show_built_with_reflex=False,
        disable_plugins=[SitemapPlugin],
    )


def clean_environment() -> None:
    """Removes environment variables that would change an export. Must run before ``rx.App()``, which reads them."""
    if is_export():
        kept = export_environment(os.environ)
        for name in os.environ.keys() - kept.keys():
            del os.environ[name]


def apply_settings(origin: str, plugin: Plugin) -> None:
    """Sets the URL of the site, and registers the plugin.

    This is done when the app is imported, so that ``rxconfig.py`` does not depend on the content; and after
    ``rx.App()``, which reloads the configuration.

    Args:
        origin: Scheme and host of the site's address.
        plugin: The plugin that compiles and publishes the site.
    """
    config = get_config()
    config.frontend_path = ""  # links already have the base path, and files are written without it
    if is_export():  # in development, vite_plugin.js asks Reflex's backend at its own address
        config.deploy_url = origin
        config.api_url = origin  # of a server, which a static site does not have
    config.show_built_with_reflex = False
    config.telemetry_enabled = False  # also if the owner's rxconfig.py says nothing about it
    config.frontend_compression_formats = []  # static hosts compress themselves
    # This package writes its own sitemap, with the public URLs of the pages.
    others = [each for each in config.plugins if not isinstance(each, SitemapPlugin | type(plugin))]
    config.plugins = [*others, plugin]
