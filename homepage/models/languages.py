"""The languages of pages and works: the direction of their script."""

_FROM_THE_RIGHT = frozenset({"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Scripts, as in ISO 15924."""

_IN_SUCH_A_SCRIPT = frozenset(
    {"apc", "ar", "arc", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn"}
    | {"nqo", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "yi"}
)
"""Languages that are usually written in one of these scripts."""


def direction(tag: str) -> dict[str, str]:
    """The attribute ``dir`` for a language that is written from right to left; no attribute for others.

    Args:
        tag: A BCP 47 tag, such as ``ar`` or ``pa-Arab-PK``.
    """
    language, *rest = tag.lower().split("-")
    script = next((part for part in rest[:2] if len(part) == 4 and part.isalpha()), None)
    is_from_the_right = script in _FROM_THE_RIGHT if script else language in _IN_SUCH_A_SCRIPT
    return {"dir": "rtl"} if is_from_the_right else {}


def is_east_asian(tag: str) -> bool:
    """Whether a language is Chinese, Japanese or Korean, which have rules of their own for lines and emphasis."""
    return tag.lower().split("-")[0] in {"zh", "ja", "ko"}


def part_attributes(tag: str, page: str) -> dict[str, str]:
    """The attributes of a part of a page: its language, and its direction if it is not that of the page.

    Args:
        tag: The language of the part.
        page: The language of the page.
    """
    runs_against = direction(tag) != direction(page)
    return {"lang": tag, **({"dir": direction(tag).get("dir", "ltr")} if runs_against else {})}


def html_attributes(tag: str) -> str:
    """The attributes of the ``html`` element for the language of a page."""
    return " ".join(f'{name}="{value}"' for name, value in {"lang": tag, **direction(tag)}.items())
