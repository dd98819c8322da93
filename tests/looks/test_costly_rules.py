"""No rule makes a key in the search cost a look at all rows; docs/architecture.md says what each would cost."""

import re
from pathlib import Path

import pytest

from tests.own_site import REPOSITORY

STYLESHEETS = sorted((REPOSITORY / "homepage").glob("static/*.css"))

COSTLY = {
    "asks all that is inside": r":has\(\s*:target",
    "depends on whether another element is hidden": r"\[hidden\]\)?\s*[+~>\w.:]",
    "computes all styles in what opens": r"\[open\]::details-content",
}


@pytest.mark.parametrize("rule", COSTLY.values(), ids=COSTLY)
@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.name)
def test_no_selector_is_costly_for_thousands_of_rows(path: Path, rule: str) -> None:
    assert re.findall(rule, path.read_text(encoding="utf-8")) == []
