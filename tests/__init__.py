"""Tests of the package, with the same structure."""
