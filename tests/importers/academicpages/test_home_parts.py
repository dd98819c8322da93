"""The parts of a home page: its sections, research topics, news and experience."""

import pytest

from homepage.importers.academicpages.home_page.experience import Block, blocks, internship, links_of, pictures
from homepage.importers.academicpages.home_page.news import news
from homepage.importers.academicpages.home_page.sections import raised, split_sections
from homepage.importers.academicpages.home_page.topics import leads_to_topics, topics, without_topics
from homepage.importers.academicpages.texts.chunks import Chunk, chunks

KINDS = {
    "biography": "About me, Bio, Short biography!, Introduction, Hello, Hi there, Welcome",
    "news": "News, Latest news, What's new, whats new?, Updates, Announcement, 动态",
    "research": "Research, My research interests, Research areas, Interest, Interests, Research overview",
    "internships": "Internships, Experience, Professional experience, Employment, Work history, Career, 实习, 经历",
    "publications": "Publications, Selected publication, Papers, Preprint, 论文",
    "talks": "Talks, Invited talk, Presentations",
    "teaching": "Teaching",
    "other": "Teaching experience, Awards, Honors, Honours, Academic service, Education, Projects, Hobbies, Biology, "
    "Academic experience, Researchers, Internals",
}


def test_a_heading_says_what_is_below_it() -> None:
    expected = {heading: kind for kind, headings in KINDS.items() for heading in headings.split(", ")}
    found = {heading: split_sections(chunks(f"# {heading}"))[1].kind for heading in expected}
    assert found == expected


def test_a_subheading_of_a_known_kind_begins_a_section_unless_it_is_below_experience() -> None:
    text = "A.\n\n# Research\nB.\n\n## Engines\nC.\n\n## News\nD.\n\n# Experience\n\n## Talks\nE.\n\n# Other\nF."
    found = [(each.kind, [piece.text for piece in each.pieces]) for each in split_sections(chunks(text))]
    assert found == [
        ("biography", ["A."]),
        ("research", ["B.", "Engines", "C."]),
        ("news", ["D."]),
        ("internships", ["Talks", "E."]),
        ("other", ["F."]),
    ]


def test_a_heading_is_raised_and_nothing_else() -> None:
    heading, text = Chunk("heading", "A", 3, "### A"), Chunk("paragraph", "A", written="A")
    assert raised(heading, 1) == Chunk("heading", "A", 2, "## A")
    assert raised(heading, 5) == Chunk("heading", "A", 1, "# A")
    assert raised(text, 1) is text


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("My topics:", True),
        ("My topics include", True),
        ("My topics are**", True),
        ("The following", True),
        ("including:", True),
        ("Topics：", True),
        ("Shared", False),
        ("They are mine.", False),
        ("# Topics:", False),
        ("- Topics:", False),
    ],
)
def test_a_paragraph_leads_to_topics_by_its_end(text: str, *, leads: bool) -> None:
    assert [leads_to_topics(piece) for piece in chunks(text)] == [leads]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I study:\n\n- Sand\n- Wind;", ["Sand", "Wind"]),
        ("- Sand.", ["Sand"]),
        ("# Topics:\n\n- Sand", []),
        ("I study sand.\n\n- Sand", []),
        ("I study:\n\n- Sand\n\nMore.", []),
        ("I study:\n\n- [Sand](https://a.example)", []),
        ("I study:\n\n- Sand\n    - Wind", []),
        ("I study:\n\n- Sand\n\n    More.", []),
        ("I study:\n\n- Sand since 2020", []),
        ("I study:\n\n- **", ["**"]),
        ("I study:\n\n- .", []),
        (f"I study:\n\n- {'x' * 120}", ["x" * 120]),
        (f"I study:\n\n- {'x' * 121}", []),
        ("\n".join(f"- {n}" for n in "abcdefghijklmno"), list("abcdefghijklmno")),
        ("\n".join(f"- {n}" for n in "abcdefghijklmnop"), []),
    ],
)
def test_topics_are_a_last_list_of_short_entries(text: str, names: list[str]) -> None:
    pieces = list(chunks(text))
    before, entries = without_topics(pieces)
    assert [entry["name"] for entry in topics(entries)] == names
    assert [*before, *entries] == pieces


def test_topics_of_one_name_have_ids_of_their_own() -> None:
    named = [Chunk("entry", name) for name in ("Sand", "sand;", "许", "?", "*Sand*.")]
    assert [(each["id"], each["name"]) for each in topics(named)] == [
        ("sand", "Sand"),
        ("sand-2", "sand"),
        ("topic", "许"),
        ("topic-2", "?"),
        ("sand-3", "Sand"),
    ]


