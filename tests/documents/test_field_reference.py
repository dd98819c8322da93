"""The reference of fields is made from the models."""

import pytest

from homepage.page_model.kinds import KINDS
from homepage.validation import validate
from homepage.words import catalogue, read_catalogue
from homepage.yaml_files.reader import read_yaml
from tests.documents.documents import FIELDS
from tests.documents.examples import examples_in
from tests.documents.field_reference import PARTS, Part, reference
from tests.documents.field_values import as_yaml, example


def test_the_reference_is_up_to_date() -> None:
    assert FIELDS.read_text(encoding="utf-8") == reference(), "run `make docs`"


def test_it_has_the_fields_of_every_kind_of_section() -> None:
    assert {kind.entry for kind in KINDS.values() if kind.entry} <= {part.model for part in PARTS}


def test_every_field_is_described_in_a_sentence() -> None:
    fields = {(part.heading, name): field for part in PARTS for name, field in part.model.model_fields.items()}
    ends = {key: (field.description or "").rstrip(" …")[-1:] for key, field in fields.items()}
    assert {key: end for key, end in ends.items() if end not in {".", ","}} == {}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.heading)
def test_the_examples_of_fields_are_valid_together(part: Part) -> None:
    fields = part.model.model_fields.items()
    lines = [as_yaml(field.alias or name, example(part.model, name)) for name, field in fields]
    document = read_yaml("\n".join(lines))
    assert (document.mistakes, validate(part.model, document.data)[1]) == ([], [])


def test_the_reference_has_all_words_of_the_interface() -> None:
    (words,) = (each for each in examples_in(FIELDS) if each.file == "words")
    assert read_catalogue(words.text, "fields.md") == catalogue("en")
