"""Old sites that have almost everything an import reads: works, a home page, other pages."""

from tests.importers.academicpages.pictures import PNG

CONFIG = """\
title: Pages of Ada
locale: en_GB.UTF-8
url: https://ada.example/
analytics: {provider: counter, google: {tracking_id: UA-1}}
comments: {provider: "false"}
author:
  name: Ada Berg 白雪
  avatar: https://elsewhere.example/ada.png
  bio: Engineer in Sandtown
  location: Sandtown
  employer: Dune Works
  pronouns: she/her
  email: "mailto:ada@ada.example"
  home: https://ada.example
  github: ada
  lab: /files/lab.pdf
  moon: no address
  links:
    - {label: "**Friends**", url: "https://friends.example"}
    - {label: Gone, url: /gone/}
    - {label: "", url: "https://nobody.example"}
    - words
"""
MENU = """\
main:
  - {title: Publications, url: /publications/}
  - title: Teaching
    url: /teaching/
    children:
      - {title: Notes, url: /notes/}
  - {title: Gone, url: /gone/}
  - {title: Top, url: /#talks}
  - {title: Talks, url: /talks/}
  - {title: Portfolio, url: /portfolio/}
  - {title: Blog, url: /blog/}
  - {title: Empty, url: /empty/}
  - {title: "", url: "https://elsewhere.example/"}
"""
ABOUT = """\
---
permalink: /
title: Ada
excerpt: About me
redirect_from: [/about/, /about.html]
---
I am Ada of {{ site.title }}. See {{ page.words }} and {{ "this" }}.
{% include toc %}{% include gallery id="x" %}{% assign a = 1 %}
{% if page.more %}More.{% endif %}
{% link _pages/gone.md %}
{% for each in site.data.friends %}{{ each }}{% endfor %}
{% for each in page.friends %}{{ each }}{% endfor %}

My research is about sand. Topics include:

- dunes.
- wind

## News

- *May 2021*: I moved to [Sandtown](https://sandtown.example).
- Nothing happened.

## Experience

**Dune Works** (Jun. 2020 - Sept. 2020)
*Intern*

- Moved sand.

## Hobbies

Sailing.
"""
BOOK = """\
---
title: "The *Book* of <i>Sand</i>"
category: books
date: 2019-03
authors: "[Ada Berg](https://ada.example)*, Bo Li*, Cy Ro\u2020"
publication: Dune Press
status: To appear
award: "**Best** Book"
note: With maps
abstract: Sand moves.
bibtexurl: /files/book.bib
bibtex: book.bib
doi: 10.1000/sand
paperurl: https://press.example/sand
codeurl: /files/code.zip
slidesurl: /gone.pdf
reviewer: {name: Eve}
layout: single
citation: "Berg, A., & Li, B. (2019). The Book of Sand. Dune Press, 7(2), pages 10 - 20. Reviewed twice."
---
"""
PAPER = """\
---
title: Wind and waves
category: conferences
date: soon
year: 2018
venue: Proceedings of Sand
excerpt: It blows.
header:
  teaser: wave.png
image: gone.png
---
### Authors

Ada Berg, Bo Li

Abstract: It blows. It blows harder than [they](https://they.example) say.

![A wave](/images/wave.png)

[Slides](/files/lab.pdf) [Code](https://github.com/ada/wind)

Recommended citation: Berg, A. & Li, B. (2018). "Wind and waves". doi:10.1000/wind.
"""
PREPRINT = """\
---
title: Dust
category: manuscripts
date: 2021-01-02
venue: arXiv:2101.00001
paperurl: https://arxiv.org/abs/2101.00001
status: rumoured
coauthors: [boli, unknown-one]
---
"""
OTHER = "---\ncategory: leaflets\ndate: 2017\nauthors: {names: Ada Berg}\n---\nWords about a leaflet.\n"
HIDDEN = "---\ntitle: Hidden words\ncategory: preprints\npubtype: hidden\ndate: 2016\n---\n"
TALK = """\
---
title: On dunes
type: Keynote
venue: "*Sand* Society"
location: "  "
date: 2020-02-03
link: https://link.example
paperurl: /publication/wind/
slidesurl: /files/lab.pdf
video: https://video.example
recording: https://recording.example
poster: /gone.pdf
code: https://code.example
website: https://website.example
header: {teaser: wave.png}
excerpt: A **short** talk.
audience: 40
---
"""
COURSE = "---\ntype: Seminar\ndate: 2015\ndescription: Read [this](/notes/).\n---\n"
PROJECT = """\
---
title: Boat
date: 2014-05-06
excerpt: A boat.
link: https://link.example
github: https://github.com/ada/boat
demo: /demo/
paperurl: /files/lab.pdf
tags: [wood]
crew: two
---
A boat. It floats.
"""
PLAIN_PROJECT = "---\nteaser: images/wave.png\n---\n"
POST = """\
---
summary: In short
tags: [Sand, sand, "*Sand*"]
category: Dunes
image: /images/wave.png
author: Ada
---
{% highlight python %}
print(1)
{% endhighlight %}
"""
NOTES = """\
---
title: Notes
permalink: /notes/
venue: Dune
location: Sandtown
excerpt: A few
weather: fine
---
# Notes

A few <b>notes</b>, <u>underlined</u><br>with a [definition], <kbd>Ctrl</kbd>, <custom>tag</custom> and $$x^2$$.
[one](https://one.example "One") [two](/gone/) [three](#top) [](https://four.example/a) [five](<files/my lab.pdf>)
![](https://elsewhere.example/a.png) ![A wave](/images/wave.png 'Wave') ![Gone](/images/gone.png)
<a href="/talks/">Talks</a> <a name="x">anchor</a> <script>alert(1)</script>

[definition]: /files/lab.pdf "Lab"
[lost]: /gone/

<h4>Small <em>heading</em></h4>
<iframe src="/gone.html"></iframe> <video src="/files/film.mp4" title="A film"></video>
{: .notice}
"""
CV = """\
---
title: CV
permalink: /cv/
---
## Education

- Ph.D. in Sand, University of Dunes, Sandtown, 2010-2014
- B.Sc. in Wind, Institute of Air, 2006 to 2009

## Service

- Reviewer of things

## Awards

- Sand Prize, 2013
"""


