"""Writes the files of a new site into a folder: all of them, or none."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from homepage.content import load
from homepage.content_files import LISTS, MAPPINGS, TEXTS, schema_name
from homepage.content_folder import FOLDER
from homepage.errors import ContentError, ContentErrors
from homepage.importers.academicpages.new_site.braces import with_plain_braces
from homepage.schema import write_schemas
from homepage.yaml_files.writer import entry_yaml, mapping_yaml

COMMENT = "#"
"""The key of a comment above an entry, among its data."""


def content_files(data: Mapping[str, object], comments: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Serializes the files of a content folder.

    Args:
        data: Mappings, lists of entries, and texts, by file name. Empty ones have no file.
        comments: A comment above entries, by file name and the id of the entry.
    """
    return dict(_content_files(data, comments))


def _content_files(data: Mapping[str, object], comments: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for name, original in data.items():
        value = original if name == "publications" else with_plain_braces(original, is_markdown=True)
        schema = f"# yaml-language-server: $schema=schema/{schema_name(name)}.json\n"
        if isinstance(value, str):
            yield f"{FOLDER}/{name}.md", value
        elif isinstance(value, dict):
            yield f"{FOLDER}/{name}.yaml", schema + mapping_yaml(value)
        elif isinstance(value, list) and value:
            above = comments.get(name, {})
            entries = (
                f"{_comment(above.get(str(entry.get('id')), '') or entry.pop(COMMENT, ''))}{entry_yaml(entry)}"
                for entry in value
            )
            yield f"{FOLDER}/{name}.yaml", "\n".join([schema, *entries])


def _comment(text: str) -> str:
    """A text as a comment of YAML."""
    lines = (" ".join("".join(filter(str.isprintable, line)).split()) for line in text.splitlines())
    return "".join(f"# {line}\n" for line in lines if line)


def write_site(root: Path, texts: Mapping[str, str], files: Mapping[str, Path], *, dry_run: bool) -> list[str]:
    """Writes a site, if its content is valid and no existing file conflicts with it.

    Args:
        root: The folder.
        texts: The texts of files, by their paths in the folder.
        files: Files to copy, by their paths in the folder.
        dry_run: Whether to check only, and write nothing.

    Returns:
        The paths of the written files.

    Raises:
        ContentErrors: With everything that cannot be read, and all conflicts. Then nothing is written.
    """
    with tempfile.TemporaryDirectory(prefix="homepage-import-") as name:
        whole = Path(name)
        for path, text in texts.items():
            _parent(whole / path).write_text(text, encoding="utf-8", newline="\n")
        for path, source in files.items():
            shutil.copyfile(source, _parent(whole / path))
        load(whole)
        _refuse_if_in_the_way(root, whole)
        if not dry_run:
            write_schemas(whole)
            return _put(root, whole)
    return []


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _refuse_if_in_the_way(root: Path, whole: Path) -> None:
    """Raises an error if a file would be changed, or if the content of two sites would be mixed."""
    ours = {path.relative_to(whole).as_posix(): path for path in whole.rglob("*") if path.is_file()}
    known = {f"{FOLDER}/{name}.yaml" for name in (*MAPPINGS, *LISTS)} | {f"{FOLDER}/{name}.md" for name in TEXTS}
    there = [path for path in sorted(known | set(ours)) if (root / path).exists()]
    differing = [path for path in there if path not in ours or not _is_same(root / path, ours[path])]
    message = "exists already, with other content; run this in an empty folder"
    if differing:
        raise ContentErrors(ContentError(path, 1, 1, Path(path).stem, message) for path in differing)


def _is_same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()


def _put(root: Path, whole: Path) -> list[str]:
    """Moves all files to their places, and undoes it after an error."""
    written: list[Path] = []
    try:
        for source in sorted(path for path in whole.rglob("*") if path.is_file()):
            target = root / source.relative_to(whole)
            if target.exists():
                continue
            _parent(target)
            written.append(target)
            shutil.move(source, target)
    except BaseException:  # also an interruption
        for target in written:
            target.unlink(missing_ok=True)
        raise
    return [path.relative_to(root).as_posix() for path in written]
