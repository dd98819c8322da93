"""What an import repeats of this site's own export.

CSL-JSON and RIS cannot say all that a record holds: a work without a link of its own leads to its page, a submitted
work is an unpublished one. So an entry is compared with how its own export reads, and not with the entry alone.
"""

from collections.abc import Callable

from homepage.importers.publications.entry_values import Path, Work, meaning
from homepage.models.publications import Publication

Reread = Callable[[Publication], Publication | None]
"""How the export of an entry reads; None if it makes no entry, or if the format says all."""


def lossless(_: Publication) -> None:
    """For a format that says all that a record holds."""


def is_repeated(imported: Publication, exported: Publication | None, path: Path) -> bool:
    """Whether an import says at a place what the site's own export says there."""
    return exported is not None and meaning(imported, path) == meaning(exported, path)


def is_new(imported: Publication, known: Publication, exported: Publication | None, path: Path) -> bool:
    """Whether what an import says at a place counts for an entry. Where the export differs from it, it does not."""
    if exported and path == ("date",) and imported.date is None:
        return False  # a date that is left out is no news
    return not is_repeated(imported, exported, path) or meaning(imported, path) == meaning(known, path)


def without_own_page(work: Work, reread: Reread) -> Work:
    """A new work without a link that its own export gives it anyway: that to its page here."""
    links = dict(work.data.get("links", {}))
    if "paper" not in links:
        return work
    del links["paper"]
    data = {**work.data, "links": links} if links else {key: work.data[key] for key in work.data if key != "links"}
    publication = Publication.model_validate(data)
    exported = reread(publication)
    is_own = exported is not None and exported.links.paper == work.publication.links.paper
    return work._replace(data=data, publication=publication) if is_own else work
