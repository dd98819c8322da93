"""``homepage import bibtex``: what it writes, what it leaves alone, and what it says."""

import time
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.content import load
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.publications.importer import import_publications
from homepage.yaml_files.reader import read_yaml
from tests.sites import write_site

PREPRINT = """@article{plato2025,
  title = {On {Forms}}, author = {Plato and Aristotle}, year = {2025}, note = {first},
  journal = {arXiv preprint arXiv:2505.00001}
}
"""
PUBLISHED = """@inproceedings{plato2025,
  title = {On the {Forms}}, author = {Plato and Aristotle and Xenophon}, year = {2026}, month = jul, note = {second},
  booktitle = {ICML}, eprint = {2505.00001}, archiveprefix = {arXiv}, code = {https://code.example/forms}
}
"""
BY_HAND = """# my papers
- id: cave # the one in all books
  title: 'The Cave'
  date: 2020-01
  authors: [Plato, { name: Glaucon, equal: true }]
  doi: 10.1000/cave
  abstract: >-
    People in
    a cave.

# older ones
- id: laws
  title: Laws
  date: 2019
  authors:
    - Plato
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without publications, in which commands are run."""
    monkeypatch.chdir(write_site(tmp_path))
    return tmp_path


def import_(root: Path, *texts: str) -> list[str]:
    """Imports one file after the other in one run; what is reported."""
    files = [root / f"{number}.bib" for number, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    done = import_publications(root, files, BIBTEX, dry_run=False)
    return [*done.lines(), *(remark.message for remark in done.remarks)]


def written(root: Path) -> str:
    return (root / "content/publications.yaml").read_text(encoding="utf-8")


def edit(root: Path, old: str, new: str) -> None:
    assert written(root).count(old) == 1
    (root / "content/publications.yaml").write_text(written(root).replace(old, new), encoding="utf-8")


def entry(root: Path, number: int = 0) -> dict[str, object]:
    data = read_yaml(written(root)).data
    assert isinstance(data, list)
    found = data[number]
    assert isinstance(found, dict)
    return found


def test_a_file_behind_a_link_is_changed_where_it_is(root: Path) -> None:
    (root / "works.yaml").write_text("", encoding="utf-8")
    (root / "content/publications.yaml").symlink_to("../works.yaml")
    import_(root, PREPRINT)
    assert (root / "content/publications.yaml").is_symlink()
    assert "- id:" in (root / "works.yaml").read_text(encoding="utf-8")


def test_imported_works_are_valid_content(root: Path) -> None:
    import_(root, PREPRINT)
    (publication,) = load(root).publications
    assert (publication.title, str(publication.date), publication.status) == ("On Forms", "2025", "preprint")
    assert written(root).startswith("# yaml-language-server: $schema=schema/publications.json\n")


def test_importing_again_changes_nothing(root: Path) -> None:
    import_(root, PREPRINT)
    before = written(root)
    assert import_(root, PREPRINT)[0] == "0 added, 0 updated, 1 unchanged in content/publications.yaml"
    assert written(root) == before


def test_a_file_on_another_drive_is_remembered_by_its_whole_path(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def relpath(path: Path, start: Path) -> str:
        raise ValueError(f"path is on mount 'D:', start on mount 'C:' ({path}, {start})")

    monkeypatch.setattr("os.path.relpath", relpath)
    import_(root, "@article{a, title={A}, author={Ada Lovelace}, year={2024}}")
    assert (root / "0.bib").as_posix() in (root / "content/imported.json").read_text(encoding="utf-8")


def test_a_preprint_that_was_published_is_updated_and_not_duplicated(root: Path) -> None:
    import_(root, PREPRINT)
    reported = import_(root, PUBLISHED)
    assert reported[-1] == "0 added, 1 updated, 0 unchanged in content/publications.yaml"
    found = entry(root)
    expected = {"date": "2026-07", "venue": "ICML", "title": "On the Forms", "note": "second"}
    assert {name: found[name] for name in expected} == expected
    assert found["links"] == {"code": "https://code.example/forms"}


def test_a_preprint_imported_later_takes_nothing_from_the_published_version(root: Path) -> None:
    import_(root, PUBLISHED)
    before = written(root)
    import_(root, PREPRINT)
    assert written(root) == before


def test_versions_of_one_work_in_one_import_are_one_entry(root: Path) -> None:
    other = PREPRINT.replace("plato2025", "corr/plato").replace("note = {first}", "abstract = {Shadows.}")
    reported = import_(root, other, PUBLISHED.replace("On the", "On"))
    assert (entry(root)["venue"], entry(root)["abstract"]) == ("ICML", "Shadows.")
    assert len(load(root).publications) == 1
    assert any("is the same work as corr/plato, and joined with it" in each for each in reported)


def test_two_works_of_one_title_stay_two(root: Path) -> None:
    editorial = "@article{{{}, title = {{Editorial}}, author = {{Plato}}, journal = {{{}}}, year = {{{}}}}}\n"
    import_(root, editorial.format("a", "Nature", 2019) + editorial.format("b", "Science", 2021))
    assert len(load(root).publications) == 2


def test_a_key_that_another_file_uses_for_another_work_takes_nothing_from_the_first(root: Path) -> None:
    import_(root, "@article{x, title = {First}, author = {Plato}, journal = {N}, doi = {10.1000/first}, year = 2020}")
    before = entry(root)
    import_(root, "@article{x, title = {Other}, author = {Solon}, journal = {S}, doi = {10.1000/second}, year = 2021}")
    assert entry(root) == before
    assert {publication.id for publication in load(root).publications} == {"x", "x-2"}


def test_a_key_that_is_used_twice_in_a_file_leads_to_two_works_however_often_it_is_imported(root: Path) -> None:
    twice = (
        "@inproceedings{mix, title = {One thing}, author = {Plato}, booktitle = {A}, year = 2020}\n"
        "@inproceedings{mix, title = {Quite another}, author = {Plato}, booktitle = {B}, year = 2021}\n"
    )
    import_(root, twice)
    before = written(root)
    import_(root, twice)
    assert written(root) == before
    assert len(load(root).publications) == 2


def test_entries_without_a_key_are_known_by_what_they_say(root: Path) -> None:
    one = "@article{, title = {Nokey A}, author = {Plato}, journal = {N}, year = 2003}\n"
    two = "@article{, title = {Nokey B}, author = {Plato}, journal = {N}, year = 2004}\n"
    import_(root, one + two)
    import_(root, one.replace("Nokey A", "Before both") + one + two)
    assert {publication.id for publication in load(root).publications} == {"before-both", "nokey-a", "nokey-b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("author = {Wei Wang and Mei Lin}, eprint = {2001.00001}", "author = {Kai Lin and Q Zhao}, booktitle = {CVPR}"),
        ("author = {Plato}, journal = {N}, doi = {10.1000/1}", "author = {Plato}, journal = {N}, doi = {10.1000/2}"),
        ("author = {Plato}, journal = {N}, number = 1", "author = {Plato}, journal = {N}, number = 2"),
    ],
)
def test_works_with_the_same_title_are_different_if_other_values_differ(root: Path, one: str, other: str) -> None:
    text = "@article{{{}, title = {{Introduction}}, year = 2020, {}}}\n"
    import_(root, text.format("a", one) + text.format("b", other))
    assert len(load(root).publications) == 2


def test_an_entry_that_ends_in_a_block_of_text_can_be_updated(root: Path) -> None:
    block = "- id: cave\n  title: Cave\n  date: 2020\n  authors: [Plato]\n  abstract: |\n    one\n    two\n"
    write_site(root, publications_yaml=block)
    import_(root, "@misc{cave, title = {Cave}, author = {Plato}, year = 2020, note = {N}}")
    assert (entry(root)["note"], entry(root)["abstract"]) == ("N", "one\ntwo\n")


@pytest.mark.parametrize(
    "text",
    [
        "-\n  id: cave\n  title: C\n  date: 2020\n  authors: [P]\n",
        "[{id: cave, title: C, date: 2020, authors: [P]}]\n",
        "- {id: cave, title: C, date: 2020, authors: [P]}\r\n",
        "---\n- id: cave\n  title: C\n  date: 2020\n  authors: [P]\n...\n",
    ],
)
def test_entries_are_added_to_and_changed_in_any_layout(root: Path, text: str) -> None:
    write_site(root, publications_yaml=text)
    import_(root, "@misc{cave, title = {C}, author = {P}, year = 2020, note = {N}}", PREPRINT)
    assert {each.id for each in load(root).publications} == {"cave", "plato2025"}
    assert (entry(root)["note"], entry(root, 1)["note"]) == ("N", "first")


@pytest.mark.parametrize("text", ["[]", "[]  # none yet\n", "null\n", "---\n", "# none yet\n", "--- # none\n...\n"])
def test_a_file_without_entries_gets_some_and_stays_yaml(root: Path, text: str) -> None:
    write_site(root, publications_yaml=text)
    import_(root, PREPRINT)
    assert [each.id for each in load(root).publications] == ["plato2025"]
    assert ("# none" in written(root)) == ("# none" in text)


def test_an_entry_that_gets_its_type_gets_one_line(root: Path) -> None:
    text = (
        "- id: cave\n  title: Cave\n  date: 2020-01\n  venue: J\n  authors:\n"
        "    - { name: Plato, equal: true } # first\n    # - Glaucon\n  topics: []\n"
    )
    write_site(root, publications_yaml=text)
    import_(root, "@article{cave, title = {Cave}, author = {Plato}, journal = {J}, year = 2020, month = jan}")
    assert written(root) == text.replace("  title", "  type: article\n  title")


def test_the_byte_order_mark_and_the_ends_of_lines_stay(root: Path) -> None:
    text = "\ufeff- id: cave\r\n  title: C\r\n  date: 2020\r\n  authors: [P]\r\n"
    write_site(root, publications_yaml=text)
    import_(root, "@misc{cave, title = {C}, author = {P}, year = 2020, note = {N}}")
    assert (root / "content/publications.yaml").read_bytes() == (text + "  note: N\r\n").encode()


def test_a_value_that_cannot_be_changed_is_reported_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "- id: cave\n  title: C\n  date: 2020\n  authors: [P]\n  ? links\n"
    write_site(root, publications_yaml=text)
    (root / "refs.bib").write_text("@misc{cave, title={C}, author={P}, year=2020, code={https://a.example}}", "utf-8")
    assert main(["import", "bibtex", "refs.bib"]) == 1
    assert (
        "content/publications.yaml:5: cannot be changed without changing the text beside it" in capsys.readouterr().err
    )
    assert written(root) == text
    assert not (root / "content/imported.json").exists()


@pytest.mark.parametrize("text", ["{bad", "[]", '{"a": 3}'])
def test_a_broken_memory_of_imports_is_reported(root: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content/imported.json").write_text(text, encoding="utf-8")
    (root / "refs.bib").write_text(PREPRINT, encoding="utf-8")
    assert main(["import", "bibtex", "refs.bib"]) == 1
    assert "content/imported.json:1: is broken" in capsys.readouterr().err


def test_changes_of_the_owner_are_kept(root: Path) -> None:
    import_(root, PREPRINT)
    edit(root, "title: On Forms", "title: On Ideas # I like it better")
    edit(root, "- Aristotle", "- { name: Aristotle, equal: true }")
    reported = import_(root, PUBLISHED)
    assert "title: On Ideas # I like it better\n" in written(root)
    assert entry(root)["authors"] == ["Plato", {"name": "Aristotle", "equal": "true"}]
    assert "kept yours in plato2025: title (imported: On the Forms)" in reported
    assert entry(root)["venue"] == "ICML"


def test_a_value_that_the_owner_removed_is_not_imported_again(root: Path) -> None:
    import_(root, PREPRINT)
    edit(root, "  note: first\n", "")
    import_(root, PREPRINT)
    assert "note" not in entry(root)


def test_entries_written_by_hand_keep_every_character_that_need_not_change(root: Path) -> None:
    write_site(root, publications_yaml=BY_HAND)
    import_(
        root, "@misc{x, title = {The cave}, author = {Plato}, year = 2021, doi = {10.1000/cave}, note = {N}}", PREPRINT
    )
    text = written(root)
    assert text.startswith("# my papers\n- id: cave # the one in all books\n  title: 'The Cave'\n  date: 2020-01\n")
    assert "  abstract: >-\n    People in\n    a cave.\n" in text
    assert BY_HAND[BY_HAND.index("# older ones") :] in text
    assert entry(root)["note"] == "N"


def test_entries_keep_their_order_and_new_ones_follow_newest_first(root: Path) -> None:
    write_site(root, publications_yaml=BY_HAND)
    old = "@misc{old, title = {Old}, author = {Plato}, year = 2001}\n"
    import_(root, old + old.replace("old", "new").replace("Old", "New").replace("2001", "2022"))
    data = read_yaml(written(root)).data
    assert isinstance(data, list)
    assert [each["id"] for each in data] == ["cave", "laws", "new", "old"]


def test_ids_of_new_entries_are_their_own(root: Path) -> None:
    write_site(root, publications_yaml=BY_HAND)
    import_(root, "@misc{LAWS, title = {Other laws}, author = {Solon}, year = 2001}")
    ids = {publication.id for publication in load(root).publications}
    assert ids == {"cave", "laws", "laws-2"}


def test_an_entry_takes_from_the_volume_that_it_refers_to(root: Path) -> None:
    reported = import_(
        root,
        "@inproceedings{part, crossref = {VOL}, title = {Part}, author = {Plato}}\n"
        "@proceedings{vol, title = {Proceedings of the Academy}, year = 2020, publisher = {P}, editor = {E F}}\n",
    )
    assert (entry(root)["venue"], entry(root)["date"]) == ("Proceedings of the Academy", "2020")
    assert len(load(root).publications) == 1
    assert "vol: is not imported itself; its fields are in the entries that refer to it" in reported


def test_a_missing_volume_is_reported(root: Path) -> None:
    reported = import_(root, "@inproceedings{a, crossref = {none}, title = {T}, author = {Plato}, year = 2020}")
    assert "a: refers to none, which is in none of the files" in reported
    assert entry(root)["bibtex"] == {"crossref": "none"}


def test_an_unreadable_entry_does_not_affect_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "refs.bib").write_text("@misc{broken, title = {x\n" + PREPRINT, encoding="utf-8")
    assert main(["import", "bibtex", "refs.bib"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("refs.bib:1: broken: is not closed")
    assert said.out.splitlines() == ["added plato2025", "1 added, 0 updated, 0 unchanged in content/publications.yaml"]


def test_a_dry_run_shows_the_difference_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import_(root, PREPRINT)
    before = {path.name: path.read_bytes() for path in (root / "content").iterdir()}
    (root / "new.bib").write_text(PUBLISHED, encoding="utf-8")
    assert main(["import", "bibtex", "--dry-run", "new.bib"]) == 0
    reported = capsys.readouterr().out
    assert "\n-  date: 2025\n" in reported
    assert "\n+  venue: ICML\n" in reported
    assert {path.name: path.read_bytes() for path in (root / "content").iterdir()} == before


@pytest.mark.parametrize("data", [b"\xff\xfe@\x00", "@misc{a, title = {Müller}}".encode("latin-1")])
def test_a_file_that_is_no_text_stops_everything(root: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "good.bib").write_text(PREPRINT, encoding="utf-8")
    (root / "bad.bib").write_bytes(data)
    assert main(["import", "bibtex", "good.bib", "bad.bib"]) == 1
    assert "bad.bib:1: is not UTF-8" in capsys.readouterr().err
    assert not (root / "content/publications.yaml").exists()


def test_mistakes_in_the_content_stop_an_import(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(root, publications_yaml="- id: a\n  titel: x\n")
    (root / "refs.bib").write_text(PREPRINT, encoding="utf-8")
    assert main(["import", "bibtex", "refs.bib"]) == 1
    assert "content/publications.yaml:2:3: entry 1 (a): titel" in capsys.readouterr().err
    assert written(root) == "- id: a\n  titel: x\n"


def test_thousands_of_entries_take_seconds(root: Path) -> None:
    one = "@article{{k{0}, title = {{T {0} of {{MANY}}}}, author = {{Plato and M{{\\'u}}, J.}}, year = 2020}}\n"
    begun = time.process_time()
    import_(root, "".join(one.format(number) for number in range(1000)))
    assert time.process_time() - begun < 7.5  # a guard against the square of their number; `make bench` measures
    assert len(load(root).publications) == 1000
