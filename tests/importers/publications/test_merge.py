"""The merge: which entries are one work, which values of the owner are kept, and what an interruption leaves."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from homepage.__main__ import main
from homepage.citation.bibtex import bibtex_file
from homepage.content import load
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.bibtex.how_published import addresses_and_words
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.report import Import, grouped_lines
from homepage.page_model.kinds import RESERVED_IDS
from tests.importers.records import PUBLICATIONS, entries_yaml, valid
from tests.sites import write_site
from tests.stopped import STOPPED, stoppable

ARTICLE = (
    "@article{a, title = {T}, author = {Ada Xu and Bo Li}, journal = {J}, year = 2024, number = 1, pages = {1-9}}\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without publications, in which commands are run."""
    monkeypatch.chdir(write_site(tmp_path))
    return tmp_path


def import_(root: Path, text: str, name: str = "refs.bib") -> Import:
    (root / name).write_text(text, encoding="utf-8")
    return import_publications(root, [root / name], BIBTEX, dry_run=False)


def ids(root: Path) -> list[str]:
    return [publication.id for publication in load(root).publications]


def edit(root: Path, old: str, new: str) -> None:
    file = root / "content/publications.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def messages(done: Import) -> list[str]:
    return [remark.message for remark in done.remarks]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pages = {1-9}", "pages = {1-12}"),
        ("number = 1", "number = 2"),
        ("year = 2024", "year = 2025"),
        ("journal = {J}", "journal = {K}"),
        ("journal = {J}", "journal = {J}, doi = {10.1000/1}"),
    ],
)
def test_a_corrected_value_updates_the_entry_of_the_same_key_title_and_authors(root: Path, old: str, new: str) -> None:
    import_(root, ARTICLE)
    assert len(import_(root, ARTICLE.replace(old, new)).outcomes[0].changed) == 1
    assert ids(root) == ["a"]


def test_a_correction_in_a_second_file_of_the_same_import_is_one_work_and_reported(root: Path) -> None:
    done = import_(root, ARTICLE + ARTICLE.replace("1-9", "1-12"))
    assert ids(root) == ["a"]
    assert any("left out is pages: 1" in message for message in messages(done))


@pytest.mark.parametrize("pages", ["1-9", "1--9", "1–9", "1 -- 9"])
def test_pages_are_the_same_however_their_dash_is_written(root: Path, pages: str) -> None:
    text = f"- id: a\n  title: T\n  date: 2024\n  venue: J\n  number: 1\n  pages: {pages}\n  authors: [Ada Xu, Bo Li]\n"
    write_site(root, publications_yaml=text)
    assert list(import_(root, ARTICLE).lines()) == ["0 added, 0 updated, 1 unchanged in content/publications.yaml"]


def test_two_works_of_one_title_and_year_in_two_volumes_are_two(root: Path) -> None:
    one = "@article{{{}, title = {{Report}}, author = {{Ada Xu}}, journal = {{J}}, year = 2024, volume = {}}}\n"
    import_(root, one.format("a", 1) + one.format("b", 2))
    assert sorted(ids(root)) == ["a", "b"]


@settings(suppress_health_check=list(HealthCheck))
@given(
    records=st.lists(PUBLICATIONS, min_size=1, max_size=4, unique_by=lambda record: record["id"]), alike=st.booleans()
)
def test_the_record_that_the_site_publishes_changes_nothing_when_it_is_imported(
    tmp_path_factory: pytest.TempPathFactory, records: list[dict[str, object]], *, alike: bool
) -> None:
    shared = ("title", "authors", "editors") if alike else ()
    common = {key: records[0][key] for key in shared if key in records[0]}
    entries = [{**{key: record[key] for key in record if key not in shared}, **common} for record in records]
    assume(all(valid(entry).id not in RESERVED_IDS for entry in entries))
    venues = (str(entry.get(key)) for entry in entries for key in ("venue", "venue_full"))
    assume(not any(addresses_and_words(venue)[0] for venue in venues))  # in howpublished, an address is a link
    root = write_site(tmp_path_factory.mktemp("site"), publications_yaml=entries_yaml(entries))
    before = (root / "content/publications.yaml").read_bytes()
    done = import_(root, bibtex_file(load(root).publications))
    assert list(done.lines())[-1].startswith("0 added, 0 updated, ")
    assert (root / "content/publications.yaml").read_bytes() == before


def test_values_that_an_export_cannot_express_are_kept_at_an_import(root: Path) -> None:
    text = (
        "- id: a\n  title: T\n  date: 2024\n  authors: [{name: J. Plato, owner: true}]\n  show: false\n"
        "  citation_key: Plato:2024\n  pages: 10-20\n"
    )
    write_site(root, publications_yaml=text)
    assert import_(root, bibtex_file(load(root).publications)).outcomes[0].changed == []
    assert (root / "content/publications.yaml").read_text(encoding="utf-8") == text


