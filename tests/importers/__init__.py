"""Tests of homepage.importers."""
