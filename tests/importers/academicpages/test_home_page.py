"""Converting home pages in their usual forms."""

import re
from pathlib import Path

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site
from tests.sites import entries_of, text_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
CONFIG = "url: https://ada.example\nauthor:\n  name: Ada\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the sites of a test are."""
    return tmp_path


def moved(folder: Path, body: str, **files: str) -> tuple[Report, Site]:
    about = f"---\npermalink: /\ntitle: About me\n---\n{body}"
    named = {name.replace("__", "/"): text for name, text in files.items()}
    old = write_old_site(folder / "old", {"_config.yml": CONFIG, "_pages/about.md": about, **named})
    (folder / "new").mkdir()
    return import_site(folder / "new", old), load(folder / "new")


def left(report: Report) -> list[str]:
    return [f"{item.kind} {item.old}" for item in report.items if item.outcome == "left"]


@pytest.mark.parametrize(
    ("experience", "reported"),
    [
        ("**Engines** (Jun. 2025 – Sept. 2025)  \n*Intern*  \n- Computed.", "Engines, Intern, 2025-06, 2025-09: Computed."),
        ("- **Engines**, London  \n  Research Intern, 2024.5 ~ Present", "Engines, Research Intern, 2024-05, None: London"),
        ("- *2019.05 - 2020.02*, [Engines](https://e.example), intern.", "Engines, intern, 2019-05, 2020-02: "),
        ("- Engineer at **Engines**, May 2018 - now\n  - Built.", "Engines, Engineer, 2018-05, None: Built."),
        ("**Engines** | *Research Intern*\n*London | Oct. 2025 - Present*\n* Built", "Engines, Research Intern, 2025-10, None: London; Built"),
        ("### Engines\n**Student Researcher** | Jan 2020 - Mar 2020", "Engines, Student Researcher, 2020-01, 2020-03: "),
        ("<b>Engines</b> (01/2020 - 03/2020)<br>\n<i>Analyst</i>", "Engines, Analyst, 2020-01, 2020-03: "),
        ("- **Intern at Engines** (Jun – Aug 2024)", "Engines, Intern, 2024-06, 2024-08: "),
        ("- 2020年3月 – 至今, **Engines**, 实习生", "Engines, 实习生, 2020-03, None: "),
    ],
)  # fmt: skip
def test_a_line_of_experience_becomes_an_internship(folder: Path, experience: str, reported: str) -> None:
    _, site = moved(folder, f"I am Ada.\n\n# Experience\n\n{experience}\n")
    stay = entries_of(site, "internships")[0].entry
    assert f"{stay.organisation}, {stay.role}, {stay.start}, {stay.end}: {'; '.join(stay.done)}" == reported


@pytest.mark.parametrize(
    "experience",
    ["- Intern at **Engines**, summer 2020", "- **Engines**, 2020 - 2021, intern", "I have worked at many places."],
)
def test_experience_without_months_stays_prose_under_its_heading(folder: Path, experience: str) -> None:
    report, site = moved(folder, f"# Experience\n\n{experience}\n")
    assert entries_of(site, "internships") == []
    assert '<h3 id="_biography_experience">Experience</h3>' in text_of(site, "biography")
    assert left(report) == []


def test_a_link_in_what_was_done_is_listed_for_its_words_alone_are_carried(folder: Path) -> None:
    body = "# Experience\n\n**Engines** (Jun 2020 - Jul 2020)\n*Intern*\n- See [notes](https://n.example)\n"
    report, site = moved(folder, body)
    assert entries_of(site, "internships")[0].entry.done == ("See notes",)
    assert left(report) == ["link notes https://n.example"]


def test_the_picture_of_a_stay_is_reported_as_left(folder: Path) -> None:
    body = "# Experience\n\n![Logo](/images/a.svg)\n\n**Engines** (Jun 2020 - Jul 2020)\n*Intern*\n"
    report, _ = moved(folder, body, **{"images__a.svg": SVG})
    assert [str(item) for item in report.items if item.kind == "picture"] == [
        "picture: /images/a.svg: left: an internship has no picture (_pages/about.md:7)"
    ]


@pytest.mark.parametrize(
    ("item", "date", "html"),
    [
        ("[Aug. 2024] A [paper](https://p.example).", "2024-08", '<p>A <a href="https://p.example">paper</a>.</p>'),
        ("*2022.02*: &nbsp;🎉 Lorem", "2022-02", "<p>&nbsp;🎉 Lorem</p>"),
        ("**[2024/05]** **Two** papers", "2024-05", "<p><strong>Two</strong> papers</p>"),
        ("Jun 3, 2021 - Moved", "2021-06-03", "<p>Moved</p>"),
        ("**2021-06-03:** Moved", "2021-06-03", "<p>Moved</p>"),
        ("`Aug 2021` Moved", "2021-08", "<p>Moved</p>"),
        ("`2021-08-01`: Moved to `home`", "2021-08-01", "<p>Moved to <code>home</code></p>"),
        ("<code>Aug 2021</code> `home` it is", "2021-08", "<p><code>home</code> it is</p>"),
    ],
)
def test_an_item_that_begins_with_a_date_is_news(folder: Path, item: str, date: str, html: str) -> None:
    _, site = moved(folder, f"I am Ada.\n\nNews\n======\n- {item}\n")
    assert [
        (str(each.entry.date), (each.html or "").replace("\xa0", "&nbsp;")) for each in entries_of(site, "news")
    ] == [(date, html)]


