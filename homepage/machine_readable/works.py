"""Publications in Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from homepage.citation.bibtex import bibtex
from homepage.machine_readable.markdown import (
    code_block,
    document,
    escaped,
    filled,
    heading,
    item,
    item_list,
    link,
    paragraph,
    rich,
    sentences,
)
from homepage.models import addresses
from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.site_base import SiteBase
from homepage.page_model.listing import listed_groups
from homepage.page_model.section_content import PublicationList
from homepage.page_model.wording import credit_message, format_date
from homepage.page_model.work_labels import resource_links, type_name


def publication_blocks(content: PublicationList, site: SiteBase) -> Iterator[str]:
    """A list of publications, with its headings."""
    if content.group_by is None:
        yield _list(content.publications, site)
        return
    words = site.words
    headings = words.type_headings if content.group_by == "type" else words.periods
    for group in listed_groups(content.publications, content.group_by):
        yield heading(escaped(headings.get(group.value, group.value)), 3)
        yield _list(group.works, site)


def work_markdown(site: SiteBase, work: Publication) -> str:
    """The page of a work: its title, its facts, its abstract, and BibTeX."""
    blocks = [heading(rich(work.title), 1), sentences(_facts(work, site))]
    if work.abstract:
        blocks += heading(escaped(site.words.abstract), 2), paragraph(rich(work.abstract))
    return document([*blocks, heading(site.words.citation.heading, 2), code_block(bibtex(work.original))])


def title_link(work: Publication, site: SiteBase) -> str:
    """The title of a work, which leads to its page."""
    return link(rich(work.title), site.settings.absolute(addresses.record(work.id)))


def _list(works: Iterable[Publication], site: SiteBase) -> str:
    return item_list(item(_entry(work, site), paragraph(rich(work.abstract or ""))) for work in works)


def _entry(work: Publication, site: SiteBase) -> str:
    """A work on one line: title and facts."""
    return sentences((title_link(work, site), *_facts(work, site)))


def _facts(work: Publication, site: SiteBase) -> Iterator[str]:
    """People, where and when it appeared, one sentence, links."""
    yield from _people(work, site)
    yield _appearance(work, site)
    yield from (rich(each) for each in (work.award, work.note, work.tldr) if each)
    yield _links(work, site)
    if any(person.equal for person in work.credited):
        yield escaped(site.words.authors.equal_contribution)


def _people(work: Publication, site: SiteBase) -> Iterator[str]:
    """The authors, or else the editors; then all others who are named."""
    said = site.words.authors
    credited = _names(work.credited, site)
    if work.et_al:
        credited = filled(said.et_al, names=credited)
    yield filled(credit_message(work, site.words), names=credited)
    roles = (
        (said.edited_by, work.editors if work.authors else ()),
        (said.translated_by, work.translators),
        (said.advised_by, work.advisors),
    )
    yield from (filled(message, names=_names(people, site)) for message, people in roles if people)


def _names(people: Sequence[Author], site: SiteBase) -> str:
    return site.words.authors.separator.join(_name(person, site) for person in people)


def _name(person: Author, site: SiteBase) -> str:
    name = escaped(person.name + "*" * person.equal)
    if person.owner:
        return f"**{name}**"
    return link(name, site.settings.absolute(person.url)) if person.url else name


def _appearance(work: Publication, site: SiteBase) -> str:
    """Type, venue, volume, number, pages, publisher, date and status."""
    words, said = site.words, site.words.record
    facts = (
        escaped(_type(work, site)),
        filled(words.reviewed, title=rich(work.reviewed)) if work.reviewed else "",
        escaped(_venue(work)),
        filled(said.volume, volume=escaped(work.volume)) if work.volume else "",
        filled(said.number, number=escaped(work.number)) if work.number else "",
        filled(said.pages, pages=escaped(work.pages)) if work.pages else "",
        escaped(work.publisher or ""),
        escaped(format_date(work.date, words, is_long=True)) if work.date else "",
        escaped(words.statuses.get(work.status, "")),
    )
    return words.listed(filter(None, facts))


def _venue(work: Publication) -> str:
    """The venue, with its short name if that is another one."""
    names = dict.fromkeys(filter(None, (work.venue_full, work.venue)))
    return " (".join(names) + ")" * (len(names) - 1)


def _type(work: Publication, site: SiteBase) -> str:
    """The name of the type; empty if nothing is known of it, or if another fact contains it."""
    is_said = work.type_or_preprint == "misc" or (work.type == "review" and work.reviewed)
    return "" if is_said else type_name(work, site.words)


def _links(work: Publication, site: SiteBase) -> str:
    labelled = resource_links(work, site.words)
    return site.words.listed(link(escaped(label), site.settings.absolute(url)) for label, url in labelled)
