"""The pages in Markdown, the list of them, and the content as JSON."""

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from homepage.content import load
from homepage.export.files import defaults, files
from homepage.export.pages import pages_without_filter
from homepage.export.works import files_of_works
from homepage.machine_readable import lists_for_programs, markdown_pages
from homepage.models.addresses import markdown_file, page_file
from homepage.models.site import Site
from homepage.new_site import EXAMPLE_NAMES
from homepage.page_model.listing import Listing
from tests.content_files import matter, mistakes, write
from tests.languages import CHINESE_ENGLISH
from tests.parsed_html import Parsed
from tests.sites import PROFILE, SITE, example_site, write_site

WORK = """
- id: waves
  title: "*Waves* in ](https://evil.example) <script>"
  date: 2025-07
  authors: [{ name: Plato, equal: true }, { name: Mei_Lin, equal: true }]
  venue: Acta
  volume: 3
  abstract: "> Long."
  award: Best paper
  links: { pdf: /waves.pdf, Press release: "https://press.example/" }
"""

PLAIN = WORK.replace("pdf: /waves.pdf, ", "")
"""A work without a file."""


def written(site: Site) -> dict[str, str]:
    return {path: text() for path, text in (*lists_for_programs(site), *markdown_pages(site), *files_of_works(site))}


def files_of_markdown(site: Site) -> list[str]:
    return [path for path, _ in (*markdown_pages(site), *files_of_works(site)) if path.endswith(".md")]


def links(markdown: str) -> list[str]:
    inline = [token for token in MarkdownIt().parse(markdown) if token.type == "inline"]
    return [str(part.attrs["href"]) for token in inline for part in token.children or () if part.type == "link_open"]


def home(root: Path, **content: str) -> str:
    return written(load(write_site(root, **content)))["index.html.md"]


def test_each_page_and_post_has_its_markdown_beside_it_in_every_language(tmp_path: Path) -> None:
    texts = {
        "pages/visit.md": matter(title="Visit") + "Come.",
        "posts/2025-07-01-cruise.md": matter(title="Cruise") + "We left.",
    }
    site = load(write(tmp_path, texts, site_yaml=SITE + "languages: [en, de]\n"))
    pages = ["index.html.md", "visit/index.html.md", "posts/index.html.md", "posts/cruise/index.html.md"]
    assert [path for path, _ in markdown_pages(site)] == [*pages, *(f"de/{path}" for path in pages)]


def test_a_publication_has_its_markdown_beside_its_page_in_every_language(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, site_yaml=SITE + "languages: [en, de]\n", publications_yaml=PLAIN))
    markdown = written(site)["publications/waves/index.html.md"]
    assert "publications/waves/index.html.md" in files_of_markdown(site)
    assert "de/publications/waves/index.html.md" in files_of_markdown(site)
    html = MarkdownIt().render(markdown)
    read = Parsed(html)
    assert [each for each, _ in read.tags if each in {"h1", "h2"}] == ["h1", "h2", "h2"]
    assert read.text.startswith("Waves in ](https://evil.example) <script>")
    assert "> Long." in read.text
    assert "@article{waves," in read.text


def test_of_a_long_record_only_the_newest_works_have_markdown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("homepage.export.works.NEWEST", 1)
    monkeypatch.setattr("homepage.models.parts.NEWEST", 1)
    older = PLAIN.replace("waves", "older").replace("2025", "2024")
    site = load(write_site(tmp_path, publications_yaml=older + PLAIN))
    assert [path for path in files_of_markdown(site) if "publications/" in path] == ["publications/waves/index.html.md"]
    news = "- { date: 2024, text: '[a](/publications/waves/index.html.md) [b](/publications/older/index.html.md)' }"
    (reported,) = mistakes(write_site(tmp_path, publications_yaml=older + PLAIN, news_yaml=news))
    assert "/publications/older/index.html.md" in reported


def test_an_asset_in_the_place_of_the_markdown_of_a_publication_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "assets/publications/waves/index.html.md"
    path.parent.mkdir(parents=True)
    path.write_text("Mine.", encoding="utf-8")
    (reported,) = mistakes(write_site(tmp_path, publications_yaml=PLAIN))
    assert reported.startswith("assets/publications/waves/index.html.md:1:1: ")
    assert "the page /publications/waves/ in Markdown" in reported


