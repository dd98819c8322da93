"""Reading a folder as a Site, or reporting every mistake in it."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.page_model.pages import page_sections
from homepage.page_model.section_content import EntryList
from tests.ordinary_user import ordinary_user
from tests.sites import EIGHT_WORKS, PROFILE, SITE, entries_of, text_of, write_site

WORK = "- id: {id}\n  title: A\n  date: 2024\n  authors: [Plato]\n"


def mistakes(root: Path) -> list[str]:
    with pytest.raises(ContentErrors) as caught:
        load(root)
    return [str(error) for error in caught.value.errors]


def test_two_files_are_enough(tmp_path: Path) -> None:
    assert load(write_site(tmp_path)).profile.name == "Plato"


def test_a_whole_site_is_read() -> None:
    site = load(EIGHT_WORKS)
    assert (len(site.topics), len(entries_of(site, "internships")), len(site.shown_publications)) == (5, 3, 8)
    assert [work.id for work in site.publications if not work.show] == ["buoy-net"]
    assert all(work.owner for work in site.publications)


def test_lists_may_be_empty(tmp_path: Path) -> None:
    site = load(write_site(tmp_path, topics_yaml="", publications_yaml="# none yet\n", biography_md="\n"))
    assert (site.topics, site.publications, text_of(site, "biography")) == ((), (), "")


def test_a_key_without_a_value_is_as_good_as_none(tmp_path: Path) -> None:
    assert load(write_site(tmp_path, profile_yaml="name: Plato\nlinks:\nemail: ~\n")).profile.links == ()


def test_markdown_becomes_html_with_the_sites_own_paths(tmp_path: Path) -> None:
    root = write_site(tmp_path, site_yaml=SITE.replace("org", "org/me"), biography_md="[home](/)")
    assert text_of(load(root), "biography") == '<p><a href="/me/">home</a></p>'


def test_while_writing_the_site_is_at_the_root(tmp_path: Path) -> None:
    root = write_site(tmp_path, site_yaml=SITE.replace("org", "org/me"), biography_md="[home](/)")
    site = load(root, is_draft=True)
    assert (site.settings.base_path, text_of(site, "biography")) == ("", '<p><a href="/">home</a></p>')


@pytest.mark.parametrize(
    ("files", "mistake"),
    [
        ({"profile_yaml": "nam: Plato\n"}, "content/profile.yaml:1:1: name: is missing"),
        ({"profile_yaml": "nam: Plato\n"}, "content/profile.yaml:1:1: nam: is not a key of this file at this place; did you mean name?"),
        ({"site_yaml": SITE + "sections:\n  news: { headng: News }\n"}, "content/site.yaml:4:11: sections.news.headng: is not a key of this file at this place; did you mean heading?"),
        ({"profile_yaml": "name: Plato\nfax: 1\n"}, "content/profile.yaml:2:1: fax: is not a key of this file at this place; write one of affiliation,"),
        ({"profile_yaml": "name: [a]\n"}, "content/profile.yaml:1:7: name: is a list; write text"),
        ({"profile_yaml": "name: {a: b}\n"}, "content/profile.yaml:1:7: name: is keys and values; write text"),
        ({"profile_yaml": "- a\n"}, "content/profile.yaml:1:1: profile: is a list; write keys and values"),
        ({"profile_yaml": "Plato\n"}, "content/profile.yaml:1:1: profile: is text; write keys and values"),
        ({"profile_yaml": ""}, "content/profile.yaml:1:1: name: is missing"),
        ({"profile_yaml": "name: A\nlinks: text\n"}, "content/profile.yaml:2:8: links: is text; write a list"),
        ({"profile_yaml": "name: A\nlinks:\n  - label: A\n    url: javascript:alert(1)\n"}, "content/profile.yaml:4:10: links 1: url: 'javascript:alert(1)' is not an allowed link"),
        ({"profile_yaml": "name: A\nlinks:\n  - label: A\n    url: /cv.pdf\n"}, "content/profile.yaml:4:10: links 1: url: '/cv.pdf' is neither a page"),
        ({"profile_yaml": "name: A\npicture: /me.jpg\n"}, "content/profile.yaml:2:10: picture: '/me.jpg' is not a file in assets/"),
        ({"profile_yaml": "name: A\nname: B\n"}, "content/profile.yaml:2:1: name: is written twice"),
        ({"profile_yaml": b"name: \xff\n"}, "content/profile.yaml:1:7: profile: is not UTF-8"),
        ({"profile_yaml": b"\xef\xbb\xbf\xff\n"}, "content/profile.yaml:1:1: profile: is not UTF-8"),
        ({"profile_yaml": b"\xef\xbb\xbfname: A\nurl: \xff\n"}, "content/profile.yaml:2:6: profile: is not UTF-8"),
        ({"profile_yaml": "name: 'A\n"}, "content/profile.yaml:1:7: profile: a quote begins here, and none closes it"),
        ({"site_yaml": SITE + "sections:\n  biografy: A\n"}, "content/site.yaml:4:13: sections.biografy: is not a known name; did you mean biography? Else write its kind"),
        ({"site_yaml": SITE + "redirects:\n  /: /old\n"}, "content/site.yaml:4:6: redirects./: would be published as 'index.html', which is the home page; remove the redirect"),
        ({"site_yaml": SITE + "redirects:\n  /publications/a: /\n", "publications_yaml": "- {id: a, title: T, date: 2020, authors: [P]}\n"}, "content/site.yaml:4:20: redirects./publications/a: would be published as 'publications/a/index.html', which is the page of 'a'; remove the redirect"),
        ({"site_yaml": SITE + "redirects:\n  /a/../b: /\n"}, "content/site.yaml:4:3: redirects./a/../b: '/a/../b' holds '..', which is no name"),
        ({"site_yaml": SITE + "redirects:\n  /a/: /a/index.html\n"}, "content/site.yaml:4:8: redirects./a/: leads back to itself; write where the page is now"),
        ({"site_yaml": SITE + "redirects:\n  /a: /b/?x\n  /b: /c#y\n  /c: https://example.org/a/\n"}, "content/site.yaml:5:7: redirects./b: leads back to itself"),
        ({"site_yaml": SITE.replace("org", "org/..")}, "content/site.yaml:1:6: url: '/../' holds '..', which is no name"),
        ({"site_yaml": SITE.replace("org", "org//x")}, "content/site.yaml:1:6: url: '//x/' is not a path; write one slash"),
        ({"publications_yaml": WORK.format(id="x" * 256)}, "content/publications.yaml:1:7: entry 1 (A): id: would be published as a file whose path is too long for some systems; choose another id"),
        ({"site_yaml": SITE + "redirects:\n  /old: /new\n"}, "content/site.yaml:4:9: redirects./old: '/new' is neither a page"),
        ({"site_yaml": SITE + f"language: {'x' * 9}\n"}, "content/site.yaml:3:11: language: 'xxxxxxxxx' is not a language tag"),
        ({"site_yaml": f"url: https://a.example\ndescription: {'x' * 161}\n"}, "content/site.yaml:2:14: description: is too long; write at most 160"),
        ({"publications_yaml": "id: a\n"}, "content/publications.yaml:1:1: publications: is not a list"),
        ({"publications_yaml": WORK.format(id="a") * 2}, "content/publications.yaml:5:7: entry 2 (A): id: 'a' is the id of an entry above"),
        ({"publications_yaml": WORK.format(id="main")}, "content/publications.yaml:1:7: entry 1 (A): id: 'main' is an id of the page itself"),
        ({"publications_yaml": WORK.format(id="a") + "  topics: [x]\n"}, "content/publications.yaml:5:12: entry 1 (A): topics 1: 'x' is not in topics.yaml"),
        ({"publications_yaml": WORK.format(id="a").replace("Plato", "")}, "content/publications.yaml:4:12: entry 1 (A): authors: is empty"),
        ({"publications_yaml": WORK.format(id="a").replace("Plato", "Plato, Plato")}, "content/publications.yaml:4:12: entry 1 (A): authors: two authors are spelt like you"),
        ({"publications_yaml": WORK.format(id="a") + "  show: perhaps\n"}, "content/publications.yaml:5:9: entry 1 (A): show: 'perhaps' is neither yes nor no"),
        ({"publications_yaml": WORK.format(id="a").replace("[Plato]", "[{name: A, equl: true}]")}, "content/publications.yaml:4:23: entry 1 (A): authors 1: equl: is not a key of this file at this place; did you mean equal?"),
        ({"internships_yaml": "- organisation: A\n  role: B\n  start: soon\n"}, "content/internships.yaml:3:10: entry 1 (A): start: 'soon' is not a date"),
        ({"talks_yaml": "- title: A\n  date: 2024\n  url: /a.pdf\n"}, "content/talks.yaml:3:8: entry 1 (A): url: '/a.pdf' is neither a page"),
        ({"teaching_yaml": "- title: A\n  date: 2024\n  links:\n    - {label: B, url: /b.pdf}\n"}, "content/teaching.yaml:4:23: entry 1 (A): links 1: url: '/b.pdf' is neither a page"),
        ({"talks_yaml": "- title: A\n  date: 2024\n  text: '[x](/c)'\n"}, "content/talks.yaml:3:9: entry 1 (A): text: '/c' is neither a page"),
        ({"biography_md": "Hello\n\n[x](javascript:alert)\n"}, "content/biography.md:3:5: biography: 'javascript:alert' is not an allowed link"),
        ({"biography_md": "![x](/none.png)\n"}, "content/biography.md:1:6: biography: '/none.png' is neither a page"),
        ({"publications_yaml": WORK.format(id="a") + "  image: /a.png\n"}, "content/publications.yaml:5:3: entry 1 (A): image: is not a key of this file at this place; write preview: instead"),
        ({"profile_yaml": "name: A\nphoto: /me.jpg\n"}, "content/profile.yaml:2:1: photo: is not a key of this file at this place; write picture: instead"),
        ({"profile_yaml": "name: A\ntitle: Professor\n"}, "content/profile.yaml:2:1: title: is not a key of this file at this place; write position: instead"),
        ({"profile_yaml": "name: A\nservices: {twitter: ada}\n"}, "content/profile.yaml:2:21: services.twitter: is not a known service; did you mean x?"),
        ({"profile_yaml": "name: A\ntwitter: ada\n"}, "content/profile.yaml:2:1: twitter: is not a key of this file at this place; write x: under services"),
        ({"publications_yaml": WORK.format(id="a") + "  journal: B\n"}, "content/publications.yaml:5:3: entry 1 (A): journal: is not a key of this file at this place; write venue: instead"),
        ({"profile_yaml": "name: A\npicture: C:\\Users\\ada\\me.jpg\n"}, "content/profile.yaml:2:10: picture: C:\\Users\\ada\\me.jpg is a path of your computer; put the file into assets/, and write /me.jpg"),
        ({"profile_yaml": "name: A\npicture: /assets/me.jpg\n"}, "content/profile.yaml:2:10: picture: '/assets/me.jpg' is not a file in assets/; write /me.jpg, because"),
        ({"profile_yaml": "name: A\npicture: assets/me.jpg\n"}, "content/profile.yaml:2:10: picture: 'assets/me.jpg' is not a path of this site; write one that begins with one slash, such as /me.jpg"),
        ({"biography_md": "[a](file:///home/ada/cv.pdf)\n"}, "content/biography.md:1:5: biography: file:///home/ada/cv.pdf is a path of your computer"),
        ({"posts_yaml": ""}, "content/posts.yaml:1:1: posts: is not a file of a site; posts are Markdown files in content/posts/"),
        ({"publication_yaml": ""}, "content/publication.yaml:1:1: publication: is not a file of a site; did you mean publications.yaml?"),
        ({"publications_yml": ""}, "content/publications.yml:1:1: publications: is not a file of a site; did you mean publications.yaml?"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_its_place_and_what_to_write(
    tmp_path: Path, files: dict[str, str], mistake: str
) -> None:
    assert any(reported.startswith(mistake) for reported in mistakes(write_site(tmp_path, **files))), mistakes(tmp_path)


def test_all_mistakes_of_all_files_are_reported_at_once_in_their_order(tmp_path: Path) -> None:
    works = (
        WORK.format(id="A")
        + WORK.format(id="b").replace("2024", "soon")
        + "  topics: [x]\n"
        + WORK.format(id="b")
        + "  topics: [y]\n"
    )
    reported = mistakes(
        write_site(tmp_path, profile_yaml="name: A\nemail: x\nfax: 1\n", publications_yaml=works, biography_md="[a](b)")
    )
    assert [mistake.split(": ")[0] for mistake in reported] == [
        "content/biography.md:1:5",
        "content/profile.yaml:2:8",
        "content/profile.yaml:3:1",
        "content/publications.yaml:1:7",
        "content/publications.yaml:7:9",
        "content/publications.yaml:14:12",
    ]


def test_a_file_with_a_mistake_causes_no_further_mistakes(tmp_path: Path) -> None:
    reported = mistakes(
        write_site(tmp_path, topics_yaml="- id: x\n", publications_yaml=WORK.format(id="a") + "  topics: [x]\n")
    )
    assert [mistake.split(": ")[1] for mistake in reported] == ["entry 1 (x)"]


@pytest.mark.parametrize("name", ["site", "profile"])
def test_a_missing_file_is_reported(tmp_path: Path, name: str) -> None:
    (write_site(tmp_path) / f"content/{name}.yaml").unlink()
    assert mistakes(tmp_path)[0].startswith(f"content/{name}.yaml:1:1: {name}: is missing")


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    assert mistakes(tmp_path)[0].startswith("content:1:1: content: is not here")


def test_a_file_outside_of_assets_cannot_be_linked(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (tmp_path / "assets/link").symlink_to(tmp_path / "secret")
    reported = mistakes(write_site(tmp_path, profile_yaml=PROFILE + "picture: /link\n"))
    assert reported == [
        "assets/link:1:1: assets: is a link that leads out of assets/; put the file itself there",
        "content/profile.yaml:2:10: picture: '/link' is not a file in assets/; put the picture there or correct the path",
    ]


@pytest.mark.parametrize("file", ["robots.txt", "index.html", "_headers", "immutable/x"])
def test_a_file_in_the_place_of_one_that_is_built_is_reported(tmp_path: Path, file: str) -> None:
    (tmp_path / "assets" / file).parent.mkdir(parents=True)
    (tmp_path / "assets" / file).touch()
    (mistake,) = mistakes(write_site(tmp_path))
    assert mistake.startswith(f"assets/{file}:1:1: assets: would be published as '{file}', ")


@pytest.mark.parametrize("name", ["publications.yaml", "biography.md", "site.yaml"])
def test_content_that_a_link_leads_out_of_the_folder_to_is_not_read(tmp_path: Path, name: str) -> None:
    root = tmp_path / "site"
    root.mkdir()
    write_site(root)
    (tmp_path / "secret").write_text("secret: text", encoding="utf-8")
    (root / "content" / name).unlink(missing_ok=True)
    (root / "content" / name).symlink_to(tmp_path / "secret")
    (mistake,) = mistakes(root)
    assert mistake.startswith(f"content/{name}:1:1: ")
    assert mistake.endswith(": is a link that leads out of site/; put the file itself there")


@pytest.mark.parametrize(
    ("written", "made", "address"),
    [
        ("", "", None),
        ("", "cv: classic\n", "/cv.pdf"),
        ("cv: https://a.example/cv\n", "cv: classic\n", "https://a.example/cv"),
    ],
)
def test_a_cv_that_is_made_is_linked_unless_the_profile_has_another(
    tmp_path: Path, written: str, made: str, address: str | None
) -> None:
    site = load(write_site(tmp_path, site_yaml=SITE + made, profile_yaml=PROFILE + written))
    assert site.profile.cv == address


@pytest.mark.parametrize("key", ["picture", "wechat"])
def test_a_file_that_is_no_picture_is_reported_where_it_is_named(tmp_path: Path, key: str) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/me.png").write_text("text", encoding="utf-8")
    (mistake,) = mistakes(write_site(tmp_path, profile_yaml=f"{PROFILE}{key}: /me.png\n"))
    assert mistake.startswith(f"content/profile.yaml:2:{len(key) + 3}: {key}: ")


def test_people_have_the_page_that_their_file_names(tmp_path: Path) -> None:
    work = "- { id: a, title: A, date: 2024, authors: [Plato, Ada] }\n"
    people = "- { name: Ada, url: https://ada.example }\n"
    site = load(write_site(tmp_path, publications_yaml=work, people_yaml=people))
    assert [author.url for author in site.publications[0].authors] == [None, "https://ada.example"]


def test_content_may_be_a_link_to_another_file_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text(PROFILE, encoding="utf-8")
    (write_site(tmp_path) / "content/profile.yaml").unlink()
    (tmp_path / "content/profile.yaml").symlink_to("../profile")
    assert load(tmp_path).profile.name == "Plato"


@pytest.mark.posix
def test_content_that_is_no_file_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(write_site(tmp_path) / "content/news.yaml")
    (tmp_path / "content/talks.yaml").mkdir()
    (tmp_path / "content/topics.yaml").symlink_to("topics.yaml")
    assert mistakes(tmp_path) == [
        "content/news.yaml:1:1: news: is neither a file nor a folder; remove it",
        "content/talks.yaml:1:1: talks: is a folder; it must be a file",
        "content/topics.yaml:1:1: topics: is a link that leads nowhere; remove it, or put the file itself there",
    ]


@pytest.mark.posix
def test_content_that_may_not_be_read_is_reported() -> None:
    with ordinary_user() as folder:
        (write_site(folder) / "content/profile.yaml").chmod(0o000)
        assert mistakes(folder) == ["content/profile.yaml:1:1: profile: cannot be read (Permission denied); allow it"]


@pytest.mark.parametrize("address", ["/slides/", "/slides", "/slides/index.html", "/publications/a", "/old%20page/"])
def test_whatever_a_host_answers_can_be_linked_to(tmp_path: Path, address: str) -> None:
    (tmp_path / "assets/slides").mkdir(parents=True)
    (tmp_path / "assets/slides/index.html").touch()
    redirects = "redirects:\n  /old%20page: /\n"
    text = f"[x]({address})"
    load(write_site(tmp_path, site_yaml=SITE + redirects, publications_yaml=WORK.format(id="a"), biography_md=text))


def test_a_picture_that_cannot_be_shown_is_reported_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/me.jpg").write_text("no picture", encoding="utf-8")
    reported = mistakes(
        write_site(
            tmp_path,
            profile_yaml=PROFILE + "picture: /me.jpg\n",
            biography_md="Hello\n\n![me](/me.jpg)\n",
            news_yaml="- date: 2025\n  text: '![me](/me.jpg) ![home](/)'\n",
        )
    )
    no_picture = "'/me.jpg' is not a picture that can be read; save it as JPEG, PNG, WebP, AVIF, GIF or SVG"
    assert reported == [
        f"content/biography.md:3:7: biography: {no_picture}",
        "content/news.yaml:2:9: entry 1 (2025): text: '/' is not a file in assets/; put the picture there or correct the path",
        f"content/news.yaml:2:9: entry 1 (2025): text: {no_picture}",
        f"content/profile.yaml:2:10: picture: {no_picture}",
    ]


@pytest.mark.parametrize(
    ("written", "file"),
    [("/ME.JPG", "me.jpg"), ("/me.JPG", "me.jpg"), ("/img_1.jpg", "IMG_1.JPG"), ("/me.png", "Me.png")],
)
def test_a_file_whose_name_has_other_capital_letters_is_named(tmp_path: Path, written: str, file: str) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / file).touch()
    reported = mistakes(
        write_site(
            tmp_path, profile_yaml=PROFILE + f"picture: {written}\n", biography_md=f"[a]({written}) ![b]({written})"
        )
    )
    assert len(reported) == 3
    assert all(f"write /{file}, because capital and small letters differ" in each for each in reported)


def test_pictures_are_known_to_the_site(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    Image.new("RGB", (500, 300)).save(tmp_path / "assets/me.jpg")
    picture = "![me](/me.jpg)"
    site = load(
        write_site(tmp_path, profile_yaml=PROFILE + "picture: /me.jpg\n", biography_md=picture, research_md=picture * 2)
    )
    assert sorted((each.address, each.size) for each in site.pictures) == [
        ("/me.jpg", (144, 144)),
        ("/me.jpg", (500, 300)),
    ]
    assert "lazy" not in (text_of(site, "biography"))
    assert (text_of(site, "research")).count('width="500"') == 2
    assert (text_of(site, "research")).count('loading="lazy"') == 2


def test_a_space_in_the_name_of_a_file_is_percent_encoded_in_its_path(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/my cv.pdf").write_text("x", encoding="utf-8")
    load(write_site(tmp_path, profile_yaml=PROFILE + "links: [{label: CV, url: /my%20cv.pdf}]\n"))


def test_talks_and_teaching_are_sorted_newest_first_and_their_markdown_is_rendered(tmp_path: Path) -> None:
    talks = "- title: A\n  date: 2023\n- title: B\n  date: 2024-05\n  text: |\n    one\n\n    - *two*\n"
    site = load(write_site(tmp_path, talks_yaml=talks, teaching_yaml="- title: C\n  date: 2024\n"))
    assert [
        each.entry.title
        for section in page_sections(site, site.home)
        if isinstance(section.content, EntryList)
        for each in section.content.entries
    ] == ["B", "A", "C"]
    assert entries_of(site, "talks")[1].html == "<p>one</p>\n<ul>\n<li><em>two</em></li>\n</ul>"


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert load(write_site(tmp_path, profile_yaml=b"\xef\xbb\xbf" + PROFILE.encode())).profile.name == "Plato"


@given(
    st.sampled_from(["site_yaml", "profile_yaml", "publications_yaml", "biography_md"]),
    st.one_of(st.binary(), st.text().map(str.encode), st.text("[]{}-:,'\"#&*!|> \n\tab").map(str.encode)),
)
def test_any_file_gives_a_site_or_its_mistakes(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_site(Path(folder), **{name: data})
        try:
            load(root)
        except ContentErrors as errors:
            assert errors.errors  # noqa: PT017 - either outcome is right


def test_links_of_a_work_to_files_of_the_site_are_checked(tmp_path: Path) -> None:
    links = "  links:\n    paper: /papers/a.pdf\n    Press: /papers/b.pdf\n    vidoe: /papers/a.pdf\n"
    root = write_site(tmp_path, publications_yaml=WORK.format(id="a") + links)
    (root / "assets/papers").mkdir(parents=True)
    (root / "assets/papers/a.pdf").write_bytes(b"%PDF")
    assert [reported.partition("; ")[0] for reported in mistakes(root)] == [
        "content/publications.yaml:8:5: entry 1 (A): links.vidoe: is not a known kind of link"
    ]
    write_site(tmp_path, publications_yaml=WORK.format(id="a") + links.partition("    vidoe")[0])
    (reported,) = mistakes(root)
    assert reported.startswith(
        "content/publications.yaml:7:12: entry 1 (A): links.Press: '/papers/b.pdf' is neither a page"
    )


def test_a_picture_of_a_work_is_read_in_two_sizes(tmp_path: Path) -> None:
    root = write_site(tmp_path, publications_yaml=WORK.format(id="a") + "  preview: /wave.png\n  preview_alt: A wave\n")
    (root / "assets").mkdir()
    Image.new("RGB", (900, 600)).save(root / "assets/wave.png")
    preview = load(root).previews["a"]
    assert (preview.small.size, preview.large.size, preview.alt) == ((135, 101), (702, 468), "A wave")


def test_a_picture_of_a_work_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    root = write_site(tmp_path, publications_yaml=WORK.format(id="a") + "  preview: /wave.png\n")
    (reported,) = mistakes(root)
    assert reported.startswith(
        "content/publications.yaml:5:12: entry 1 (A): preview: '/wave.png' is not a file in assets/"
    )


def test_the_picture_of_a_work_may_be_an_animation(tmp_path: Path) -> None:
    root = write_site(tmp_path, publications_yaml=WORK.format(id="a") + "  preview: /moves.gif\n")
    (root / "assets").mkdir()
    frames = [Image.new("RGB", (300, 200), color) for color in ("red", "blue")]
    frames[0].save(root / "assets/moves.gif", save_all=True, append_images=frames[1:])
    preview = load(root).previews["a"]
    assert {preview.small.animation, preview.large.animation} == {"/moves.gif"}
    assert preview.small.variants
    assert preview.large.variants
