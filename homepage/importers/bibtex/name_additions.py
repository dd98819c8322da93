"""Removes additions to names: titles, degrees, affiliations, addresses."""

import re

_TITLE = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\b\.?(?:-?\s?Ing\.)?|(?:Ing|Dipl|Priv)\.(?:-[A-Z][a-z]+\.?)?|PD(?=\s+Dr))"
_TITLES = re.compile(rf"^(?:{_TITLE}\s+(?:(?:rer|med|phil|nat|habil|h\.?\s?c|mult)\.\s*)*)+(?=\S)")
_CERTAIN = (
    r"(?:Ph\.?\s?D|D\.?\s?Phil|M\.?\s?Sc|B\.?\s?Sc|M\.?\s?Phil|MBA|MPH|PharmD|Ed\.?D|Sc\.?D)\.?"
    r"|Dr\.?\s?(?:rer|med|phil|Ing)\.?(?:\s?nat\.?)?"
)
_CERTAIN_DEGREE = re.compile(_CERTAIN)
_DEGREE = re.compile(
    rf"{_CERTAIN}|(?:M\.?D|M\.?A|B\.?A|J\.?D)\.?|FRS|FRCP|RN|DDS|DVM|(?:Dr|Prof)\.?"
)  # some may be initials
_DEGREES_BEHIND = re.compile(rf"(?:[\s,]+(?:{_CERTAIN}))+$")
_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?[^\s<>()\[\],]+@[^\s<>()\[\],]+\.[A-Za-z]{2,}\s*[>)\]]?")
_ORCID = re.compile(
    r"[(\[<]?\s*(?:ORCID\s*:?\s*)?(?:https?://orcid\.org/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\s*[)\]>]?", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")


def is_degree(text: str) -> bool:
    """Whether a text is an academic degree that cannot be initials."""
    return _CERTAIN_DEGREE.fullmatch(text.strip()) is not None


def without_additions(name: str) -> tuple[str, list[str]]:
    """Returns a name without its additions, and the additions.

    Args:
        name: A name in BibTeX's syntax, also with commas: ``Berg, Ada (TU Sand)``.
    """
    if name.startswith("{"):
        return name, []
    left_out: list[str] = []

    def take(pattern: re.Pattern[str], text: str) -> str:
        left_out.extend(found[0].strip(" ,") for found in pattern.finditer(text))
        return pattern.sub(" ", text)

    name = take(_ORCID, take(_ADDRESS, name)).strip(" ,")
    name = take(_IN_BRACKETS, name).strip(" ,")
    parts = [part.strip() for part in name.split(",")]
    left_out += [parts.pop(index) for index in (-1, 1) if len(parts) > 2 and _DEGREE.fullmatch(parts[index])]
    parts = [take(_TITLES, take(_DEGREES_BEHIND, part)).strip() for part in parts]
    return ", ".join(part for part in parts if part), left_out
