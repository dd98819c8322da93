"""Moves a Jekyll site made from the academicpages template into content, and accounts for everything that it held."""
