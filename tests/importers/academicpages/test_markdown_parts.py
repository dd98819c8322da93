"""Texts of old pages as this site's Markdown: Liquid, HTML, links and pictures."""

import pytest

from homepage.importers.academicpages.destinations.addresses import Addresses
from homepage.importers.academicpages.markdown.converter import Converter
from homepage.importers.academicpages.markdown.html_blocks import unindented
from homepage.importers.academicpages.markdown.kept_tags import own_tag
from homepage.importers.academicpages.old_site.jekyll import OldSite, read_site
from homepage.importers.academicpages.parity import Report
from tests.importers.academicpages.old_sites import write_old_site
from tests.importers.academicpages.pictures import PNG

FILES: dict[str, str | bytes] = {
    "_config.yml": "title: Pages\nempty: ''\nlist: [1]\nauthor: {name: Ada, hidden: 'false'}\n",
    "_pages/notes.md": "---\npermalink: /notes/\n---\n",
    "_posts/2012-02-03-first.markdown": "---\ntitle: First\n---\n",
    "_talks/a.md": "---\ntitle: A\n---\n",
    "_includes/part.md": "A part. {% include deep.md %}",
    "_includes/deep.md": "Deep. {% include deep.md %}",
    "_includes/part.html": "<b>no</b>",
    "_pages/near.md": "Near.",
    "images/a.png": PNG,
    "files/film.MP4": b"film",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> OldSite:
    """A site with a few pages and files."""
    return read_site(write_old_site(tmp_path_factory.mktemp("old"), FILES))


def converted(site: OldSite, text: str) -> tuple[str, list[str]]:
    """The new text, and the report."""
    report = Report()
    moved = {"/notes/": "/notes/", "/2012/02/03/first.html": "/posts/first/"}
    page = site.pages["_pages"][0]
    converter = Converter(site, page, "/notes/", Addresses(site, "https://a.example", "", moved), report)
    found = converter.markdown(text, lambda name: f"(list of {name})")
    return found, [f"{item.kind} {item.old}: {item.outcome} {item.how}".strip() for item in report.items]


LIQUID = {
    "{{ site.title }}, {{site.author.name}}, {{ author.name }}": "Pages, Ada, Ada",
    "{{ 'one' }} {{ \"two\" | upcase }} {{ base_path }}/x {{- site.baseurl -}}": "one two /x",
    "{% if site.title %}yes{% endif %}{% unless site.title %}no{% endunless %}": "yes",
    "{% if site.empty %}yes{% endif %}{% if site.x == false %}ok{% endif %}": "ok",
    "{% if author.hidden == true %}no{% endif %}{% if author.name == true %}ok{% endif %}": "ok",
    "{% capture a %}x{% endcapture %}a{% comment %} b {% endcomment %}<!-- c\nd -->e<!-- f": "ae",
    "a\n\n[//]: # (words)\n[comment]: <> 'words'\n\nb{::comment}c{:/comment}": "a\n\nb",
    "{% highlight python linenos %}\nx = 1\n{% endhighlight %}": "```python\nx = 1\n```",
    "{% for a in site.talks %}{{ a }}{% endfor %} and {% for a in site.talks %}{% endfor %}": "(list of talks)\n\n and",
    "{% assign b = site.talks | reverse %}{% for a in b %}{% endfor %}": "(list of talks)",
    "{% for g in groups %}{% for a in site.talks %}x{% endfor %}{% endfor %}": "(list of talks)",
    "[n]({% link _pages/notes.md %}) [p]({% post_url 2012-02-03-first %})": "[n](/notes/) [p](/posts/first/)",
    "{% include part.md %} {% include_relative near.md %}": "A part. Deep. Deep.  Near.",
}


@pytest.mark.parametrize("text", LIQUID)
def test_liquid_is_rendered_where_the_old_site_alone_decides(site: OldSite, text: str) -> None:
    assert converted(site, text)[0] == LIQUID[text]


LEFT = {
    "{{ page.x }}{{ site.title | upcase }}{{ site.none }}": [
        "Liquid {{ page.x }}: left this site runs no programs of the old one",
        "Liquid {{ site.title | upcase }}: left this site runs no programs of the old one",
        "Liquid {{ site.none }}: left this site runs no programs of the old one",
    ],
    "{% include part.html %}{% include base_path %}{% raw %}{% endraw %}{% break %}{% continue %}{%  %}": [
        "Liquid {% include part.html %}: left this site runs no programs of the old one",
        *(
            f"Liquid {{% {tag} %}}: template a part of the theme"
            for tag in ("include base_path", "raw", "endraw", "break", "continue")
        ),
        "Liquid {%  %}: left this site runs no programs of the old one",
    ],
    "{% if page.a %}b{% elsif c %}d{% else %}e{% endif %}{% unless page.a %}{% endunless %}": [
        "Liquid {% if page.a %}: changed the text that depends on it is always shown",
        "Liquid {% unless page.a %}: changed the text that depends on it is always shown",
    ],
    "{% link _pages/gone.md %}{% post_url %}": [
        "Liquid {% link _pages/gone.md %}: left there is no such page",
        "Liquid {% post_url %}: left there is no such page",
    ],
    "{% for a in site.data.labs %}{% endfor %}{% for a in x %}{% endfor %}{% for a in site.gone %}{% endfor %}": [
        "Liquid {% for a in site.data.labs %}{% endfor %}: left a list that the old site generated from _data/labs",
        "Liquid {% for a in x %}{% endfor %}: template a list that the old site generated",
        "Liquid {% for a in site.gone %}{% endfor %}: template a list that the old site generated",
    ],
    "{% for a in site.talks %}{% endfor %}": ["list site.talks: carried its entries, or links to them"],
    "{% include part.md %}{% include gone.md %}{% include_relative ../../x.md %}": [
        "file part.md: carried part of _pages/notes.md",
        "file deep.md: carried part of _pages/notes.md",
        "file deep.md: carried part of _pages/notes.md",
        *(
            f"Liquid {{% {tag} %}}: left this site runs no programs of the old one"
            for tag in ("include deep.md", "include gone.md", "include_relative ../../x.md")
        ),
    ],
}


@pytest.mark.parametrize("text", LEFT)
def test_each_tag_of_liquid_is_reported(site: OldSite, text: str) -> None:
    assert converted(site, text)[1] == LEFT[text]


HTML = {
    "<H2 class='x'>\nA <b>heading</b>\n</H2>Text": "## A heading\n\nText",
    "a<BR/>b<hr>c": "a  \nb\n\n---\n\nc",
    "<p>a</p><div>b</div><center>c</center><section>d</section><blockquote>e</blockquote>": "a\n\nb\n\nc\n\nd\n\ne",
    "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>": "- a\n- b\n\n- c",
    "<table><tr><td>a</td></tr><tr><th>b</th><td colspan=2>c</td></tr></table>": " a\n b c",
    "<strong>a</strong> <b>b</b> <em>c</em> <i>d</i> <u>e</u>": "**a** **b** *c* *d* e",
    "<code>a</code> <tt>b</tt>": "`a` `b`",
    "<sub>1</sub> <kbd>2</kbd> <mark>3</mark> <small>4</small> <cite>5</cite> <q>6</q> <sup>7</sup>": (
        "<sub>1</sub> <kbd>2</kbd> <mark>3</mark> <small>4</small> <cite>5</cite> <q>6</q> <sup>7</sup>"
    ),
    "<details open><summary>More</summary>Words</details>": "<details>\n<summary>More</summary>\n\nWords\n\n</details>",
    "<span><b></b></span><strong> </strong>a<font><i><em></em></i></font>": "a",
    "<unknown>a</unknown> 1 < 2 <sub>": "\\<unknown>a\\</unknown> 1 < 2 \\<sub>",
    "<SCRIPT>\nx\n</SCRIPT>a<style>b</style><link href='x'><form>c</form><svg/><math>d</math><button>e": "ae",
    "a {: .x}\n{: .y}\nb[n](/notes/){:target='_blank'}": "a {: .x}\n\nb[n](/notes/)",
    "<a href='/notes/'>a</a> <a name='x'>b</a> <a href=''>c</a> <a href='/notes/'> </a>": "[a](/notes/) b c",
    "<a href='/notes/'>\n<img src='/images/a.png' alt='A [b'></a>": "[![A (b](/images/a.png)](/notes/)",
    "<img alt='a'> <img src='/gone.png'>b": " b",
    "a \nb   \nc  \n\nd  ": "a\nb  \nc\n\nd",
    "one\\\\\ntwo": "one  \ntwo",
    "a\n\n\n\n\nb\n\n": "a\n\nb",
    "a\tb\u200b\u202ec": "a   bc",
    "<video src='/files/film.MP4'></video>": "![](/files/film.MP4)",
}


@pytest.mark.parametrize("text", HTML)
def test_html_is_markdown_where_this_site_has_it(site: OldSite, text: str) -> None:
    assert converted(site, text)[0] == HTML[text]


LINKS = {
    "[a](/notes/ 'T') [b](<notes>) [c](/gone/)": (
        "[a](/notes/) [b](/notes/) c",
        [
            "link a /notes/: carried",
            "link b notes: changed now /notes/",
            "link c /gone/: left its target is not in the new site; its text is kept",
        ],
    ),
    '![p](/images/a.png "T") ![q](https://b.example/q.png) ![r](/r.png)': (
        '![p](/images/a.png "T")',
        [
            "picture /images/a.png: carried /images/a.png",
            "picture q https://b.example/q.png: left pages load nothing from other hosts",
            "picture r /r.png: left there is no such file",
        ],
    ),
    "[a]: /notes/ 'T'\n[b]: /gone/\n\n[a] [b]": (
        "[a]: /notes/ 'T'\n\n[a] [b]",
        ["link a /notes/: carried", "link b /gone/: left its target is not in the new site; its text is kept"],
    ),
    "[](https://b.example/x) <https://c.example> [x](javascript:alert(1))": (
        "[b.example](https://b.example/x) <https://c.example> x",
        [
            "link https://b.example/x: carried",
            "link x javascript:alert(1): left its target is not in the new site; its text is kept",
            "link https://c.example: carried",
        ],
    ),
    "<iframe src='https://b.example/f' title='F'></iframe><iframe></iframe>": (
        "[F](https://b.example/f)",
        [
            "embed https://b.example/f: changed a link: https://b.example/f",
            "HTML <iframe></iframe>: left frames and players have no place here; its target is not there",
            "link F https://b.example/f: carried",
        ],
    ),
}


@pytest.mark.parametrize("text", LINKS)
def test_links_and_pictures_lead_to_what_there_is(site: OldSite, text: str) -> None:
    assert converted(site, text) == LINKS[text]


def test_a_tag_stands_so_that_markdown_is_read_inside() -> None:
    assert [own_tag("details", is_end=end) for end in (False, True)] == ["\n\n<details>\n", "\n\n</details>\n\n"]
    assert [own_tag("summary", is_end=end) for end in (False, True)] == ["<summary>", "</summary>\n\n"]
    assert own_tag("sub", is_end=True) == "</sub>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>\n    a\n      b\n</div>\n    c", "<div>\na\nb\n</div>\n    c"),
        ("  <ul>\n      <li> a\n  </ul>", "  <ul>\n  <li>a\n  </ul>"),
        ("<div markdown='1'>\n    a\n</div>", "<div markdown='1'>\n    a\n</div>"),
        (
            '<div markdown="block">\n<div>\n    a\n</div>\n    b\n</div>',
            '<div markdown="block">\n<div>\na\n</div>\n    b\n</div>',
        ),
        ("<div>\n    a", "<div>\n    a"),
        ("<p>\n    a\n</p>", "<p>\n    a\n</p>"),
        ("<section><div>\n    a\n</section>\n    b", "<section><div>\na\n</section>\n    b"),
    ],
)
def test_the_lines_of_an_element_are_no_code(text: str, expected: str) -> None:
    assert unindented(text) == expected
