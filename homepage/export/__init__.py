"""The export: published pages and files, security policy, and the safe replacement of the output folder."""
