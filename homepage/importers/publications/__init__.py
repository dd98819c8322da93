"""The import of publications, for every format: the interface of a format, the merge, the report."""
