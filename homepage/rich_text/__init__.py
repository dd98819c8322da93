"""Texts with formulas and simple markup, such as titles and abstracts: one parsed value, several views."""
