"""What a ``papers.bib`` of al-folio says besides BibTeX: files, texts in Markdown, hidden fields, examples."""

from pathlib import Path

import pytest
from PIL import Image

from homepage.content import load
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.publications.importer import import_publications
from homepage.importers.publications.report import Import
from homepage.models.publications import Publication
from tests.importers.bibtex.reading import record
from tests.sites import write_site

BERG = """---
---
@article{al, author={Berg*, Ida and Kranz, Otto}, title={Waves}, journal={J}, year={2021}, bibtex_show={true},
  abbr={JW}, selected={true}, html={https://a.example/h}, blog={https://a.example/b}, website={https://a.example/w},
  pdf={berg.pdf}, supp={more/supp.zip}, slides={talk.pdf}, preview={berg.png}}
"""

OTHER = "@misc{other, author={Berg, Ida}, title={Tides}, year={2020}}\n"


def imported(folder: Path, bib: str = BERG, *files: str) -> tuple[Import, Publication]:
    """Imports a file of an al-folio site that has these other files."""
    old = folder / "old"
    for name in files:
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".png"):
            Image.new("RGB", (20, 20)).save(old / name)
        else:
            (old / name).write_text("filtered_bibtex_keywords: [secret, abbr]\n", encoding="utf-8")
    (old / "_bibliography").mkdir(parents=True, exist_ok=True)
    (old / "_bibliography/papers.bib").write_text(bib, encoding="utf-8")
    (folder / "new").mkdir(exist_ok=True)
    new = write_site(folder / "new", profile_yaml="name: Ida Berg\n")
    done = import_publications(new, [old / "_bibliography/papers.bib"], BIBTEX, dry_run=False)
    return done, load(new).publications[0]


PICTURE = "assets/img/publication_preview/berg.png"


def test_files_of_the_old_site_come_along(tmp_path: Path) -> None:
    done, work = imported(tmp_path, BERG, "assets/pdf/berg.pdf", "assets/pdf/more/supp.zip", PICTURE)
    assert (work.links.pdf, work.links.supplement) == ("/pdf/berg.pdf", "/pdf/more/supp.zip")
    assert work.preview == "/publication_preview/berg.png"
    assets = tmp_path / "new/assets"
    names = sorted(path.relative_to(assets).as_posix() for path in assets.rglob("*.*"))
    assert names == ["pdf/berg.pdf", "pdf/more/supp.zip", "publication_preview/berg.png"]
    assert (work.links.paper, work.links.blog, work.links.project) == (
        "https://a.example/h",
        "https://a.example/b",
        "https://a.example/w",
    )
    assert any("the file talk.pdf was not found; put it at assets/pdf/talk.pdf" in str(each) for each in done.remarks)
    assert work.links.slides is None


def test_a_file_that_the_new_site_has_already_is_linked(tmp_path: Path) -> None:
    (tmp_path / "new/assets/pdf").mkdir(parents=True)
    (tmp_path / "new/assets/pdf/talk.pdf").write_text("the slides", encoding="utf-8")
    _, work = imported(tmp_path)
    assert work.links.slides == "/pdf/talk.pdf"


def test_a_file_with_the_name_of_another_file_of_the_new_site_is_left_and_reported(tmp_path: Path) -> None:
    (tmp_path / "new/assets/pdf").mkdir(parents=True)
    (tmp_path / "new/assets/pdf/talk.pdf").write_text("another talk", encoding="utf-8")
    done, work = imported(tmp_path, BERG, "assets/pdf/talk.pdf")
    assert work.links.slides is None
    assert (tmp_path / "new/assets/pdf/talk.pdf").read_text(encoding="utf-8") == "another talk"
    assert any("talk.pdf has the name of another file" in str(each) for each in done.remarks)


@pytest.mark.parametrize("is_same", [True, False])
def test_two_bibliographies_may_share_a_file_but_not_the_name_of_two(tmp_path: Path, *, is_same: bool) -> None:
    (tmp_path / "new").mkdir()
    new = write_site(tmp_path / "new")
    entry = "@misc{{{0}, author={{Berg, Ida}}, title={{On {0}}}, year={{2020}}, pdf={{paper.pdf}}}}\n"
    for name in ("Tides", "Waves"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "refs.bib").write_text(entry.format(name), encoding="utf-8")
        (tmp_path / name / "paper.pdf").write_text("both" if is_same else name, encoding="utf-8")
    files = [tmp_path / name / "refs.bib" for name in ("Tides", "Waves")]
    done = import_publications(new, files, BIBTEX, dry_run=False)
    links = {work.title: work.links.pdf for work in load(new).publications}
    assert links == {"On Tides": "/pdf/paper.pdf", "On Waves": "/pdf/paper.pdf" if is_same else None}
    assert (new / "assets/pdf/paper.pdf").read_text(encoding="utf-8") == ("both" if is_same else "Tides")
    assert ["another file" in str(each) for each in done.remarks] == ([] if is_same else [True])


