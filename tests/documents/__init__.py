"""The documentation: what of it is made, and what must be true of it."""
