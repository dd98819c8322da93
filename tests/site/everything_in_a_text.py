"""A site whose texts have everything that a text in Markdown can have."""

import wave
from pathlib import Path

from PIL import Image

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
