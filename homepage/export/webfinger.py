"""WebFinger (RFC 7033): a search for the owner at the site's host leads to their account on Mastodon.

The file is the same for every question, so a static host can serve it. Mastodon then asks the host of the account.
"""

import json
from urllib.parse import urlsplit

from homepage.models.profile import Profile


def webfinger(profile: Profile) -> str:
    """The JSON Resource Descriptor of the account that the profile names.

    Args:
        profile: A profile with ``webfinger``.
    """
    page = profile.services["mastodon"]
    host, name = urlsplit(page).netloc, urlsplit(page).path.strip("/@")
    actor = f"https://{host}/users/{name}"
    descriptor = {
        "subject": f"acct:{name}@{host}",
        "aliases": [page, actor],
        "links": [
            {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": page},
            {"rel": "self", "type": "application/activity+json", "href": actor},
        ],
    }
    return json.dumps(descriptor, indent=2) + "\n"
