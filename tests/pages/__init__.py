"""Tests of pages and what they say of themselves."""
