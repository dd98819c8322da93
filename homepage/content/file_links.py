"""Links from one file of a site to another, such as ``[visit](../pages/visit.md)``: they lead to what the file becomes.

Editors and code hosts follow such links too, so that content can be read there as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath

from homepage.content.computed_values import ComputingFolder
from homepage.content.markdown_files import original_name
from homepage.content.pages import PlannedPage, PlannedPost, addresses_of_unread
from homepage.content.sections import has_file
from homepage.content_files import RECORD
from homepage.content_folder import FOLDER
from homepage.owner_files import ASSETS
from homepage.page_model.kinds import KINDS, NamedSection


@dataclass(frozen=True)
class FileLinks:
    """What the files of a site become.

    Attributes:
        folder: The content folder.
        places: The address of what each file becomes, a page, a post or a section, by its path in content/.
    """

    folder: ComputingFolder
    places: Mapping[str, str]

    @classmethod
    def of(
        cls,
        folder: ComputingFolder,
        pages: Iterable[PlannedPage],
        posts: Iterable[PlannedPost],
        sections: Iterable[NamedSection],
    ) -> "FileLinks":
        """The files of all pages, posts and valid sections."""
        texts = addresses_of_unread(folder) | {post.text.name: post.address for post in posts}
        texts |= {each.text.name: each.page.address for each in pages if each.text}
        found = {f"{name}.md": address for name, address in texts.items()}
        page_of = {name: each.page.address for each in pages for name in each.sections}
        for section in sections:
            if section.name in page_of:
                address = f"{page_of[section.name]}#{section.name}"
                found |= {file: address for file in _files(section) if has_file(folder, file)}
        return cls(folder, found)

    def address(self, file: str, written: str) -> str:
        """The address of what a link leads to. What is no relative path of a file stays as it is written.

        Args:
            file: The path of the file with the link, in content/ and without suffix.
            written: The link. Its fragment is the id of a heading, as in a link to a heading of the same text.
        """
        path, mark, fragment = written.partition("#")
        if not path or path.startswith("/") or ":" in path:
            return written
        target = normpath(f"{dirname(f'{FOLDER}/{file}')}/{path}")
        if target.startswith(f"{ASSETS}/"):
            return target.removeprefix(ASSETS) + mark + fragment
        name, dot, suffix = target.removeprefix(f"{FOLDER}/").rpartition(".")
        found = self.places.get(f"{original_name(name, self.folder) or name}{dot}{suffix}")
        if found is None or (fragment and suffix != "md"):  # YAML has no headings
            return written
        page, _, section = found.partition("#")
        return f"{page}#_{section}_{fragment}".replace("#__", "#_") if fragment else found


def _files(section: NamedSection) -> Iterator[str]:
    """The files in content/ that a section shows: its own, and that of the record whose entries it lists."""
    kind = section.kind or ""
    yield from KINDS[kind].files(section.name)
    if kind in RECORD and not section.view.criteria:
        yield f"{kind}.yaml"