def test_news_without_a_date_stay_in_the_biography(folder: Path) -> None:
    report, site = moved(folder, "# News\n- Something happened\n- May 2024: Another thing\n")
    assert len(entries_of(site, "news")) == 1
    assert "Something happened" in text_of(site, "biography")
    assert left(report) == []


def test_a_list_below_a_heading_on_research_is_topics(folder: Path) -> None:
    _, site = moved(folder, "Hello.\n\n## Research Interests\n- **Numbers**\n- Engines;\n")
    assert [(topic.id, topic.name) for topic in site.topics] == [("numbers", "Numbers"), ("engines", "Engines")]
    assert ("research", "Research Interests") in [(each.name, each.heading) for each in site.sections]


def test_a_list_that_says_more_than_topics_stays_prose(folder: Path) -> None:
    _, site = moved(folder, "My research includes:\n- [Numbers](https://n.example) since 2020\n")
    assert site.topics == ()
    assert "Numbers" in text_of(site, "research")


def test_other_sections_stay_in_the_biography_under_their_headings(folder: Path) -> None:
    _, site = moved(folder, "I am Ada.\n\n## Education\n* **Home**, 1820\n\n## Awards\nNone.\n")
    assert text_of(site, "biography") == (
        '<p>I am Ada.</p>\n<h3 id="_biography_education">Education</h3>\n<ul>\n<li><strong>Home</strong>, 1820</li>\n</ul>\n'
        '<h3 id="_biography_awards">Awards</h3>\n<p>None.</p>'
    )


@pytest.mark.parametrize("heading", ["Publications", "Talks", "Teaching"])
def test_a_list_written_by_hand_stays_prose_and_is_reported_as_no_data(folder: Path, heading: str) -> None:
    report, site = moved(folder, f"# {heading}\n- [Notes](https://n.example), 1843\n")
    assert "https://n.example" in text_of(site, "biography")
    assert left(report) == []
    assert [str(item) for item in report.items if item.kind == "list"] == [
        f"list: {heading}: changed: prose in the biography, no entries; write {heading.lower()}.yaml, and remove it there (_pages/about.md:5)"
    ]


def test_a_generated_list_is_not_reported_as_written_by_hand(folder: Path) -> None:
    report, _ = moved(folder, "I am Ada.\n\n# Publications\n{% for post in site.publications %}{% endfor %}\n")
    assert [item.outcome for item in report.items if item.kind == "list"] == ["carried"]


def test_a_text_directly_below_a_heading_is_not_repeated(folder: Path) -> None:
    body = "Research interests\n======\n\nEngines\n------\nI build engines.\n\n### Notes\nI take notes.\n\n# Other\nI rest.\n"
    _, site = moved(folder, body)
    html = text_of(site, "research") + text_of(site, "biography")
    assert [html.count(words) for words in ("I build engines.", "I take notes.", "I rest.")] == [1, 1, 1]
    assert ">Engines</h" in html


def test_a_heading_of_any_form_is_one_in_the_biography(folder: Path) -> None:
    _, site = moved(folder, "One\n===\nA.\n\nTwo\n---\nB.\n\n### Three\nC.\n")
    assert text_of(site, "biography") == (
        '<h3 id="_biography_one">One</h3>\n<p>A.</p>\n<h4 id="_biography_two">Two</h4>\n<p>B.</p>\n'
        '<h5 id="_biography_three">Three</h5>\n<p>C.</p>'
    )


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        (
            "<div>\n    <img src='images/a.svg' alt='x'>\n    <div>\n        <strong>Engines</strong><br>\n    </div>\n</div>\n",
            "<p><img /></p>\n<p><strong>Engines</strong></p>",
        ),
        ("<center>\n\n      <p>\n        One\n      </p>\n\n</center>\n", "<p>One</p>"),
        ("<table>\n  <tr>\n    <td>\n        One\n    </td>\n  </tr>\n</table>\nTwo\n", "<p>One</p>\n<p>Two</p>"),
        ("<div>\n\n    One\n\n<ul>\n", '<div class="highlight"><pre tabindex="0"><code>One\n</code></pre></div>'),
        ("- a\n    <div>\n      b\n    </div>\n", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        ("<div markdown='1'>\n- one\n    - two\n</div>\n", "<ul>\n<li>one<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>"),
        (
            "<ul>\n    <li>\n        One\n    </li>\n    <li>Two</li>\n</ul>\n",
            "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>",
        ),
    ],
)
def test_elements_may_be_indented(folder: Path, markup: str, html: str) -> None:
    _, site = moved(folder, markup, **{"images__a.svg": SVG})
    assert re.sub(r"<img[^>]*>", "<img />", text_of(site, "biography")) == html


