"""Writes Jekyll sites in the style of the academicpages template, for single tests."""

from collections.abc import Mapping
from pathlib import Path

Work = tuple[str, str, str, str, str, str, str]
"""File name, title, date, venue, authors as the page names them, arXiv id, address of the code."""

CONFIG = """\
# Settings of the site
locale                   : "en-US"
title                    : "Mei Lin"
name                     : &name "Mei Lin"
description              : &description "Mei Lin's homepage"
url                      : https://tides.example
baseurl                  : ""

author:
  name             : *name
  avatar           :
  bio              : "fifth year Ph.D. student at the Institute of Tides"
  location         :
  googlescholar    : "https://scholar.google.com/citations?hl=zh-CN&user=abcdefgAAAAJ"
  github           :

collections:
  publications:
    output: true
    permalink: /:collection/:path/
"""

ABOUT = """\
---
permalink: /
title:
excerpt: "About me"
author_profile: true
redirect_from:
  - /about/
  - /about.html
---

I am a fifth-year Ph.D. student majoring in oceanography at
the [Institute of Tides](https://institute.example/en/)
in Lagoon City.
I am very fortunate to be advised by Professor [Ora Deep](https://institute.example/en/deep/).

My research lies at the intersection of theoretical and applied oceanography.
I have worked on topics including:
- Fine-tuning of Buoys.
- Merging of currents.
- What forecasts promise.
- Spiral tides and their signs.
- Estuaries and their shapes.

<h2 class="section-title">Internship Experiences</h2>

**Harbour Office** (Jun. 2025 – Sept. 2025)\x20\x20
*Tide Research Intern*\x20\x20
- Built charts that read the tide from logbooks.

**Moon Laboratory** (Feb. 2025 – Jun. 2025)\x20\x20
*Forecast Intern at Spring Tide Team*\x20\x20
- Developed stable methods (e.g., damping and its variants) for long forecasts.\x20

**Northern Lighthouse** (Jun. 2024 – Aug. 2024)\x20\x20
*Tide Research Intern*\x20\x20
- Counted waves at the island's northern shore.\x20\x20


<h2 class="section-title">Publications</h2>

{% for post in site.publications reversed %}
  {% include archive-single.html %}
{% endfor %}

[//]: # (======)
"""

NAVIGATION = 'main:\n  - title: "CV"\n    url: /files/CV_Mei_Lin.pdf\n'

WORKS: tuple[Work, ...] = (
    ("2025-07-01-harbour-counts", "Measuring Spiral Tides via Harbour Counts in Open Water", "2025-07-01",
     "Lagoon", "Jon Lia*, <strong>Mei Lin*</strong>, Zoe Wang, Hui Zhao, Jia Zhou", "2505.00001", ""),
    ("2025-07-01-currents", "Patient Current Merging with Layer-wise Soundings", "2025-07-01",
     "Lagoon", "**Mei Lin**, Jo Lobo, Jia Zhou", "2502.00002", "https://github.com/mei-lin/merging"),
    ("2024-12-01-simple-estuary", "Constrained Method Solves Simple Estuary Problems",
     "2024-12-01", "Reef", "Hua Zhao\\*, Lea Chen\\*, **Mei Lin**, Jia Zhou", "2409.00003", ""),
    ("2023-12-01-data-dependent", "Towards Data-Dependent Forecast Analysis: a Case Study",
     "2023-12-01", "Reef", "**Mei Lin\\***, Jay Teng\\*, Yve Yuan, Ora C Deep", "2202.00006", ""),
)  # fmt: skip

PREPRINT: Work = (
    "buoy-net", "BuoyNet: a Net of Buoys", "2021-06-21", "",
    "**Mei Lin**, Sam Wang, Liv Wang, Ora C Deep", "2106.00009", "",
)  # fmt: skip


def work_page(work: Work, folder: str) -> str:
    """The page of a publication, as such sites have them."""
    file, title, date, venue, authors, arxiv, code = work
    links = f"[[arXiv]](https://arxiv.org/abs/{arxiv})" + (f" [[code]]({code})" if code else "")
    return (
        f'---\ntitle: "{title}"\ncollection: {folder.strip("_")}\npermalink: /publication/{file}\n'
        f"excerpt: ''\ndate: {date}\n" + (f"venue: '{venue}'\n" if venue else "") + f"---\n{authors}\n\n{links}\n"
    )


def write_old_site(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes a site's files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def ordinary_site() -> dict[str, str | bytes]:
    """The files of an ordinary site."""
    works = {f"_publications/{work[0]}.md": work_page(work, "_publications") for work in WORKS}
    return {
        "_config.yml": CONFIG,
        "_data/navigation.yml": NAVIGATION,
        "_pages/about.md": ABOUT,
        "files/CV_Mei_Lin.pdf": b"%PDF-1.4 a CV",
        f"_preprints/{PREPRINT[0]}.md": work_page(PREPRINT, "_preprints"),
        **works,
    }
