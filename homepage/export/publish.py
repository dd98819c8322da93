"""Puts a finished site where it is published from, and never touches what no build has put there."""

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from homepage.export.errors import UnusableFolderError
from homepage.models.published import MARK

_MARK_TO_BE = f"{MARK}.new"
_INPUTS = ("content", "assets", ".web")
_NOT_TO_BE_RENAMED = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}
"""Why a folder that can be written into cannot be renamed: it is a mount, or the folder that it is in is not ours."""


def destination(root: Path, out: Path) -> Path:
    """The folder that a site is put into, behind links.

    Args:
        root: The site's own folder.
        out: Where it is to go.

    Raises:
        UnusableFolderError: If anything there could be lost.
    """
    folder, own = (Path(os.path.realpath(each)) for each in (out, root))
    if own.is_relative_to(folder):
        raise UnusableFolderError(f"{out} is the folder of the site itself or holds it; name another, such as dist")
    if any(folder.is_relative_to(own / name) for name in _INPUTS):
        raise UnusableFolderError(f"{out} is in a folder that the site is made from; name another, such as dist")
    if folder.is_symlink():
        raise UnusableFolderError(f"{out} is a link that leads to itself; remove it")
    if folder.exists() and not folder.is_dir():
        raise UnusableFolderError(f"{out} is a file; remove it, or name another folder")
    for each in (folder, *_beside(folder)):
        if each.exists() and not _is_ours(each):
            raise UnusableFolderError(
                f"{each} was not made by this command: it holds {_named(each)}. Name another folder, or "
                f"move these files away; or put an empty file {MARK} beside them, and they are kept"
            )
    return folder


def publish(exported: Path, folder: Path) -> list[str]:
    """Puts a new site in the place of the old one: at once, unless the folder is a mount.

    Whenever this is stopped, the next call puts right what was left half done.

    Args:
        exported: The new site. It is moved.
        folder: Where it goes, as ``destination`` gave it.

    Returns:
        What was there that no build had put there, and is kept.

    Raises:
        UnusableFolderError: If the new site has a file where one of these is.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _recover(folder)
    paths = list(_files(exported))
    kept = list(_foreign(folder, paths))
    for path in kept:
        if os.path.lexists(exported / path) or any(exported.joinpath(each).is_file() for each in _folders([path])):
            raise UnusableFolderError(
                f"{folder / path} was not made by this command, and the site has that file or folder too; "
                "move one of them away"
            )
    _mark(exported, paths)
    new, old = _beside(folder)
    try:
        _move(exported, new)
        _swap(folder, new, old)
    except OSError as error:
        if error.errno not in _NOT_TO_BE_RENAMED:
            raise
        _fill(folder, new if new.exists() else exported)
    _recover(folder)
    return kept


def withdraw(folder: Path) -> None:
    """Removes a site that was published, and nothing else. The folder stays if anything else is in it."""
    if not (folder / MARK).is_file():
        return
    _delete(folder, _built(folder))
    (folder / MARK).unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


def _swap(folder: Path, new: Path, old: Path) -> None:
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _fill(folder: Path, new: Path) -> None:
    """Writes a site file by file. What is stopped half-way is a mixture of old and new, but all of it is known."""
    folder.mkdir(exist_ok=True)
    paths, before = set(_files(new)), _built(folder)
    _mark(folder, before | paths)
    _delete(folder, before - paths)
    for path in sorted(paths):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # it may be a link now, which copying would follow
        shutil.copyfile(new / path, target)
    _mark(folder, paths)


def _recover(folder: Path) -> None:
    """Puts right what was stopped: the old site goes back if there is none, and what was to be kept is kept."""
    new, old = _beside(folder)
    if old.exists() and not folder.exists():
        old.rename(folder)
    elif old.exists():
        for path in list(_foreign(old, _files(folder))):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (old / path).rename(folder / path)
        _remove(old)
    if new.exists():
        _remove(new)


def _beside(folder: Path) -> tuple[Path, Path]:
    """Where the new site waits, and where the old one does."""
    return folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")


def _move(exported: Path, new: Path) -> None:
    """Moves a site, which for a long record is thousands of files, without a copy if it can."""
    try:
        exported.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        new.mkdir()
        shutil.copyfile(exported / MARK, new / MARK)  # first, so that it is known as ours whenever this is stopped
        shutil.copytree(exported, new, dirs_exist_ok=True, copy_function=shutil.copyfile)


def _remove(folder: Path) -> None:
    """Deletes a folder of ours, last what tells that it is."""
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        elif each.name != MARK:
            each.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def _delete(folder: Path, paths: Set[str]) -> None:
    """Deletes files, and the folders that are empty then."""
    for path in [each for each in _files(folder) if each in paths]:
        (folder / path).unlink()
    for path in sorted(_folders(paths), reverse=True):  # the inner ones first
        inner = folder / path
        if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def _foreign(folder: Path, paths: Iterable[str]) -> Iterator[str]:
    """What no build has put into a folder; a folder as a whole, if nothing of the old or the new site is in it.

    Args:
        folder: The folder.
        paths: The files of the new site.
    """
    built = _built(folder) | {MARK, _MARK_TO_BE}
    shared = _folders({*built, *paths})
    waiting = [folder] if folder.exists() else []
    while waiting:
        for each in sorted(waiting.pop().iterdir()):
            path, is_folder = each.relative_to(folder).as_posix(), each.is_dir() and not each.is_symlink()
            if is_folder and path in shared:
                waiting.append(each)
            elif is_folder or path not in built:
                yield path


def _files(folder: Path) -> Iterator[str]:
    """The files in a folder, but for the mark."""
    for parent, _, names in os.walk(folder):
        paths = (Path(parent, name).relative_to(folder).as_posix() for name in names)
        yield from (path for path in paths if path != MARK)


def _folders(paths: Iterable[str]) -> set[str]:
    """The folders that files are in."""
    return {path[:end] for path in paths for end, letter in enumerate(path) if letter == "/"}


def _mark(folder: Path, paths: Iterable[str]) -> None:
    new = folder / _MARK_TO_BE
    new.write_text(json.dumps(sorted(paths), indent=0) + "\n", encoding="utf-8")
    new.replace(folder / MARK)


def _built(folder: Path) -> set[str]:
    """What a build has put into a folder, as it noted; nothing, if the note cannot be read."""
    try:
        paths = json.loads((folder / MARK).read_bytes())
    except (OSError, ValueError):
        return set()
    return {path for path in paths if isinstance(path, str)} if isinstance(paths, list) else set()


def _is_ours(folder: Path) -> bool:
    return (folder / MARK).is_file() or not any(folder.iterdir())


def _named(folder: Path) -> str:
    """The first of what is in a folder."""
    names = sorted(each.name for each in folder.iterdir())
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
