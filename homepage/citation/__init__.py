"""A publication as bibliographies write it. Each module is one format, and knows nothing but models."""