def listing(title: str, path: str, name: str, more: str = "") -> str:
    """A page that lists a collection."""
    loop = f"{{% for post in site.{name} %}}{{% include archive-single.html %}}{{% endfor %}}"
    return f"---\ntitle: {title}\npermalink: {path}\n---\n{loop}\n{more}"


WORKS: dict[str, str | bytes] = {
    "_config.yml": "author:\n  name: Ada Berg\n",
    "_data/coauthors.yml": "boli: {name: Bo Li, url: 'https://bo.example'}\n",
    "_publications/2019-03-01-book.md": BOOK,
    "_publications/wind.md": PAPER,
    "_publications/dust.md": PREPRINT,
    "_publications/2017-leaflet.md": OTHER,
    "_publications/hidden.md": HIDDEN,
    "_publications/undated.md": "---\ntitle: Undated\n---\n",
    "_publications/press.md": "---\ntitle: In the paper\ntype: press\ndate: 2012\n---\n",
    "_talks/dunes.md": TALK,
    "_teaching/2015-a-seminar.md": COURSE,
    "_portfolio/boat.md": PROJECT,
    "_portfolio/a-raft.md": PLAIN_PROJECT,
    "_posts/2013-04-05-my-post.md": POST,
    "files/lab.pdf": b"%PDF lab",
    "files/code.zip": b"zip",
    "images/wave.png": PNG,
}
HOME: dict[str, str | bytes] = {
    "_config.yml": CONFIG,
    "_data/navigation.yml": MENU,
    "_pages/about.md": ABOUT,
    "_pages/talks.html": listing("Talks", "/talks/", "talks"),
    "_pages/notes.md": "---\ntitle: Notes\npermalink: /notes/\n---\nWords.\n",
    "_pages/empty.md": "---\ntitle: Empty\npermalink: /empty/\n---\n",
    "_talks/wind.md": "---\ntitle: Wind\ndate: 2011\n---\n",
    "files/lab.pdf": b"%PDF lab",
    "README.md": b"# Read me",
}
PAGES: dict[str, str | bytes] = {
    "_config.yml": "author:\n  name: Ada Berg\n",
    "_data/navigation.yml": MENU,
    "_pages/publications.md": listing("", "/publications/", "publications", "\n## Also\n\nMore words.\n"),
    "_pages/teaching.html": listing("Courses", "/teaching/", "teaching"),
    "_pages/blog.html": listing("Blog", "/blog/", "posts"),
    "_pages/notes.md": NOTES,
    "_pages/cv.md": CV,
    "_pages/secret.md": "---\ntitle: Secret\npublished: false\n---\nWords.\n",
    "_pages/some_words.md": "---\n---\nSome words.\n",
    "_publications/dust.md": PREPRINT,
    "_teaching/wind.md": "---\ntitle: Wind\ndate: 2011\n---\n",
    "_posts/2011-01-02-b.md": "---\ntitle: B\n---\nWords.\n",
    "files/lab.pdf": b"%PDF lab",
    "files/my lab.pdf": b"%PDF my lab",
    "files/film.mp4": b"film",
    "files/tool.exe": b"tool",
    "images/wave.png": PNG,
    "notes/a.txt": b"a",
}
