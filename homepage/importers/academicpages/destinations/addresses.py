"""Maps addresses of the old site to addresses of the new one."""

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
    """Whether a path is valid in the new site."""
    try:
        _PATH.validate_python(value)
    except ValidationError:
        return False
    return True


def web_address(value: str) -> str | None:
    """A valid address for a link of the new site, with invalid characters percent-encoded; None if there is none."""
    try:
        return _URL.validate_python(quote(value, safe=_SAFE))
    except ValidationError:
        return None


def file_path(file: str) -> str:
    """The address of a file in assets/."""
    return "/" + quote(file, safe="/!$&'()+,;=@~-._")


@dataclass
class Addresses:
    """The new address for each old one.

    Attributes:
        site: The old site.
        url: Its address, without a path.
        base: Its base path: empty, or such as ``/me``.
        moved: The new address of each page, by its old path.
        files: The copied files, by their paths in the old site's folder. Files are added when a link to them is found.
        left: The files that pages link to and that are not copied, in the same way.
    """

    site: OldSite
    url: str
    base: str
    moved: Mapping[str, str]
    files: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)

    def now(self, address: str, page: str = "/") -> str | None:
        """The new address for an old one; None if there is none.

        Args:
            address: The address in the old page.
            page: The path of this page.
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
        """The address of a copied file; None if the file does not exist or cannot be copied."""
        file = normpath(unquote(path)).lstrip("/")
        if self.site.folder.file(file) is None:
            return None
        if carried_file(self.site.folder, file) is None:
            self.left.add(file)
            return None
        self.files.add(file)
        return file_path(file)

    def wrong_with_picture(self, path: str) -> str | None:
        """The reason why a copied file cannot be shown as a picture; None if it can."""
        file = self.site.folder.file(unquote(path).lstrip("/"))
        try:
            if file is not None:
                read_picture(file, path, PORTRAIT)
        except UnreadablePictureError as error:
            return str(error)
        return None

    @cached_property
    def _decoded(self) -> dict[str, str]:
        """The new addresses by decoded old paths."""
        return {unquote(old): new for old, new in self.moved.items()}

    def _local(self, address: str) -> str | None:
        """The path of an address relative to the site's own address; None if it belongs to another site."""
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
        # Many relative links are meant relative to the home page, on all pages.
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
