"""Pages that Reflex's components draw, and Reflex's compiler never sees: a thousand of them cost a second, not minutes.

They have nothing to wake in the browser, so they need no route, no module and no bundle, only their HTML.
"""

from collections.abc import Iterator

from homepage.components.static_html import static_html
from homepage.export.content_security import NOTHING, held, with_policy
from homepage.export.document import head, inline
from homepage.models import addresses
from homepage.models.site import Site
from homepage.pages.record import records
from homepage.pages.record_metadata import record_heads


def record_pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page of each publication: its path below the site's base path, and the whole document."""
    styles = static_html(head(site, "record.css"))
    begin = with_policy(
        f'<!DOCTYPE html><html lang="{site.settings.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{styles}',
        inline(site),
    )
    for (publication, page), about in zip(records(site), record_heads(site), strict=True):
        path = addresses.page_file(addresses.record(publication.id))
        rest = f"{about}</head><body>{page}</body></html>\n"
        held(rest, NOTHING)  # or it stops the export
        yield path, begin + rest
