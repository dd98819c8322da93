"""Links to profiles on other sites: the label and the address for each key of the template's author block."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from homepage.models.links import WebUrl


class Service(NamedTuple):
    """A site with pages of people.

    Attributes:
        label: The label of the link.
        address: The address of a page, with ``{}`` for the user name. Empty if the value is the whole address.
        handle: The same for a user name with ``@``, if its address differs.
    """

    label: str
    address: str = ""
    handle: str = ""


SERVICES: Mapping[str, Service] = {
    "uri": Service("Website"),
    "arxiv": Service("arXiv"),
    "googlescholar": Service("Google Scholar"),
    "google_scholar": Service("Google Scholar"),
    "inspire-hep": Service("Inspire"),
    "orcid": Service("ORCID", "https://orcid.org/{}"),
    "pubmed": Service("PubMed"),
    "researchgate": Service("ResearchGate", "https://www.researchgate.net/profile/{}"),
    "semantic": Service("Semantic Scholar"),
    "semanticscholar": Service("Semantic Scholar"),
    "ssrn": Service("SSRN"),
    "dblp": Service("DBLP"),
    "openreview": Service("OpenReview"),
    "bitbucket": Service("Bitbucket", "https://bitbucket.org/{}"),
    "codepen": Service("CodePen", "https://codepen.io/{}"),
    "dribbble": Service("Dribbble", "https://dribbble.com/{}"),
    "github": Service("GitHub", "https://github.com/{}"),
    "gitlab": Service("GitLab", "https://gitlab.com/{}"),
    "kaggle": Service("Kaggle", "https://www.kaggle.com/{}"),
    "stackoverflow": Service("Stack Overflow", "https://stackoverflow.com/users/{}"),
    "artstation": Service("ArtStation", "https://www.artstation.com/{}"),
    "bluesky": Service("Bluesky", "https://bsky.app/profile/{}"),
    "facebook": Service("Facebook", "https://www.facebook.com/{}"),
    "flickr": Service("Flickr", "https://www.flickr.com/{}"),
    "foursquare": Service("Foursquare", "https://foursquare.com/{}"),
    "goodreads": Service("Goodreads", "https://www.goodreads.com/{}"),
    "google_plus": Service("Google+", "https://plus.google.com/+{}"),
    "instagram": Service("Instagram", "https://instagram.com/{}"),
    "keybase": Service("Keybase", "https://keybase.io/{}"),
    "lastfm": Service("Last.fm", "https://last.fm/user/{}"),
    "linkedin": Service("LinkedIn", "https://www.linkedin.com/in/{}"),
    "medium": Service("Medium", "https://medium.com/{}", "https://medium.com/@{}"),
    "pinterest": Service("Pinterest", "https://www.pinterest.com/{}"),
    "soundcloud": Service("SoundCloud", "https://soundcloud.com/{}"),
    "steam": Service("Steam", "https://steamcommunity.com/id/{}"),
    "telegram": Service("Telegram", "https://t.me/{}"),
    "threads": Service("Threads", "https://www.threads.net/@{}"),
    "tumblr": Service("Tumblr", "https://{}.tumblr.com"),
    "twitter": Service("X (formerly Twitter)", "https://x.com/{}"),
    "vine": Service("Vine", "https://vine.co/u/{}"),
    "weibo": Service("Weibo", "https://www.weibo.com/{}"),
    "wikipedia": Service("Wikipedia", "https://en.wikipedia.org/wiki/User:{}"),
    "xing": Service("XING", "https://www.xing.com/profile/{}"),
    "youtube": Service("YouTube", "https://www.youtube.com/user/{}", "https://www.youtube.com/@{}"),
    "zhihu": Service("Zhihu", "https://www.zhihu.com/people/{}"),
}
"""The services whose address can be made from a name, or whose label is not the key with a capital."""

_BEGINNING = re.compile(r"(?:in|company|school|channel|c|user|users|profile|people)/")
"""The first parts of paths on these sites, which are not user names."""
_CHANNEL = re.compile(r"UC[\w-]{22}")
_ACCOUNT = re.compile(r"@?(?P<name>\w+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_WEB_URL: TypeAdapter[str] = TypeAdapter(WebUrl)


def address(key: str, value: str) -> str | None:
    """The address for a key of the author block and its value; None if there is none.

    The value may also be a whole address instead of a user name, or an address without its scheme.
    """
    service = SERVICES.get(key)
    written = value.strip()
    begins = written.lower().startswith(("http://", "https://"))
    if not begins and written.startswith("//"):
        written = f"https:{written}"
    elif not begins and service and service.address and not written.lower().startswith("www."):
        written = _page(service, written.strip("/"))
    elif key == "mastodon" and (account := _ACCOUNT.fullmatch(written)):
        written = f"https://{account['host']}/@{account['name']}"
    elif not begins and "." in written and " " not in written and "@" not in written:
        written = f"https://{written}"
    try:
        return _WEB_URL.validate_python(written)
    except ValidationError:
        return None


def _page(service: Service, name: str) -> str:
    """The address of a user name, which may include the first part of the path."""
    if name.startswith("@"):
        return (service.handle or service.address).format(name.lstrip("@"))
    if _CHANNEL.fullmatch(name) and service.label == "YouTube":
        name = f"channel/{name}"
    parts = urlsplit(service.address)
    return f"{parts.scheme}://{parts.netloc}/{name}" if _BEGINNING.match(name) else service.address.format(name)


def label(key: str) -> str:
    """The label of the link for a key."""
    return SERVICES[key].label if key in SERVICES else key.replace("_", " ").replace("-", " ").capitalize()
