"""Converts Jekyll's Markdown, with Liquid and HTML, to this site's Markdown."""
