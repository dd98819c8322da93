"""Tests of colours, tokens and layouts."""
