"""What the type of a work and its links are called."""

from collections.abc import Iterator

from homepage.citation.further_fields import degree
from homepage.citation.references.works import THESES
from homepage.models.publications import Publication
from homepage.models.words import Words

_PAPERS = frozenset({"article", "inproceedings", "preprint", "misc"})
"""The types of works that readers call a paper, and those of which nothing is known."""


def type_name(work: Publication, words: Words) -> str:
    """The name of its type; of a thesis the degree instead, if it is known."""
    type_ = work.type_or_preprint
    return (degree(work) if type_ in THESES else "") or words.types[type_]


def resource_links(work: Publication, words: Words) -> Iterator[tuple[str, str]]:
    """The labels and URLs of its links. That to the work itself is named by the type, if this is no paper."""
    links = work.resources
    labels = {kind: words.resources.get(kind, kind) for kind in links}
    if "paper" in labels and work.type_or_preprint not in _PAPERS and type_name(work, words) not in labels.values():
        labels["paper"] = type_name(work, words)
    yield from ((labels[kind], url) for kind, url in links.items())
