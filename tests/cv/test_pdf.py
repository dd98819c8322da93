"""The CV as a PDF file, read back by another program."""

import io
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from homepage import TYPST
from homepage.content import load
from homepage.cv import cv_pdf
from homepage.errors import CvError
from homepage.export.files import binary_files
from homepage.models.settings import CvTemplate
from homepage.models.site import Site
from homepage.new_site import EXAMPLES
from tests.own_site import REPOSITORY
from tests.sites import PROFILE, SITE, example_site, write_site

EVERY_ELEMENT = """\
A *b* **c** `d` ~~e~~ [f](https://a.example/) H<sub>2</sub>O.

## Heading

1. first
2. second

- [x] done

a | b
--|--
1 | 2

> quoted

<details><summary>more</summary>unfolded</details>

term
: meaning

Say #panic() ) ] } " \\\\ @label
"""
FORMULAS = (
    r"$n^{1/2+\epsilon}$ $\frac{a+b}{c}$ $\sqrt[3]{x}$ $\hat{x}$ $\overline{x}$ $\sum_{i=1}^n x_i$ $\log x$ "
    r"$\mathbb{R}$ $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$ $\binom{n}{k}$ $\left(\frac{a}{b}\right)$ "
    r"$\mathrm{d}x$"
)


def read(data: bytes) -> PdfReader:
    """The PDF file as another program reads it."""
    return PdfReader(io.BytesIO(data))


def text(data: bytes) -> str:
    """The text of all pages, on one line."""
    return " ".join(" ".join(page.extract_text() for page in read(data).pages).split())


def alternatives(node: Any) -> Iterator[str]:  # noqa: ANN401 - of a PDF file
    """The alternative texts in the structure of a PDF file."""
    found = node.get_object()
    if isinstance(found, dict):
        yield from [str(found["/Alt"])] if "/Alt" in found else []
        found = found.get("/K", [])
    for each in found if isinstance(found, list) else []:
        yield from alternatives(each)