def test_a_deleted_entry_stays_deleted_and_is_reported(root: Path) -> None:
    import_(root, ARTICLE + ARTICLE.replace("{a,", "{b,").replace("{T}", "{Other}"))
    file = root / "content/publications.yaml"
    file.write_text(file.read_text(encoding="utf-8").partition("\n- id: b\n")[0], encoding="utf-8")
    done = import_(root, ARTICLE + ARTICLE.replace("{a,", "{b,").replace("{T}", "{Other}"))
    assert ids(root) == ["a"]
    reported = list(done.lines())
    assert reported[0].startswith("left out b, you removed it; to have it again, remove the line")
    assert reported[-1] == "0 added, 0 updated, 1 unchanged, 1 left out in content/publications.yaml"
    memory = root / "content/imported.json"
    lines = memory.read_text(encoding="utf-8").splitlines()
    kept = [line.rstrip(",") for line in lines if not line.startswith('"b"')]
    memory.write_text("\n".join(kept), encoding="utf-8")
    import_(root, ARTICLE.replace("{a,", "{b,").replace("{T}", "{Other}"))
    assert ids(root) == ["a", "b"]


@pytest.mark.parametrize(("old", "new"), [("{T}", "{T two}"), ("{a,", "{renamed,"), ("year = 2024", "year = 2025")])
def test_a_deleted_entry_stays_deleted_if_the_source_was_corrected(root: Path, old: str, new: str) -> None:
    import_(root, ARTICLE.replace("journal", "doi = {10.1000/1}, journal"))
    (root / "content/publications.yaml").write_text("", encoding="utf-8")
    done = import_(root, ARTICLE.replace("journal", "doi = {10.1000/1}, journal").replace(old, new))
    assert [outcome.left_out for outcome in done.outcomes] == [True]
    assert ids(root) == []


def test_an_id_that_the_owner_changed_stays_and_its_values_are_still_known(root: Path) -> None:
    import_(root, ARTICLE)
    edit(root, "- id: a\n", "- id: better\n  citation_key: a\n")
    import_(root, ARTICLE)
    assert import_(root, ARTICLE.replace("1-9", "1-12")).outcomes[0].changed == ["pages"]
    assert ids(root) == ["better"]


def test_a_key_of_two_works_is_reported_with_both_titles_and_cites_one(root: Path) -> None:
    import_(root, ARTICLE)
    done = import_(root, ARTICLE.replace("{T}", "{Quite another}").replace("Ada Xu and Bo Li", "Cy Ro"))
    assert ids(root) == ["a", "a-2"]
    assert messages(done) == [
        "a: warning: 'Quite another' and 'T' (a) have the same key, and are two entries; this one is cited as a-2"
    ]
    assert [line for line in bibtex_file(load(root).publications).splitlines() if line.startswith("@")] == [
        "@article{a,",
        "@article{a-2,",
    ]


RENAMED = ARTICLE.replace("{T}", "{T two}").replace("2024", "2025")


def test_a_work_that_was_perhaps_renamed_is_reported_and_same_as_joins_it(root: Path) -> None:
    import_(root, ARTICLE)
    edit(root, "  - Ada Xu\n", "  - { name: Ada Xu, equal: true } # a star\n")
    done = import_(root, RENAMED)
    assert ids(root) == ["a-2", "a"]
    (reported,) = messages(done)
    assert reported.startswith("a: warning: 'T two' and 'T' (a) have the same key, and are two entries")
    assert reported.endswith("; if they are one work, write same_as: a into a-2, and import again")
    edit(root, "- id: a-2\n", "- id: a-2\n  same_as: a\n")
    done = import_(root, RENAMED)
    assert next(done.lines()).startswith("joined a-2 into a: title, date; ")
    (publication,) = load(root).publications
    assert (publication.id, publication.title, str(publication.date)) == ("a", "T two", "2025")
    assert publication.authors[0].equal
    assert [outcome.changed for outcome in import_(root, RENAMED).outcomes] == [[]]
    assert import_(root, RENAMED.replace("1-9", "1-12")).outcomes[0].changed == ["pages"]


def test_values_of_the_owner_are_kept_when_entries_are_joined(root: Path) -> None:
    import_(root, ARTICLE)
    import_(root, RENAMED)
    edit(root, "- id: a-2\n", "- id: a-2\n  same_as: a\n  note: Mine\n")
    import_(root, RENAMED)
    import_(root, RENAMED.replace("journal", "note = {Theirs}, journal"))
    assert load(root).publications[0].note == "Mine"


