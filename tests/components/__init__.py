"""Tests of homepage.components, which need no browser."""
