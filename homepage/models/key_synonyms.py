"""Names that people try for the keys of content files, as other programs have them, and the keys here."""

from collections.abc import Collection, Mapping, Sequence

from homepage.models.services import OTHER_NAMES

_PICTURE = ("picture", "preview", "logo", "social_image")
_SYNONYMS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(
        ("avatar", "image", "img", "photo", "portrait", "picture", "teaser", "thumbnail", "icon"), _PICTURE
    ),
    **dict.fromkeys(("headline", "subtitle", "job"), ("role", "position", "tagline")),
    **dict.fromkeys(("journal", "booktitle", "conference", "proceedings"), ("venue",)),
    **dict.fromkeys(
        ("company", "employer", "institution", "school", "university"), ("organisation", "affiliation", "publisher")
    ),
    "organization": ("organisation",),
    **dict.fromkeys(("degree", "study"), ("role",)),
    **dict.fromkeys(("year", "month", "published", "when"), ("date",)),
    **dict.fromkeys(("begin", "from", "since"), ("start",)),
    **dict.fromkeys(("to", "until"), ("end",)),
    **dict.fromkeys(("place", "city", "where", "country"), ("location",)),
    **dict.fromkeys(("kind", "category"), ("type",)),
    **dict.fromkeys(("link", "website", "homepage", "web"), ("url", "links")),
    **dict.fromkeys(("mail", "e-mail"), ("email",)),
    "full_name": ("name",),
    "title": ("position", "role", "name"),
    **dict.fromkeys(("description", "summary", "content", "bio"), ("text", "abstract", "tagline")),
    "issue": ("number",),
    "key": ("id",),
    "tags": ("topics",),
    "keywords": ("topics",),
}


def key_instead(key: str, known: Collection[str]) -> str | None:
    """What to write instead of an unknown key; None if no key is meant by it.

    Args:
        key: The key as it was written.
        known: The keys that are allowed at this place.
    """
    name = key.lower()
    instead = next((each for each in _SYNONYMS.get(name, ()) if each in known), None)
    if instead:
        return f"write {instead}: instead"
    if name in OTHER_NAMES and "services" in known:
        return f"write {OTHER_NAMES[name]}: under services"
    return None
