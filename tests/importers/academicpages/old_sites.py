"""Writes Jekyll sites in the style of the academicpages template, for single tests."""

from collections.abc import Mapping
from pathlib import Path

Work = tuple[str, str, str, str, str, str, str]
"""File name, title, date, venue, authors as the page names them, arXiv id, address of the code."""

CONFIG = """\
# Settings of the site
locale                   : "en-US"
title                    : "Jing Xu"
name                     : &name "Jing Xu"
description              : &description "Jing Xu's homepage"
url                      : https://jingxuthu.github.io
baseurl                  : ""

author:
  name             : *name
  avatar           :
  bio              : "fifth year Ph.D. student in IIIS, Tsinghua University"
  location         :
  googlescholar    : "https://scholar.google.com/citations?hl=zh-CN&user=jlrroGQAAAAJ"
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

I am a fifth-year Ph.D. student majoring in computer science at
the [Institute for Interdisciplinary Information Sciences](https://iiis.tsinghua.edu.cn/en/)
in Tsinghua University.
I am very fortunate to be advised by Professor [Andrew Chi-Chih Yao](https://iiis.tsinghua.edu.cn/en/yao/).

My research lies at the intersection of theoretical and applied machine learning.
I have worked on topics including:
- Parameter Efficient Fine-tuning of LLMs.
- Scalable model merging.
- Generalization guarantees of machine learning algorithms.
- Implicit bias and their empirical signals.
- Optimization algorithms for structured problems.

<h2 class="section-title">Internship Experiences</h2>

**Citadel Securities** (Jun. 2025 – Sept. 2025)\x20\x20
*Quantitative Research Intern*\x20\x20
- Built LLM pipelines to extract signals from text.

**Moonshot AI** (Feb. 2025 – Jun. 2025)\x20\x20
*Machine Learning Intern at Pre-training Team*\x20\x20
- Developed stable optimization algorithms (e.g., Muon and its variants) for LLM pre-training.\x20

**Jump Trading** (Jun. 2024 – Aug. 2024)\x20\x20
*Quantitative Research Intern*\x20\x20
- Conducted alpha analysis for China's stock market.\x20\x20


<h2 class="section-title">Publications</h2>

{% for post in site.publications reversed %}
  {% include archive-single.html %}
{% endfor %}

[//]: # (======)
"""

NAVIGATION = 'main:\n  - title: "CV"\n    url: /files/CV_Jing_Xu.pdf\n'

WORKS: tuple[Work, ...] = (
    ("2025-07-01-region-counts", "Understanding Nonlinear Implicit Bias via Region Counts in Input Space", "2025-07-01",
     "ICML", "Jingwei Li*, <strong>Jing Xu*</strong>, Zifan Wang, Huishuai Zhang, Jingzhao Zhang", "2505.11370", ""),
    ("2025-07-01-prodistill", "Scalable Model Merging with Progressive Layer-wise Distillation", "2025-07-01",
     "ICML", "**Jing Xu**, Jiazheng Li, Jingzhao Zhang", "2502.12706", "https://github.com/JingXuTHU/ProDistill"),
    ("2024-12-01-simple-bilevel", "Functionally Constrained Algorithm Solves Convex Simple Bilevel Problems",
     "2024-12-01", "NeurIPS", "Huaqing Zhang\\*, Lesi Chen\\*, **Jing Xu**, Jingzhao Zhang", "2409.06530", ""),
    ("2023-12-01-data-algorithm-dependent", "Towards Data-Algorithm Dependent Generalization Analysis: a Case Study",
     "2023-12-01", "NeurIPS", "**Jing Xu\\***, Jiaye Teng\\*, Yang Yuan, Andrew C Yao", "2202.06054", ""),
)  # fmt: skip

PREPRINT: Work = (
    "fedcm", "FedCM: Federated Learning with Client-level Momentum", "2021-06-21", "",
    "**Jing Xu**, Sen Wang, Liwei Wang, Andrew C Yao", "2106.10874", "",
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


def first_site() -> dict[str, str | bytes]:
    """The files of a site like the one that this package was first written for."""
    works = {f"_publications/{work[0]}.md": work_page(work, "_publications") for work in WORKS}
    return {
        "_config.yml": CONFIG,
        "_data/navigation.yml": NAVIGATION,
        "_pages/about.md": ABOUT,
        "files/CV_Jing_Xu.pdf": b"%PDF-1.4 a CV",
        f"_preprints/{PREPRINT[0]}.md": work_page(PREPRINT, "_preprints"),
        **works,
    }
