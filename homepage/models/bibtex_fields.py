"""Further BibTeX fields of a work, which are exported unchanged."""

import re
from typing import Annotated

from pydantic import AfterValidator

from homepage.models.text import FixedText

_NAME = re.compile(r"[a-z][a-z0-9+_:.-]*")


def _well_formed(fields: dict[str, str]) -> dict[str, str]:
    """Rejects field names and values that would break the BibTeX entry."""
    for name, value in fields.items():
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a BibTeX field; write lower-case letters, such as series")
        depth = 0
        for brace in re.findall(r"[{}]", value):
            depth += 1 if brace == "{" else -1
            if depth < 0:
                break
        if depth:
            raise ValueError(f"the braces in {name} do not match; close every brace that is opened")
    return fields


BibtexFields = Annotated[dict[str, FixedText], AfterValidator(_well_formed)]
"""Values in LaTeX by field name, in lower case."""
