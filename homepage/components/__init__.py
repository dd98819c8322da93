"""Reflex components: one module for each visible part of a page."""