def test_the_setting_machine_readable_false_removes_all_files(tmp_path: Path) -> None:
    def paths(**content: str) -> set[str]:
        site = load(write_site(tmp_path, publications_yaml=PLAIN, **content))
        return {path for path, _ in (*files(site), *defaults(site), *files_of_works(site))}

    of_programs = {"llms.txt", "site.json", "index.html.md", "publications/waves/index.html.md"}
    assert paths() - paths(site_yaml=SITE + "machine_readable: false\n") == of_programs


def test_the_owner_may_have_a_list_of_their_own_but_no_page_in_markdown(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/llms.txt").write_text("Mine.", encoding="utf-8")
    assert load(write_site(tmp_path)).home
    (tmp_path / "assets/index.html.md").write_text("Mine.", encoding="utf-8")
    (reported,) = mistakes(tmp_path)
    assert "assets/index.html.md" in reported
    assert "the page / in Markdown" in reported


@pytest.mark.parametrize(("setting", "is_there"), [("", True), ("machine_readable: false\n", False)])
def test_a_link_to_the_files_resolves_if_they_are_written(tmp_path: Path, setting: str, *, is_there: bool) -> None:
    write_site(tmp_path, site_yaml=SITE + setting, biography_md="[a](/llms.txt), [b](/site.json), [c](/index.html.md)")
    if is_there:
        assert load(tmp_path).home
    else:
        assert len(mistakes(tmp_path)) == 3


@pytest.mark.parametrize("name", [*EXAMPLE_NAMES, CHINESE_ENGLISH.name])
def test_the_list_names_every_page_of_the_first_language(name: str) -> None:
    site = example_site(name) if name in EXAMPLE_NAMES else load(CHINESE_ENGLISH)
    texts = written(site)
    text = texts["llms.txt"]
    assert text.startswith(f"# {site.profile.name}\n\n> {site.settings.description}\n\n## ")
    named = [each.removeprefix(f"{site.settings.url}/") for each in links(text)]
    assert {path for path in texts if path.endswith(".md")} >= {path for path in named if path.endswith(".md")}
    others = ("en/", "publications/")  # the list of publications, which has them, is on a page
    assert {*named} >= {path for path in files_of_markdown(site) if not path.startswith(others)}


def test_a_publication_has_its_people_facts_and_links_as_escaped_text(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/waves.pdf").write_bytes(b"")
    text = home(tmp_path, publications_yaml=WORK, site_yaml=SITE.replace("org", "org/me"))
    assert "### 2025" in text
    (line,) = (line for line in text.splitlines() if line.startswith("- [*Waves"))
    assert "**Plato\\***, Mei\\_Lin\\*. Journal article, Acta, volume 3, July 2025. Best paper." in line
    assert "\n\n  \\> Long.\n" in text
    assert links(text) == [
        "https://example.org/me/publications/waves/",
        "https://example.org/me/waves.pdf",
        "https://press.example/",
    ]
    assert "<script>" not in text


TALK = "- { title: On *waves*, date: 2024-05 – 2024-06, type: Talk, venue: Hall, url: /, text: 'More\n\n    - x' }\n"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("talks_yaml", TALK, "- [On *waves*](https://example.org/). Talk, Hall. May 2024 – Jun 2024."),
        (
            "education_yaml",
            "- { organisation: Academy, role: Student, start: 2020, done: ['Read *all*'], text: 'And **more**.' }",
            "- Academy. Student. 2020 – present.\n\n  - Read *all*\n\n  And **more**.",
        ),
        (
            "members_yaml",
            "- { name: Ada, role: Guest, links: [{ label: '[x]', url: 'https://a.example' }] }",
            "- Ada. Guest.\n\n  [\\[x\\]](https://a.example)",
        ),
        ("projects_yaml", "- { title: Buoys, date: 2021 – present }", "- Buoys. 2021 – present."),
        (
            "news_yaml",
            "- { date: 2025-07-01, text: 'See [this](/).' }",
            "- 1 Jul 2025: See [this](https://example.org/).",
        ),
        ("members_yaml", "- { name: Ada, start: 2020, end: 2024 }", "- Ada. 2020 – 2024.\n"),
        ("topics_yaml", "- { id: waves, name: Waves }", "- Waves\n"),
        ("biography_md", "Text <!-- secret --> here.\n", "Text  here."),
    ],
)
def test_each_kind_of_content_has_a_form(tmp_path: Path, name: str, content: str, expected: str) -> None:
    assert expected in home(tmp_path, **{name: content})


