"""Recognizes values of an import that come from this site's own export.

CSL-JSON and RIS lose information: the export of a work without a link has the address of its page, and a submitted
work becomes an unpublished one. So an import is compared with the entry, and with the entry's export, read again.
"""

from collections.abc import Callable

from homepage.importers.publications.entry_values import Path, Work, meaning
from homepage.models.publications import Publication

Reread = Callable[[Publication], Publication | None]
"""Exports an entry and reads it again; returns None if that gives no record, or if the format is lossless."""


def lossless(_: Publication) -> None:
    """The ``Reread`` of a lossless format."""


def is_repeated(imported: Publication, exported: Publication | None, path: Path) -> bool:
    """Whether an import has the same value at a path as the site's own export."""
    return exported is not None and meaning(imported, path) == meaning(exported, path)


def is_new(imported: Publication, known: Publication, exported: Publication | None, path: Path) -> bool:
    """Whether an imported value at a path counts. It does not if it is only the export's form of another value."""
    if exported and path == ("date",) and imported.date is None:
        return False  # the export has left the date out
    return not is_repeated(imported, exported, path) or meaning(imported, path) == meaning(known, path)


def without_own_page(work: Work, reread: Reread) -> Work:
    """A new work without the link that its export adds: the address of its page in this site."""
    links = dict(work.data.get("links", {}))
    if "paper" not in links:
        return work
    del links["paper"]
    data = {**work.data, "links": links} if links else {key: work.data[key] for key in work.data if key != "links"}
    publication = Publication.model_validate(data)
    exported = reread(publication)
    is_own = exported is not None and exported.links.paper == work.publication.links.paper
    return work._replace(data=data, publication=publication) if is_own else work
