"""Tests of what is published for programs."""
