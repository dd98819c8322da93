"""Moves a finished site into the output folder, and keeps files there that no build created."""

import errno
import os
import shutil
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.export.manifest import (
    contents,
    delete_files,
    files,
    folders,
    is_replaceable,
    listed_files,
    unlisted_files,
    walk,
    write_manifest,
)
from homepage.export.modification_times import keep_times, unchanged
from homepage.export.permissions import make_world_readable
from homepage.models.published import MANIFEST
from homepage.reflex_adapter.output import WEB

_INPUTS = ("content", "assets", WEB)
_RENAME_REFUSED = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}
"""Errors of renaming a writable folder: it is a mount point, or its parent folder is not writable."""


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
    for each in (folder, *_staging_folders(folder)):
        if each.exists() and not is_replaceable(each):
            raise UnusableFolderError(
                f"{each} was not created by this command: it contains {_sample_names(each)}. Name another folder, or "
                f"move these files away; or put an empty file {MANIFEST} beside them, and they are kept"
            )
    return folder


def publish(exported: Path, folder: Path) -> list[str]:
    """Replaces the old site by the new one: by renaming the folder, or file by file if it cannot be renamed.

    If this is interrupted, the next call completes or reverts the unfinished step.

    Args:
        exported: The new site. It is moved.
        folder: The output folder, as returned by ``check_destination``.

    Returns:
        The paths in the output folder that no build created and that are kept.

    Raises:
        UnusableFolderError: If the new site needs one of these paths.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _recover(folder)
    new_contents = contents(exported)
    paths = [path for path, entry in new_contents if not entry.is_dir()]
    kept = list(unlisted_files(folder, paths))
    for path in kept:
        if os.path.lexists(exported / path) or any(exported.joinpath(each).is_file() for each in folders([path])):
            raise UnusableFolderError(
                f"{folder / path} was not created by this command, and the site has that file or folder too; "
                "move one of them away"
            )
    write_manifest(exported, paths)
    make_world_readable(exported, new_contents)
    keep_times(folder, new_contents)
    new, old = _staging_folders(folder)
    try:
        _move(exported, new)
        _swap(folder, new, old)
    except OSError as error:
        if error.errno not in _RENAME_REFUSED:
            raise
        _copy_into(folder, new if new.exists() else exported)
    _recover(folder)
    return kept


def _swap(folder: Path, new: Path, old: Path) -> None:
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _copy_into(folder: Path, new: Path) -> None:
    """Writes a site file by file. If interrupted, old and new files are mixed, but the manifest lists all of them."""
    folder.mkdir(exist_ok=True)
    paths, before = set(files(new)), listed_files(folder)
    write_manifest(folder, before | paths)
    delete_files(folder, before - paths)
    for path in sorted(paths):
        target = folder / path
        if unchanged(target, new / path):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # it may be a symbolic link, which copying would follow
        shutil.copy(new / path, target)
    for path in folders(paths):
        (folder / path).chmod(0o755)
    write_manifest(folder, paths)


def _recover(folder: Path) -> None:
    """Cleans up after an interruption: restores the old site if there is no new one, and moves kept files back."""
    new, old = _staging_folders(folder)
    if old.exists() and not folder.exists():
        old.rename(folder)
    elif old.exists():
        for path in list(unlisted_files(old, files(folder))):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (old / path).rename(folder / path)
        _remove(old)
    if new.exists():
        _remove(new)


def _staging_folders(folder: Path) -> tuple[Path, Path]:
    """The folders for the new site before, and for the old one after the replacement."""
    return folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")


def _move(exported: Path, new: Path) -> None:
    """Moves a site, without copying if it is on the same file system: it may have thousands of files."""
    try:
        exported.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        new.mkdir()
        shutil.copy(
            exported / MANIFEST, new / MANIFEST
        )  # first, so that an interrupted copy is known as the output of a build
        shutil.copytree(exported, new, dirs_exist_ok=True, copy_function=shutil.copy)


def _remove(folder: Path) -> None:
    """Deletes a folder that a build created, its manifest last."""
    inner = []
    for path, entry in walk(folder):
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry.path)
        elif path != MANIFEST:
            os.unlink(entry.path)  # noqa: PTH108 - of thousands
    for path in reversed(inner):
        os.rmdir(path)  # noqa: PTH106 - of thousands
    (folder / MANIFEST).unlink(missing_ok=True)
    folder.rmdir()


def _is_in(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or inside it, also on case-insensitive file systems."""
    if path.is_relative_to(folder):
        return True
    return folder.exists() and any(each.exists() and each.samefile(folder) for each in (path, *path.parents))


def _sample_names(folder: Path) -> str:
    """The first names in a folder, for a message."""
    names = sorted(each.name for each in folder.iterdir())
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
