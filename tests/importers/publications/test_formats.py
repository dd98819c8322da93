"""The common behaviour of all formats of publications."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from homepage.__main__ import main
from homepage.citation.bibtex import bibtex_file
from homepage.citation.csl_json import csl_json_file
from homepage.citation.ris import ris_file
from homepage.content import load
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.csl_json.format import CSL_JSON
from homepage.importers.publications.format import Format
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.report import Import
from homepage.importers.ris.format import RIS
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.page_model.kinds import RESERVED_IDS
from tests.importers.records import PUBLICATIONS, entries_yaml, valid
from tests.sites import SITE, write_site

Export = Callable[[Iterable[Publication], Settings], str]

FORMATS: dict[str, tuple[Format, Export]] = {
    "bibtex": (BIBTEX, lambda works, _: bibtex_file(works)),
    "csl-json": (CSL_JSON, csl_json_file),
    "ris": (RIS, ris_file),
}
LOSSY = ("csl-json", "ris")
"""Formats that lose information."""

ODD: list[dict[str, Any]] = [
    {"id": "lonely", "title": "No address of its own", "date": "2020", "authors": ["Ada Berg"]},
    {
        "id": "handed-in",
        "title": "Handed in",
        "status": "submitted",
        "authors": ["Ada Berg"],
        "links": {"project": "https://a.example/project"},
    },
    {
        "id": "own-file",
        "title": "On its own host",
        "type": "article",
        "status": "preprint",
        "date": "n.d.",
        "authors": [{"name": "Ada van den Berg", "family": "van den Berg", "equal": True}, "Bo Li"],
        "et_al": True,
        "links": {"pdf": "/own.pdf", "code": "https://a.example/code"},
        "bibtex": {"location": 'Z{\\"u}rich', "langid": "german", "organization": "Sand Society"},
    },
]


@pytest.fixture(params=FORMATS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without publications, in which commands are run."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/own.pdf").write_bytes(b"%PDF")
    monkeypatch.chdir(write_site(tmp_path))
    return tmp_path


def republished(root: Path, name: str) -> Import:
    """Imports what a site publishes."""
    format_, export = FORMATS[name]
    site = load(root)
    (root / "refs").write_text(export(site.publications, site.settings), encoding="utf-8")
    return import_publications(root, [root / "refs"], format_, dry_run=False)


@pytest.mark.parametrize("name", LOSSY)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=st.lists(PUBLICATIONS, min_size=1, max_size=4, unique_by=lambda record: record["id"]))
def test_importing_what_the_site_publishes_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, name: str, records: list[dict[str, object]]
) -> None:
    assume(all(valid(entry).id not in RESERVED_IDS for entry in records))
    assume(not any(str(entry["id"]).isdecimal() for entry in records))  # the number of a program
    root = write_site(tmp_path_factory.mktemp("site"), publications_yaml=entries_yaml(records))
    before = (root / "content/publications.yaml").read_bytes()
    done = republished(root, name)
    assert [outcome for outcome in done.outcomes if outcome.added or outcome.changed] == []
    assert (root / "content/publications.yaml").read_bytes() == before


@pytest.mark.parametrize("name", LOSSY)
def test_values_that_a_format_cannot_express_are_kept_without_a_remark(root: Path, name: str) -> None:
    write_site(root, publications_yaml=entries_yaml(ODD))
    assert list(republished(root, name).lines()) == ["0 added, 0 updated, 3 unchanged in content/publications.yaml"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_language_of_the_publications_is_not_written_into_each_of_them(root: Path, name: str) -> None:
    write_site(root, site_yaml=SITE + "publication_language: de\n", publications_yaml=entries_yaml(ODD[:2]))
    assert list(republished(root, name).lines()) == ["0 added, 0 updated, 2 unchanged in content/publications.yaml"]


@pytest.mark.parametrize("name", LOSSY)
def test_an_import_from_a_poorer_format_removes_no_values(root: Path, name: str) -> None:
    (root / "full.bib").write_text(bibtex_file(map(Publication.model_validate, ODD)), encoding="utf-8")
    import_publications(root, [root / "full.bib"], BIBTEX, dry_run=False)
    before = (root / "content/publications.yaml").read_bytes()
    republished(root, name)
    assert (root / "content/publications.yaml").read_bytes() == before


def test_an_entry_without_a_key_changes_no_key(root: Path) -> None:
    bib = "@article{berg2020, title = {Sand}, author = {Berg, Ada}, journal = {J}, year = 2020}"
    ris = "TY  - JOUR\nTI  - Sand\nAU  - Berg, Ada\nT2  - J\nPY  - 2020\nVL  - 7\nER  - \n"
    (root / "a.bib").write_text(bib, encoding="utf-8")
    (root / "a.ris").write_text(ris, encoding="utf-8")
    import_publications(root, [root / "a.bib"], BIBTEX, dry_run=False)
    done = import_publications(root, [root / "a.ris"], RIS, dry_run=False)
    assert [(each.id, each.changed, each.keys) for each in done.outcomes] == [("berg2020", ["volume"], None)]


def test_a_key_that_comes_later_is_taken(root: Path) -> None:
    (root / "a.ris").write_text("TY  - GEN\nTI  - Sand\nAU  - Berg, Ada\nPY  - 2020\nER  - \n", encoding="utf-8")
    import_publications(root, [root / "a.ris"], RIS, dry_run=False)
    (root / "a.bib").write_text("@misc{berg2020, title = {Sand}, author = {Berg, Ada}, year = 2020}", "utf-8")
    done = import_publications(root, [root / "a.bib"], BIBTEX, dry_run=False)
    assert [(each.id, each.keys) for each in done.outcomes] == [("sand", ("sand", "berg2020"))]


def test_a_link_to_its_own_page_is_no_link_of_a_work(root: Path, name: str) -> None:
    work = Publication.model_validate(ODD[0])
    (root / "refs").write_text(FORMATS[name][1]([work], load(root).settings), encoding="utf-8")
    import_publications(root, [root / "refs"], FORMATS[name][0], dry_run=False)
    assert [each.work_url for each in load(root).publications] == [None]


def test_a_date_that_is_left_out_takes_none_away(root: Path) -> None:
    record = "TY  - GEN\nTI  - Sand\nAU  - Berg, Ada\nDO  - 10.1000/1\n{}ER  - \n"
    for date in ("PY  - 2020\n", ""):
        (root / "a.ris").write_text(record.format(date), encoding="utf-8")
        import_publications(root, [root / "a.ris"], RIS, dry_run=False)
    assert [each.year for each in load(root).publications] == ["2020"]


def test_a_dry_run_shows_the_difference_and_writes_nothing(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    work = Publication.model_validate(ODD[0])
    (root / "refs").write_text(FORMATS[name][1]([work], load(root).settings), encoding="utf-8")
    assert main(["import", name, "--dry-run", "refs"]) == 0
    assert "\n+- id: lonely\n" in capsys.readouterr().out
    assert not (root / "content/publications.yaml").exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe@\x00", "refs:1: is not UTF-8"),
        (b"\xef\xbb\xbf\n\n\xfc", "refs:3: is not UTF-8: it contains the byte 0xFC"),
        ("\n\nM\u00fcller".encode("latin-1"), "refs:3: is not UTF-8"),
        (None, "refs:1: cannot be read: No such file"),
    ],
)
def test_a_file_that_is_no_text_stops_everything(
    root: Path, name: str, data: bytes | None, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (root / "refs").write_bytes(data)
    assert main(["import", name, "refs"]) == 1
    reported = capsys.readouterr().err
    assert message in reported
    assert reported.endswith("nothing was imported\n")
    assert not (root / "content/publications.yaml").exists()


def test_a_file_that_is_too_big_is_not_read(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with (root / "refs").open("wb") as file:
        file.truncate(200_000_001)
    assert main(["import", name, "refs"]) == 1
    assert "refs:1: is larger than 200,000,000 bytes; split it" in capsys.readouterr().err
