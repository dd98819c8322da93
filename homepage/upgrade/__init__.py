"""Rewrites what an owner wrote for an earlier version of this package, by the tables of renames in ``models/``."""
