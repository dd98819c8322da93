"""“Cite this”: references as HTML."""

from homepage.citation.references.elements import ITALIC, NAME, NAME_END, UPRIGHT
from homepage.components.citations import citations
from homepage.models.publications import Publication
from tests.words import WORDS


def test_a_reference_has_escaped_text_italics_and_isolated_names() -> None:
    authors = ["أحمد مثال", "Ida Berg"]
    work = {"id": "a", "title": "On <b> & C", "date": "2025", "authors": authors, "venue": "Nature", "volume": "3"}
    html = citations(Publication.model_validate(work), WORDS)
    assert "On &lt;b&gt; &amp; C" in html
    assert "<i>Nature</i>" in html
    assert "<bdi>أحمد مثال</bdi>" in html
    assert "<bdi>Berg" not in html
    assert not set(html) & {ITALIC, UPRIGHT, NAME, NAME_END}
