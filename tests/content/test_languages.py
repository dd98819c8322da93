"""A site in several languages is read as one site for each, and mistakes keep their places."""

from pathlib import Path

import pytest

from homepage.content import load, review
from homepage.errors import ContentErrors
from homepage.models.site import Site
from tests import content_files
from tests.content_files import mistakes
from tests.languages import ARABIC_ENGLISH, CHINESE_ENGLISH
from tests.sites import PROFILE, SITE, entries_of, text_of, write_site

TWO = SITE + "languages: [en, zh-Hans]\n"
WORK = "- {{ id: a, date: 2024, venue: ICML, authors: [Plato], title: {} }}\n"


def write(root: Path, files: dict[str, str], **yaml: str) -> Path:
    """Writes a site in English and Chinese; ``files`` by their paths in content/."""
    return content_files.write(root, files, **{"site_yaml": TWO, **yaml})


def notes(root: Path) -> list[str]:
    return [str(remark) for remark in review(root)[1] if remark.is_note]


def chinese(root: Path) -> Site:
    (other,) = load(root).translations
    return other


def test_a_site_in_one_language_has_no_other(tmp_path: Path) -> None:
    assert load(write_site(tmp_path)).translations == ()
    assert load(write_site(tmp_path, site_yaml=SITE + "languages: [de]\n")).settings.language == "de"


@pytest.mark.parametrize(("language", "of_words"), [("de", None), ("zh-Hans", None), ("tlh", "en")])
def test_words_are_english_in_a_language_without_a_catalogue(
    tmp_path: Path, language: str, of_words: str | None
) -> None:
    assert load(write_site(tmp_path, site_yaml=f"{SITE}language: {language}\n")).words_language == of_words


def test_each_language_has_its_texts_and_its_words(tmp_path: Path) -> None:
    work = WORK.format("{ en: Waves, zh-Hans: 波浪 }")
    english = load(write(tmp_path, {}, publications_yaml=work))
    (other,) = english.translations
    assert [(each.settings.language, each.publications[0].title) for each in english.versions] == [
        ("en", "Waves"),
        ("zh-Hans", "波浪"),
    ]
    assert (english.words.abstract, other.words.abstract) == ("Abstract", "摘要")


def test_a_native_name_in_the_language_of_the_pages_is_the_name_there(tmp_path: Path) -> None:
    profile = "name: Mei Lin\nnative_name: { text: 林梅, lang: zh-Hans }\n"
    other = chinese(write(tmp_path, {}, profile_yaml=profile)).profile
    assert (other.name, other.native_name and (other.native_name.text, other.native_name.lang)) == (
        "林梅",
        ("Mei Lin", "en"),
    )


def test_a_text_in_markdown_has_a_translation_beside_it(tmp_path: Path) -> None:
    root = write(tmp_path, {"biography.md": "[Home](/)", "biography.zh-Hans.md": "[首页](/)"})
    assert text_of(load(root), "biography") == '<p><a href="/">Home</a></p>'
    assert text_of(chinese(root), "biography") == '<p><a href="/zh-Hans/">首页</a></p>'