NEWS = {
    "- May 2021: Moved": ("2021-05", "Moved"),
    "- 🎉 **[May 3rd, 2021]** - **Moved** on": ("2021-05-03", "**Moved** on"),
    "- 3rd May 2021 Moved": ("2021-05-03", "Moved"),
    "- (2021.05) | Moved": ("2021-05", "Moved"),
    "- 2021年5月3日：Moved": ("2021-05-03", "Moved"),
    "- 05/2021 — Moved\n  on": ("2021-05", "Moved on"),
    "- 2021, Moved": ("2021", "Moved"),
    "2021 Moved": ("2021", "Moved"),
    "- `2021` `x` moved": ("2021", "`x` moved"),
    "- *2021* *x* moved": ("2021", "*x* moved"),
    "- *2021* *x* and *y* moved": ("2021", "*x* and *y* moved"),
    "- *2021* x and *y* moved": ("2021", "x and *y* moved"),
}
NO_NEWS = [
    "# 2021 Moved",
    "- Moved in 2021",
    "- 2021",
    "- 2021: ",
    "- 2021 (x)",
    "- 2021 ![p](q)",
    "- 20213 x",
    "- 2021-13 x",
]


def test_an_entry_that_begins_with_a_date_is_news() -> None:
    found = {text: news(list(chunks(text))) for text in NEWS}
    assert {text: [(each["date"], each["text"]) for each in entries] for text, (entries, _) in found.items()} == {
        text: [entry] for text, entry in NEWS.items()
    }
    assert [others for _, others in found.values() if others] == []


@pytest.mark.parametrize("text", NO_NEWS)
def test_a_piece_without_a_date_or_without_words_is_no_news(text: str) -> None:
    pieces = list(chunks(text))
    assert news(pieces) == ([], pieces)


EXPERIENCE: dict[str, tuple[object, ...]] = {
    "**Engines** (Jun 2020 - Jul 2020)\n*Research Intern.*": (
        *("Engines", "Research Intern", "2020-06", "2020-07"),
        *(None, None),
    ),
    "__Engines__, 2020.6 - now\n_Analyst_, London": ("Engines", "Analyst", "2020-06", None, ["London"], None),
    "[Engines](https://e.example), intern, 1/2020 - 2/2020": (
        *("Engines", "intern", "2020-01", "2020-02"),
        *(None, "https://e.example"),
    ),
    "- **Intern** at [Engines (UK)](https://e.example) | 2020.1 - 2020.2\n    - Built\n        - a wheel": (
        *("Engines (UK)", "Intern", "2020-01", "2020-02"),
        *(["Built; a wheel"], "https://e.example"),
    ),
    "**Intern at Engines** [Jun 2020 - Jul 2020], (Turin)": (
        *("Engines", "Intern", "2020-06", "2020-07"),
        *(["(Turin)"], None),
    ),
    "**Engines** (*Jun 2020 - Jul 2020*)\nIntern in the Lab; Turin\nI built.": (
        *("Engines", "Intern", "2020-06", "2020-07"),
        *(["Lab, Turin", "I built."], None),
    ),
}


@pytest.mark.parametrize("text", EXPERIENCE)
def test_a_stay_has_a_place_a_role_and_months(text: str) -> None:
    keys = ("organisation", "role", "start", "end", "done", "url")
    (block,) = blocks(list(chunks(text)))
    assert internship(block) == dict(zip(keys, EXPERIENCE[text], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "**Engines**, intern",
        "**Engines**, Jun 2020 - Jul 2020",
        "Intern, Jun 2020 - Jul 2020",
        f"**{'x' * 121}**, intern, Jun 2020 - Jul 2020",
        f"**Engines**, intern {'x ' * 60}, Jun 2020 - Jul 2020",
    ],
)
def test_an_experience_without_place_role_or_months_is_not_read(text: str) -> None:
    (block,) = blocks(list(chunks(text)))
    assert internship(block) is None


TWO = "**Engines**, intern, Jun 2020 - Jul 2020"
ONE = "**Wheels**, analyst, Jun 2021 - Jul 2021"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (f"{TWO}\n\n{ONE}", [1, 1]),
        (f"{TWO}\n\n- a\n- b\n\n{ONE}\n\n- c", [3, 2]),
        (f"- {TWO}\n- {ONE}", [1, 1]),
        (f"{TWO}\n\n- a\n\nWords", [2, 1]),
        ("**Engines**\n\nintern, Jun 2020 - Jul 2020\n\nWords", [3]),
        (f"### Engines\n\n{TWO}", [1, 1]),
        ("### Engines\n\n![p](/a.png)\n\nIntern, Jun 2020 - Jul 2020\n\n- a", [3]),
        ("", []),
    ],
)
def test_the_text_about_an_employer_is_a_block(text: str, sizes: list[int]) -> None:
    assert [len(block.pieces) for block in blocks(list(chunks(text)))] == sizes


def test_pictures_and_links_of_stays_are_known() -> None:
    pieces = list(chunks("![a](/a.png) [![b](/b.png)](https://b.example)\n\n[c](https://c.example) ![d](/d.png)"))
    assert pictures(pieces) == ["/b.png"]
    assert links_of(Block(pieces[1:], [Chunk("entry", "", written="- [e](https://e.example)")])) == [
        "https://c.example",
        "/d.png",
        "https://e.example",
    ]
