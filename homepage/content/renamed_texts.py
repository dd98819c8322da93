"""Remarks on names outside YAML's data that are different since a version."""

from collections.abc import Iterator

from homepage.content_folder import FOLDER, ContentFolder
from homepage.content_texts import position_in
from homepage.errors import ContentError
from homepage.models.text_renames import TEXT_RENAMES


def renamed_texts(folder: ContentFolder) -> Iterator[ContentError]:
    """A remark for each old name in the files of a site.

    Args:
        folder: The content folder, after everything was read.
    """
    known = {f"{FOLDER}/{name}.yaml": document.text for name, document in folder.documents.items()}
    for rename in TEXT_RENAMES:
        for path in sorted(folder.root.glob(rename.files)):
            file = path.relative_to(folder.root).as_posix()
            text = known[file] if file in known else folder.text(file) or ""
            for offset in rename.found_in(text):
                position = position_in(text, offset)
                yield ContentError(file, *position, path.stem, rename.message, is_mistake=False)
