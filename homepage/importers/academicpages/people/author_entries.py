"""Converts the authors of a work to entries of the content."""

from collections.abc import Sequence

from homepage.importers.academicpages.people.author_prose import AuthorLine, ProseAuthor
from homepage.importers.academicpages.people.name_order import is_short_for
from homepage.models.authors import Author


def with_owner(line: AuthorLine, names: Sequence[str]) -> tuple[dict[str, object], ...]:
    """The authors as entries of the content. The owner is marked if the spelling of the name differs.

    Args:
        line: The authors.
        names: The owner's names, as in the profile.
    """
    same = [each for each in line.authors if each.name in names]
    owner = same[0] if len(same) > 1 else None  # two authors with the owner's name: one of them is marked
    if not same:
        alike = [each for each in line.authors if any(is_short_for(each.name, name) for name in names)]
        bold = [each for each in line.authors if each.is_bold]
        candidates = alike if len(alike) == 1 else bold if len(bold) == 1 and not alike else []
        owner = candidates[0] if candidates else None
    return tuple(_entry(author, is_owner=author is owner) for author in line.authors)


def _entry(author: ProseAuthor, *, is_owner: bool) -> dict[str, object]:
    marked = {"equal": author.equal, "owner": is_owner}
    entry: dict[str, object] = {"name": author.name, **{key: True for key, value in marked.items() if value}}
    if author.family and Author(name=author.name).parts.family != author.family and author.family in author.name:
        entry["family"] = author.family
    return entry | ({"url": author.url} if author.url else {})
