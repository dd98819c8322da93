"""Remarks on links in the content to pages of other hosts that no longer exist."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from homepage.content_folder import FOLDER, ContentFolder
from homepage.content_texts import position_in
from homepage.errors import ContentError
from homepage.models.links import is_web_address
from homepage.models.parts import Parts
from homepage.models.site import Place

AskHosts = Callable[[Sequence[str]], Mapping[str, str]]
"""Asks other hosts for addresses; returns those that lead to nothing, each with the reason."""

_NOT_LONGER = r"(?![.,;:!?]*[\w/%#&=~+-])"
"""Where an address ends, which may be the beginning of another one."""


class PlacedLink(NamedTuple):
    """A link to another host, with its place as in ``ContentError``."""

    address: str
    file: str
    line: int
    column: int
    field: str


def external_links(folder: ContentFolder, parts: Parts, texts: Mapping[Place, str]) -> Iterator[PlacedLink]:
    """The links to other hosts.

    Args:
        folder: The content folder.
        parts: What was read from it.
        texts: The texts in Markdown: of files by their name, of entries by the name of the file and their index.
    """
    for place, address in parts.written_addresses:
        if is_web_address(address):
            yield _in_yaml(folder, place, address)
    for place, text in texts.items():
        from homepage.markdown_text import addresses_in  # noqa: PLC0415 - slow to import

        for address in filter(is_web_address, addresses_in(text)):
            yield _in_yaml(folder, (*place, "text"), address) if place[1:] else _in_file(folder, str(place[0]), address)


def remarks_on_links(links: Iterable[PlacedLink], ask: AskHosts) -> list[ContentError]:
    """A remark on each link that leads to nothing."""
    placed = [*links]
    broken = ask([*dict.fromkeys(link.address for link in placed)])
    return [
        ContentError(*link[1:], f"{link.address} leads to nothing: {broken[link.address]}", is_mistake=False)
        for link in placed
        if link.address in broken
    ]


def _in_yaml(folder: ContentFolder, place: Place, address: str) -> PlacedLink:
    name, *inside = place
    field = folder.documents[str(name)].field(tuple(inside)) or str(name)
    return PlacedLink(address, folder.file(str(name)), *folder.position(str(name), tuple(inside)), field)


def _in_file(folder: ContentFolder, name: str, address: str) -> PlacedLink:
    file = f"{FOLDER}/{name}.md"
    text = folder.text(file) or ""
    found = re.search(re.escape(address) + _NOT_LONGER, text)
    return PlacedLink(address, file, *position_in(text, found.start() if found else 0), name)
