"""Social cards: the pictures of publications for link previews."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from functools import cached_property

from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.published import NEWEST
from homepage.models.site import Site
from homepage.models.site_base import SiteBase
from homepage.page_model.wording import byline
from homepage.rich_text.views import to_plain

SIZE = (1200, 630)
"""Width and height in pixels, as link previews expect."""

_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),  # Latin
    (0x370, 0x3E1),  # Greek
    (0x3F0, 0x482),  # Greek, Cyrillic
    (0x48A, 0x52F),
    (0x1E00, 0x1FFF),  # Latin and Greek with several marks
    (0x2010, 0x2015),  # dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
)

CHARACTERS = frozenset(
    character for first, last in _RANGES for character in map(chr, range(first, last + 1)) if character.isprintable()
)
"""The characters that the font of the cards has; a test compares them with the font."""

_LONGEST_WORD = 40
"""A longer word would be wider than the card."""


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


_VERSION = 2
"""Counts the changes of how cards are drawn, because their addresses must change too."""


def social_card_of(site: Site, accent: str) -> Callable[[Publication], SocialCard | None]:
    """A function that returns the card of a work; None if it has none, or if its texts cannot be drawn.

    The newest works have one, and the selected ones.

    Args:
        site: The site.
        accent: The accent colour on light pages.
    """
    newest = {publication.id for publication in site.publications[:NEWEST]}

    def card(publication: Publication) -> SocialCard | None:
        return _social_card(site, publication, accent) if publication.selected or publication.id in newest else None

    return card


def social_cards(site: Site, accent: str) -> Iterator[SocialCard]:
    """The cards of a site."""
    return filter(None, map(social_card_of(site, accent), site.publications))


def _social_card(site: SiteBase, publication: Publication, accent: str) -> SocialCard | None:
    """The card of a work; None if its texts cannot be drawn."""
    venue = " ".join(filter(None, (publication.appeared_in_short, publication.year)))
    card = SocialCard(to_plain(publication.title), byline(publication, site.words), venue, site.profile.name, accent)
    words = f"{card.title} {card.people} {card.venue} {card.owner}".split()
    can_be_drawn = CHARACTERS.issuperset("".join(words)) and max(map(len, words)) <= _LONGEST_WORD
    return card if can_be_drawn else None
