"""The pages: one module for each, composing components."""
