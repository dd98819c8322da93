"""Converts names in BibTeX's syntax to authors of the content. pybtex knows the rules for the parts of names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from homepage.importers.bibtex.name_additions import is_degree, without_additions
from homepage.latex.text import to_text
from homepage.models.authors import SUFFIXES, Author, NameParts

_STARS = "*\u2217\u204e"
_MARKS = re.compile(rf"(?:\s*\^?[{_STARS}†‡§¶]|\s*\^[\d,\s]+|[⁰¹²³⁴-⁹]|\$\^\{{?[\d,\s]+\}}?\$)+$")
_DBLP_NUMBER = re.compile(r"\s+0\d{3}$")  # DBLP's numbers of namesakes
_ET_AL = re.compile(r"[{}\s,]*(?:others|et\s+al|\.{2,}|…|\\l?dots(?:\{\})?)[{}\s,.]*", re.IGNORECASE)
_INITIALS = re.compile(r"(\w\.?[\s~-]*){1,3}|(\w\.[\s~-]*)+")
# Hiragana, Katakana, Han and Hangul: the family name comes first, without a space after it.
_EAST_ASIAN = re.compile(
    r"[\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)


@dataclass
class AuthorList:
    """The authors of a work.

    Attributes:
        authors: The value of ``authors`` in ``publications.yaml``: plain names, and mappings with more keys.
        et_al: Whether there are more authors than are named.
        remarks: Warnings about unclear names.
    """

    authors: list[str | dict[str, Any]] = field(default_factory=list)
    et_al: bool = False
    remarks: list[str] = field(default_factory=list)


def read_authors(latex: str, annotations: str = "") -> AuthorList:
    """Reads the value of an ``author`` field.

    Args:
        latex: Names, separated by ``and``.
        annotations: The value of biblatex's ``author+an``: ``1=equal; 3=equal``.
    """
    found = AuthorList()
    if not latex:  # most works have no editors, translators and advisors
        return found
    equal = {int(number) for number in re.findall(r"(\d+)\s*=[^;]*\bequal\b", annotations)}
    for number, written in enumerate(_name_list(" ".join(latex.split()), found), start=1):
        if _ET_AL.fullmatch(written):
            found.et_al = True
            continue
        name, left_out = without_additions(_DBLP_NUMBER.sub("", written))
        found.remarks += [f"{each} is left out of an author's name" for each in left_out]
        first = re.sub(r",?\s+et\s+al\.?$", "", name, flags=re.IGNORECASE)
        found.et_al |= first != name
        author = _author(first, is_equal=number in equal, found=found)
        if author:
            found.authors.append(author)
        else:
            found.remarks.append(f"{written!r} is not a name; it is left out")
    return found


def _name_list(latex: str, found: AuthorList) -> list[str]:
    """Splits a list into names, also if its separators are not BibTeX's."""
    latex = re.sub(r"\\(textbf|textit|textsc|emph|underline|uline|mathbf)\s*\{([^{}]*)\}", r"\2", latex)
    latex = re.sub(r"[\s,]+(and\s*)+$", "", re.sub(r"(?<=\sand\s)(and\s)+", "", latex.replace("\\and ", " and ")))
    if " and " not in latex.lower():
        latex = re.sub(r"\s\\?&\s", " and ", latex)
    names: list[str] = split_name_list(latex)
    parted = [each for name in names for each in _split_names(name, names)]
    if len(parted) > len(names):
        found.remarks.append("the authors are not separated by `and`; check how they were separated")
    return [name for name in parted if name.strip()]


