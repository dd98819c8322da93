"""Jekyll's Markdown, with Liquid and HTML in it, to this site's Markdown."""
