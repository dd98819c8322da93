"""Reading pages and posts, from site.yaml and from Markdown files."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.models.site import Page, Site
from tests.content_files import matter, mistakes, write
from tests.sites import SITE, write_site

GROUP = "sections:\n  biography: About\n  members: Members\npages:\n  /group/: { title: Group, sections: [members] }\n"
FILES = {"biography_md": "I", "members_yaml": "- name: Ada\n"}


def addresses(site: Site) -> list[str]:
    return [page.address for page in site.pages]


def sections(page: Page) -> list[str]:
    return [section.name for section in page.sections]


def test_without_pages_all_sections_are_on_the_home_page(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, site_yaml=SITE + GROUP.partition("pages:")[0], **FILES))
    assert (addresses(site), sections(site.home)) == (["/"], ["biography", "members"])


def test_the_home_page_has_the_sections_that_no_other_page_has(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, site_yaml=SITE + GROUP, **FILES))
    assert [(page.address, sections(page)) for page in site.pages] == [("/", ["biography"]), ("/group/", ["members"])]
    assert [section.address for section in site.sections] == ["/#biography", "/group/#members"]


def test_a_home_page_that_is_listed_has_what_is_listed(tmp_path: Path) -> None:
    listed = GROUP + "  /: { sections: [biography] }\n"
    site = load(write_site(tmp_path, site_yaml=SITE + listed, **FILES))
    assert [(page.address, sections(page)) for page in site.pages] == [("/", ["biography"]), ("/group/", ["members"])]


def test_links_lead_to_pages(tmp_path: Path) -> None:
    load(write_site(tmp_path, site_yaml=SITE + GROUP, **{**FILES, "biography_md": "[group](/group/#members)"}))


@pytest.mark.parametrize(
    ("pages", "mistake"),
    [
        ("/group/: { sections: [members] }", "5:12: pages./group/: has no title; add title:"),
        ("/group: { title: G, sections: [members] }", "'/group' is not the address of a page; write /group/"),
        ("/g/: { title: G }", "pages./g/.sections: is missing; add it"),
        ("/g/: { title: G, sections: [news] }", "pages./g/.sections 1: 'news' is no section; write one of biography"),
        (
            "/g/: { title: G, sections: [members] }\n  /h/: { title: H, sections: [members] }",
            "pages./h/.sections 1: 'members' is on a page above; keep it on one",
        ),
        ("/feed.xml/: { title: G, sections: [members] }", "a file and a folder of one name; choose another address"),
        ("/publications/a/: { title: G, sections: [members] }", "which is the page of 'a'; choose another address"),
    ],
)
def test_a_page_that_cannot_be_is_a_mistake_at_its_place(tmp_path: Path, pages: str, mistake: str) -> None:
    text = f"{SITE}sections: {{ biography: About, members: Members }}\npages:\n  {pages}\n"
    work = "- { id: a, title: A, date: 2024, authors: [Plato] }\n"
    reported = mistakes(write_site(tmp_path, site_yaml=text, publications_yaml=work, **FILES))
    assert any(mistake in each and each.startswith("content/site.yaml:") for each in reported), reported


def test_a_text_with_front_matter_is_a_page(tmp_path: Path) -> None:
    text = matter(title="Contact", description="Where I am.", navigation="2", redirect_from="[/old.html]") + "# Here\n"
    site = load(write(tmp_path, {"pages/contact.md": text}))
    page = site.pages[1]
    assert (page.address, page.title, page.description) == ("/contact/", "Contact", "Where I am.")
    assert (page.navigation, page.html, dict(site.redirects)) == (
        2,
        '<h2 id="_here">Here</h2>',
        {"/old.html": "/contact/"},
    )


def test_its_folder_is_part_of_its_address(tmp_path: Path) -> None:
    site = load(write(tmp_path, {"pages/teaching/algorithms.md": matter(title="Algorithms") + "A"}))
    assert [(page.address, page.navigation) for page in site.pages[1:]] == [("/teaching/algorithms/", False)]


def test_another_address_can_be_chosen(tmp_path: Path) -> None:
    site = load(write(tmp_path, {"pages/a.md": matter(title="A", address="/lectures/a/") + "A"}))
    assert addresses(site) == ["/", "/lectures/a/"]


@pytest.mark.parametrize(
    ("file", "text", "mistake"),
    [
        ("pages/a.md", "Hello", "pages/a.md:1:1: pages/a: has no front matter; begin with a line ---"),
        ("pages/a.md", "---\ntitle: A\n", "pages/a.md:1:1: pages/a: has no front matter"),
        ("pages/a.md", "---\ntitel: A\n---\n", "pages/a.md:2:1: titel: is not a key of this file"),
        (
            "pages/a.md",
            "---\ntitle: A\nnavigation: top\n---\n",
            "pages/a.md:3:13: navigation: 'top' is no place in the navigation bar; write true, false or a position",
        ),
        (
            "pages/a.md",
            "---\ntitle: A\naddress: /a\n---\n",
            "pages/a.md:3:10: address: '/a' is not the address of a page",
        ),
        ("pages/a.md", "---\ntitle: A\n---\n\n[b](/b)", "pages/a.md:5:5: pages/a: '/b' is neither a page"),
        ("pages/A b.md", matter(title="A"), "pages/A b.md:1:1: A b: cannot be part of an address; rename it"),
        ("pages/a.txt", "A", "pages/a.txt:1:1: a: is not a Markdown file"),
        ("pages/feed.xml.md", matter(title="A"), "pages/feed.xml.md:1:1: feed.xml: cannot be part of an address"),
        ("posts/a.md", "---\ntitle: A\n---\n", "posts/a.md:2:1: date: is missing; add it"),
        ("posts/a.md", "---\ntitle: A\ndate: soon\n---\n", "posts/a.md:3:7: date: 'soon' is not a date"),
        ("posts/2025-13-01-a.md", "---\ntitle: A\n---\n", "posts/2025-13-01-a.md:2:1: date: '2025-13-01' is not in"),
        ("posts/a.md", "---\ntitle: A\n  date: 2024\n---\n", "posts/a.md:3:"),
        (
            "posts/a.md",
            "---\ntitle: A\ndate: 2024\n---\n\n\n![x](/x.png)",
            "posts/a.md:7:6: posts/a: '/x.png' is neither",
        ),
    ],
)
def test_a_mistake_in_a_text_has_its_line(tmp_path: Path, file: str, text: str, mistake: str) -> None:
    reported = mistakes(write(tmp_path, {file: text}))
    assert any(each.startswith(f"content/{mistake}") for each in reported), reported


def test_two_pages_with_one_address_are_reported_at_the_second(tmp_path: Path) -> None:
    text = matter(title="A", address="/b/")
    (reported,) = mistakes(write(tmp_path, {"pages/a.md": text, "pages/b.md": matter(title="B")}))
    assert reported == (
        "content/pages/b.md:2:1: address: would be published as 'b/index.html', which is the page /b/; "
        "choose another address"
    )


def test_a_text_cannot_be_in_the_place_of_the_home_page(tmp_path: Path) -> None:
    (reported,) = mistakes(write(tmp_path, {"pages/a.md": matter(title="A", address="/")}))
    assert reported.startswith("content/pages/a.md:3:10: address: '/' is the home page")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_and_a_byte_order_mark_are_no_part_of_the_front_matter(tmp_path: Path, ends: str) -> None:
    text = "\ufeff" + "---\ntitle: A\n---\nText\n\n[b](/b)\n".replace("\n", ends)
    (reported,) = mistakes(write(tmp_path, {"pages/a.md": text}))
    assert reported.startswith("content/pages/a.md:6:5: pages/a: '/b' is neither a page of this site nor a file")


def test_three_hyphens_in_the_text_end_nothing(tmp_path: Path) -> None:
    site = load(write(tmp_path, {"pages/a.md": matter(title="A") + "One\n\n---\n\nTwo\n"}))
    assert site.pages[1].html == "<p>One</p>\n<hr>\n<p>Two</p>"


def posts(*names: str, **settings: str) -> dict[str, str]:
    return {
        f"posts/{name}.md": matter(title=name.upper(), date=f"2024-0{number}-01", **settings) + "Text"
        for number, name in enumerate(names, 1)
    }


def test_posts_are_newest_first_and_have_a_page_that_lists_them(tmp_path: Path) -> None:
    site = load(write(tmp_path, posts("a", "b")))
    assert [post.address for post in site.posts] == ["/posts/b/", "/posts/a/"]
    assert [(page.address, page.title, sections(page)) for page in site.pages[1:]] == [("/posts/", "Posts", ["posts"])]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("2024-05-01-first", "first"),
        ("2024-05-01-2023-01-01-first", "2023-01-01-first"),
        ("cruise-2024-05-01-first", "cruise-2024-05-01-first"),
    ],
)
def test_a_date_at_the_beginning_of_the_name_of_the_file_is_no_part_of_the_address(
    tmp_path: Path, name: str, slug: str
) -> None:
    site = load(write(tmp_path, {f"posts/{name}.md": matter(title="A", date="2024-05-01")}))
    assert site.posts[0].address == f"/posts/{slug}/"


@pytest.mark.parametrize(("written", "date"), [({}, "2024-05-01"), ({"date": "2023"}, "2023")])
def test_the_date_of_a_post_is_that_of_its_name_unless_it_has_another(
    tmp_path: Path, written: dict[str, str], date: str
) -> None:
    site = load(write(tmp_path, {"posts/2024-05-01-first.md": matter(title="A", **written)}))
    assert str(site.posts[0].matter.date) == date


def test_the_list_of_posts_is_where_the_owner_wants_it(tmp_path: Path) -> None:
    blog = "sections: { posts: Blog }\npages:\n  /blog/: { title: Blog, sections: [posts] }\n"
    site = load(write(tmp_path, posts("a"), site_yaml=SITE + blog))
    assert addresses(site) == ["/", "/blog/"]


def test_posts_on_the_home_page_have_a_page_of_their_own_too(tmp_path: Path) -> None:
    site = load(write(tmp_path, posts("a"), site_yaml=SITE + "sections: { posts: Blog }\n"))
    assert [(page.address, page.title, sections(page)) for page in site.pages] == [
        ("/", None, ["posts"]),
        ("/posts/", "Blog", ["posts"]),
    ]


def test_pages_with_other_sections_do_not_list_the_posts(tmp_path: Path) -> None:
    site = load(write(tmp_path, posts("a"), site_yaml=SITE + GROUP, **FILES))
    assert addresses(site) == ["/", "/group/", "/posts/"]


def test_drafts_are_there_only_while_writing(tmp_path: Path) -> None:
    root = write(tmp_path, posts("a", draft="true"))
    assert (load(root).posts, len(load(root, is_draft=True).posts)) == ((), 1)


def test_mistakes_in_drafts_are_reported(tmp_path: Path) -> None:
    assert mistakes(write(tmp_path, {"posts/a.md": "---\ntitle: A\ndraft: true\n---\n"}))


def test_old_addresses_lead_to_pages_and_posts(tmp_path: Path) -> None:
    texts = posts("a", redirect_from="[/blog/a.html]")
    listed = GROUP.replace("title: Group", "title: Group, redirect_from: [/people/]")
    site = load(write(tmp_path, texts, site_yaml=SITE + listed, **FILES))
    assert dict(site.redirects) == {"/people/": "/group/", "/blog/a.html": "/posts/a/"}


def test_an_old_address_of_two_pages_is_a_mistake(tmp_path: Path) -> None:
    texts = {name: matter(title="A", redirect_from="[/old/]") for name in ("pages/a.md", "pages/b.md")}
    (reported,) = mistakes(write(tmp_path, texts))
    assert reported.startswith("content/pages/b.md:2:1: ")
    assert "would be published as 'old/index.html', which is the redirect from /old/" in reported


def test_a_page_that_its_old_address_leads_away_from_is_a_mistake(tmp_path: Path) -> None:
    (reported,) = mistakes(write(tmp_path, {"pages/a.md": matter(title="A", redirect_from="[/a/]")}))
    assert "would be published as 'a/index.html', which is the page /a/" in reported
