"""Pages: one module for each, composed of components."""