def test_the_file_of_an_entry_that_the_owner_removed_is_not_copied_again(tmp_path: Path) -> None:
    imported(tmp_path, BERG + OTHER, "assets/pdf/berg.pdf")
    publications, pdf = tmp_path / "new/content/publications.yaml", tmp_path / "new/assets/pdf/berg.pdf"
    entries = publications.read_text(encoding="utf-8").split("\n- ")
    kept = [entry for entry in entries if not entry.startswith("id: al\n")]
    assert len(kept) == len(entries) - 1
    publications.write_text("\n- ".join(kept).rstrip() + "\n", encoding="utf-8")
    pdf.unlink()
    done = import_publications(tmp_path / "new", [tmp_path / "old/_bibliography/papers.bib"], BIBTEX, dry_run=False)
    assert [outcome.id for outcome in done.outcomes if outcome.left_out] == ["al"]
    assert not pdf.exists()


def test_a_file_is_not_copied_if_the_owner_links_another(tmp_path: Path) -> None:
    imported(tmp_path, BERG, "assets/pdf/berg.pdf")
    publications, pdf = tmp_path / "new/content/publications.yaml", tmp_path / "new/assets/pdf/berg.pdf"
    text = publications.read_text(encoding="utf-8")
    publications.write_text(text.replace("/pdf/berg.pdf", "https://a.example/berg.pdf"), encoding="utf-8")
    pdf.unlink()
    import_publications(tmp_path / "new", [tmp_path / "old/_bibliography/papers.bib"], BIBTEX, dry_run=False)
    assert not pdf.exists()


def test_a_preview_that_is_no_picture_is_left(tmp_path: Path) -> None:
    done, work = imported(tmp_path, BERG.replace("berg.png", "x.gif"), "assets/img/publication_preview/x.gif")
    assert work.preview is None
    assert not (tmp_path / "new/assets").exists()
    assert any("not a picture that can be read" in str(each) for each in done.remarks)


@pytest.mark.parametrize("name", ["../../secret.pdf", "/etc/../x.pdf", "a.html", "a.js", "x.svg"])
def test_a_file_outside_or_a_program_is_no_file_of_an_entry(name: str) -> None:
    found = record(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2020, pdf = {{{name}}}}}")
    assert found.files == {}
    assert "links" not in (found.data or {})


@pytest.mark.parametrize(
    ("fields", "award", "note"),
    [
        ("award = {Won the **Prize** of 1921}, award_name = {Prize}", "Prize", "Won the **Prize** of 1921"),
        ("award = {Best *paper*}, bibtex_show = {true}", "Best *paper*", None),
        ("award = {A*}", "A*", None),
        ("additional_info = {. *More* is [here](https://a.example)}", None, "*More* is here"),
        ("annotation = {Written *at sea*}, note = {In Danish!}", None, "In Danish! Written *at sea*."),
        ("annotation = {Written.}, additional_info = {A*}, note = {In Danish}", None, "In Danish. Written. A*."),
        ("annotation = {* Equal contribution}", None, None),
    ],
)
def test_texts_in_markdown_become_award_and_note(fields: str, award: str | None, note: str | None) -> None:
    found = record(f"@misc{{a, title = {{T}}, author = {{A B}}, year = 2020, {fields}}}").publication
    assert found
    assert (found.award, found.note) == (award, note)


def test_an_annotation_of_the_marks_of_authors_is_reported() -> None:
    found = record("@misc{a, title = {T}, author = {A B}, year = 2020, annotation = {* Equal contribution}}")
    assert "annotation is left out, it explains the marks of authors: * Equal contribution" in found.remarks


def test_hidden_fields_of_the_old_site_are_left_out(tmp_path: Path) -> None:
    bib = "@misc{a, title = {T}, author = {A B}, year = 2020, secret = {s}, series = {LNCS}, abbr = {X}}"
    done, work = imported(tmp_path, bib, "_config.yml")
    assert dict(work.bibtex) == {"series": "LNCS"}
    assert work.venue == "X"  # the list also has fields that the old site shows in another way
    assert any(
        "secret is left out: the other site does not show it in its BibTeX" in str(each) for each in done.remarks
    )


EXAMPLES = """
@article{PhysRev.47.777, title={Can Quantum-Mechanical Description of Physical Reality Be Considered Complete?},
  author={Einstein*†, A. and Podolsky*, B. and Rosen*, N.}, journal={Phys. Rev.}, year={1935}, preview={b.gif}}
@article{einstein1905molekularkinetischen, title={{\\"U}ber die von der molekularkinetischen Theorie der W{\\"a}rme
  geforderte Bewegung}, author={Einstein, Albert}, journal={Annalen der physik}, year={1905}}
@article{example2, title={An example journal article}, author={Bighetti, Nelson and Ford, Robert}, year={2015}}
"""


def test_examples_of_templates_are_left_and_counted_in_one_line(tmp_path: Path) -> None:
    done, work = imported(tmp_path, BERG + EXAMPLES)
    assert work.title == "Waves"
    assert [each.id for each in done.outcomes] == ["al"]
    names = "PhysRev.47.777, einstein1905molekularkinetischen, example2"
    assert [(each.line, each.message) for each in done.remarks if "template" in each.message] == [
        (BERG.count("\n") + 2, f"left out are the examples of a site template (3): {names}")
    ]


def test_other_works_of_these_authors_are_no_examples(tmp_path: Path) -> None:
    bib = "@book{e, title={Letters to Solovine}, author={Einstein, Albert}, year={1956}}"
    assert imported(tmp_path, bib)[1].title == "Letters to Solovine"
