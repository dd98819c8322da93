"""Reflex's settings. What a person's site says is in content/, its address too."""

import reflex as rx

config = rx.Config(
    app_name="homepage",
    app_module_import="homepage.homepage",
    backend_host="127.0.0.1",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    disable_plugins=[rx.plugins.SitemapPlugin],
)
