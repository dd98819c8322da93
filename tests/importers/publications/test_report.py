"""What an import says about itself."""

import pytest

from homepage.importers.publications.report import Import, Outcome, grouped_lines
from homepage.importers.report import Remark


def lines(*outcomes: Outcome) -> list[str]:
    """The lines about works, without that with the numbers."""
    return list(Import(outcomes=list(outcomes)).lines())[:-1]


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome("a", added=True), "added a"),
        (
            Outcome("a", left_out=True),
            'left out a, you removed it; to have it again, remove the line "a" of content/imported.json',
        ),
        (Outcome("a", changed=["title", "links.code"]), "updated a: title, links.code"),
        (
            Outcome("a", changed=["citation_key"], keys=("old", "new")),
            "updated a: citation_key (from old to new)",
        ),
        (
            Outcome("a", joined_into="b", changed=["title", "date"]),
            "joined a into b: title, date; if its page was published, redirect /publications/a/ in site.yaml",
        ),
        (
            Outcome("a", joined_into="b"),
            "joined a into b: nothing new; if its page was published, redirect /publications/a/ in site.yaml",
        ),
        (Outcome("a", kept={"title": "Theirs"}), "kept yours in a: title (imported: Theirs)"),
    ],
)
def test_each_outcome_of_a_work_is_a_line(outcome: Outcome, line: str) -> None:
    assert lines(outcome) == [line]


def test_an_unchanged_work_has_no_line() -> None:
    assert lines(Outcome("a")) == []


def test_the_values_that_are_kept_follow_the_work() -> None:
    outcome = Outcome("a", joined_into="b", changed=["date"], kept={"title": "T", "note": "N"})
    assert lines(outcome)[1:] == ["kept yours in b: title (imported: T)", "kept yours in b: note (imported: N)"]


@pytest.mark.parametrize(
    ("outcomes", "numbers"),
    [
        ([], "0 added, 0 updated, 0 unchanged"),
        ([Outcome("a", added=True), Outcome("b", changed=["title"]), Outcome("c")], "1 added, 1 updated, 1 unchanged"),
        ([Outcome("a", left_out=True), Outcome("b")], "0 added, 0 updated, 1 unchanged, 1 left out"),
        ([Outcome("a", joined_into="b", changed=["title"])], "0 added, 0 updated, 0 unchanged"),
    ],
)
def test_the_last_line_has_the_numbers(outcomes: list[Outcome], numbers: str) -> None:
    assert list(Import(outcomes=outcomes).lines())[-1] == f"{numbers} in content/publications.yaml"


def test_the_difference_and_what_has_vanished_are_reported_around_the_works() -> None:
    done = Import(outcomes=[Outcome("a", added=True)], vanished={"b": "refs.bib"}, diff="-x\n+y\n")
    assert list(done.lines())[:-1] == [
        "-x",
        "+y",
        "added a",
        "not found b in refs.bib, where it was at the last import; its entry stays until you remove it",
    ]


def test_a_remark_about_few_entries_is_a_line_for_each() -> None:
    remarks = [Remark("a.bib", number, f"k{number}: is odd") for number in range(3)]
    assert list(grouped_lines(remarks)) == [f"a.bib:{number}: k{number}: is odd" for number in range(3)]


def test_a_remark_about_many_entries_is_one_line_with_the_first_of_them() -> None:
    remarks = [Remark("a.bib", number + 7, f"k{number}: is: odd") for number in range(4)]
    assert list(grouped_lines(remarks)) == ["a.bib:7: is: odd (4 entries: k0, k1, k2, …)"]


def test_remarks_of_two_files_or_of_two_kinds_stay_apart() -> None:
    remarks = [Remark(file, 1, f"k: is {kind}") for file in ("a", "b") for kind in ("odd", "even") for _ in range(2)]
    assert len(list(grouped_lines(remarks))) == 8


def test_remarks_without_a_key_are_never_one_line() -> None:
    assert len(list(Import(remarks=[Remark("a.bib", 1, "unreadable")] * 5).warnings())) == 5
