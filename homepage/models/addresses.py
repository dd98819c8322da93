"""Paths of the site's own pages and files. ``Settings.href`` and ``Settings.absolute`` make addresses of them."""

HOME = "/"
MAIN = "main"  # the id of the main part of every page
FEED = "/feed.xml"
BIBTEX, CSL_JSON, RIS = "/publications.bib", "/publications.json", "/publications.ris"
ALWAYS = frozenset({HOME, FEED, BIBTEX, CSL_JSON, RIS, "/sitemap.xml", "/robots.txt"})
"""What every site has."""


def record(publication_id: str) -> str:
    """The page of one publication."""
    return f"/publications/{publication_id}/"
