"""The files of each publication: its page and its Markdown in each language, its BibTeX and its CSL-JSON."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from homepage.citation.bibtex import bibtex
from homepage.citation.csl_json import csl_json_file
from homepage.export.content_security import NO_INLINE, used_inline, with_policy
from homepage.export.document import RECORD_STYLES, begin_document, end_document, head, inline
from homepage.export.fallbacks import marker
from homepage.export.files import File
from homepage.export.fingerprints import fingerprint, fingerprint_of_work
from homepage.machine_readable import work_markdown
from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.published import NEWEST
from homepage.models.site import Site
from homepage.pages.record import Record, record_body, record_layout, records, topic_views
from homepage.pages.record_metadata import about_record, record_head


@dataclass(frozen=True)
class WorkFiles:
    """The files of one publication.

    Attributes:
        id: Its id.
        files: The files.
        fingerprint: Returns the fingerprint of all that the files are rendered from.
    """

    id: str
    files: tuple[File, ...]
    fingerprint: Callable[[], str]


def work_files(site: Site) -> Iterator[WorkFiles]:
    """The files of every publication, also of those that no list shows."""
    renderers = [RecordRenderer(each) for each in site.versions]
    of_works = zip(*(zip(each.publications, records(each), strict=True) for each in site.versions), strict=True)
    for index, of_work in enumerate(of_works):
        versions = [(renderer, *each) for renderer, each in zip(renderers, of_work, strict=True)]
        has_markdown = site.settings.machine_readable and index < NEWEST
        files = tuple(_files(versions, has_markdown=has_markdown))
        yield WorkFiles(of_work[0][0].id, files, partial(_fingerprint, versions))


def files_of_works(site: Site) -> Iterator[File]:
    """The files of all publications."""
    return (file for work in work_files(site) for file in work.files)


class RecordRenderer:
    """Renders the pages of publications in one language.

    Of the site it keeps only what their fingerprints have: ``SiteBase``, finished HTML, and templates, whose HTML is
    the same for all texts.
    """

    def __init__(self, site: Site) -> None:
        """Renders what the pages have in common.

        Args:
            site: The site in one language.
        """
        self.base = site.base
        self._topics = topic_views(site)
        self._begin = with_policy(begin_document(site, head(site, RECORD_STYLES)), inline(site))
        self._about, self._layout = about_record(site), record_layout(site)
        self._untranslated = site.fallbacks.texts
        self._mark = marker(site, has_markdown=False)
        self._works: dict[str, str] = {}

    def page(self, get_record: Callable[[], Record]) -> str:
        """The page of a publication.

        Args:
            get_record: Returns what it shows.
        """
        record = get_record()
        name = record.publication.id
        body = self._layout(record_body(self.base, record, self._topics), addresses.record(name))
        rest = record_head(self.base, record, self._about) + end_document(self._mark(body))
        used_inline(rest, NO_INLINE)  # raises if there is any
        return self._begin + rest

    def fingerprint(self, get_record: Callable[[], Record]) -> str:
        """The fingerprint of all that the page and the other files of a publication are rendered from.

        Args:
            get_record: Returns what the page shows.
        """
        record = get_record()
        beside = record.neighbours
        works = (record.publication, beside.newer, beside.older, *beside.related)
        card = record.card and record.card.address
        return fingerprint(self._common, [each and self._of_work(each) for each in works], record.preview, card)

    @cached_property
    def _common(self) -> str:
        samples = self._about(*"ABCDEFG"), self._layout("(record)", "(address)")
        return fingerprint(self.base, self._topics, self._begin, samples, self._untranslated)

    def _of_work(self, work: Publication) -> str:
        """The fingerprint of a publication, which is a neighbour of several."""
        if work.id not in self._works:
            self._works[work.id] = fingerprint_of_work(work)
        return self._works[work.id]


_Versions = Sequence[tuple[RecordRenderer, Publication, Callable[[], Record]]]
"""A publication in each language, with what renders its page, and a function that returns what the page shows."""


def _files(versions: _Versions, *, has_markdown: bool) -> Iterator[File]:
    first, work, _ = versions[0]
    yield addresses.record_bibtex(work.id)[1:], partial(bibtex, work)
    yield addresses.record_csl_json(work.id)[1:], partial(csl_json_file, [work], first.base.settings)
    address = addresses.record(work.id)
    for renderer, translated, record in versions:
        folder = renderer.base.settings.folder
        yield folder + addresses.page_file(address), partial(renderer.page, record)
        if has_markdown:
            markdown = partial(work_markdown, renderer.base, translated)
            yield folder + addresses.markdown_file(address), markdown


def _fingerprint(versions: _Versions) -> str:
    return fingerprint([renderer.fingerprint(record) for renderer, _, record in versions])
