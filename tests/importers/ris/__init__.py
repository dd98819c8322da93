"""Tests of homepage.importers.ris."""
