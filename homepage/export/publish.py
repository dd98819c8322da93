"""Updates the output folder to a finished site, and keeps files there that no build created."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.export.manifest import (
    Entry,
    contents,
    delete_files,
    folders,
    has_manifest,
    listed_files,
    listed_hashes,
    unlisted_files,
    write_manifest,
)
from homepage.export.permissions import is_world_readable, make_world_readable
from homepage.export.same_bytes import has_bytes_of
from homepage.models.published import MANIFEST, PARTIAL, normalized_path
from homepage.reflex_adapter.output import DEVELOPMENT_WEB, WEB

_INPUTS = ("content", "assets", WEB, DEVELOPMENT_WEB)


def check_destination(root: Path, out: Path) -> Path:
    """Resolves the output folder, and checks that no file can be lost there.

    Args:
        root: The site's own folder.
        out: The output folder.

    Raises:
        UnusableFolderError: If files there could be lost.
    """
    folder, own = (Path(os.path.realpath(each)) for each in (out, root))
    if _is_in(own, folder):
        raise UnusableFolderError(f"{out} is the folder of the site itself or holds it; name another, such as dist")
    if any(_is_in(folder, own / name) for name in _INPUTS):
        raise UnusableFolderError(f"{out} is in a folder that the site is made from; name another, such as dist")
    if folder.is_symlink():
        raise UnusableFolderError(f"{out} is a link that leads to itself; remove it")
    if folder.exists() and not folder.is_dir():
        raise UnusableFolderError(f"{out} is a file; remove it, or name another folder")
    if folder.exists() and not has_manifest(folder) and _names(folder):
        raise UnusableFolderError(
            f"{folder} was not created by this command: it contains {_sample_names(folder)}. Name another folder, or "
            f"move these files away; or put an empty file {MANIFEST} beside them, and they are kept"
        )
    return folder


def publish(exported: Path, folder: Path) -> list[str]:
    """Updates the output folder: adds what is new, then replaces what changed, then deletes what the site had before.

    So a visitor gets every page at any time, the old one or the new one, and no link of either leads nowhere. If this
    is interrupted, the next call completes it.

    Args:
        exported: What is new or changed in the site. It is moved. Its manifest, which is deleted, lists the published
            files that stay.
        folder: The output folder, as returned by ``check_destination``.

    Returns:
        The paths in the output folder that no build created. They are never touched.

    Raises:
        UnusableFolderError: If the new site needs one of these paths, or if the export or a file that should stay is
            gone.
    """
    new, present = contents(exported), contents(folder)
    written = {path for path, entry in new if not entry.is_dir()}
    staying = _staying(exported, folder, present)
    before, site = listed_files(folder, present), written | staying
    kept = unlisted_files(present, before, site)
    _check_conflicts([path for path in kept if _has(exported, path)], folder)
    shared = staying | folders(site)
    make_world_readable(exported, new)
    make_world_readable(folder, (each for each in present if each[0] in shared and not _can_be_read(each)))
    _make_folder(folder)
    write_manifest(folder, before | site)
    (exported / MANIFEST).unlink()
    old = before - site
    blocking = set(blocking_files(old, written))
    delete_files(folder, blocking)
    _move(exported, folder)
    delete_files(folder, old - blocking)
    write_manifest(folder, site)
    return kept


def _has(exported: Path, path: str) -> bool:
    """Whether a site has a file or folder at a path, or a file where the path has a folder."""
    return os.path.lexists(exported / path) or any(exported.joinpath(each).is_file() for each in folders([path]))


def _check_conflicts(paths: Sequence[str], folder: Path) -> None:
    if paths:
        more = f" (and {len(paths) - 1} more)" if paths[1:] else ""
        raise UnusableFolderError(
            f"{folder / paths[0]}{more} is not in the list of what builds wrote there, {MANIFEST}, and the site has "
            "that file or folder too; move one of them away, or delete all in the folder if nothing in it is yours"
        )


def _make_folder(folder: Path) -> None:
    """Makes the output folder, and lets everybody read it."""
    folder.mkdir(parents=True, exist_ok=True)
    mode = folder.stat().st_mode
    if not is_world_readable(mode):
        folder.chmod(stat.S_IMODE(mode) | 0o755)


def _can_be_read(each: Entry) -> bool:
    return is_world_readable(each[1].stat(follow_symlinks=False).st_mode)


def _staying(exported: Path, folder: Path, present: list[Entry]) -> set[str]:
    """The published files that the new site has unchanged, so that it was exported without them."""
    if not has_manifest(exported):
        raise UnusableFolderError(f"{exported} is not what this build exported; build again")
    staying = listed_files(exported, present)
    if len(staying) < len(listed_hashes(exported)):
        raise UnusableFolderError(f"{folder} was changed during the build; build again")
    return staying


def blocking_files(old: Set[str], new: Set[str]) -> Iterator[str]:
    """The old files that must be deleted before the new ones are added.

    They have the name of a new folder, or are in a folder with the name of a new file, or the spelling of their path
    differs from a new one only in what some systems ignore: case and Unicode form.
    """
    new_folders = folders(new)
    spellings = {normalized_path(path): path for path in new | new_folders} if old else {}
    for path in old:
        above = folders([path])
        is_respelled = any(spellings.get(normalized_path(each), each) != each for each in (path, *above))
        if is_respelled or path in new_folders or not above.isdisjoint(new):
            yield path


def _move(exported: Path, folder: Path) -> None:
    """Moves a site into a folder: first what is not there yet, then what replaces a file."""
    replacing = []
    waiting = [exported]
    while waiting:
        for source in waiting.pop().iterdir():
            target = folder / source.relative_to(exported)
            if not os.path.lexists(target):
                _put(source, target, folder)
            elif source.is_dir():
                waiting.append(source)
            else:
                replacing.append((source, target))
    for source, target in replacing:
        if not has_bytes_of(target, source):
            _put(source, target, folder)


def _put(source: Path, target: Path, folder: Path) -> None:
    """Moves a file or a new folder; between file systems it is copied. No file is ever there in part."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        if source.is_dir():
            target.mkdir()
            target.chmod(0o755)
            for inner in source.iterdir():
                _put(inner, target / inner.name, folder)
        else:
            shutil.copy2(source, folder / PARTIAL)
            (folder / PARTIAL).replace(target)


def _is_in(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or inside it, also on case-insensitive file systems."""
    if path.is_relative_to(folder):
        return True
    return folder.exists() and any(each.exists() and each.samefile(folder) for each in (path, *path.parents))


def _names(folder: Path) -> list[str]:
    """The names in a folder, but for a manifest that was not written to its end."""
    return sorted(each.name for each in folder.iterdir() if each.name != PARTIAL)


def _sample_names(folder: Path) -> str:
    """The first names in a folder, for a message."""
    names = _names(folder)
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
