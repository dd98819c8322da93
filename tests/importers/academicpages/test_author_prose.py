"""Reading authors from the usual notations of pages."""

import pytest

from homepage.importers.academicpages.people.author_entries import with_owner
from homepage.importers.academicpages.people.author_prose import AuthorLine, authors_in, equal_marks


def line_of(prose: str, equal: str = "*") -> str:
    line = authors_in(prose, equal) or AuthorLine(())
    return ", ".join(author.name + "*" * author.equal for author in line.authors) + " et al." * line.et_al


@pytest.mark.parametrize(
    ("prose", "authors"),
    [
        ("Ada Lovelace, Charles Babbage", "Ada Lovelace, Charles Babbage"),
        ("Ada Lovelace, Charles Babbage, and Mary Somerville.", "Ada Lovelace, Charles Babbage, Mary Somerville"),
        ("Ada Lovelace & Charles Babbage", "Ada Lovelace, Charles Babbage"),
        (r"**Ada Lovelace\***, Charles Babbage\*, Mary Somerville", "Ada Lovelace*, Charles Babbage*, Mary Somerville"),
        ("**Ada Lovelace***, Charles Babbage*", "Ada Lovelace*, Charles Babbage*"),
        ("**Ada Lovelace**\\*, Charles Babbage", "Ada Lovelace*, Charles Babbage"),
        ("Charles Babbage*, <strong>Ada Lovelace*</strong>", "Charles Babbage*, Ada Lovelace*"),
        ("<u>Ada Lovelace</u><sup>*</sup>, Charles Babbage<sup>1,2</sup>", "Ada Lovelace*, Charles Babbage"),
        ("__Ada Lovelace__, *Charles Babbage*", "Ada Lovelace, Charles Babbage"),
        ("*Ada Lovelace*, Charles Babbage*", "Ada Lovelace, Charles Babbage*"),
        ("Authors: Ada Lovelace, Charles Babbage", "Ada Lovelace, Charles Babbage"),
        ("[Ada Lovelace](https://ada.example)\\*, Charles Babbage", "Ada Lovelace*, Charles Babbage"),
        ("Lovelace, A., Babbage, C., & Somerville, M. F.", "A. Lovelace, C. Babbage, M. F. Somerville"),
        ("Lovelace, Ada and Babbage, Charles", "Ada Lovelace, Charles Babbage"),
        ("Lovelace, Ada; Babbage, Charles", "Ada Lovelace, Charles Babbage"),
        ("van der Waals, J. D., de Broglie, L.", "J. D. van der Waals, L. de Broglie"),
        ("Ada Lovelace, Charles Babbage, et al.", "Ada Lovelace, Charles Babbage et al."),
        ("林梅, 李明", "林梅, 李明"),
        ("Martin King, Jr., Mei-Hua (Ada) Lin", "Martin King Jr., Mei-Hua (Ada) Lin"),
        ("Ludwig van Beethoven, Gabriel García Márquez", "Ludwig van Beethoven, Gabriel García Márquez"),
        ("Lovelace, Ada.", "Ada Lovelace"),
        ("Lovelace, Ada, and Charles Babbage.", "Ada Lovelace, Charles Babbage"),
        ("Lovelace, Ada, & Babbage, Charles", "Ada Lovelace, Charles Babbage"),
        ("Lovelace, Ada, Babbage, Charles", "Ada Lovelace, Charles Babbage"),
        ("Lovelace, Ada, Charles Babbage, and Mary Somerville", "Ada Lovelace, Charles Babbage, Mary Somerville"),
        ("Lovelace, Ada, et al.", "Ada Lovelace et al."),
        ("Lovelace, A., et al.", "A. Lovelace et al."),
        ("Lovelace, Ada B., and Charles Babbage", "Ada B. Lovelace, Charles Babbage"),
        ("Lovelace, Ada K., Babbage, C.", "Ada K. Lovelace, C. Babbage"),
        ("García Márquez, Gabriel, and Lovelace, Ada", "Gabriel García Márquez, Ada Lovelace"),
        ("van Beethoven, Ludwig, de la Cruz, Juana", "Ludwig van Beethoven, Juana de la Cruz"),
        ("Lovelace A, Babbage C", "A Lovelace, C Babbage"),
        ("Lovelace A., Babbage C. and Somerville M.F.", "A. Lovelace, C. Babbage, M.F. Somerville"),
        ("Lovelace AK, de Broglie L, et al.", "AK Lovelace, L de Broglie et al."),
        ("A. Lovelace, C. Babbage, and M. Somerville", "A. Lovelace, C. Babbage, M. Somerville"),
        ("A. Lovelace and C. Babbage, M. Somerville, J. Doe", "A. Lovelace, C. Babbage, M. Somerville, J. Doe"),
        ("Ada Lovelace, Charles Babbage and Mary Somerville, John Doe", "Ada Lovelace, Charles Babbage, Mary Somerville, John Doe"),
        ("**Lovelace, Ada***, Babbage, Charles*", "Ada Lovelace*, Charles Babbage*"),
        ("King, Martin, Jr., and Lovelace, Ada", "Martin King Jr., Ada Lovelace"),
        ("Lovelace, Ada; García Márquez, Gabriel", "Ada Lovelace, Gabriel García Márquez"),
    ],
)  # fmt: skip
def test_a_line_of_names_is_read(prose: str, authors: str) -> None:
    assert line_of(prose) == authors


