"""The links of the profile card: pages on services, and the owner's own, each with an icon."""

from collections.abc import Iterator
from dataclasses import dataclass

from homepage.models.links import is_site_path
from homepage.models.profile import Profile
from homepage.models.services import SERVICES, service_of
from homepage.models.words import Words


@dataclass(frozen=True)
class ProfileLink:
    """A link of the card.

    Attributes:
        label: Its text.
        address: Where it leads.
        icon: A key of ``components.icons.ICONS``.
        is_me: Whether it leads to a page about the owner (``rel="me"``).
        is_word: Whether the text is one of ``Words``.
    """

    label: str
    address: str
    icon: str
    is_me: bool = True
    is_word: bool = False

    @property
    def is_known_by_icon(self) -> bool:
        """Whether the icon says what the link is, so that its text may be left to screen readers."""
        return self.icon != "link"


def profile_links(profile: Profile, words: Words) -> Iterator[ProfileLink]:
    """The links of the card, in their order."""
    if profile.cv:
        yield ProfileLink(words.card.cv, profile.cv, "cv", is_word=True)
    for name, address in profile.services.items():
        yield ProfileLink(SERVICES[name].label, address, name)
    if profile.calendar:
        yield ProfileLink(words.card.calendar, profile.calendar, "calendar", is_me=False, is_word=True)
    for link in profile.links:
        yield ProfileLink(link.label, link.url, _icon(link.url))


def same_as(profile: Profile) -> list[str]:
    """The addresses of the owner's pages elsewhere, which identify the person."""
    others = (link.url for link in profile.links)
    return [*profile.services.values(), *(url for url in others if not (is_site_path(url) or "mailto:" in url))]


def _icon(address: str) -> str:
    """The icon of a link without a key of its own, from its address."""
    if address.startswith("mailto:"):
        return "email"
    is_file = is_site_path(address) and address.partition("#")[0].endswith(".pdf")
    return "cv" if is_file else service_of(address) or "link"
