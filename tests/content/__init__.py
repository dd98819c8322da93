"""Reading a content folder."""
