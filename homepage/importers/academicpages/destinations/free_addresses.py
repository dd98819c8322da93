"""Chooses the addresses of pages and posts, so that no two files of the new site have one name."""

from dataclasses import dataclass, field

from homepage.importers.academicpages.destinations.addresses import is_path
from homepage.models import addresses
from homepage.models.text import slugify

_OWN = frozenset({addresses.HOME, "/immutable/", "/publications.bib/", "/feed.xml/", "/404/"})


@dataclass
class FreeAddresses:
    """The addresses that are in use.

    Attributes:
        taken: Them, in lower case.
    """

    taken: set[str] = field(default_factory=lambda: set(_OWN))

    def take(self, address: str) -> str:
        """Returns the address, or the address with a number if it is in use."""
        base = address.rstrip("/")
        candidates = (address, *(f"{base}-{number}/" for number in range(2, 10_000)))
        found = next(each for each in candidates if each.lower() not in self.taken)
        self.taken.add(found.lower())
        return found

    def page(self, old: str) -> str:
        """A free address for a page, like its old path: ``/cv/`` for ``/cv.html``."""
        path = old.removesuffix(".html").removesuffix("/index").rstrip("/") + "/"
        is_valid = is_path(path) and path.isascii() and "%" not in path
        names = path if is_valid else "/" + "".join(f"{slugify(name)}/" for name in path.split("/") if slugify(name))
        return self.take(names if names != addresses.HOME else "/page/")

    def post(self, name: str, old: str) -> str:
        """A free name for the file of a post, without its date.

        Args:
            name: The old name.
            old: The old path. If only its capitals differ, the name is another one, so that it can lead there.
        """
        slug = slugify(name) or "post"
        is_clash = f"/posts/{slug}/" == old.lower() != old
        return self.take(f"/posts/{'post-' * is_clash}{slug}/").removeprefix("/posts/").strip("/")
