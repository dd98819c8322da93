"""Tests of what the package knows of Reflex's internals."""
