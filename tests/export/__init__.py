"""Tests of what an export writes."""
