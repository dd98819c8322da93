"""Converts the home page of the old site to sections of the new one."""
