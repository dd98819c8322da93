"""Links from one file of a site to another, such as ``[visit](../pages/visit.md)``: they lead to what the file becomes.

Editors and code hosts follow such links too, so that content can be read there as it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath

from homepage.content.computed_values import ComputingFolder
from homepage.content.markdown_files import original_name
from homepage.content.pages import PlannedPage, PlannedPost, addresses_of_unread
from homepage.content_folder import FOLDER
from homepage.owner_files import ASSETS


@dataclass(frozen=True)
class FileLinks:
    """What the files of a site become.

    Attributes:
        folder: The content folder.
        pages: The address of each Markdown file, by its path in content/ without suffix: that of a page or a post, or
            that of a section.
    """

    folder: ComputingFolder
    pages: Mapping[str, str]

    @classmethod
    def of(cls, folder: ComputingFolder, pages: Iterable[PlannedPage], posts: Iterable[PlannedPost]) -> "FileLinks":
        """The files of all pages, sections and posts."""
        found = addresses_of_unread(folder) | {post.text.name: post.address for post in posts}
        for each in pages:
            found |= {name: f"{each.page.address}#{name}" for name in each.sections}
            if each.text:
                found[each.text.name] = each.page.address
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
        name = target.removeprefix(f"{FOLDER}/").removesuffix(".md")
        found = self.pages.get(original_name(name, self.folder) or name) if target.endswith(".md") else None
        if found is None:
            return written
        page, _, section = found.partition("#")
        return f"{page}#_{section}_{fragment}".replace("#__", "#_") if fragment else found
