"""Tests of ``homepage upgrade``."""
