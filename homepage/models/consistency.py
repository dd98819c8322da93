"""Checks between the parts of a site: unique ids, links that resolve, topics that exist."""

from collections.abc import Iterable, Iterator, Mapping

from homepage.models import addresses
from homepage.models.address_checks import in_folders_of_languages, in_sitemap, redirect_loops
from homepage.models.near_addresses import missing_file, missing_picture
from homepage.models.parts import Parts, Problem
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.published import conflicts
from homepage.models.site import Place


def problems(parts: Parts) -> Iterator[Problem]:
    """Every inconsistency between the parts."""
    if parts.topics:
        yield from _duplicates("topics", {index: topic.id for index, topic in enumerate(parts.topics)})
    yield from _duplicates("publications", {index: each.id for index, each in parts.publications.items()})
    for index, publication in parts.publications.items():
        for place, message in _in_publication(publication, parts):
            yield ("publications", index, *place), message
    for place, address in parts.written_addresses:
        if not parts.resolves(address):
            yield place, missing_file(address, parts.resolves)
    for place, picture in _pictures(parts):
        if not parts.is_asset(picture):
            yield place, missing_picture(picture, parts.is_asset)
    for place, each in _named_publications(parts):
        if not parts.resolves(addresses.record(each)):
            yield place, f"{each!r} is the id of no publication; write an id of publications.yaml, or remove it"
    if parts.profile and parts.profile.webfinger and parts.settings and parts.settings.base_path:
        message = f"is asked for at the root of a host, and url in site.yaml has the path {parts.settings.base_path}"
        yield ("profile", "webfinger"), f"{message}; remove webfinger: true"
    languages = parts.settings.languages if parts.settings else ()
    in_folders = in_folders_of_languages(((page.address, page.place) for page in parts.pages), languages)
    in_conflict = {**dict(conflicts(parts.published_files)), **dict(in_folders)}
    yield from in_conflict.items()
    if parts.settings:
        loops = redirect_loops(parts.redirects, parts.settings)
        yield from ((place, message) for place, message in loops if place not in in_conflict)
        yield from in_sitemap(parts, parts.settings)


def _duplicates(file: str, ids: Mapping[int, str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, each in ids.items():
        if each in seen:
            yield (file, index, "id"), f"{each!r} is the id of an entry above; choose another"
        seen.add(each)


def _in_publication(publication: Publication, parts: Parts) -> Iterator[Problem]:
    if publication.id == addresses.MAIN or publication.id in parts.section_names:
        yield ("id",), f"{publication.id!r} is an id of the page itself; choose another"
    other = publication.same_as
    if other and (other == publication.id or other not in parts.publication_ids):
        yield ("same_as",), f"{other!r} is the id of no other entry; write the id of the one to join it into"
    if (known := parts.topic_ids) is not None:
        for number, topic in enumerate(publication.topics):
            if topic not in known:
                advice = f"write one of {', '.join(known)}, or add it there" if known else "add it there"
                yield ("topics", number), f"{topic!r} is not in topics.yaml; {advice}"
    for role, people in publication.people.items():
        if sum(person.owner is True for person in people) > 1:
            yield (role,), f"two {role} are spelt like you; write owner: true at the one who is you"


def _named_publications(parts: Parts) -> Iterator[tuple[Place, str]]:
    for name, entries in parts.entries.items():
        for index, entry in entries.items():
            ids = entry.publications if isinstance(entry, Project) else ()
            yield from (((name, index, "publications", number), each) for number, each in enumerate(ids))


def _pictures(parts: Parts) -> Iterable[tuple[Place, str]]:
    for key in ("picture", "wechat"):
        if parts.profile and (picture := getattr(parts.profile, key)):
            yield ("profile", key), picture
    if parts.settings and parts.settings.social_image:
        yield ("site", "social_image"), parts.settings.social_image
    for index, work in parts.publications.items():
        if work.preview:
            yield ("publications", index, "preview"), work.preview
    for name, key in parts.pictures.items():
        for index, entry in parts.entries[name].items():
            if picture := getattr(entry, key):
                yield (name, index, key), picture