def test_lists_may_follow_a_paragraph_at_once_and_be_indented_by_two(folder: Path) -> None:
    _, site = moved(folder, "I like:\n- tea\n  - green\n- coffee\n")
    assert text_of(site, "biography").count("<ul>") == 2


def test_files_that_are_included_are_read(folder: Path) -> None:
    _, site = moved(folder, "{% include_relative inc/intro.md %}\n", **{"_pages__inc__intro.md": "I am **Ada**."})
    assert text_of(site, "biography") == "<p>I am <strong>Ada</strong>.</p>"


def test_comments_of_every_kind_are_gone(folder: Path) -> None:
    body = "<!-- a\n\nb -->\n{% comment %}c{% endcomment %}\n[//]: # (d)\n[comment]: <> (e)\nI am Ada.\n"
    report, site = moved(folder, body)
    assert text_of(site, "biography") == "<p>I am Ada.</p>"
    assert left(report) == []


def test_addresses_of_the_old_site_lead_to_where_things_are_now(folder: Path) -> None:
    body = (
        "[a](files/a.pdf) [b]({{ site.baseurl }}/files/a.pdf) [c](https://ada.example/files/a.pdf) "
        "[d]({{ '/publication/n' | relative_url }}) <a href='../files/a.pdf' target='_blank'>e</a> [f](/#news)\n"
    )
    paper = "---\ntitle: N\ndate: 1843\npermalink: /publication/n\n---\n"
    _, site = moved(folder, body, **{"files__a.pdf": "x", "_publications__1843-n.md": paper})
    html = text_of(site, "biography")
    assert html.count('href="/files/a.pdf"') == 4
    assert 'href="/publications/n/"' in html


def test_a_broken_link_keeps_its_words_and_is_listed(folder: Path) -> None:
    report, site = moved(folder, "[gone](/files/gone.pdf) ![seen](images/none.png)\n")
    assert text_of(site, "biography") == "<p>gone</p>"
    assert sorted(left(report)) == ["link gone /files/gone.pdf", "picture seen images/none.png"]


def test_a_file_that_is_no_picture_is_listed(folder: Path) -> None:
    report, site = moved(folder, "words ![seen](images/broken.png)\n", **{"images__broken.png": "not a picture"})
    assert text_of(site, "biography") == "<p>words</p>"
    assert left(report) == ["picture seen images/broken.png"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "{% raw %}{{ x }}{% endraw %}",
        "{{ site.unknown | markdownify }}",
        "<svg/onload=alert(1)>",
        "[x](ftp://x.example) <ftp://x.example>",
    ],
)
def test_markup_that_could_run_code_is_listed_and_left_out(folder: Path, markup: str) -> None:
    report, site = moved(folder, f"I am Ada. {markup}\n")
    html = text_of(site, "biography")
    assert "<script" not in html
    assert "href=" not in html
    assert "<img" not in html
    assert left(report) != []


def test_a_link_whose_picture_is_left_is_read_by_its_host(folder: Path) -> None:
    body = '<a href="https://s.example/x"><img src="https://badges.example/x" alt="cited"></a>\n'
    report, site = moved(folder, body)
    assert text_of(site, "biography") == '<p><a href="https://s.example/x">s.example</a></p>'
    assert left(report) == ["picture cited https://badges.example/x"]


def test_elements_leave_their_words_and_those_without_words_nothing(folder: Path) -> None:
    body = "<div class='a'>\n<p>One <b>two</b><strong><span id='x'></span></strong></p>\n<ul>\n  <li>Three</li>\n</ul>\n</div>\n"
    _, site = moved(folder, body)
    assert text_of(site, "biography") == "<p>One <strong>two</strong></p>\n<ul>\n<li>Three</li>\n</ul>"


def test_markup_that_nobody_knows_is_text(folder: Path) -> None:
    _, site = moved(folder, "I am <marquee>Ada</marquee>, 1 < 2 & 3.\n")
    assert text_of(site, "biography") == "<p>I am &lt;marquee&gt;Ada&lt;/marquee&gt;, 1 &lt; 2 &amp; 3.</p>"


@pytest.mark.parametrize("markup", ["<x-y z='a'>b", "<T>", "a <!-- b", "</b c>", "https://a.example/{b}", "    <T>"])
def test_markup_that_is_not_complete_is_text(folder: Path, markup: str) -> None:
    _, site = moved(folder, f"I am Ada.\n\n{markup}\n")
    assert "<p>I am Ada.</p>" in text_of(site, "biography")


def test_a_page_on_research_is_a_page(folder: Path) -> None:
    page = "---\ntitle: Research\npermalink: /research/\n---\nNumbers, *mostly*.\n"
    _, site = moved(folder, "I am Ada.\n", **{"_pages__research.md": page})
    assert [(each.address, each.title, each.html) for each in site.pages[1:]] == [
        ("/research/", "Research", "<p>Numbers, <em>mostly</em>.</p>")
    ]