def _split_names(name: str, names: Sequence[str]) -> list[str]:
    """Splits the text between two ``and``: it is one name, or several, separated by commas or semicolons."""
    if _is_whole(name) or "=" in name:
        return [name]
    if (simple := _simple_name(name)) is not None:
        return [simple]
    if len(listed := split_tex_string(name, ";")) > 1:  # not in braces
        return [each for part in listed if part for each in _split_names(part, ())]
    parts = list[str]()
    for part in split_tex_string(name, ","):
        if parts and is_degree(part):
            parts[-1] += f" {part}"
        elif part:
            parts.append(part)
    if len(parts) > 2 and len(parts) % 2 == 0 and all(_INITIALS.fullmatch(part) for part in parts[1::2]):
        return [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    are_whole = all(" " in part for part in parts)
    others = [other for other in names if other is not name and not _is_whole(other)]
    others_are = bool(others) and all(" " in other and "," not in other for other in others)
    if len(parts) > 3 or (
        are_whole and (len(parts) == 3 or (len(parts) == 2 and others_are and not name[0].islower()))
    ):
        return parts
    return [", ".join(parts) or name]


def _simple_name(name: str) -> str | None:
    """A name without a comma, or with one between the family and the given name; None if it is not so simple.

    Most names are, and it takes a twentieth of the time of the general case, with the same result.
    """
    family, comma, given = (part.strip() for part in name.partition(","))
    if ";" in name or (comma and "{" in name) or "," in given:
        return None
    if not comma:
        return family or name
    is_one = family and given and not (" " in family and " " in given) and not is_degree(given)
    return f"{family}, {given}" if is_one else None


def _is_whole(latex: str) -> bool:
    """Whether a name is in braces as a whole: it has no parts, such as the name of an organization."""
    depth = 0
    for index, character in enumerate(latex):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0:
            return index == len(latex) - 1 > 0 and not latex.startswith("{\\")
    return False


def _author(latex: str, *, is_equal: bool, found: AuthorList) -> str | dict[str, Any] | None:
    parts, marks = _read_name(latex)
    other_marks = re.sub(rf"[\s^{_STARS}\d,⁰¹²³⁴-⁹{{}}$]", "", marks)
    if other_marks:
        found.remarks.append(f"the mark {other_marks} after {parts.family} is left out")
    words = " ".join(part for part in vars(parts).values() if part)
    if not words:
        return None
    if _EAST_ASIAN.fullmatch(parts.given) and _EAST_ASIAN.fullmatch(parts.family):
        parts = parts if "," in latex else NameParts(parts.family, parts.given)
        words = parts.family + parts.given
    author: dict[str, Any] = {"name": words}
    if _parts_of(words) != parts:
        author["family"] = parts.family
    if is_equal or re.search(f"[{_STARS}]", marks):
        author["equal"] = True
    return author if len(author) > 1 else words


@lru_cache(maxsize=100_000)
def _read_name(latex: str) -> tuple[NameParts, str]:
    """A name without the marks after it, and the marks."""
    try:
        parts = _extended(latex) or (NameParts("", to_text(latex)) if _is_whole(latex) else _parts(latex))
    except PybtexError:
        parts = NameParts("", to_text(latex))
    marks = "".join(match[0] for part in vars(parts).values() if (match := _MARKS.search(part)))
    bare = NameParts(**{key: _MARKS.sub("", part).strip() for key, part in vars(parts).items()})
    if bare.given and not bare.family:  # a mark behind a space was taken for the family name
        bare = _parts_of(bare.given)
    return bare, marks


@lru_cache(maxsize=100_000)
def _parts_of(name: str) -> NameParts:
    """The parts that the site reads from a name."""
    return Author(name=name).parts


def _extended(latex: str) -> NameParts | None:
    """A name in biblatex's extended format: ``family=Berg, given=Ada, prefix=van der``."""
    fields = {key: to_text(value) for key, value in re.findall(r"(\w+)\s*=\s*\"?([^,\"]*)\"?", latex)}
    if "family" not in fields:
        return None
    family = f"{fields.get('prefix', '')} {fields['family']}".strip()
    return NameParts(fields.get("given", ""), family, fields.get("suffix", ""))


def _parts(latex: str) -> NameParts:
    person = Person(latex)
    given, family, suffix = person.bibtex_first_names, [*person.prelast_names, *person.last_names], person.lineage_names
    if suffix and to_text(" ".join(given)) in SUFFIXES:
        given, suffix = suffix, given
    last = to_text(family[-1]) if family else ""
    # BibTeX requires a suffix between commas, but it is often written elsewhere.
    if not suffix and last in SUFFIXES and (len(family) > 1 or (len(given) > 1 and "," not in latex)):
        suffix = [family.pop()]
        family = family or [given.pop()]
    if not suffix and to_text(" ".join(given)) in SUFFIXES and len(family) > 1:
        return replace(_parts(" ".join(family)), suffix=to_text(given[0]))
    if not suffix and len(given) > 1 and to_text(given[-1]) in SUFFIXES:
        suffix = [given.pop()]
    return NameParts(*(to_text(" ".join(words)) for words in (given, family, suffix)))
