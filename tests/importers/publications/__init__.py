"""Tests of homepage.importers.publications."""
