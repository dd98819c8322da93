"""Reflex's settings, which are the package's. What a person's site says is in content/, its address too."""

from homepage.reflex_adapter.configuration import reflex_config

config = reflex_config()