def test_the_profile_is_on_the_home_page_alone_with_the_mail_address_as_in_pages(tmp_path: Path) -> None:
    profile = (
        PROFILE + "position: Reader\nemail: plato@example.org\noffice: { name: Cave, map: 'https://map.example' }\n"
    )
    visit = {"pages/visit.md": matter(title="Visit") + "Come."}
    texts = written(load(write(tmp_path, visit, profile_yaml=profile)))
    text = texts["index.html.md"]
    assert texts["visit/index.html.md"] == "# Visit\n\nCome.\n"
    assert text.startswith("# Plato\n\n- Reader\n- [Cave](https://map.example)\n- &#112;")
    assert "@" not in text


@pytest.mark.parametrize("name", ["professor", "humanities"])
def test_the_markdown_of_a_page_says_what_the_page_says(name: str) -> None:
    site = example_site(name)
    pages, written_pages = dict(pages_without_filter(site)), dict(markdown_pages(site))
    for address in (page.address for page in site.pages if not Listing.of(site).is_on(page)):
        html = pages[page_file(address)]()
        shown = html[html.index("<main") : html.index("</main>")].replace("<", " <")
        reported = MarkdownIt().enable("table").render(written_pages[markdown_file(address)]())
        assert words(shown) - words(reported) <= {"In", "edited", "pp", "HB"}  # how a page cites a chapter; a monogram


def words(html: str) -> set[str]:
    return set(re.findall(r"\w+", Parsed(html).text))


def test_json_has_what_pages_show_and_nothing_else(tmp_path: Path) -> None:
    works = WORK.replace("links: { pdf: /waves.pdf, Press", "links: { Press") + (
        "  bibtex: { isbn: '1', bibtex_show: 'secret' }\n"
        "- { id: hidden, title: secret, date: 2025, authors: [Plato], show: false }\n"
        "- { id: copy, title: A, date: 2025, authors: [Plato], same_as: waves }\n"
    )
    texts = {"posts/2025-07-01-draft.md": matter(title="secret", draft="true") + "secret"}
    root = write(
        tmp_path,
        texts,
        site_yaml=SITE + "sections: { biography: About, publications: Publications }\n",
        profile_yaml=PROFILE + "email: plato@example.org\n",
        publications_yaml=works,
        biography_md="Text <!-- secret -->\n\n[//]: # (secret)\n",
        talks_yaml="- { title: secret }\n",
    )
    text = written(load(root))["site.json"]
    assert "secret" not in text
    assert "@" not in text
    data = json.loads(text)
    assert data["profile"] == {"name": "Plato", "email": "plato@example.org"}
    assert [(each["name"], each.get("text")) for each in data["sections"]] == [
        ("biography", "Text "),
        ("publications", None),
    ]
    assert data["publications"][0] == {
        "id": "waves",
        "title": "*Waves* in ](https://evil.example) <script>",
        "date": "2025-07",
        "authors": [{"name": "Plato", "equal": True, "owner": True}, {"name": "Mei_Lin", "equal": True}],
        "venue": "Acta",
        "volume": "3",
        "abstract": "> Long.",
        "award": "Best paper",
        "links": {"Press release": "https://press.example/"},
        "bibtex": {"isbn": "1"},
        "type": "article",
        "status": "published",
        "page": "/publications/waves/",
    }
    assert data["publications"][1].keys() == {"id", "title", "date", "authors", "type", "status", "page"}


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_json_has_every_section_with_its_entries(name: str) -> None:
    site = example_site(name)
    data = json.loads(written(site)["site.json"])
    assert [(each["name"], len(each.get("entries", ()))) for each in data["sections"]] == [
        (each.name, len(each.entries)) for each in site.sections
    ]
    assert len(data["publications"]) == len(site.shown_publications)
    assert [post["title"] for post in data.get("posts", ())] == [post.matter.title for post in site.posts]


def test_a_program_reads_the_texts_of_each_language() -> None:
    texts = written(load(CHINESE_ENGLISH))
    first, other = (texts[path] for path in ("index.html.md", "en/index.html.md"))
    assert first != other
    assert "en/index.html.md" in texts["llms.txt"]


CRUISE = {
    "pages/visit.md": matter(title="Visit") + "Come.",
    "posts/2025-07-01-cruise.md": matter(title="A *cruise*", summary="By sea [north]", tags="[sea, '*ice*']")
    + "We left.",
}


