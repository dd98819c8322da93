"""Selects the files that are copied unchanged: those of known types that no browser and no host executes."""

import hashlib
from pathlib import Path, PurePosixPath

from homepage.importers.academicpages.destinations.drawings import unsafe_part
from homepage.importers.academicpages.old_site.folder import SiteFolder

_KINDS = """
avif bmp gif heic heif ico jpeg jpg png svg tif tiff webp
aac avi flac m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus srt vtt wav webm wmv
djvu doc docx epub eps numbers odp ods odt pages pdf ppt pptx ps rtf xls xlsx
asc bib bibtex bst cls csv dat ics json log ris sig sty tex tsv txt vcf
7z bz2 gz rar tar tgz xz zip
fit fits gpx h5 hdf5 mat nc npy npz parquet rda rdata rds sav dta
"""
_CARRIED = frozenset(f".{kind}" for kind in _KINDS.split())
OF_THE_TEMPLATE = "it is an unchanged file of the template"
_DIGESTS = """
0fa3ddeabd3847bd f07e72c2f09821b5 d88074d5e623b092 35acb4dc29970bc5 1dc065d97fb9dcb7 43de008dacf5c2f3 d574419a8c515e2a
2505b349eba19303 979e1be830672c58 a6a33b1384aab432 619517dbf49b760a 3177d9b8696c7378 dfce24afa88ecf32 5c7bf21875d58fd6
78964e9d6c7399b4 8b315d6ae1e2adef 5998988c2105c2d4 7325611dd32c839e 645b8d1100d4a10f b60ab421c545a35f ff9d2d5a46514a88
7228cb80a792d1b2 2860aad66ffb7e54
"""
_BIGGEST_OF_TEMPLATE = 1_000_000  # bytes
_TEMPLATE = frozenset(_DIGESTS.split())
"""The prefixes of the SHA-256 of the template's own papers, slides and pictures, in all its versions."""


def carried_file(folder: SiteFolder, path: str) -> Path | None:
    """The real path of a file to copy, by its path in the folder; None if it does not exist or is not copied."""
    return None if why_left(folder, path) else folder.file(path)


def why_left(folder: SiteFolder, path: str) -> str | None:
    """The reason why a file is not copied; None if it is. For a link, both its name and its target are checked."""
    found = folder.file(path)
    if found is None:
        return folder.why_unread(path)
    for name in (PurePosixPath(path), PurePosixPath(folder.real_path(found))):
        if any(part.startswith((".", "_")) for part in name.parts):
            return "names that begin with a dot or an underscore are not published"
        if name.suffix.lower() not in _CARRIED:
            kind = f"a {name.suffix} file" if name.suffix else "a file without a suffix"
            return f"{kind} may be a program or a page; only known types are copied"
    if found.stat().st_size < _BIGGEST_OF_TEMPLATE and _digest(found) in _TEMPLATE:
        return OF_THE_TEMPLATE
    unsafe = unsafe_part(found.read_bytes()) if found.suffix.lower() == ".svg" else None
    return f"the drawing is not safe: {unsafe}" if unsafe else None


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]
