"""Values that are computed from a date, in all texts of a site."""

from datetime import date
from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.models.site import Site
from tests.content_files import matter, mistakes, write
from tests.sites import PROFILE, SITE, entries_of, text_of

TODAY = date(2026, 3, 10)
YEAR = "{{ ordinal_year_since 2021-09 }}"


def read(root: Path, texts: dict[str, str] | None = None, today: date = TODAY, **files: str) -> Site:
    return load(write(root, texts or {}, **files), today=today)


def test_computed_values_may_be_in_every_kind_of_text(tmp_path: Path) -> None:
    site = read(
        tmp_path,
        {"pages/a.md": matter(title=f"My {YEAR} year") + f"Text {YEAR}"},
        site_yaml=SITE.replace("A page", f"My {YEAR} year") + f"sections:\n  trips: {{ heading: 'The {YEAR}', kind: "
        f"entries }}\n  internships: Internships\n  biography: '{YEAR}'\n",
        profile_yaml=f"{PROFILE}tagline: '{YEAR}-year student'\naffiliation: ['School, {YEAR} year']\n",
        trips_yaml=f"- title: To the sea\n  links:\n  - label: My {YEAR}\n    url: /\n  text: The {YEAR}.\n",
        internships_yaml=f"- organisation: O\n  role: R\n  start: 2025\n  done: ['A {YEAR}']\n",
        biography_md=f"In my {YEAR} year, `{YEAR}`.",
    )
    assert site.settings.description == "My 5th year."
    assert (site.profile.tagline, site.profile.affiliation[0].name) == ("5th-year student", "School, 5th year")
    assert [section.heading for section in site.sections] == ["The 5th", "Internships", "5th"]
    assert entries_of(site, "trips")[0].entry.links[0].label == "My 5th"
    assert entries_of(site, "trips")[0].html == "<p>The 5th.</p>"
    assert entries_of(site, "internships")[0].entry.done == ("A 5th",)
    assert text_of(site, "biography") == f"<p>In my 5th year, <code>{YEAR}</code>.</p>"
    page = next(page for page in site.pages if page.address == "/a/")
    assert (page.title, page.html) == ("My 5th year", "<p>Text 5th</p>")


def test_values_in_names_are_not_computed(tmp_path: Path) -> None:
    profile = "name: 'Plato {{ x }}'\nlocation:\ntagline: '{{ years_since 2016 }} years'\n"
    site = read(tmp_path, profile_yaml=profile)
    assert (site.profile.name, site.profile.location, site.profile.tagline) == ("Plato {{ x }}", None, "10 years")


def test_braces_in_publications_are_those_of_latex(tmp_path: Path) -> None:
    work = '- { id: a, title: "A {{ year }} of ice", date: 2024, authors: [Plato], bibtex: { note: "{{x}}" } }\n'
    (read_work,) = read(tmp_path, publications_yaml=work).publications
    assert (read_work.title, read_work.bibtex) == ("A {{ year }} of ice", {"note": "{{x}}"})


def test_each_text_has_the_ordinals_of_its_own_language(tmp_path: Path) -> None:
    site = read(
        tmp_path,
        {
            "biography.fr.md": f"En {YEAR} année",
            "pages/a.md": matter(title=f"Mein {YEAR} Jahr", language="de") + f"Im {YEAR} Jahr",
            "pages/a.fr.md": matter(title=f"Ma {YEAR} année"),
        },
        site_yaml=SITE + "languages: [en, fr]\n",
        profile_yaml=f"{PROFILE}tagline: {{ en: '{YEAR} year', fr: '{YEAR} année' }}\nposition: In year {YEAR}\n",
        biography_md=f"In my {YEAR} year",
    )
    (french,) = site.translations
    assert next(page for page in site.pages if page.address == "/a/").title == "Mein 5. Jahr"
    assert (site.profile.tagline, french.profile.tagline, french.profile.position) == (
        "5th year",
        "5e année",
        "In year 5th",
    )
    assert french.fallbacks.texts["In year 5th"] == "en"
    assert text_of(french, "biography") == "<p>En 5e année</p>"
    page = next(page for page in french.pages if page.address == "/a/")
    assert (page.title, page.html) == ("Ma 5e année", "<p>Im 5. Jahr</p>")


def test_a_language_without_a_catalogue_has_the_ordinals_of_the_owner(tmp_path: Path) -> None:
    profile = f"{PROFILE}tagline: 'Det {YEAR} året'\n"
    root = write(tmp_path, {}, site_yaml=SITE + "language: sv\n", profile_yaml=profile)
    (reported,) = mistakes(root)
    assert "no ordinal number that is right in every sentence in the language 'sv'" in reported
    words = "ordinals: { rules: { one: 'n % 10 = 1' }, forms: { one: '{number}:a', other: '{number}:e' } }\n"
    (root / "content/words.yaml").write_text(words, encoding="utf-8")
    assert load(root, today=TODAY).profile.tagline == "Det 5:e året"


