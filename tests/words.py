"""The words that tests expect on a page."""

from homepage.words import ENGLISH, catalogue

WORDS = catalogue(ENGLISH)
