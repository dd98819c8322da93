"""Tests of homepage.importers.academicpages."""
