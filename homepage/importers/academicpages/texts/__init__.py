"""Functions for any text: plain text, pieces of Markdown, dates. No module here depends on a site."""
