"""The people of an old site: by key, in their order, and who of them is the owner."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.old_site.jekyll import read_site
from homepage.importers.academicpages.people.author_entries import with_owner
from homepage.importers.academicpages.people.author_prose import AuthorLine, ProseAuthor
from homepage.importers.academicpages.people.coauthors import looks_like_a_key, people
from homepage.importers.academicpages.people.name_order import Part, in_order, is_short_for, whole


def people_of(folder: Path, text: str) -> dict[str, tuple[str, str]]:
    (folder / "_data").mkdir()
    (folder / "_config.yml").write_text("title: T\n", encoding="utf-8")
    (folder / "_data/coauthors.yml").write_text(text, encoding="utf-8")
    return {key: (person.name, person.url) for key, person in people(read_site(folder)).items()}


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ada Berg", "Ada Berg"),
        ("{name: Ada Berg}", "Ada Berg"),
        ("{full_name: Ada Berg}", "Ada Berg"),
        ("{display_name: ' **Ada** Berg '}", "Ada Berg"),
        ("{first: Ada, last: Berg}", "Ada Berg"),
        ("{firstname: Ada, lastname: Berg}", "Ada Berg"),
        ("{given: Ada, family: Berg}", "Ada Berg"),
        ("{last: Berg}", "Berg"),
        ("{name: '', first: Ada, last: Berg}", "Ada Berg"),
        ("{name: A. Berg, first: Ada, last: Berg}", "A. Berg"),
    ],
)
def test_a_person_has_a_name_in_one_part_or_two(tmp_path: Path, value: str, name: str) -> None:
    assert people_of(tmp_path, f"berg: {value}\n") == {"berg": (name, "")}


@pytest.mark.parametrize("key", ["url", "website", "homepage", "link", "page", "uri"])
def test_a_person_may_have_a_page(tmp_path: Path, key: str) -> None:
    assert people_of(tmp_path, f"berg: {{name: Ada, {key}: ' https://a.example '}}\n") == {
        "berg": ("Ada", "https://a.example")
    }


@pytest.mark.parametrize("key", ["key", "id", "slug", "username"])
def test_people_may_be_a_list_with_keys(tmp_path: Path, key: str) -> None:
    text = f"- name: Nobody\n- {key}: berg\n  name: Ada\n- {key}: berg\n  name: Other\n- {key}: li\n  name: Bo\n"
    assert people_of(tmp_path, text) == {"berg": ("Ada", ""), "li": ("Bo", "")}


@pytest.mark.parametrize("text", ["Ada Berg", "12", "", "- Ada Berg\n", "- {name: Ada Berg}\n"])
def test_a_file_without_keys_names_nobody(tmp_path: Path, text: str) -> None:
    assert people_of(tmp_path, text) == {}


@pytest.mark.parametrize("value", ["{}", "[Ada]", "{name: [Ada]}", "{email: a@b.example}"])
def test_an_entry_without_a_name_is_no_person(tmp_path: Path, value: str) -> None:
    assert people_of(tmp_path, f"berg: {value}\n") == {}


@pytest.mark.parametrize(
    ("text", "is_key"),
    [
        ("cbabbage", True),
        ("c-b_2", True),
        ("Plato", False),
        ("ada berg", False),
        ("2c", False),
        ("", False),
        ("a.b", False),
    ],
)
def test_a_key_is_a_word_in_small_letters(text: str, *, is_key: bool) -> None:
    assert looks_like_a_key(text) is is_key


def owners(*names: str, bold: str = "") -> list[str]:
    """Who of the authors is marked as the owner, Ada Berg."""
    line = AuthorLine(tuple(ProseAuthor(name, is_bold=name in bold.split(",")) for name in names))
    return [str(entry["name"]) for entry in with_owner(line, ["Ada Berg", "林"]) if entry.get("owner")]


@pytest.mark.parametrize(
    ("names", "bold", "marked"),
    [
        (["Ada Berg", "Bo Li"], "Bo Li", []),
        (["Ada Berg", "Ada Berg"], "", ["Ada Berg"]),
        (["A. Berg", "Bo Li"], "Bo Li", ["A. Berg"]),
        (["A. Berg", "Ad Berg"], "Bo Li", []),
        (["A. Berg", "Ad Berg"], "Ad Berg", []),
        (["Augusta", "Bo Li"], "Augusta", ["Augusta"]),
        (["Augusta", "Bo Li"], "Augusta,Bo Li", []),
        (["Augusta", "Bo Li"], "", []),
    ],
)
def test_the_owner_is_the_author_with_the_same_name_or_the_only_one_in_bold(
    names: list[str], bold: str, marked: list[str]
) -> None:
    assert owners(*names, bold=bold) == marked


@pytest.mark.parametrize(
    ("author", "entry"),
    [
        (ProseAuthor("Bo Li"), {"name": "Bo Li"}),
        (ProseAuthor("Bo Li", equal=True), {"name": "Bo Li", "equal": True}),
        (ProseAuthor("Bo Li", url="https://a.example"), {"name": "Bo Li", "url": "https://a.example"}),
        (ProseAuthor("Bo Li", family="Li"), {"name": "Bo Li"}),
        (ProseAuthor("Bo de Li", family="Li"), {"name": "Bo de Li", "family": "Li"}),
        (ProseAuthor("Bo Li", family="Ro"), {"name": "Bo Li"}),
    ],
)
def test_an_author_has_only_the_keys_that_are_needed(author: ProseAuthor, entry: dict[str, object]) -> None:
    assert with_owner(AuthorLine((author,)), ["Ada Berg"]) == (entry,)


@pytest.mark.parametrize(
    ("short", "is_short"),
    [
        ("A. Berg", False),
        ("Ada Berg", False),
        ("A. M. Berg", True),
        ("A M Berg", True),
        ("ada maria berg", True),
        ("Ada Maria Berg", True),
        ("**Ada M.** Berg", True),
        ("Ada Maria K. Berg", False),
        ("B. Berg", False),
        ("A. B. Berg", False),
        ("A. Li", False),
        ("Berg", False),
        ("", False),
    ],
)
def test_each_given_name_may_be_shortened_to_an_initial(short: str, *, is_short: bool) -> None:
    assert is_short_for(short, "Ada Maria Berg") is is_short
    assert not is_short_for(short, "Berg")


@pytest.mark.parametrize(
    ("family", "given", "name"),
    [
        (Part("Berg"), Part("Ada"), "Ada Berg"),
        (Part("Berg"), Part("Ada Jr."), "Ada Berg Jr."),
        (Part("Berg"), Part("Ada M. III"), "Ada M. Berg III"),
        (Part("Berg"), Part("Jr."), "Jr. Berg"),
        (Part("van den Berg"), Part("A."), "A. van den Berg"),
    ],
)
def test_a_suffix_stays_at_the_end_of_a_name(family: Part, given: Part, name: str) -> None:
    assert whole(family, given) == Part(name, family=family.name)


def test_the_marks_of_both_parts_are_those_of_the_name() -> None:
    assert whole(Part("Berg", "*"), Part("Ada", "†")).marks == "*†"


def order(line: str, *, is_bibtex: bool = False, owner: str = "") -> list[str] | None:
    parts = [Part(each.strip()) for each in line.split(",")]
    found = in_order(parts, is_bibtex=is_bibtex, is_owner=lambda name: name == owner)
    return None if found is None else [part.name for part in found]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Berg, Bo Li", ["Ada Berg", "Bo Li"]),
        ("Plato", ["Plato"]),
        ("Ada B", ["Ada B"]),
        ("Berg A, Li B", ["A Berg", "B Li"]),
        ("Berg A.M., Li B.", ["A.M. Berg", "B. Li"]),
        ("Berg A, Li B.", ["A Berg", "B Li"]),
        ("van Berg A-M, Li É", ["A-M van Berg", "É Li"]),
        ("Berg A, Bo Li", ["Berg A", "Bo Li"]),
        ("Berg, A., Li, B. C.", ["A. Berg", "B. C. Li"]),
        ("Berg, Ada, Li, Bo", ["Ada Berg", "Bo Li"]),
        ("Berg, Ada M., Li, Bo", ["Ada M. Berg", "Bo Li"]),
        ("Berg, Ada, Bo Li, Cy Ro", ["Ada Berg", "Bo Li", "Cy Ro"]),
        ("Berg Kranz, A., Li, B.", ["A. Berg Kranz", "B. Li"]),
        ("林梅, 李明", ["林梅", "李明"]),
        ("A. Berg, B. Li", ["A. Berg", "B. Li"]),
    ],
)
def test_a_line_with_one_possible_order_is_read(line: str, names: list[str]) -> None:
    assert order(line) == names


@pytest.mark.parametrize(
    "line", ["Plato, Ada Berg", "Berg, Ada, Li", "Ada Berg, Plato", "Berg Kranz, Ada", "Berg, Ada, Li, Bo, Ro"]
)
def test_a_line_with_two_possible_orders_is_not_read(line: str) -> None:
    assert order(line) is None


@pytest.mark.parametrize(
    ("line", "owner", "names"),
    [
        ("Plato, Ada Berg", "Plato", ["Plato", "Ada Berg"]),
        ("Berg Kranz, Ada", "Ada Berg Kranz", ["Ada Berg Kranz"]),
        ("Berg, Ada Maria, Bo Li", "Ada Maria Berg", ["Ada Maria Berg", "Bo Li"]),
    ],
)
def test_the_owner_s_name_decides_the_order(line: str, owner: str, names: list[str]) -> None:
    assert order(line, owner=owner) == names


def test_the_word_between_names_decides_the_order() -> None:
    assert order("Berg Kranz, Ada, Li, Bo", is_bibtex=True) == ["Ada Berg Kranz", "Bo Li"]


@pytest.mark.parametrize(
    ("name", "is_initials", "is_lone", "final"),
    [
        ("A.", True, False, ""),
        ("A. B.", True, False, ""),
        ("A.-B.", True, False, ""),
        ("AB", True, False, ""),
        ("ABCDE", False, True, ""),
        ("Ada", False, True, ""),
        ("van Berg", False, True, ""),
        ("Ada Jr.", False, True, ""),
        ("Ada Berg", False, False, ""),
        ("Berg A", False, False, "A"),
        ("Ada K.", False, False, "K."),
        ("Berg II", False, True, ""),
        ("A. B", True, False, ""),
        ("林梅", False, False, ""),
        ("김민수", False, False, ""),
    ],
)
def test_a_part_of_a_line_may_be_a_part_of_a_name(name: str, *, is_initials: bool, is_lone: bool, final: str) -> None:
    part = Part(name)
    assert (part.is_initials, part.is_lone, part.final_initials) == (is_initials, is_lone, final)