def test_the_list_has_the_form_that_llmstxt_org_proposes(tmp_path: Path) -> None:
    site = load(write(tmp_path, CRUISE, site_yaml=SITE + "languages: [en, de]\n", publications_yaml=PLAIN))
    assert written(site)["llms.txt"] == (
        "# Plato\n\n"
        "> A page.\n\n"
        "## Pages\n\n"
        "- [Plato](https://example.org/index.html.md): A page.\n"
        "- [Visit](https://example.org/visit/index.html.md): Come.\n"
        "- [Posts](https://example.org/posts/index.html.md): Posts\n"
        "- [Deutsch](https://example.org/de/index.html.md)\n\n"
        "## Posts\n\n"
        "- [A *cruise*](https://example.org/posts/cruise/index.html.md): By sea \\[north\\]\n\n"
        "## Publications\n\n"
        "- [CSL-JSON](https://example.org/publications.json)\n"
        "- [BibTeX](https://example.org/publications.bib)\n"
        "- [RIS](https://example.org/publications.ris)\n"
        "- [site.json](https://example.org/site.json)\n"
    )


def test_a_site_without_posts_lists_none(tmp_path: Path) -> None:
    assert "## Posts" not in written(load(write_site(tmp_path)))["llms.txt"]


def test_a_post_has_its_date_its_tags_and_its_text(tmp_path: Path) -> None:
    site = load(write(tmp_path, CRUISE))
    assert written(site)["posts/cruise/index.html.md"] == ("# A *cruise*\n\n1 July 2025, sea, \\*ice\\*\n\nWe left.\n")


def test_a_heading_that_is_the_title_of_its_page_is_not_repeated(tmp_path: Path) -> None:
    texts = written(load(write(tmp_path, CRUISE)))
    post = "- [A *cruise*](https://example.org/posts/cruise/). 1 Jul 2025. By sea \\[north\\]. sea, \\*ice\\*."
    assert texts["posts/index.html.md"] == f"# Posts\n\n{post}\n"
    assert texts["index.html.md"].startswith(f"# Plato\n\n## Posts\n\n{post}\n")


def test_json_has_the_pages_and_posts_with_their_texts(tmp_path: Path) -> None:
    text = written(load(write(tmp_path, CRUISE, topics_yaml="- { id: waves, name: Waves }\n")))["site.json"]
    data = json.loads(text)
    assert list(data) == ["url", "language", "description", "profile", "topics", "pages", "sections", "posts"]
    assert (data["url"], data["language"], data["description"]) == ("https://example.org", "en", "A page.")
    assert data["topics"] == [{"id": "waves", "name": "Waves"}]
    assert {"address": "/visit/", "title": "Visit", "text": "Come."} in data["pages"]
    assert {"address": "/", "title": "Plato"} in data["pages"]
    assert data["posts"] == [
        {
            "address": "/posts/cruise/",
            "title": "A *cruise*",
            "date": "2025-07-01",
            "summary": "By sea [north]",
            "tags": ["sea", "*ice*"],
            "text": "We left.",
        }
    ]
    section = {"name": "posts", "heading": "Posts", "kind": "posts", "page": "/posts/"}
    assert section in data["sections"]
    assert text.count("\n") == len(data) + 2 + sum(len(part) + 1 for part in data.values() if isinstance(part, list))


def test_titles_and_links_of_entries_have_the_markup_that_the_page_shows(tmp_path: Path) -> None:
    entries = {
        "talks_yaml": "- { title: 'On *sand*', url: 'https://a.io', links: [{ label: '*PDF*', url: /s.pdf }] }\n",
        "education_yaml": "- { organisation: 'The *Sea*', role: Student, start: 2020 }\n",
        "members_yaml": "- { name: 'Ada *B*' }\n",
        "projects_yaml": "- { title: 'On $x^2$' }\n",
    }
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/s.pdf").touch()
    text = home(tmp_path, **entries)
    assert re.findall("^- (.*)$", text, re.MULTILINE) == [
        "The *Sea*. Student. 2020 – present.",
        "On $x^2$.",
        "[On *sand*](https://a.io).",
        "Ada *B*.",
    ]
    assert "[*PDF*](https://example.org/s.pdf)" in text


def test_json_has_entries_with_their_texts_in_markdown(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, talks_yaml="- { title: Sand, text: 'On *sand*' }\n- { title: Dunes }\n"))
    (talks,) = (each for each in json.loads(written(site)["site.json"])["sections"] if each["name"] == "talks")
    assert talks["entries"] == [{"title": "Sand", "text": "On *sand*"}, {"title": "Dunes"}]


