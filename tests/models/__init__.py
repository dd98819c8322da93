"""One module for each module of homepage/models."""
