"""The import of a Jekyll site of the academicpages template, with a report on everything in it."""
