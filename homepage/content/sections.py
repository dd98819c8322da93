"""The sections that site.yaml names: valid ones with their kinds, and the files that no section reads."""

import os
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from homepage.content.markdown_files import original_name
from homepage.content.pages import PAGES, POSTS
from homepage.content.words import words_file
from homepage.content_files import MAPPINGS, RECORD, WORDS
from homepage.content_folder import FOLDER, ContentFolder
from homepage.page_model.kinds import (
    KINDS,
    KNOWN_KINDS,
    KNOWN_SECTIONS,
    UNIQUE_KINDS,
    Kind,
    NamedSection,
)
from homepage.yaml_files.document import Position


def valid_sections(folder: ContentFolder, named: Sequence[NamedSection]) -> Iterator[tuple[NamedSection, Kind]]:
    """Yields the valid sections, and reports the mistakes of the others.

    Args:
        folder: The content folder.
        named: The sections that site.yaml names, or the default ones.
    """
    seen: set[str | None] = set()
    is_listed = not folder.has_mistakes("site") and ("sections",) in folder.documents["site"].positions.values
    for section in named:
        place = ("sections", section.name)
        unique = section.kind if section.kind in UNIQUE_KINDS and not section.view.criteria else None
        if section.kind is None:
            folder.report_at("site", place, _unknown_name(section))
        elif section.kind not in KINDS:
            message = f"{section.kind!r} is not a kind of section; write one of {', '.join(KINDS)}"
            folder.report_at("site", (*place, "kind"), message)
        elif section.name in {*RECORD, WORDS} and KINDS[section.kind].entry:
            message = f"is the name of a file of the whole site, content/{section.name}.yaml; choose another"
            folder.report_at("site", place, message)
        elif (keys := _list_keys(section)) and section.kind != "publications":
            message = "is only for sections of the kind publications; remove it, or write kind: publications"
            folder.report_at("site", (*place, keys[0]), message)
        elif unique and unique in seen:
            folder.report_at("site", place, f"is a second section of the kind {section.kind}; keep one")
        elif is_listed and lacks_file(folder, section):
            files = " or ".join(f"{FOLDER}/{file}" for file in KINDS[section.kind].files(section.name))
            folder.report_at("site", place, f"has nothing to show; write {files}, or remove the section")
        else:
            seen.add(unique)
            yield section, KINDS[section.kind]


def _list_keys(section: NamedSection) -> list[str]:
    """The keys of a section that are for lists of publications."""
    return [*section.view.criteria, *(["group_by"] if section.view.group_by else [])]


def lacks_file(folder: ContentFolder, section: NamedSection) -> bool:
    """Whether a section has no file, and needs one. Kinds that show content of the whole site need none."""
    if section.kind is None or section.kind in UNIQUE_KINDS:
        return False
    return not any(has_file(folder, file) for file in KINDS[section.kind].files(section.name))


def has_file(folder: ContentFolder, name: str) -> bool:
    """Whether there is anything with this name in content/."""
    return os.path.lexists(folder.root / FOLDER / name)


def unshown_sections(folder: ContentFolder, named: Sequence[NamedSection]) -> Iterator[tuple[str, str, Kind]]:
    """Yields the known sections with a file that no page shows: file, name and kind."""
    names = {section.name for section in named}
    for name, kind in KNOWN_KINDS.items():
        files = [file for file in kind.files(name) if has_file(folder, file)]
        if name not in names and files:
            yield files[0], name, kind


def report_unknown_files(folder: ContentFolder, named: Sequence[NamedSection]) -> None:
    """Reports unknown files: files that neither the site itself nor a section of its kind reads."""
    words = [words_file(language) for language in (None, *folder.languages[1:])]
    of_site = [f"{name}.yaml" for name in (*MAPPINGS, *RECORD, *words)]
    sections = {**KNOWN_KINDS, **{each.name: KINDS[each.kind] for each in named if each.kind and each.kind in KINDS}}
    known = of_site + [file for name, kind in sections.items() for file in kind.files(name)]
    known += [f"{each.name}.{suffix}" for each in named if each.kind not in KINDS for suffix in ("yaml", "md")]
    known += [
        f"{file.removesuffix('.md')}.{tag}.md" for file in known if file.endswith(".md") for tag in folder.languages[1:]
    ]
    for path in sorted((folder.root / FOLDER).iterdir()):
        original = original_name(path.stem, folder)
        if path.suffix == ".md" and original and not has_file(folder, f"{original}.md"):
            message = f"is the translation of {original}.md, which does not exist; write that file too"
            folder.report(f"{FOLDER}/{path.name}", Position(1, 1), path.stem, message)
        elif path.suffix in {".yaml", ".yml", ".md"} and path.name not in known:
            folder.report(f"{FOLDER}/{path.name}", Position(1, 1), path.stem, _advice(path.stem, path.name, known))


def _advice(name: str, file: str, known: list[str]) -> str:
    if name in {POSTS, PAGES}:
        return f"is not a file of a site; {name} are Markdown files in content/{name}/"
    near = get_close_matches(file, known, n=1, cutoff=0.75)
    if near:
        return f"is not a file of a site; did you mean {near[0]}?"
    kind = "text" if file.endswith(".md") else "entries"
    return (
        f"is read by no section; write {name}: {{ heading: {name.capitalize()}, kind: {kind} }} under sections in "
        f"site.yaml, with one of the kinds {', '.join(KINDS)}"
    )


def _unknown_name(section: NamedSection) -> str:
    near = get_close_matches(section.name, KNOWN_SECTIONS, n=1)
    advice = f"did you mean {near[0]}? Else write" if near else "write"
    example = f"{{ heading: {section.heading}, kind: entries }}"
    return f"is not a known name; {advice} its kind, such as {example}; kinds are {', '.join(KINDS)}"
