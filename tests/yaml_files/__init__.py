"""Tests of reading, changing and writing YAML."""