@pytest.fixture(autouse=True)
def asked_for_system_fonts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A machine that has only the fonts of Typst; for each attempt, whether it asked for those of the machine too."""
    compiled: Any = typst.compile
    asked: list[bool] = []

    def with_own_fonts(*arguments: Any, ignore_system_fonts: bool, **options: Any) -> Any:  # noqa: ANN401 - as Typst
        asked.append(not ignore_system_fonts)
        return compiled(*arguments, **options, ignore_system_fonts=True)

    monkeypatch.setattr(typst, "compile", with_own_fonts)
    return asked


def of_a_historian(folder: Path) -> Site:
    """A site of several pages, in whose content every letter is Latin."""
    shutil.copytree(EXAMPLES / "humanities", folder, dirs_exist_ok=True)
    for file in (folder / "content").rglob("*.*"):
        file.write_text(file.read_text(encoding="utf-8").replace("沈若兰", "Shen Ruolan"), encoding="utf-8")
    return load(folder)


@pytest.mark.parametrize("template", ["classic", "margin"])
@pytest.mark.parametrize("owner", ["student", "humanities"])
def test_it_has_the_sections_of_the_site_in_order(tmp_path: Path, owner: str, template: CvTemplate) -> None:
    site = example_site(owner) if owner == "student" else of_a_historian(tmp_path)
    written = text(cv_pdf(site, template))
    headings = [each.heading for each in site.sections if each.kind not in {"news", "posts"}]
    places = [written.find(heading) for heading in headings]
    assert places == sorted(places)
    assert -1 not in places


def test_publications_are_numbered_from_the_oldest() -> None:
    written = text(cv_pdf(example_site("student"), "classic"))
    assert written.index("3. Agreement") < written.index("2. Borrowed") < written.index("1. What a Small")


def test_a_number_stays_when_a_work_is_added_also_in_a_list_by_type(tmp_path: Path) -> None:
    works = "".join(
        f"- {{id: {id_}, title: {id_.upper()}, date: {year}, authors: [Plato], type: {kind}, venue: V}}\n"
        for id_, year, kind in (("aa", 2020, "article"), ("bb", 2021, "inproceedings"), ("cc", 2022, "article"))
    )
    settings = SITE + "sections: {publications: {heading: P, group_by: type}}\n"
    written = text(cv_pdf(load(write_site(tmp_path, site_yaml=settings, publications_yaml=works)), "classic"))
    assert re.findall(r"(\d)\. ([A-C]{2})", written) == [("3", "CC"), ("1", "AA"), ("2", "BB")]


def test_a_publication_has_separated_links_and_no_folded_content() -> None:
    written = text(cv_pdf(example_site("student"), "classic"))
    assert "PDF · Code" in written
    assert "@inproceedings" not in written
    assert "Particles are borrowed" not in written


def test_it_is_tagged_and_has_a_title_a_language_and_an_author() -> None:
    reader = read(cv_pdf(example_site("student"), "classic"))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert reader.metadata
    assert (reader.metadata.title, reader.metadata.author) == ("Noor Haddad – CV", "Noor Haddad")
    assert reader.metadata.creation_date is None


def test_the_same_site_gives_the_same_bytes() -> None:
    assert cv_pdf(example_site("student"), "margin") == cv_pdf(example_site("student"), "margin")


def test_links_lead_to_the_site(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, biography_md="[a](/publications.bib)"))
    pages: Any = read(cv_pdf(site, "classic")).pages
    assert "https://example.org/publications.bib" in [link["/A"]["/URI"] for page in pages for link in page["/Annots"]]


@pytest.mark.parametrize("template", ["classic", "margin"])
def test_texts_are_printed_whole_and_never_run(tmp_path: Path, template: CvTemplate) -> None:
    written = text(cv_pdf(load(write_site(tmp_path, biography_md=EVERY_ELEMENT)), template))
    for words in ("A b c d e f", "Heading", "second", "quoted", "unfolded", "meaning", '#panic() ) ] } "', "@label"):
        assert words in written


def test_formulas_are_typeset_with_their_latex_for_readers_who_do_not_see_them(tmp_path: Path) -> None:
    data = cv_pdf(load(write_site(tmp_path, biography_md=FORMULAS)), "classic")
    assert "\\frac" not in text(data)
    catalog: Any = read(data).trailer["/Root"]
    assert {r"\frac{a+b}{c}", r"\sqrt[3]{x}"} <= set(alternatives(catalog["/StructTreeRoot"]))


def test_fonts_of_the_machine_are_asked_for_what_those_of_typst_lack(
    tmp_path: Path, asked_for_system_fonts: list[bool]
) -> None:
    cv_pdf(load(write_site(tmp_path, biography_md="Łukasz Ωμέγα Жук")), "classic")
    assert asked_for_system_fonts == [False]
    with pytest.raises(CvError):
        cv_pdf(load(write_site(tmp_path, biography_md="林")), "classic")
    assert asked_for_system_fonts == [False, False, True]


@pytest.mark.parametrize("owner", ["student", "professor", "humanities"])
def test_an_example_is_built_without_fonts_of_the_machine(owner: str, asked_for_system_fonts: list[bool]) -> None:
    for _, render in binary_files(example_site(owner)):
        render()
    assert True not in asked_for_system_fonts


def test_characters_that_no_font_has_stop_the_build_with_all_their_places(tmp_path: Path) -> None:
    profile = PROFILE + "tagline: Tagline 温\n"
    talks = "- {title: A talk, date: 2020, venue: Hall 林 of a university of the seaside, location: 林}\n"
    with pytest.raises(CvError) as error:
        cv_pdf(load(write_site(tmp_path, profile_yaml=profile, biography_md="*林梅*\n", talks_yaml=talks)), "classic")
    assert str(error.value) == (
        "cv.pdf cannot be made: no font here has '温', '林', '梅'\n"
        "  Plato: Tagline 温\n"
        "  Biography: 林梅\n"
        "  Talks: Hall 林 of a university of the…\n"
        "Install a font that has them, such as one of the family Noto, or remove cv: from content/site.yaml"
    )


def test_of_many_characters_ten_are_named_and_the_others_counted(tmp_path: Path) -> None:
    with pytest.raises(CvError, match=r"has '一', .* '三' and 6 more\n"):
        cv_pdf(load(write_site(tmp_path, biography_md="一丁丂七丄丅丆万丈三上下丌不与丏")), "classic")


def test_a_name_in_a_script_that_no_font_has_is_left_out_and_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = PROFILE + "native_name: {text: 林梅, lang: zh-Hans}\n"
    assert "Plato" in text(cv_pdf(load(write_site(tmp_path, profile_yaml=profile)), "classic"))
    assert "cv.pdf is without the name 林梅: no font here has '林', '梅'" in capsys.readouterr().err


def test_a_name_that_could_be_left_out_is_not_why_a_build_stops(tmp_path: Path) -> None:
    profile = PROFILE + "native_name: {text: 林梅, lang: zh-Hans}\n"
    with pytest.raises(CvError, match=r"no font here has '温'\n"):
        cv_pdf(load(write_site(tmp_path, profile_yaml=profile, biography_md="温")), "classic")


def test_without_typst_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(CvError, match=TYPST):
        cv_pdf(load(write_site(tmp_path)), "classic")


def test_it_asks_for_the_version_of_typst_that_the_extra_installs() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["optional-dependencies"]["cv"] == [TYPST]


def test_the_card_links_the_cv_of_a_site_that_makes_one(tmp_path: Path) -> None:
    assert load(write_site(tmp_path, site_yaml=SITE + "cv: classic\n")).profile.cv == "/cv.pdf"
    assert load(write_site(tmp_path)).profile.cv is None
