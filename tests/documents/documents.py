"""The documents of this repository."""

from tests.own_site import REPOSITORY

SITE = REPOSITORY / "docs"
"""The site that most of them are the content of."""

PAGES = SITE / "content/pages"
CONTENT = PAGES / "content.md"
LANGUAGES = PAGES / "languages.md"
LOOKS = PAGES / "looks.md"
FIELDS = PAGES / "fields.md"
GALLERY = PAGES / "gallery.md"
NGINX = PAGES / "hosts/nginx.md"

OF_SITE = sorted((SITE / "content").rglob("*.md"))
OTHERS = [*(REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")), *sorted(SITE.glob("*.md"))]
DOCUMENTS = [*OF_SITE, *OTHERS]
