"""Tests of homepage.importers.bibtex."""
