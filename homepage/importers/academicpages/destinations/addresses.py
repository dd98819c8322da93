"""Where the addresses of the old site lead now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from posixpath import join, normpath
from urllib.parse import quote, unquote, urlsplit

from pydantic import TypeAdapter, ValidationError

from homepage.importers.academicpages.destinations.carried_files import carried_file
from homepage.importers.academicpages.old_site.jekyll import OldSite
from homepage.models.links import SitePath, Url
from homepage.models.pictures import PORTRAIT
from homepage.page_model.kinds import KNOWN_SECTIONS
from homepage.pictures import UnreadablePictureError, read_picture

_URL: TypeAdapter[str] = TypeAdapter(Url)
_PATH: TypeAdapter[str] = TypeAdapter(SitePath)
_MAILBOX = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+")
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def is_path(value: str) -> bool:
    """Whether a path can be one of the new site's."""
    try:
        _PATH.validate_python(value)
    except ValidationError:
        return False
    return True


def web_address(value: str) -> str | None:
    """An address that a link of the new site can carry, with what no address may hold percent-encoded."""
    try:
        return _URL.validate_python(quote(value, safe=_SAFE))
    except ValidationError:
        return None


def file_path(file: str) -> str:
    """The path at which a file of assets/ is found."""
    return "/" + quote(file, safe="/!$&'()+,;=@~-._")


@dataclass
class Addresses:
    """Knows what became of each address.

    Attributes:
        site: The old site.
        url: Where it was published, without a path.
        base: The path that it was published below: empty, or such as ``/me``.
        moved: The old paths of pages, each with the address that it has now.
        files: The files that are taken over, by their paths in the old site's folder; more are found on the way.
        left: The files that pages lead to and that are not taken over, in the same way.
    """

    site: OldSite
    url: str
    base: str
    moved: Mapping[str, str]
    files: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)

    def now(self, address: str, page: str = "/") -> str | None:
        """What an address is now; None if it leads nowhere.

        Args:
            address: As it was written.
            page: The path of the page that it was written in.
        """
        written = unescape(address).strip().strip("<>").strip()
        lower = written.lower()
        if lower.startswith("//"):
            written = f"https:{written}"
        elif lower.startswith("www."):
            written = f"https://{written}"
        elif _MAILBOX.fullmatch(written):
            written = f"mailto:{written}"
        if not written:
            return None
        if written.lower().startswith(("http://", "https://")):
            local = self._local(written)
            return web_address(written) if local is None else self._at(local, page) or web_address(written)
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", written):
            return web_address(written)
        return self._at(written, page)

    def file(self, path: str) -> str | None:
        """The path of a file that is taken over; None if there is no such file, or none that can be taken over."""
        file = normpath(unquote(path)).lstrip("/")
        if self.site.folder.file(file) is None:
            return None
        if carried_file(self.site.folder, file) is None:
            self.left.add(file)
            return None
        self.files.add(file)
        return file_path(file)

    def wrong_with_picture(self, path: str) -> str | None:
        """Why no page can show a file that is taken over, if none can."""
        file = self.site.folder.file(unquote(path).lstrip("/"))
        try:
            if file is not None:
                read_picture(file, path, PORTRAIT)
        except UnreadablePictureError as error:
            return str(error)
        return None

    @cached_property
    def _decoded(self) -> dict[str, str]:
        """Where old paths lead, however an address writes them."""
        return {unquote(old): new for old, new in self.moved.items()}

    def _local(self, address: str) -> str | None:
        """What follows the site's own address in an address; None if it is another site's."""
        try:
            parts, own = urlsplit(address), urlsplit(self.url)
        except ValueError:
            return None
        if not own.hostname or parts.hostname != own.hostname:
            return None
        return (parts.path or "/") + (f"#{parts.fragment}" if parts.fragment else "")

    def _at(self, address: str, page: str) -> str | None:
        path, _, fragment = address.partition("#")
        path = path.partition("?")[0]
        if not path:
            return f"#{fragment}" if fragment in KNOWN_SECTIONS else None
        if self.base and path.startswith(f"{self.base}/"):
            path = path.removeprefix(self.base)
        # Many links are written as from the home page, wherever they stand.
        for start in (page if page.endswith("/") else page.rpartition("/")[0] + "/", "/"):
            whole = "/" + normpath(join(start, path)).lstrip("/.")
            found = self._page(whole) or self.file(whole)
            if found == "/" and fragment in KNOWN_SECTIONS:
                return f"/#{fragment}"
            if found:
                return found
        return None

    def _page(self, path: str) -> str | None:
        for form in (path, f"{path.rstrip('/')}/", path.rstrip("/"), path.removesuffix(".html")):
            if unquote(form) in self._decoded:
                return self._decoded[unquote(form)]
        return "/" if path in {"/", "/index.html"} else None
