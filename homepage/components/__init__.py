"""The visible parts of a page: one module for each, a function of its model."""
