"""The examples in the documents are valid content."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from homepage.content import load
from homepage.content_files import LISTS, MAPPINGS
from homepage.errors import ContentErrors
from homepage.models.pages import PageMatter, PostMatter
from homepage.page_model.kinds import KINDS, KNOWN_SECTIONS
from homepage.translation import Translation
from homepage.validation import validate
from homepage.yaml_files.reader import read_yaml
from tests.documents.documents import CONTENT, DOCUMENTS
from tests.documents.examples import Example, examples_in

REQUIRED = {"site": {"url": "https://example.org", "description": "A page."}, "profile": {"name": "Plato"}}
"""What a part of a file leaves out."""


EXAMPLES = [example for document in DOCUMENTS for example in examples_in(document)]
IN_YAML = [each for each in EXAMPLES if each.language == "yaml"]
FRONT_MATTER = [each for each in EXAMPLES if each.text.startswith("---\n")]
WHOLE = {each.file: each.text for each in reversed(IN_YAML) if each.document == CONTENT}
"""The first example of each file, by its name: a whole file."""


def mistakes(model: type[Any], data: object) -> list[str]:
    """The mistakes in a value, which may have texts in two languages."""
    picked = Translation.of(data, model, ("en", "de", "zh-Hans"), "en")
    found = validate(model, picked.data)[1]
    return [each.message for each in (*picked.mistakes, *found)]


@pytest.mark.parametrize("example", IN_YAML)
def test_an_example_says_which_file_it_is_of(example: Example) -> None:
    assert re.match(r"# [\w./-]+\.ya?ml\b", example.text)


@pytest.mark.parametrize("example", [each for each in IN_YAML if each.file in {*LISTS, *MAPPINGS}])
def test_an_example_is_valid(example: Example) -> None:
    name, document = example.file or "", read_yaml(example.text)
    data: Any = document.data
    if name in MAPPINGS:
        found = mistakes(MAPPINGS[name], {**REQUIRED[name], **data})
    else:
        found = [mistake for entry in data for mistake in mistakes(LISTS[name], entry)]
    assert (document.mistakes, found) == ([], [])


@pytest.mark.parametrize("example", [each for each in IN_YAML if each.file not in {*LISTS, *MAPPINGS, "words"}])
def test_an_example_of_another_file_is_yaml(example: Example) -> None:
    assert example.file is None
    assert yaml.safe_load(example.text)


@pytest.mark.parametrize("example", FRONT_MATTER)
def test_front_matter_is_that_of_a_page_or_a_post(example: Example) -> None:
    data = read_yaml(example.text.split("---\n")[1]).data
    assert [] in (mistakes(PageMatter, data), mistakes(PostMatter, data))


def test_every_file_of_a_site_has_an_example() -> None:
    of_kinds = {"education", "teaching", "members", "projects", "news"}
    assert set(WHOLE) == {"site", "profile", "topics", "publications", "people", *of_kinds}


def test_together_the_files_are_a_site_that_lacks_only_its_assets(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, text in WHOLE.items():
        (tmp_path / "content" / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentErrors) as caught:
        load(tmp_path)
    assert [str(error) for error in caught.value.errors if "a file in assets/" not in error.message] == []


def test_the_table_of_kinds_has_each_kind_with_its_known_names() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", CONTENT.read_text(encoding="utf-8"), re.MULTILINE)
    told = {kind: set(re.findall(r"`(\w+)`", names)) for kind, names in rows}
    known = {kind: {name for name, section in KNOWN_SECTIONS.items() if section.kind == kind} for kind in KINDS}
    assert told == known