def test_a_site_says_when_it_was_updated(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, site_yaml=SITE + "updated: 2025-07-01\n"))
    assert json.loads(written(site)["site.json"])["updated"] == "2025-07-01"


def test_the_profile_names_all_that_its_card_shows(tmp_path: Path) -> None:
    profile = (
        PROFILE
        + "native_name: { text: Πλάτων, lang: el }\naffiliation: [{ name: Academy, url: 'https://a.example' }]\n"
        "tagline: All [is] one\nlocation: Athens\nphone: '+30 21'\noffice: { name: Cave }\n"
    )
    (block,) = re.findall(r"(?:^- .*\n)+", home(tmp_path, profile_yaml=profile), re.MULTILINE)[:1]
    assert block == (
        "- Πλάτων\n- [Academy](https://a.example)\n- All \\[is\\] one\n- Cave\n- Athens\n- [+30 21](tel:+3021)\n"
    )


WORKS = (
    "- { id: a, title: Sand, date: 2025, authors: [Plato], et_al: true, venue: Acta, volume: 1, topics: [waves] }\n"
    "- { id: b, title: Dunes, date: 2024, authors: [Plato], type: review, venue: Acta, topics: [waves] }\n"
    "- { id: c, title: Reefs, authors: [Plato], type: article, status: forthcoming }\n"
)
TOPICS = "- { id: waves, name: Waves }\n"


def test_a_topic_says_how_many_works_it_has(tmp_path: Path) -> None:
    (line,) = re.findall("^- .*Waves.*", home(tmp_path, topics_yaml=TOPICS, publications_yaml=WORKS), re.MULTILINE)
    assert line.endswith(" (2 papers)")


@pytest.mark.parametrize(
    ("group_by", "headings"),
    [("year", ["### Forthcoming", "### 2025", "### 2024"]), ("type", ["### Journal articles", "### Reviews"])],
)
def test_works_are_below_the_headings_of_their_groups(tmp_path: Path, group_by: str, headings: list[str]) -> None:
    site = SITE + f"sections: {{ publications: {{ heading: Works, group_by: {group_by} }} }}\n"
    text = home(tmp_path, topics_yaml=TOPICS, publications_yaml=WORKS, site_yaml=site)
    assert re.findall("^### .*", text, re.MULTILINE) == headings


FACTS = {
    "et_al: true, type: article": "**Plato** et al. Journal article, 2025.",
    "type: review, reviewed: Sea": "**Plato**. Review of Sea, 2025.",
    "type: review": "**Plato**. Review, 2025.",
    "type: misc": "**Plato**. 2025.",
    "type: incollection, venue: Book, editors: [Mei]": "**Plato**. Edited by Mei. Book chapter, Book, 2025.",
}


def test_a_work_has_its_people_and_its_type(tmp_path: Path) -> None:
    works = "".join(
        f"- {{ id: work-{number}, title: A, date: 2025, authors: [Plato], {fields} }}\n"
        for number, fields in enumerate(FACTS)
    )
    lines = re.findall(r"/publications/work-(\d)/\)\. (.*)", home(tmp_path, publications_yaml=works))
    assert [text for _, text in sorted(lines)] == list(FACTS.values())


def test_the_section_of_posts_leads_to_all_of_them(tmp_path: Path) -> None:
    texts = {f"posts/2025-07-0{day}-{day}.md": matter(title=f"Day {day}") + "Text." for day in range(1, 8)}
    text = written(load(write(tmp_path, texts)))["index.html.md"]
    assert "- [Day 7](https://example.org/posts/7/). 7 Jul 2025.\n" in text
    assert links(text)[-1] == "https://example.org/posts/"


def test_roles_with_the_same_words_are_both_named(tmp_path: Path) -> None:
    work = "- { id: a, title: A, date: 2025, authors: [Plato], editors: [Ida], translators: [Otto], type: book }\n"
    words = "authors: { translated_by: 'Edited by {names}' }\n"
    text = home(tmp_path, publications_yaml=work, words_yaml=words)
    assert "Edited by Ida. Edited by Otto." in text


def test_files_with_the_same_name_are_all_listed(tmp_path: Path) -> None:
    words = "files: { formats: { ris: Record, bibtex: Record } }\n"
    text = written(load(write_site(tmp_path, words_yaml=words)))["llms.txt"]
    assert text.count("[Record](") == 2
