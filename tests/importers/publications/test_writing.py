"""What an import writes into the file of publications and into its memory, entry by entry."""

from pathlib import Path

import pytest

from homepage.citation.bibtex import bibtex_file
from homepage.content import load
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.csl_json.format import CSL_JSON
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.report import Import
from tests.sites import write_site

ARTICLE = "@article{a, title = {T}, author = {Ada Xu and Bo Li}, journal = {J}, year = 2024}\n"
OTHER = ARTICLE.replace("{T}", "{Other}").replace("Ada Xu and Bo Li", "Cy Ro")
MEMORY, PUBLICATIONS = "content/imported.json", "content/publications.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site without publications."""
    return write_site(tmp_path)


def import_(root: Path, text: str, *, dry_run: bool = False) -> Import:
    (root / "refs.bib").write_text(text, encoding="utf-8")
    return import_publications(root, [root / "refs.bib"], BIBTEX, dry_run=dry_run)


def entries(root: Path) -> list[tuple[str, str | None]]:
    """The id and the citation key of each entry."""
    return [(each.id, each.citation_key) for each in load(root).publications]


def test_a_file_that_does_not_change_is_not_written(root: Path) -> None:
    import_(root, ARTICLE)
    files = [root / MEMORY, root / PUBLICATIONS]
    before = [file.stat().st_ino for file in files]  # a file that is written is a new one
    import_(root, ARTICLE)
    assert [file.stat().st_ino for file in files] == before
    import_(root, ARTICLE.replace("2024", "2025"))
    assert [now.stat().st_ino == old for now, old in zip(files, before, strict=True)] == [False, False]


def test_a_new_file_names_its_schema_for_editors(root: Path) -> None:
    import_(root, ARTICLE)
    text = (root / PUBLICATIONS).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema/publications.json\n")


def test_a_dry_run_shows_each_line_that_would_change(root: Path) -> None:
    import_(root, ARTICLE)
    before = [(root / name).read_bytes() for name in (MEMORY, PUBLICATIONS)]
    lines = list(import_(root, ARTICLE.replace("2024", "2025"), dry_run=True).lines())
    assert [line for line in lines if line[:1] in "+-"] == [
        f"--- {PUBLICATIONS}",
        f"+++ {PUBLICATIONS}",
        "-  date: 2024",
        "+  date: 2025",
    ]
    assert [(root / name).read_bytes() for name in (MEMORY, PUBLICATIONS)] == before


def test_a_key_that_is_reserved_for_a_section_stays_the_key(root: Path) -> None:
    import_(root, ARTICLE.replace("{a,", "{news,"))
    assert entries(root) == [("news-2", "news")]


def test_two_new_works_of_one_key_have_one_key_each(root: Path) -> None:
    import_(root, ARTICLE.replace("{a,", "{Xu:24,") + OTHER.replace("{a,", "{Xu:24,"))
    assert sorted(entries(root)) == [("xu-24", "Xu:24"), ("xu-24-2", None)]


@pytest.mark.parametrize("is_in_press", [True, False])
def test_a_status_that_the_last_import_brought_goes_with_its_reason(root: Path, *, is_in_press: bool) -> None:
    import_(root, ARTICLE.replace("journal", "pubstate = {inpress}, journal") if is_in_press else ARTICLE)
    assert import_(root, ARTICLE).outcomes[0].changed == (["status"] if is_in_press else [])
    assert load(root).publications[0].status == "published"


def test_a_status_of_the_owner_stays(root: Path) -> None:
    import_(root, ARTICLE)
    text = (root / PUBLICATIONS).read_text(encoding="utf-8")
    (root / PUBLICATIONS).write_text(text.replace("  date:", "  status: accepted\n  date:"), encoding="utf-8")
    assert import_(root, ARTICLE).outcomes[0].changed == []
    assert load(root).publications[0].status == "accepted"


def test_an_export_of_the_site_does_not_remove_a_status(root: Path) -> None:
    import_(root, ARTICLE.replace("journal", "pubstate = {inpress}, journal"))
    assert import_(root, bibtex_file(load(root).publications)).outcomes[0].changed == []


def test_an_item_of_a_format_without_digests_is_read_each_time(root: Path) -> None:
    item = '[{"id": "sand", "type": "book", "title": "Sand", "author": [{"family": "Xu"}], "issued": 2020%s}]'
    for more, changed in (("", []), ("", []), (', "volume": 7', ["volume"])):
        (root / "refs.json").write_text(item % more, encoding="utf-8")
        done = import_publications(root, [root / "refs.json"], CSL_JSON, dry_run=False)
        assert [outcome.changed for outcome in done.outcomes] == [changed]


def test_a_link_of_a_joined_entry_is_still_known(root: Path) -> None:
    renamed = (
        ARTICLE.replace("{T}", "{T two}").replace("year", "code = {https://a.example}, year").replace("2024", "2025")
    )
    import_(root, ARTICLE)
    import_(root, renamed)
    text = (root / PUBLICATIONS).read_text(encoding="utf-8")
    (root / PUBLICATIONS).write_text(text.replace("- id: a-2\n", "- id: a-2\n  same_as: a\n"), encoding="utf-8")
    import_(root, renamed)
    assert import_(root, renamed.replace("a.example", "b.example")).outcomes[0].changed == ["links.code"]
    assert entries(root) == [("a", None)]
