"""Tests of homepage.importers.csl_json."""
