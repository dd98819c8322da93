"""Mutants: which faults they have, and how they are put into running code."""

import gc

import pytest

from tests.mutation.code_objects import functions_in_memory, replace_function
from tests.mutation.mutants import mutants


def faults(source: str) -> list[tuple[int, str]]:
    return [(mutant.line, mutant.fault) for mutant in mutants(source, "module.py")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a <= b", ["LtE -> Lt"]),
        ("a and b", ["And -> Or"]),
        ("not a", ["not removed"]),
        ("x = True", ["True -> False"]),
        ("x = 'http:'", ["'http:' -> 'http:X'"]),
        ("x = 1 if a else b", ["if True", "if False", "1 -> 2"]),
        ("[a for a in b if a]", ["without its conditions"]),
        ("def f():\n    return a", ["return None"]),
        ("f(1)", ["call removed", "1 -> 2"]),
        ("for a in b:\n    continue", ["Continue -> Break"]),
    ],
)
def test_each_part_of_the_code_has_its_faults(source: str, expected: list[str]) -> None:
    assert [fault for _, fault in faults(source)] == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        "def f(a: 'int | str') -> 'bool': ...",
        "x: int | str",
        "raise ValueError(f'{a}: no')",
        "x = f'{a} has no name'",
        "x: int = Field(description='Pages', examples=['3', 4])",
        "__all__ = ['f']",
        "@lru_cache(20_000)\ndef f(): ...",
        "if TYPE_CHECKING:\n    a = 1",
    ],
)
def test_documentation_types_and_messages_have_none(source: str) -> None:
    assert faults(source) == []


def test_the_code_outside_the_fault_is_as_it_was() -> None:
    values = []
    for mutant in mutants("x = 1\ny = 2", "module.py"):
        names: dict[str, int] = {}
        exec(mutant.code, names)  # noqa: S102 - written above
        values.append((names["x"], names["y"], mutant.line))
    assert values == [(2, 2, 1), (1, 3, 2)]


def test_a_mutant_names_the_function_that_contains_it() -> None:
    source = "def f():\n    return not (\n        a\n    )\n\n\ndef g():\n    return 1"
    found = [(each.line, each.changed and each.changed.co_name) for each in mutants(source, "module.py")]
    assert found == [(2, "f"), (2, "f"), (8, "g")]


def negated(number: int) -> int:
    return -number if number > 0 else number


def test_a_mutant_of_a_function_replaces_it_wherever_it_is_referred_to() -> None:
    path, original = negated.__code__.co_filename, negated.__code__
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        found = [m.changed for m in mutants(file.read(), path) if m.fault == "if False" and m.changed]
    referred = [negated]
    gc.freeze()  # as tests/conftest.py does
    functions_in_memory.cache_clear()
    replace_function(path, next(code for code in found if code.co_name == "negated"))
    try:
        assert referred[0](3) == 3
    finally:
        negated.__code__ = original


@pytest.mark.parametrize(
    ("source", "function"),
    [
        ("x = [1 for a in b]", None),
        ("class A:\n    x = 1", None),
        ("def f(a=1): ...", None),
        ("def f():\n    return [1 for a in b]", "f"),
        ("class A:\n    def f(self):\n        g(1)", "A.f"),
    ],
)
def test_the_function_of_a_fault_is_known_unless_import_runs_it(source: str, function: str | None) -> None:
    found = {mutant.changed.co_qualname if mutant.changed else None for mutant in mutants(source, "module.py")}
    assert found == {function}
