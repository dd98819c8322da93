"""``homepage verify``: a finished site."""
