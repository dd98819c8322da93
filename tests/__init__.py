"""The specification of the package, mirroring it."""
