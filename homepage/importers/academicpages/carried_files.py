"""Which files are taken over as they are: those of known kinds that no browser and no host runs."""

from pathlib import Path, PurePosixPath

from homepage.importers.academicpages.drawings import unsafe_part
from homepage.importers.academicpages.site_folder import SiteFolder

_KINDS = """
avif bmp gif heic heif ico jpeg jpg png svg tif tiff webp
aac avi flac m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus srt vtt wav webm wmv
djvu doc docx epub eps numbers odp ods odt pages pdf ppt pptx ps rtf xls xlsx
asc bib bibtex bst cls csv dat ics json log ris sig sty tex tsv txt vcf
7z bz2 gz rar tar tgz xz zip
fit fits gpx h5 hdf5 mat nc npy npz parquet rda rdata rds sav dta
"""
_CARRIED = frozenset(f".{kind}" for kind in _KINDS.split())


def carried_file(folder: SiteFolder, path: str) -> Path | None:
    """Where a file lies that is taken over, by its path from the folder; None if there is none, or it is left."""
    return None if why_left(folder, path) else folder.file(path)


def why_left(folder: SiteFolder, path: str) -> str | None:
    """Why a file is not taken over; None if it is. What a link leads to counts as much as its own name."""
    found = folder.file(path)
    if found is None:
        return folder.why_unread(path)
    for name in (PurePosixPath(path), PurePosixPath(folder.real_path(found))):
        if any(part.startswith((".", "_")) for part in name.parts):
            return "names that begin with a dot or an underscore are not published"
        if name.suffix.lower() not in _CARRIED:
            kind = f"a {name.suffix} file" if name.suffix else "a file without an ending"
            return f"{kind} may be a program or a page; only known kinds are taken over"
    unsafe = unsafe_part(found.read_bytes()) if found.suffix.lower() == ".svg" else None
    return f"the drawing is not safe: {unsafe}" if unsafe else None
