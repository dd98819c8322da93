"""What Reflex must know of a site: settings that depend on its content."""

from reflex.config import environment, get_config
from reflex.plugins import Plugin, SitemapPlugin

from homepage.models.settings import Settings


def apply_settings(settings: Settings, plugin: Plugin) -> None:
    """Tells Reflex where the site is published, and has the plugin take part in the export.

    It happens when the app is imported, so that an ``rxconfig.py`` says nothing about a person.
    """
    config = get_config()
    config.frontend_path = ""  # every link has the base path already, and the files know nothing of it
    config.deploy_url = settings.origin
    config.api_url = settings.origin  # of the server that a static site has not
    config.show_built_with_reflex = False
    config.frontend_compression_formats = []  # hosts of static files compress by themselves
    # This package writes its own sitemap, with the real address and only the pages that are one.
    others = [each for each in config.plugins if not isinstance(each, SitemapPlugin | type(plugin))]
    config.plugins = [*others, plugin]
    # While writing, what is saved loads the page anew: its scripts hold on to elements that React drew.
    environment.VITE_FORCE_FULL_RELOAD.set(True)