@pytest.mark.parametrize(
    "prose",
    [
        "",
        "This paper is about the number 1. The number 2 is left for future work.",
        "We show that engines compute, and so on.",
        "[Download paper here](https://a.example)",
        "In 1843, notes were published",
        "<script>alert(1)</script>",
    ],
)
def test_a_sentence_is_no_line_of_names(prose: str) -> None:
    assert line_of(prose) == ""


@pytest.mark.parametrize(
    "prose",
    [
        "OpenAI, Ada Lovelace, Charles Babbage",  # a group and two people, or Ada Lovelace OpenAI
        "Plato, Ada Lovelace",
        "García Márquez, Gabriel",
        "Ada Lovelace, Plato",
        "Lovelace, Ada, Babbage",
        "Lovelace, Ada, Babbage, Charles, Plato",
    ],
)
def test_an_ambiguous_line_of_names_is_not_read(prose: str) -> None:
    assert line_of(prose) == ""


@pytest.mark.parametrize(
    ("prose", "owner", "authors"),
    [
        ("García Márquez, Gabriel", "Gabriel García Márquez", "Gabriel García Márquez"),
        ("Plato, Ada Lovelace", "Ada Lovelace", "Plato, Ada Lovelace"),
        ("Plato, Ada Lovelace", "Plato", "Plato, Ada Lovelace"),
        ("OpenAI, A. Lovelace, Charles Babbage", "Ada Lovelace", "OpenAI, A. Lovelace, Charles Babbage"),
        ("Lovelace, Ada King, Charles Babbage", "Ada King Lovelace", "Ada King Lovelace, Charles Babbage"),
        ("Plato, Aristotle", "Plato", "Plato, Aristotle"),
    ],
)
def test_the_owners_name_decides_an_ambiguous_line(prose: str, owner: str, authors: str) -> None:
    line = authors_in(prose, names=[owner])
    assert line is not None
    assert ", ".join(author.name for author in line.authors) == authors


def test_the_link_of_a_name_is_kept() -> None:
    line = authors_in("[Ada Lovelace](https://ada.example)*, Charles Babbage")
    assert line is not None
    assert [author.url for author in line.authors] == ["https://ada.example", ""]


@pytest.mark.parametrize(
    ("page", "marks"),
    [
        ("No word of marks.", "*"),
        (r"\* denotes equal contribution", "*"),
        ("<sup>†</sup> Equal contribution. <sup>*</sup> Corresponding author.", "†"),
        ("* corresponding author", ""),
        ("(‡ contributed equally)", "‡"),
    ],
)
def test_the_page_says_what_a_mark_means(page: str, marks: str) -> None:
    assert equal_marks(page)[:1] == marks


def test_a_mark_of_another_meaning_is_reported() -> None:
    line = authors_in("Ada Lovelace†, Charles Babbage*", "†")
    assert line is not None
    assert [(author.equal, author.marks) for author in line.authors] == [(True, ""), (False, "*")]


@pytest.mark.parametrize(
    ("prose", "owner"),
    [
        ("Ada Lovelace, Charles Babbage", []),  # spelt like the profile: nothing has to be said
        ("A. Lovelace, Charles Babbage", ["A. Lovelace"]),
        ("Lovelace, A., Babbage, C.", ["A. Lovelace"]),
        ("Augusta King, **Ada King**", ["Ada King"]),
        ("**Augusta King**, **Ada King**", []),
    ],
)
def test_the_owner_is_marked_where_the_spelling_does_not_tell(prose: str, owner: list[str]) -> None:
    line = authors_in(prose)
    assert line is not None
    assert [author["name"] for author in with_owner(line, ["Ada Lovelace"]) if author.get("owner")] == owner