@pytest.mark.parametrize("same", ["a-2", "nobody"])
def test_an_entry_that_is_the_same_as_no_other_is_a_mistake(
    root: Path, same: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(root, publications_yaml=f"- id: a-2\n  title: T\n  date: 2024\n  authors: [A]\n  same_as: {same}\n")
    assert main(["check"]) == 1
    assert f"entry 1 (T): same_as: '{same}' is the id of no other entry" in capsys.readouterr().err
    import_(root, ARTICLE)
    assert "- id: a-2\n" in (root / "content/publications.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("shared", ["eprint={2001.00001}, archiveprefix={arXiv}", "doi={10.1000/1}"])
def test_works_that_share_a_mistyped_id_are_two_and_reported(root: Path, shared: str) -> None:
    done = import_(
        root,
        f"@article{{one, author={{Berg, Ida}}, title={{First work}}, journal={{J}}, year={{2020}}, {shared}}}\n"
        "@inproceedings{two, author={Berg, Ida and Kranz, Otto}, title={Quite another work}, booktitle={C}, "
        f"year={{2022}}, {shared}}}\n",
    )
    assert ids(root) == ["two", "one"]
    (warning,) = [message for message in messages(done) if "warning" in message]
    name = "arXiv id" if "arXiv" in shared else "DOI"
    both = "'First work' and 'Quite another work' (two)"
    hint = "if they are one work, write same_as: two into one, and import again"
    assert warning == f"one: warning: {both} have the same {name}, and are two entries; {hint}"


def test_parts_of_one_work_that_share_a_mistyped_id_are_two(root: Path) -> None:
    part = (
        "@article{{{0}, author={{Ida Berg}}, title={{A survey, part {0}}}, journal={{J}}, year=2020, doi={{10.1/1}}}}\n"
    )
    import_(root, part.format("I") + part.format("II"))
    assert sorted(ids(root)) == ["i", "ii"]


def test_a_renamed_key_is_followed_and_reported(root: Path) -> None:
    import_(root, ARTICLE)
    done = import_(root, ARTICLE.replace("{a,", "{Xu:2024,"))
    assert "updated a: citation_key (from a to Xu:2024)" in list(done.lines())
    assert "@article{Xu:2024,\n" in bibtex_file(load(root).publications)
    assert ids(root) == ["a"]


def test_an_entry_that_left_the_bib_stays_and_is_reported_once(root: Path) -> None:
    other = ARTICLE.replace("{a,", "{b,").replace("{T}", "{Other}")
    import_(root, ARTICLE + other)
    import_(root, ARTICLE.replace("{T}", "{Third}").replace("{a,", "{c,"), "another.bib")
    assert "not found b in refs.bib, where it was at the last import; its entry stays until you remove it" in list(
        import_(root, ARTICLE).lines()
    )
    assert not any("not found" in line for line in import_(root, ARTICLE).lines())
    assert sorted(ids(root)) == ["a", "b", "c"]


def test_the_same_remark_for_many_entries_is_one_line_with_their_number(root: Path) -> None:
    text = "".join(
        f"@misc{{k{n}, title = {{Title {n}}}, author = {{A B}}, year = 2020, file = {{x}}}}\n" for n in range(20)
    )
    assert list(grouped_lines(import_(root, text).remarks)) == [
        f"{root}/refs.bib:1: file is left out: it is meant for a program on your computer (20 entries: k0, k1, k2, …)"
    ]
    few = "".join(f"@misc{{m{n}, title = {{T {n}}}, author = {{A B}}, year = 2020, file = {{x}}}}\n" for n in range(3))
    assert len(list(grouped_lines(import_(root, few).remarks))) == 3


_IMPORT = """
import contextlib, io, os
import homepage.importers.bibtex.format
import homepage.importers.publications.importer
from homepage.__main__ import main

def is_step(event, arguments):
    writes = event != "open" or arguments[2] & (os.O_WRONLY | os.O_RDWR)
    return event in ("os.rename", "os.chmod", "os.mkdir", "open") and writes and "content" in str(arguments[0])

def run():
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["import", "bibtex", "refs.bib"]) == 0
"""


@pytest.mark.posix
def test_an_import_that_is_interrupted_anywhere_is_whole_after_the_next(tmp_path: Path) -> None:
    old = "- id: a\n  title: T\n  date: 2024\n  venue: J\n  authors: [Ada Xu, Bo Li]\n"
    text = ARTICLE + ARTICLE.replace("{a,", "{b,").replace("{T}", "{Other}")
    steps, code, wholes = 0, STOPPED, set()
    with stoppable(_IMPORT) as stopped_before:
        while code == STOPPED:
            (folder := tmp_path / str(steps)).mkdir()
            root = write_site(folder, publications_yaml=old)
            (root / "refs.bib").write_text(text, encoding="utf-8")
            code = stopped_before(root, steps)
            titles = [publication.title for publication in load(root).publications]
            assert titles in (["T"], ["T", "Other"], ["Other", "T"])
            import_publications(root, [root / "refs.bib"], BIBTEX, dry_run=False)
            wholes.add(tuple((root / "content" / name).read_bytes() for name in ("publications.yaml", "imported.json")))
            steps += 1
    assert code == 0
    assert steps > 4
    assert len(wholes) == 1


def test_an_entry_with_translations_keeps_them_and_gets_new_data(root: Path) -> None:
    write_site(root, site_yaml="url: https://example.org\ndescription: A page.\nlanguages: [en, de]\n")
    import_(root, ARTICLE)
    edit(root, "title: T\n", "title: { en: T, de: Titel }\n")
    import_(root, ARTICLE.replace("pages", "doi = {10.1000/182}, pages"))
    text = (root / "content/publications.yaml").read_text(encoding="utf-8")
    assert "title: { en: T, de: Titel }\n" in text
    assert "doi: 10.1000/182\n" in text
