"""Finds the files that a ``.bib`` file names without a web address, as al-folio does: ``pdf = {paper.pdf}``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

_DOCUMENTS = r"pdf|ppt|pptx|odp|key|zip|gz|txt|docx"
_PICTURES = r"avif|gif|jpeg|jpg|png|webp"
_NAME = r"(?:[^/\\:?*#%<>|\"]+/)*[^/\\:?*#%<>|\"]+\."
_ESCAPED = re.compile(r"\\([_&%#$])")
_BIBLIOGRAPHY = "_bibliography"
"""The folder in which al-folio has its ``.bib`` files."""


@dataclass(frozen=True)
class _Place:
    """Where the files of a field are.

    Attributes:
        old: The folder in an al-folio site.
        new: The folder in assets/.
        name: The valid names.
    """

    old: str
    new: str
    name: "re.Pattern[str]"


_PAPERS = _Place("assets/pdf", "pdf", re.compile(_NAME + f"(?:{_DOCUMENTS})", re.IGNORECASE))
_PREVIEWS = _Place(
    "assets/img/publication_preview", "publication_preview", re.compile(_NAME + f"(?:{_PICTURES})", re.IGNORECASE)
)
PREVIEW = "preview"
_PLACES: Mapping[str, _Place] = {
    **dict.fromkeys(("pdf", "slides", "poster", "supp"), _PAPERS),
    PREVIEW: _PREVIEWS,
}


@dataclass
class NamedFiles:
    """The files of one entry.

    Attributes:
        file: The name of the ``.bib`` file.
        sources: For each address in the new site, the paths where the file may be now.
    """

    file: str
    sources: dict[str, tuple[Path, ...]] = field(default_factory=dict)

    def address(self, field_name: str, latex: str) -> str | None:
        """The address in the new site for the file that a field names; None if it names none."""
        if not self.file.lower().endswith(".bib"):
            return None  # in other formats, files are attachments of a library, which are not to be published
        place, name = _PLACES.get(field_name), _ESCAPED.sub(r"\1", latex.strip(" {}")).removeprefix("/")
        if place is None or not place.name.fullmatch(name) or ".." in name.split("/"):
            return None
        here = Path(self.file).parent
        site = here.parent if here.name == _BIBLIOGRAPHY else here
        address = f"/{place.new}/" + quote(name, safe="/!$&'()+,;=@~-._")
        self.sources[address] = (site / place.old / name, site / name, here / name)
        return address
