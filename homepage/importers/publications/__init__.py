"""Publications of any format into ``content/publications.yaml``: the interface of a format, the merge, the report."""
