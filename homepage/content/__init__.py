"""Reads a content folder as a ``Site``, or reports every mistake in it."""

from homepage.content.reader import load, review

__all__ = ["load", "review"]
