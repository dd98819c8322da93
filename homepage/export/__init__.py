"""The export: published pages and files, security policy, and the safe update of the output folder."""
