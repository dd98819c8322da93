"""The types of publications, with the names that other formats have for them. A new type is a row and a word."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

PublicationType = Literal[
    "article",
    "inproceedings",
    "incollection",
    "book",
    "edition",
    "translation",
    "review",
    "newspaper",
    "phdthesis",
    "mastersthesis",
    "techreport",
    "talk",
    "poster",
    "exhibition",
    "dataset",
    "software",
    "patent",
    "misc",
]
"""BibTeX's entry types, biblatex's for data sets, software and patents, and names for what both lack."""


TYPE_ORDER = (*(each for each in get_args(PublicationType) if each != "misc"), "preprint", "misc")
"""All types, and ``preprint``, in the order in which pages list them."""


class TypeNames(NamedTuple):
    """The names of a type in other formats.

    Attributes:
        bibtex: The entry type of BibTeX or biblatex. If it is not the name of the type, ``entrysubtype`` has that name.
        csl: The type of a CSL item.
        ris: The type of a RIS record.
        schema_org: The type of schema.org.
        zotero: The item type of Zotero.
    """

    bibtex: str
    csl: str
    ris: str
    schema_org: str
    zotero: str


TYPES: Mapping[str, TypeNames] = {
    "article": TypeNames("article", "article-journal", "JOUR", "ScholarlyArticle", "journalArticle"),
    "inproceedings": TypeNames("inproceedings", "paper-conference", "CPAPER", "ScholarlyArticle", "conferencePaper"),
    "incollection": TypeNames("incollection", "chapter", "CHAP", "Chapter", "bookSection"),
    "book": TypeNames("book", "book", "BOOK", "Book", "book"),
    "edition": TypeNames("book", "book", "EDBOOK", "Book", "book"),
    "translation": TypeNames("book", "book", "BOOK", "Book", "book"),
    "review": TypeNames("article", "review", "JOUR", "Review", "journalArticle"),
    "newspaper": TypeNames("article", "article-newspaper", "NEWS", "NewsArticle", "newspaperArticle"),
    "phdthesis": TypeNames("phdthesis", "thesis", "THES", "Thesis", "thesis"),
    "mastersthesis": TypeNames("mastersthesis", "thesis", "THES", "Thesis", "thesis"),
    "techreport": TypeNames("techreport", "report", "RPRT", "Report", "report"),
    "talk": TypeNames("misc", "speech", "GEN", "PresentationDigitalDocument", "presentation"),
    "poster": TypeNames("misc", "speech", "GEN", "Poster", "presentation"),
    "exhibition": TypeNames("misc", "document", "GEN", "CreativeWork", "document"),
    "dataset": TypeNames("dataset", "dataset", "DATA", "Dataset", "dataset"),
    "software": TypeNames("software", "software", "COMP", "SoftwareSourceCode", "computerProgram"),
    "patent": TypeNames("patent", "patent", "PAT", "CreativeWork", "patent"),  # schema.org has no type for patents
    "preprint": TypeNames("misc", "article", "UNPB", "ScholarlyArticle", "preprint"),
    "misc": TypeNames("misc", "document", "GEN", "CreativeWork", "document"),
}
"""All types, and ``preprint``, which is a status of a work of any type."""

SUBTYPES = frozenset(name for name, names in TYPES.items() if names.bibtex != name) - {"preprint"}
"""Types without an entry type of BibTeX."""
