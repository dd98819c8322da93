"""A page with everything that a text in Markdown can have."""

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.conftest import Make, Open
from tests.site.sites import Exported, wrong_in
from tests.site.strangers import write

WIDE = " | ".join(f"A column with number {number}" for number in range(12))
TEXT = f"""---
title: Everything
---
Text with a note,[^1] the same note again,[^1] `code`, ~~struck~~ words, H<sub>2</sub>O, <kbd>Ctrl</kbd>,
<mark>marked</mark> <small>small</small> words, <q>quoted</q> ones, HTML and https://a.example/{"x" * 90}.

## A heading

| {WIDE} |
|{"--:|" * 12}
| {" | ".join("12345" * 12)} |

### Another heading

```python
@dataclass
class Model:  # a comment
    name: str = "linear"; rate = 0.01; line = "{"that is wider than a small screen " * 3}"
```

```diff
- old
+ new
```

- [x] done, with a [link](#a-heading)
- [ ] to do

Estuary
: Where a river meets the sea.

> A quotation.
> — Somebody

<details><summary>A question</summary>
The **answer**.
</details>

![A wave](/wave.jpg "Figure 1")

![One](/wave.jpg "Left") ![Two](/wave.jpg "Right")

![Silence](/silence.wav "One second of silence")

<video src="/silence.wav" controls></video>

https://www.youtube.com/watch?v=a

<iframe src="https://player.vimeo.com/video/1" title="A talk"></iframe>

<div lang="ar" dir="rtl">مرحبا</div>

$$
a_1 * b_2
$$

---

*[HTML]: HyperText Markup Language

[^1]: A note with **words**.
"""


def with_texts(root: Path) -> Path:
    """A page with everything, and a home page with two texts whose headings and notes have the same names."""
    same = "A text.[^1]\n\n# Methods\n\n[Methods](#methods)\n\n[^1]: A note.\n"
    write(
        root,
        site_yaml="url: https://texts.example/me\ndescription: Texts.\n",
        profile_yaml="name: Ada\n",
        biography_md=same,
        research_md=same,
    )
    (root / "content/pages").mkdir()
    (root / "content/pages/everything.md").write_text(TEXT, encoding="utf-8")
    Image.new("RGB", (900, 600), (90, 130, 150)).save(root / "assets/wave.jpg")
    with wave.open(str(root / "assets/silence.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000)
    return root


@pytest.fixture(scope="session")
def texts(once: Callable[[Make], Exported]) -> Exported:
    """The site."""
    return once(with_texts)


@pytest.fixture(scope="session")
def everything(texts: Exported) -> Iterator[str]:
    """The address of the page with everything."""
    with StaticHost(texts.out, texts.base_path) as running:
        yield f"{running.url}everything/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible(everything: str, open_page: Open, scheme: str, width: int) -> None:
    page = open_page(everything, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []


def test_only_tables_and_code_scroll_sideways_on_a_small_screen(everything: str, open_page: Open) -> None:
    page = open_page(everything, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for place in (".table", "pre >> nth=0"):
        frame = page.locator(place)
        assert frame.evaluate("each => each.scrollWidth > each.clientWidth"), place
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_a_note_leads_back_to_its_mentions(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    page.get_by_role("link", name="1", exact=True).first.click()
    note = page.locator(":target")
    expect(note).to_contain_text("A note with words.")
    backs = note.get_by_role("link", name="Back to the text from note 1")
    expect(backs).to_have_count(2)
    backs.first.click()
    expect(page.locator("sup:target")).to_have_count(1)


def test_tasks_have_names_and_cannot_be_changed(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    expect(page.get_by_role("checkbox", name="done, with a link")).to_be_checked()
    expect(page.get_by_role("checkbox", name="to do")).to_be_disabled()


def test_media_are_loaded_from_the_site_and_videos_of_others_are_links(everything: str, open_page: Open) -> None:
    page = open_page(everything)
    page.wait_for_function("() => [...document.querySelectorAll('audio, video')].every(each => each.duration === 1)")
    expect(page.get_by_role("link", name="A talk Video on Vimeo")).to_have_attribute("href", "https://vimeo.com/1")


def test_two_texts_on_a_page_share_no_ids_and_every_link_leads_somewhere(texts: Exported) -> None:
    assert wrong_in(texts) == []
    home = (texts.out / "index.html").read_text(encoding="utf-8")
    assert 'href="#_biography_methods"' in home
    assert 'href="#_research_methods"' in home


def test_only_pages_with_media_may_load_them(texts: Exported) -> None:
    def allows_media(path: str) -> bool:
        return "media-src 'self'" in (texts.out / path).read_text(encoding="utf-8")

    assert allows_media("everything/index.html")
    assert allows_media("_headers")
    assert not allows_media("index.html")
