"""The examples in docs/content.md are valid content."""

import re
from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.models.publications import Publication
from homepage.models.services import SERVICES, service_address
from homepage.models.settings import Settings
from homepage.validation import validate
from homepage.yaml_source import read_yaml

DOCUMENT = Path(__file__).resolve().parents[1] / "docs/content.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
FILES = {found[1]: each for each in EXAMPLES if (found := re.match(r"# [^\n]*?content/(\w+)\.yaml", each))}
"""Whole files, by name. The other examples are parts of site.yaml, or publications."""
REQUIRED = "url: https://example.org\ndescription: A page.\n"


def test_every_file_of_a_site_has_an_example() -> None:
    of_kinds = {"education", "awards", "members", "projects", "news"}
    assert set(FILES) == {"site", "profile", "topics", "publications", "people", *of_kinds}


def test_together_the_files_are_a_site_that_lacks_only_its_assets(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, text in FILES.items():
        (tmp_path / "content" / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentErrors) as caught:
        load(tmp_path)
    assert [str(error) for error in caught.value.errors if "a file in assets/" not in error.message] == []


def test_the_table_of_services_has_each_with_its_example_and_its_link() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\S+)` \| (.+): `(.+)` \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [
        (name, each.example, each.label, service_address(name, each.example)) for name, each in SERVICES.items()
    ]


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each not in FILES.values()])
def test_an_example_of_a_part_is_valid(example: str) -> None:
    is_settings = re.match(r"sections:|pages:", example) is not None
    document = read_yaml(REQUIRED + example if is_settings else example)
    entries = document.data if isinstance(document.data, list) else [document.data]
    found = [mistake for each in entries for mistake in validate(Settings if is_settings else Publication, each)[1]]
    assert (document.mistakes, found) == ([], [])