def test_links_to_files_are_the_same_in_all_languages(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/cv.pdf").write_text("", encoding="utf-8")
    root = write(tmp_path, {"biography.md": "[a](/cv.pdf) [b](/publications.bib) [c](/#x) [d](https://a.example/)"})
    html = text_of(chinese(root), "biography")
    assert [part.partition('"')[0] for part in html.split('href="')[1:]] == [
        "/cv.pdf",
        "/publications.bib",
        "/zh-Hans/#x",
        "https://a.example/",
    ]


def test_a_page_and_a_post_have_translations_beside_them(tmp_path: Path) -> None:
    files = {
        "pages/visit.md": "---\ntitle: Visit\nredirect_from: [/old/]\n---\nHere",
        "pages/visit.zh-Hans.md": "---\ntitle: 来访\n---\n这里",
        "posts/2024-01-01-sea.md": "---\ntitle: Sea\ndate: 2024-01-01\ntags: [salt]\n---\nText",
        "posts/2024-01-01-sea.zh-Hans.md": "只有正文",
    }
    other = chinese(write(tmp_path, files))
    page = next(each for each in other.pages if each.address == "/visit/")
    assert (page.title, page.html, page.redirect_from) == ("来访", "<p>这里</p>", ("/old/",))
    assert [(post.address, post.matter.title, post.html) for post in other.posts] == [
        ("/posts/sea/", "Sea", "<p>只有正文</p>")
    ]


def test_untranslated_texts_fall_back_and_are_recorded(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {"biography.md": "Text"},
        profile_yaml=PROFILE + "tagline: Student\n",
        news_yaml="- { date: 2024, text: { en: News, zh-Hans: 新闻 } }\n- { date: 2023, text: Older }\n",
    )
    other = chinese(root)
    assert other.fallbacks.texts == {"Student": "en", "A page.": "en"}
    assert other.fallbacks.html == {"<p>Text</p>": "en", "<p>Older</p>": "en"}
    assert [each.html for each in entries_of(other, "news")] == ["<p>新闻</p>", "<p>Older</p>"]
    assert load(root).fallbacks.texts == {}


def test_a_filter_names_a_venue_and_a_work_is_cited_as_in_the_first_language() -> None:
    arabic = load(ARABIC_ENGLISH)
    (english,) = arabic.translations
    assert english.publications[0].venue == "Journal of the Sea"
    assert [work.original.venue for work in english.publications] == [work.venue for work in arabic.publications]


def test_the_owners_words_are_in_a_file_for_each_language() -> None:
    site = load(CHINESE_ENGLISH)
    (english,) = site.translations
    assert (site.words.sections["biography"], english.words.sections["biography"]) == ("个人简介", "About me")


@pytest.mark.parametrize(
    ("files", "yaml", "mistake"),
    [
        (
            {},
            {"profile_yaml": PROFILE + "tagline: { en: a, fr: b }\n"},
            "profile.yaml:2:19: tagline.fr: is no language",
        ),
        (
            {},
            {"publications_yaml": WORK.format('{ en: Waves, zh-Hans: "" }')},
            "publications.yaml:1:84: entry 1 (a): title: is empty",
        ),
        (
            {},
            {"news_yaml": "- date: 2024\n  text:\n    en: a\n    zh-Hans: '[b](/no/)'\n"},
            "news.yaml:4:14: entry 1 (2024): text: '/no/' is neither",
        ),
        (
            {"biography.zh-Hans.md": "x"},
            {},
            "biography.zh-Hans.md:1:1: biography.zh-Hans: is the translation of biography.md",
        ),
        (
            {"biography.md": "x", "biography.en.md": "x"},
            {},
            "biography.en.md:1:1: biography.en: is not a file of a site; did",
        ),
        (
            {"biography.md": "x", "biography.zh-Hans.md": "\n [x](/no/)"},
            {},
            "biography.zh-Hans.md:2:6: biography.zh-Hans: '/no/' is neither",
        ),
        ({"pages/a.zh-Hans.md": "x"}, {}, "pages/a.zh-Hans.md:1:1: a.zh-Hans: is the translation of a.md"),
        (
            {"pages/a.md": "---\ntitle: A\n---\n", "pages/a.zh-Hans.md": "---\naddress: /b/\n---\n"},
            {},
            "pages/a.zh-Hans.md:2:1: address: is the same in every language",
        ),
        (
            {"pages/a.md": "---\ntitle: A\n---\n", "pages/a.zh-Hans.md": "---\ntitle: [b]\n---\n"},
            {},
            "pages/a.zh-Hans.md:2:8: title: is a list; write text",
        ),
        (
            {"pages/a.md": "---\ntitle: A\naddress: /zh-hans/\n---\n"},
            {},
            "pages/a.md:3:10: address: begins with /zh-hans/",
        ),
        (
            {},
            {"site_yaml": TWO + "language: de\n"},
            "site.yaml:4:11: language: is 'de', and languages begins with 'en'",
        ),
        ({}, {"site_yaml": SITE + "languages: [en, EN]\n"}, "site.yaml:3:12: languages: names a language twice"),
        (
            {},
            {"site_yaml": SITE, "profile_yaml": "name: { en: a }\n"},
            "profile.yaml:1:7: name: is keys and values; write",
        ),
        ({}, {"words_zh-Hans_yaml": "abstract: 1\nno: 2\n"}, "words.zh-Hans.yaml:2:1: no: is not a key"),
    ],
)
def test_a_mistake_has_the_place_of_the_text_in_its_language(
    tmp_path: Path, files: dict[str, str], yaml: dict[str, str], mistake: str
) -> None:
    words = {
        name.replace("_", ".").removesuffix(".yaml") + ".yaml": yaml.pop(name) for name in [*yaml] if "words" in name
    }
    found = mistakes(write(tmp_path, {**files, **words}, **yaml))
    assert len(found) == 1
    assert found[0].startswith(f"content/{mistake}")


def test_a_file_of_the_owner_may_not_have_the_path_of_a_translated_page(tmp_path: Path) -> None:
    (tmp_path / "assets/zh-Hans").mkdir(parents=True)
    (tmp_path / "assets/zh-Hans/index.html").write_text("", encoding="utf-8")
    (tmp_path / "assets/zh-Hans/cv.pdf").write_text("", encoding="utf-8")
    (found,) = mistakes(write(tmp_path, {}))
    assert found.startswith("assets/zh-Hans/index.html:1:1")
    assert "which is / in zh-Hans" in found


def test_untranslated_texts_are_noted_once_for_each_file(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {"biography.md": "Text", "pages/a.md": "---\ntitle: A\n---\nText", "pages/a.zh-Hans.md": "文"},
        profile_yaml=PROFILE + "tagline: Student\nlinks: [{ label: CV, url: / }]\n",
        publications_yaml=WORK.format("Waves") + WORK.format("{ en: Tides }").replace("id: a", "id: b"),
    )
    profile = "tagline: is not translated into zh-Hans, and 1 more in this file, in line 3"
    assert notes(root) == [
        "content/biography.md:1:1: note: biography: is not translated into zh-Hans; write content/biography.zh-Hans.md",
        "content/pages/a.md:2:8: note: title: is not translated into zh-Hans",
        f"content/profile.yaml:2:10: note: {profile}",
        "content/publications.yaml:2:68: note: entry 2 (b): title: is not translated into zh-Hans",
        "content/site.yaml:2:14: note: description: is not translated into zh-Hans",
    ]


@pytest.mark.parametrize(("count", "lines"), [(4, "lines 3, 4, 5"), (5, "lines 3, 4, 5, …")])
def test_of_many_texts_the_lines_of_the_next_three_are_named(tmp_path: Path, count: int, lines: str) -> None:
    talks = "".join(f"- title: Talk {number}\n" for number in range(1, count + 1))
    _, noted = notes(write(tmp_path, {}, talks_yaml="# mine\n" + talks))  # after that of site.yaml
    assert noted.endswith(f"title: is not translated into zh-Hans, and {count - 1} more in this file, in {lines}")


@pytest.mark.parametrize(
    ("file", "entry", "noted"),
    [
        ("talks_yaml", "- { title: { en: A, zh-Hans: 一 }, venue: Hall, location: Bergen }", None),
        ("talks_yaml", "- { title: A, venue: Hall }", "title"),
        ("talks_yaml", "- { title: { en: A, zh-Hans: 一 }, venue: { en: Hall } }", "venue"),
        (
            "education_yaml",
            "- { organisation: MIT, role: { en: A, zh-Hans: 一 }, start: 2020, location: Boston }",
            None,
        ),
        ("members_yaml", "- { name: Ada, role: { en: A, zh-Hans: 一 } }", None),
        ("profile_yaml", "name: Ada\naffiliation: [MIT, { name: Academy }]\nlocation: Bergen", None),
        ("profile_yaml", "name: Ada\nposition: Reader", "position"),
        ("topics_yaml", "- { id: t, name: Waves }", "name"),
    ],
)
def test_a_proper_name_may_be_the_same_in_all_languages(
    tmp_path: Path, file: str, entry: str, noted: str | None
) -> None:
    before = notes(write(tmp_path, {}))
    root = write(tmp_path, {}, **{file: f"{entry}\n"})
    reported = [each.partition(": is not")[0].rpartition(" ")[2] for each in notes(root) if each not in before]
    assert reported == ([noted] if noted else [])


def test_notes_are_no_errors_with_strict(tmp_path: Path) -> None:
    root = write(tmp_path, {"biography.md": "Text"})
    assert review(root, is_strict=True)[1]


def test_a_site_that_is_written_on_remembers_each_language(tmp_path: Path) -> None:
    root = write(tmp_path, {}, news_yaml="- { date: 2024, text: { en: News, zh-Hans: 新闻 } }\n")
    read = [load(root, is_draft=True) for _ in range(2)]
    assert [[entries_of(each, "news")[0].html for each in site.versions] for site in read] == [
        ["<p>News</p>", "<p>新闻</p>"]
    ] * 2


@pytest.mark.parametrize(
    ("file", "text"),
    [("profile_yaml", "name: A\n\tposition: B\n"), ("publications_yaml", "- id: a\n  title: Waves: b: 2\n")],
)
def test_a_file_that_cannot_be_read_is_reported_once_in_all_languages(tmp_path: Path, file: str, text: str) -> None:
    settings = SITE + "languages: [en, de]\n"
    write_site(tmp_path, site_yaml=settings, biography_md="[x](/publications/a/)", **{file: text})
    with pytest.raises(ContentErrors) as caught:
        load(tmp_path)
    assert [error.file for error in caught.value.errors if error.file != "content/biography.md"] == [
        f"content/{file.replace('_', '.')}"
    ]