def test_a_mistake_has_its_line_and_column(tmp_path: Path) -> None:
    awards = """- title: A {{ years_since 2020-01 }} {{ x 2020 }}
  text: |
    In `{{ x }}`
    or {{ x }}
- title: >-
    Folded
    {{ years_since 2020-13 }}
- title: "a {{ b"
- title: "\\x41 {{ c }} \\x7b{"
"""
    texts = {"posts/a.md": matter(title="A", date="2024") + "A\n\nb {{ x }}"}
    found = mistakes(write(tmp_path, texts, awards_yaml=awards, biography_md="A\nb {{ c"))
    assert [each.partition(": ")[0] for each in found] == [
        "content/awards.yaml:1:38",
        "content/awards.yaml:4:8",
        "content/awards.yaml:7:5",
        "content/awards.yaml:8:13",
        "content/awards.yaml:9:10",
        "content/awards.yaml:9:10",
        "content/biography.md:2:3",
        "content/posts/a.md:7:3",
    ]


def test_every_mistake_in_a_text_is_reported(tmp_path: Path) -> None:
    found = mistakes(write(tmp_path, {}, biography_md="{{ a }} {{ b }}", awards_yaml="- title: A {{ c }} {{ d }}\n"))
    assert [each.partition(": ")[0] for each in found] == [
        "content/awards.yaml:1:12",
        "content/awards.yaml:1:20",
        "content/biography.md:1:1",
        "content/biography.md:1:9",
    ]


def test_a_mistake_after_a_value_has_its_place_in_the_file(tmp_path: Path) -> None:
    text = f"{YEAR} [a](/a)\n{YEAR} and {{{{ years_since\n2016 }}}} [b](/b)\n\n[c](/c) {YEAR}\n"
    found = mistakes(write(tmp_path, {"posts/a.md": matter(title="A", date="2024") + text}))
    assert [each.partition(" ")[0] for each in found] == [
        "content/posts/a.md:5:38:",
        "content/posts/a.md:7:13:",
        "content/posts/a.md:9:5:",
    ]


@pytest.mark.parametrize(
    ("profile", "place"),
    [
        ("tagline: {{ years_since 2016 }}\n", "2:10: tagline"),
        ("tagline: {{ years_since 2016 }} years\n", "2:10: profile"),
        ("tagline: {{years_since 2016}}\n", "2:10: tagline"),
        ("affiliation: { name: {{ years_since 2016 }}, url: / }\n", "2:22: affiliation.name"),
        ("affiliation: [{{ years_since 2016 }}]\n", "2:15: affiliation 1"),
        ("{{ years_since 2016 }}: a\n", "2:1: profile"),
    ],
)
def test_a_value_in_braces_without_quotes_is_one_mistake(tmp_path: Path, profile: str, place: str) -> None:
    (reported,) = mistakes(write(tmp_path, {}, profile_yaml="name: Plato\n" + profile))
    assert reported == f"content/profile.yaml:{place}: {{{{ is in a value without quotes; put the whole value in quotes"


def test_a_value_that_begins_with_braces_needs_quotes(tmp_path: Path) -> None:
    for line in (f"tagline: {YEAR}", f"tagline: {YEAR}-year student", f"office: {{ name: Room {YEAR} }}"):
        reported = mistakes(write(tmp_path, {}, profile_yaml=f"{PROFILE}{line}\n"))
        assert any("put the whole value in quotes" in each and "profile.yaml:2:" in each for each in reported), reported


def test_values_are_computed_again_on_the_next_day(tmp_path: Path) -> None:
    root = write(tmp_path, {}, awards_yaml="- title: '{{ years_since 2025-03-11 }} years'\n", biography_md=YEAR)
    days = (date(2026, 3, 10), date(2026, 3, 11))
    assert [entries_of(load(root, is_draft=True, today=day), "awards")[0].entry.title for day in days] == [
        "0 years",
        "1 years",
    ]


def test_a_build_that_names_its_day_has_the_values_of_that_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, {}, biography_md="{{ years_since 2000 }}")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert text_of(load(root), "biography") == "<p>23</p>"


def test_a_site_without_values_does_not_ask_for_ordinals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("homepage.content.computed_values.shape", fail)
    assert read(tmp_path, biography_md="I.").profile.name == "Plato"


def test_mistakes_in_texts_of_two_languages_are_reported_once(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors) as caught:
        read(tmp_path, site_yaml=SITE + "languages: [en, fr]\n", profile_yaml=f"{PROFILE}tagline: 'A {{{{ x }}}}'\n")
    assert len(caught.value.errors) == 1
