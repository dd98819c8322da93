"""What Reflex must know of a site: settings that depend on its content."""

from reflex.config import environment, get_config
from reflex.plugins import Plugin, SitemapPlugin

from homepage.development import SAVED
from homepage.models.settings import Settings


def apply_settings(settings: Settings, plugin: Plugin) -> None:
    """Tells Reflex where the site is published, and has the plugin take part in the export.

    It happens when the app is imported, so that an ``rxconfig.py`` says nothing about a person.
    """
    config = get_config()
    config.frontend_path = settings.base_path
    config.deploy_url = settings.origin
    config.api_url = settings.origin  # of the server that a static site has not
    config.frontend_compression_formats = []  # hosts of static files compress by themselves
    # This package writes its own sitemap, with the real address and only the pages that are one.
    others = [each for each in config.plugins if not isinstance(each, SitemapPlugin | type(plugin))]
    config.plugins = [*others, plugin]
    # While writing: what is saved shows, by loading the page anew, for its scripts hold on to elements that React drew.
    environment.REFLEX_HOT_RELOAD_INCLUDE_PATHS.set([SAVED])
    environment.VITE_FORCE_FULL_RELOAD.set(True)
