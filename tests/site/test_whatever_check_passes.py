"""``check`` and ``build`` agree: whatever content the one passes, the other builds, and publishes what was planned."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from homepage.content import load
from homepage.errors import ContentErrors
from homepage.models.addresses import IMMUTABLE, record
from homepage.models.published import MANIFEST, RESERVED_PATHS, machine_readable_files, published_files
from homepage.owner_files import read_assets
from homepage.page_model.listing import Listing
from tests.site.sites import homepage
from tests.site.strangers import HOSTILE

BUILDS = settings().max_examples // 10  # a build takes seconds

NAMES = [
    *("a", "A", "b c", "é", "e\u0301", "林梅", "#", "?", "%41", "&amp;", "'", '"', "<b>", ".."),
    *(".hidden", "con", "x" * 250),
    *("assets", "slides", "publications", "immutable", "not-found", "404", "work-1", "CNAME", "tool.js", "a.html"),
    *("index.html", "feed.xml", "robots.txt", "favicon.svg", "_headers", "_redirects", "custom.css2", "env.json"),
]  # fmt: skip
SECTIONS = ["biography", "news", "research", "internships", "selected", "publications", "talks", "teaching"]
POSTS = st.sampled_from(["posts/a.md", "posts/2024-01-01-b.md", "posts/publications.md"])
VENUES = ["__init__", "__proto__", "constructor", "toString", "valueOf", HOSTILE, "${x}`", "\u2028", "ICML", "icml"]
BASES = [
    "",
    "/",
    "/me",
    "/a.b",
    "/café",
    "/caf%C3%A9",
    "/assets",
    "/immutable/x",
    "/~ada",
    "/@ada",
    "/it's",
    "/a&amp;b",
    "//",
    "/..",
]
QUOTED = re.compile(r"[^\w/.~-]", re.ASCII)

letters = st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="/\\")
name = st.sampled_from(NAMES) | st.text(letters, min_size=1, max_size=5)
path = st.lists(name, min_size=1, max_size=3).map("/".join)
text = st.text(letters, max_size=9).map(lambda each: f"x{each}x")


class Content(NamedTuple):
    """A site to be written.

    Attributes:
        files: Data by the name of its YAML file.
        assets: Texts by their paths in assets/.
        texts: Markdown by the paths of the files in content/.
    """

    files: Mapping[str, object]
    assets: Mapping[str, str]
    texts: Mapping[str, str]


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """Anything that a site may hold, and some of what it may not."""
    work = st.fixed_dictionaries(
        {"title": text, "date": st.sampled_from(["2024", "2023-05"]), "authors": st.just(["Ada", {"name": "Bob"}])},
        optional={
            "venue": st.sampled_from(VENUES) | text,
            "topics": st.lists(st.sampled_from(["constructor", "proto"]), unique=True),
            "show": st.sampled_from(["true", "true", "true", "false"]),
            "selected": st.just("true"),
            "abstract": text,
        },
    )
    total = draw(st.sampled_from([7, 5, 4, 1, 0]))
    works = draw(st.lists(work, min_size=total, max_size=total))
    ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True) | st.sampled_from(
        ["constructor", "not-found", "y" * 240]
    )
    chosen = draw(st.lists(ids, min_size=len(works), max_size=len(works), unique=True))
    headings = draw(st.none() | st.permutations(SECTIONS) | st.lists(st.sampled_from(SECTIONS), unique=True))
    target = st.sampled_from(["/", "/#publications", "https://example.org/x"])
    old = path.map(
        lambda each: "/" + QUOTED.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), each)
    )
    site = {
        "url": "https://example.org" + draw(st.sampled_from(BASES) | name.map(lambda each: f"/{each}")),
        "description": draw(text),
        "redirects": draw(st.dictionaries(old, target, max_size=3)),
        **({"sections": {each: f"The {each}" for each in headings}} if headings is not None else {}),
    }
    moved = draw(st.lists(st.sampled_from(headings or ["publications", "talks"]), max_size=3, unique=True))
    if moved and headings != []:
        address = draw(st.sampled_from(["/list/", "/publications/", "/a/b/"]))
        site["pages"] = {address: {"title": draw(text), "sections": moved}}
    activity = st.lists(st.fixed_dictionaries({"title": text, "date": st.sampled_from(["2024", "WS 2023/24"])}))
    files = {
        "site": site,
        "profile": {"name": "Ada"},
        "topics": [{"id": each, "name": f"On {each}"} for each in ("constructor", "proto")],
        "publications": [{"id": each, **work} for each, work in zip(chosen, works, strict=True)],
        "news": draw(st.lists(st.fixed_dictionaries({"date": st.just("2024"), "text": text}), max_size=2)),
        "internships": [{"organisation": draw(text), "role": "Fellow", "start": "2024-01"}],
        "talks": draw(activity),
        "teaching": draw(activity),
    }
    matter = f"---\ntitle: {json.dumps(draw(text))}\ndate: 2024-01-01\n---\n{draw(text)}\n"
    texts = {"biography.md": draw(text), **draw(st.dictionaries(POSTS, st.just(matter), max_size=2))}
    return Content(files, draw(st.dictionaries(path, text, max_size=4)), texts)


def write(root: Path, content: Content) -> None:
    """Writes a site, or as much of it as a file system takes."""
    for folder in ("content", "assets"):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir()
    for each, data in content.files.items():
        (root / f"content/{each}.yaml").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    for each, markdown in content.texts.items():
        (root / "content" / each).parent.mkdir(exist_ok=True)
        (root / "content" / each).write_text(markdown, encoding="utf-8")
    for asset, words in content.assets.items():
        file = root / "assets" / asset
        if ".." not in file.parts and not file.is_dir() and all(not each.is_file() for each in file.parents):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(words, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, so that packages are fetched once."""
    return tmp_path_factory.mktemp("any")


@settings(
    max_examples=BUILDS,
    phases=[Phase.explicit, Phase.generate],  # to look for a smaller example takes too many builds
    suppress_health_check=list(HealthCheck),
)
@given(contents())
def test_whatever_check_passes_is_built_as_planned(root: Path, content: Content) -> None:
    write(root, content)
    try:
        site = load(root)
    except ContentErrors:
        assume(False)
    built = homepage(root, "build")
    assert built.returncode == 0, (content, built.stdout[-3000:] + built.stderr[-3000:])

    out, assets = root / "dist", read_assets(root).files
    place = ("site",)
    ids, old = [(work.id, place) for work in site.publications], [(path, place) for path in site.redirects]
    pages = [(each.address, place) for each in site.pages] + [(post.address, place) for post in site.posts]
    records = [(record(name), place) for name, place in ids]
    for_programs = machine_readable_files([*pages, *records], (), assets.keys())
    planned = {each.path for each in published_files(ids, assets, old, pages, for_programs)} - set(RESERVED_PATHS)
    found = {each.relative_to(out).as_posix() for each in out.rglob("*") if each.is_file()}
    assert {each for each in found if not each.startswith(IMMUTABLE.strip("/"))} == planned | {MANIFEST}, content
    assert {each: file.read_bytes() for each, file in assets.items()} == {
        each: (out / each).read_bytes() for each in assets
    }
    scripts = [each for each in found if each.startswith(IMMUTABLE.strip("/")) and each.endswith(".js")]
    listing = Listing.of(site)
    assert bool(scripts) == listing.has_filter, content
    for page in (out / "index.html", *(out / f"publications/{each}/index.html" for each, _ in ids)):
        leads_to_list = f'{site.settings.href("/")}#publications"' in page.read_text(encoding="utf-8")
        assert listing.address or not leads_to_list, content
