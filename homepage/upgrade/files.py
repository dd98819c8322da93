"""The files of a site that may have names of an earlier version, with their models. Their content may have mistakes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from homepage.content.pages import PAGES, POSTS
from homepage.content_files import MAPPINGS, RECORD, WORDS
from homepage.content_folder import FOLDER
from homepage.models.base import Model
from homepage.models.pages import PageMatter, PostMatter
from homepage.models.text_renames import TEXT_RENAMES
from homepage.models.words import Words
from homepage.page_model.kinds import KINDS, KNOWN_SECTIONS

SETTINGS = f"{FOLDER}/site.yaml"
_MATTER: Mapping[str, type[Model]] = {PAGES: PageMatter, POSTS: PostMatter}


def site_files(root: Path, settings: object) -> Iterator[tuple[str, type[Model] | None]]:
    """The paths of the files, relative to the site's folder, each with its model; None if it is not YAML.

    Files that are not YAML may be missing.

    Args:
        root: The folder that holds content/.
        settings: The data of site.yaml, which names the kinds of sections. It may have mistakes.
    """
    models = {**_models_of_sections(settings), **MAPPINGS, **RECORD}
    for path in sorted((root / FOLDER).glob("*.yaml")):
        model = Words if path.stem.partition(".")[0] == WORDS else models.get(path.stem)
        yield path.relative_to(root).as_posix(), model
    for folder, matter in _MATTER.items():
        for path in sorted((root / FOLDER / folder).rglob("*.md")):
            yield path.relative_to(root).as_posix(), matter
    for name in dict.fromkeys(rename.files for rename in TEXT_RENAMES if not rename.files.startswith(FOLDER)):
        yield name, None


def _models_of_sections(settings: object) -> dict[str, type[Model]]:
    kinds = {name: known.kind for name, known in KNOWN_SECTIONS.items()}
    sections = settings.get("sections") if isinstance(settings, dict) else None
    for name, section in sections.items() if isinstance(sections, dict) else ():
        if isinstance(section, dict) and section.get("kind") in KINDS:
            kinds[name] = section["kind"]
    return {name: model for name, kind in kinds.items() if (model := KINDS[kind].entry)}
