"""The CV as JSON Resume 1.0.0 (jsonresume.org), which other programs read."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from homepage.models import addresses
from homepage.models.activities import Activity
from homepage.models.dates import PartialDate
from homepage.models.links import is_web_address
from homepage.models.periods import Period
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.site import Rendered, Site
from homepage.models.terms import Moment
from homepage.models.timeline import TimelineEntry
from homepage.page_model.html_text import plain_text
from homepage.page_model.profile_links import profile_links
from homepage.rich_text.views import to_plain

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

Fields = dict[str, Any]


def json_resume(site: Site) -> str:
    """What JSON Resume has a place for: the person, timelines, service, awards, publications, projects, topics.

    Args:
        site: The site.
    """
    resume = {
        "$schema": _SCHEMA,
        "basics": _basics(site),
        "work": list(_entries(site, "timeline", _work, without={"education"})),
        "volunteer": list(_entries(site, "entries", _volunteer, only={"service"})),
        "education": list(_entries(site, "timeline", _education, only={"education"})),
        "awards": list(_entries(site, "entries", _award, only={"awards"})),
        "publications": [_publication(work, site) for work in site.shown_publications],
        "projects": list(_entries(site, "projects", _project)),
        "interests": [{"name": topic.name} for topic in site.topics],
        "meta": {"canonical": site.settings.absolute(addresses.JSON_RESUME), "version": "v1.0.0"},
    }
    text = json.dumps(_without_empty(resume), ensure_ascii=False, indent=2)
    return text.replace("@", "\\u0040") + "\n"  # as in pages: a search for addresses in the source finds none


def _basics(site: Site) -> Fields:
    profile, settings = site.profile, site.settings
    biography = next((section.html for section in site.sections if section.name == "biography"), None)
    links = profile_links(profile, site.words)
    profiles = [{"network": link.label, "url": link.address} for link in links if is_web_address(link.address)]
    return {
        "name": profile.name,
        "label": profile.position or to_plain(profile.tagline or ""),
        "email": profile.email,
        "phone": profile.phone,
        "image": _image(site),
        "url": settings.absolute("/"),
        "summary": plain_text(biography or ""),
        "profiles": profiles,
    }


def _image(site: Site) -> str | None:
    """The URL of the picture, if it has one of the formats that JSON Resume names."""
    picture = site.profile.picture or ""
    return site.settings.absolute(picture) if picture.lower().endswith((".jpg", ".jpeg", ".png")) else None


def _entries(
    site: Site,
    kind: str,
    convert: Callable[[Any, Site], Fields],
    *,
    only: set[str] | None = None,
    without: frozenset[str] | set[str] = frozenset(),
) -> Iterator[Fields]:
    """The entries of all sections of a kind, in their order.

    Args:
        site: The site.
        kind: A key of ``homepage.page_model.kinds.KINDS``.
        convert: Makes an item of JSON Resume from an entry.
        only: The names of the sections; None for all.
        without: The names of sections that are left out.
    """
    for section in site.sections:
        if section.kind == kind and section.name not in without and (only is None or section.name in only):
            yield from (convert(each, site) for each in section.entries)


def _work(rendered: Rendered[TimelineEntry], site: Site) -> Fields:
    entry = rendered.entry
    return {"name": to_plain(entry.organisation), "position": entry.role, **_of_timeline(rendered, site)}


def _education(rendered: Rendered[TimelineEntry], site: Site) -> Fields:
    entry = rendered.entry
    return {"institution": to_plain(entry.organisation), "studyType": entry.role, **_of_timeline(rendered, site)}


def _of_timeline(rendered: Rendered[TimelineEntry], site: Site) -> Fields:
    entry = rendered.entry
    return {
        "location": entry.location,
        "url": _url(entry.url, site),
        **_dates(entry.period),
        "summary": plain_text(rendered.html or ""),
        "highlights": [to_plain(each) for each in entry.done],
    }


def _volunteer(rendered: Rendered[Activity], site: Site) -> Fields:
    entry = rendered.entry
    dates = _dates(entry.period) if entry.period else {}
    summary = plain_text(rendered.html or "")
    return {
        "organization": entry.venue,
        "position": to_plain(entry.title),
        "url": _url(entry.url, site),
        **dates,
        "summary": summary,
    }


def _award(rendered: Rendered[Activity], _: Site) -> Fields:
    entry = rendered.entry
    date = _date(entry.period.start) if entry.period else None
    summary = plain_text(rendered.html or "")
    return {"title": to_plain(entry.title), "date": date, "awarder": entry.venue, "summary": summary}


def _publication(work: Publication, site: Site) -> Fields:
    return {
        "name": to_plain(work.title),
        "publisher": work.appeared_in or work.publisher,
        "releaseDate": str(work.date) if work.date else None,
        "url": site.settings.absolute(addresses.record(work.id)),
        "summary": to_plain(work.tldr or work.abstract or ""),
    }


def _project(rendered: Rendered[Project], site: Site) -> Fields:
    entry = rendered.entry
    dates = _dates(max(entry.date, key=Period.sort_key)) if entry.date else {}
    return {
        "name": to_plain(entry.title),
        "description": plain_text(rendered.html or ""),
        **dates,
        "url": _url(entry.url, site),
    }


def _url(address: str | None, site: Site) -> str | None:
    url = site.settings.absolute(address) if address else None
    return url if url and is_web_address(url) else None


def _dates(period: Period) -> Fields:
    end = period.end if period.end is not None else period.start
    return {"startDate": _date(period.start), "endDate": None if isinstance(end, str) else _date(end, is_end=True)}


def _date(moment: Moment, *, is_end: bool = False) -> str:
    """A date in ISO 8601; of a term the year in which it begins or ends."""
    if isinstance(moment, PartialDate):
        return str(moment)
    return f"{moment.last_year if is_end else moment.year:04}"


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A value without the empty members of objects."""
    if isinstance(value, Mapping):
        return {key: _without_empty(each) for key, each in value.items() if each not in (None, "", [], {})}
    return [_without_empty(each) for each in value] if isinstance(value, list) else value
