"""Reads names of people, in prose and in front matter, and the order of their parts."""
