"""Texts in Markdown, rendered and checked."""
