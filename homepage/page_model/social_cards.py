"""Social cards: the pictures of selected publications for link previews."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cached_property

from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.page_model.wording import byline
from homepage.rich_text.views import to_plain

SIZE = (1200, 630)
"""Width and height in pixels, as link previews expect."""

CHARACTERS = frozenset(map(chr, range(0x20, 0x7F))) | set("“”‘’…")  # noqa: RUF001 - quotation marks
"""The characters that the font of the cards has; a test compares them with the font."""

_LONGEST_WORD = 40
"""A longer word would be wider than the card."""

_DASHES = str.maketrans({"–": "-", "—": "-"})


@dataclass(frozen=True)
class SocialCard:
    """The texts of a card, and its colour.

    Attributes:
        title: The title of the work.
        people: Its authors or editors.
        venue: Where and when it appeared; may be empty.
        owner: The name of the site's owner.
        accent: The colour of the bar, such as ``#0f5c63``.
    """

    title: str
    people: str
    venue: str
    owner: str
    accent: str

    @cached_property
    def address(self) -> str:
        """A path of the site. It contains a hash of the card's texts."""
        digest = hashlib.sha256(json.dumps([_VERSION, *astuple(self)]).encode()).hexdigest()
        return f"{addresses.IMMUTABLE}card-{digest[:16]}.png"

    @property
    def alt(self) -> str:
        """What the card says, for people who do not see it."""
        return " ".join(f"{text}." for text in (self.title, self.people, self.venue) if text)


_VERSION = 1
"""Counts the changes of how cards are drawn, because their addresses must change too."""


def social_card(site: Site, publication: Publication, accent: str) -> SocialCard | None:
    """The card of a publication; None if it is not selected, or if its texts cannot be drawn.

    Args:
        site: The site.
        publication: The work.
        accent: The accent colour on light pages.
    """
    if not publication.selected:
        return None
    venue = " ".join(filter(None, (publication.appeared_in_short, publication.year)))
    texts = (to_plain(publication.title), byline(publication, site.words), venue, site.profile.name)
    title, people, venue, owner = (text.translate(_DASHES) for text in texts)
    together = f"{title} {people} {venue} {owner}"
    can_be_drawn = CHARACTERS.issuperset(together) and max(map(len, together.split())) <= _LONGEST_WORD
    return SocialCard(title, people, venue, owner, accent) if can_be_drawn else None


def social_cards(site: Site, accent: str) -> Iterator[SocialCard]:
    """The cards of a site."""
    return filter(None, (social_card(site, publication, accent) for publication in site.publications))
