"""How exact versions are raised."""

from tests.newest_pins import PINNED, ROOT, names, raised, versions

TEXT = 'dependencies = [\n  "a-b==1.0", # why\n  "c==2",\n]\nname = "c"\n'
COMPILED = "# a comment\na-b==1.2\nc==3 ; python_full_version < '3.13'\nc==4 ; python_full_version >= '3.13'\n"


def test_only_versions_change() -> None:
    assert raised(TEXT, {"a-b": "1.2"}) == TEXT.replace("a-b==1.0", "a-b==1.2")


def test_a_package_that_needs_several_versions_keeps_its_own() -> None:
    assert versions(COMPILED) == {"a-b": "1.2"}
    assert raised(TEXT, versions(COMPILED)) == TEXT.replace("a-b==1.0", "a-b==1.2")


def test_all_pins_of_the_project_are_found() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in PINNED]
    found = set().union(*map(names, texts))
    assert {"hatchling", "reflex", "ruff", "typst"} <= found
    assert len(found) == len({pin for text in texts for pin in set(text.split('"')) if "==" in pin and " " not in pin})
