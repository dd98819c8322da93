"""An entry that has not changed is not converted again, and nobody can see that in the result."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from homepage.importers.bibtex import format as bibtex_format
from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.bibtex.record import read_entry
from homepage.importers.publications.format import Record
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.memory import IMPORTED, REMARKS, SOURCE
from homepage.importers.publications.publication_file import PUBLICATIONS

BIB = r"""
@string{sand = {Sand Press}}
@article{dunes, title = {Dunes}, author = {A Berg}, year = 2020, journal = {Sand}, doi = {10.1000/d}, file = {x}}
@article{tides, title = {Tides}, author = {C Dune}, year = 2021, journal = {Water}, owner = {me}, file = {y}}
@book{waves, title = {Waves}, author = {A Berg}, year = 2019, publisher = sand, series = {S}}
@inproceedings{wind, title = {Wind}, author = {E Sand}, crossref = {vol}}
@proceedings{vol, title = {Proc. of Air}, year = 2018}
@article{gone, title = {Gone}, author = {A Berg}, year = 2017, journal = {Sand}}
@misc{talk, title = {A Talk}, author = {A Berg}, year = 2016, pdf = {missing.pdf}}
@misc{nameless, author = {A Berg}, year = 2016}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site after the first import."""
    root = tmp_path / "site"
    (root / "content").mkdir(parents=True)
    (root / "refs.bib").write_text(BIB, encoding="utf-8")
    again(root)
    return root


def again(root: Path, file: str = "refs.bib") -> tuple[list[str], list[str], str]:
    """Imports, and returns what is said, and what is written then."""
    done = import_publications(root, [root / file], BIBTEX, dry_run=False)
    return list(done.warnings()), list(done.lines()), (root / PUBLICATIONS).read_text(encoding="utf-8")


def hashes(root: Path) -> dict[str, dict[str, str]]:
    """The memory without what is stored of settled entries."""
    memory = json.loads((root / IMPORTED).read_text(encoding="utf-8"))
    return {id_: {key: each[key] for key in each if key not in {SOURCE, REMARKS}} for id_, each in memory.items()}


def converted(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the entries that another import converts."""
    keys: list[str] = []

    def counted(entry: Entry) -> Record:
        keys.append(entry.key)
        return read_entry(entry)

    monkeypatch.setattr(bibtex_format, "read_entry", counted)
    again(root)
    return keys


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    """A change of a file of the site."""

    def changed(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        write(root / name, text.replace(old, new))

    return changed


def test_only_what_can_change_is_converted_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert converted(root, monkeypatch) == ["talk", "nameless"]  # its file may be there now


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        (change("refs.bib", "{Tides}", "{High Tides}"), ["tides", "talk", "nameless"]),
        (change("refs.bib", "{Sand Press}", "{Press}"), ["waves", "talk", "nameless"]),
        (change("refs.bib", "year = 2018", "year = 2015"), ["wind", "talk", "nameless"]),
        (change(PUBLICATIONS, "title: Tides", "title: Tides and more"), ["tides", "talk", "nameless"]),
        (change(PUBLICATIONS, "title: Tides", "title: Tides\n  selected: true"), ["tides", "talk", "nameless"]),
        (change("refs.bib", "@misc{talk", "@misc{new, title={Dunes}, author={A Berg}, year=2020}\n@misc{talk"),
         ["new", "talk", "nameless", "dunes"]),
    ],
)  # fmt: skip
def test_changed_entries_are_converted(
    root: Path, changed: Callable[[Path], None], keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(root)
    assert converted(root, monkeypatch) == keys


@pytest.mark.parametrize(
    "changed",
    [
        change(PUBLICATIONS, "  doi: 10.1000/d\n", ""),
        change(PUBLICATIONS, "title: Dunes", "title: {en: Dunes, de: Sand}"),
        change(PUBLICATIONS, "title: Dunes", "title: Dunes, mine"),
    ],
)
def test_an_entry_that_the_owner_has_changed_is_compared_each_time(
    root: Path, changed: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root / "content/site.yaml", "url: https://a.example\ndescription: A.\nlanguages: [en, de]\n")
    changed(root)
    again(root)
    assert converted(root, monkeypatch) == ["dunes", "talk", "nameless"]


def test_another_version_of_the_program_converts_all(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bibtex_format, "code_digest", lambda: "another")
    assert len(converted(root, monkeypatch)) == 7


def test_the_memory_names_the_file_that_has_the_entry_now(root: Path) -> None:
    (root / "refs.bib").rename(root / "more.bib")
    again(root, "more.bib")
    assert {each["file"] for each in hashes(root).values()} == {"more.bib"}


GONE = "@article{gone, title = {Gone}, author = {A Berg}, year = 2017, journal = {Sand}}\n"
CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing": lambda _: None,
    "a title": change("refs.bib", "{Tides}", "{High Tides}"),
    "an abbreviation": change("refs.bib", "{Sand Press}", "{Press}"),
    "a volume": change("refs.bib", "year = 2018", "year = 2015"),
    "a second entry of a work": change("refs.bib", GONE, "@misc{b, title={Dunes}, author={A Berg}, year=2020}\n"),
    "an entry twice": change("refs.bib", GONE, GONE + GONE),
    "the DOI of another work": change("refs.bib", GONE, "@misc{b, title={B}, author={X Y}, doi={10.1000/d}, year=1}\n"),
    "the key of another work": change("refs.bib", "{gone", "{dunes"),
    "a removed entry": change("refs.bib", GONE, ""),
    "another order": lambda root: write(root / "refs.bib", "\n".join(reversed(BIB.splitlines()))),
    "a line before": change("refs.bib", "@string", "\n\n@string"),
    "a value of the owner": change(PUBLICATIONS, "title: Tides", "title: Tides and more"),
    "a value in quotes": change(PUBLICATIONS, "date: 2020", 'date: "2020"'),
    "an id": change(PUBLICATIONS, "id: dunes", "id: sand"),
    "a work of the owner": change(PUBLICATIONS, "- id: tides", "- id: x\n  title: Dunes\n  date: 2020\n"
                                  "  authors: [A Berg]\n  venue: Sand\n- id: tides"),
    "a hidden field": lambda root: write(root.parent / "_config.yml", "filtered_bibtex_keywords: [series]\n"),
}  # fmt: skip


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_the_result_is_that_of_converting_all(root: Path, tmp_path: Path, changed: Callable[[Path], None]) -> None:
    changed(root)
    other = tmp_path / "other"
    shutil.copytree(root, other)
    write(other / IMPORTED, json.dumps(hashes(root)))
    assert hashes(other) == hashes(root)
    for _ in range(2):
        found, expected = again(root), again(other)
        assert [[line.replace(str(other), str(root)) for line in part] for part in expected[:2]] == list(found[:2])
        assert found[2] == expected[2]
        assert hashes(root) == hashes(other)
