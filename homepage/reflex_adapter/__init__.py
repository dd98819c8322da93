"""Adapter to Reflex's internals: all knowledge of Reflex beyond ``import reflex as rx``.

It covers private names, generated files and the structure of Reflex's output. Whatever a new version of Reflex could
change has a check that stops the build. No other module of this package imports modules of Reflex.
"""
