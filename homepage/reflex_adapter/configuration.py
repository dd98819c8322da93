"""What Reflex must know of a site: the configuration of every site, and settings that depend on its content."""

import os

import reflex as rx
from reflex.config import environment, get_config
from reflex.constants import Bun, Dirs
from reflex.plugins import Plugin, SitemapPlugin

from homepage.reflex_adapter.environment import export_environment
from homepage.reflex_adapter.mode import is_export


def reflex_config() -> rx.Config:
    """The configuration that a site's ``rxconfig.py`` takes over. It says nothing about a person."""
    Bun.ROOT_LOCKFILE_DIR = f"{Dirs.WEB}/reflex.lock"  # which Reflex writes, and nobody reads: see npm_packages.py
    return rx.Config(
        app_name="homepage",
        app_module_import="homepage.homepage",
        backend_host="127.0.0.1",
        telemetry_enabled=False,
        show_built_with_reflex=False,
        disable_plugins=[SitemapPlugin],
    )


def clean_environment() -> None:
    """Takes away what would change a byte of an export; before ``rx.App()``, which reloads the configuration."""
    if is_export():
        kept = export_environment(os.environ)
        for name in os.environ.keys() - kept.keys():
            del os.environ[name]


def apply_settings(origin: str, plugin: Plugin) -> None:
    """Tells Reflex where the site is published, and has the plugin take part in the compilation.

    It happens when the app is imported, so that an ``rxconfig.py`` says nothing about a person; and after ``rx.App()``,
    which reloads the configuration.

    Args:
        origin: Scheme and host of the site's address.
        plugin: The site's part in the compilation.
    """
    config = get_config()
    config.frontend_path = ""  # every link has the base path already, and the files know nothing of it
    config.deploy_url = origin
    config.api_url = origin  # of the server that a static site has not
    config.show_built_with_reflex = False
    config.frontend_compression_formats = []  # hosts of static files compress by themselves
    # This package writes its own sitemap, with the real address and only the pages that are one.
    others = [each for each in config.plugins if not isinstance(each, SitemapPlugin | type(plugin))]
    config.plugins = [*others, plugin]
    # While writing, what is saved loads the page anew: its scripts hold on to elements that React drew.
    environment.VITE_FORCE_FULL_RELOAD.set(True)
