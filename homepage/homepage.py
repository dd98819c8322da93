"""The app: reads the content and adds the pages. Here everything meets."""

from dataclasses import asdict
from pathlib import Path

import reflex as rx
from homepage.content import load
from homepage.export.document import head
from homepage.export.plugin import SitePlugin
from homepage.export.settings import apply_settings
from homepage.pages.home import home
from homepage.pages.metadata import home_metadata
from homepage.pages.not_found import ROUTE, TITLE, not_found

site = load(Path.cwd())

app = rx.App(
    theme=None,
    enable_state=False,
    toaster=None,
    html_lang=site.settings.language,
    head_components=head(site.settings),
)
apply_settings(site.settings, SitePlugin(site))
app.add_page(home(site), route="/", **vars(home_metadata(site)))
app.add_page(not_found(site), route=ROUTE, title=TITLE, meta=[{"name": "robots", "content": "noindex"}])
