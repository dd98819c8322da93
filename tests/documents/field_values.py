"""What a field of a model may have as its value: in words, and by an example."""

import re
import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic.fields import FieldInfo

from homepage.models import (
    bibtex_fields,
    dates,
    identifiers,
    links,
    looks,
    pages,
    periods,
    publication_types,
    services,
    terms,
    text,
)
from homepage.models.base import Model, TextOrModel

WORDS: Mapping[Any, str] = {
    text.Text: "text",
    text.FixedText: "text",
    text.Markdown: "Markdown",
    text.Slug: "id",
    text.LanguageTag: "language tag",
    pages.Description: "text",
    pages.PageAddress: "path",
    links.WebUrl: "web address",
    links.Url: "address",
    links.SitePath: "path",
    links.Mailbox: "e-mail address",
    links.Phone: "telephone number",
    looks.Accent: "colour",
    dates.PublicationDate: "date",
    dates.DateIfKnown: "date or `n.d.`",
    terms.AnyMoment: "date or term",
    periods.AnyEnd: "date, term or `present`",
    periods.Periods: "date, term, period, or a list of these",
    identifiers.ArxivId: "arXiv id",
    identifiers.Doi: "DOI",
    identifiers.CitationKey: "BibTeX key",
    services.Services: "services with ids",
    bibtex_fields.BibtexFields: "BibTeX fields with texts",
    publication_types.PublicationType: "[type](publications.md#types)",
    int: "number",
    str: "text",
}
"""The types of values that are no models."""

Names = Mapping[type[Model], str]
"""What the models are called, with links to their parts of the reference."""


def in_words(hint: Any, names: Names) -> str:  # noqa: ANN401 - any type
    """What a value is, in plain words, such as ``list of ids``.

    Args:
        hint: The type of the field.
        names: What the models of its parts are called.

    Raises:
        KeyError: If a type has no words; add them to ``WORDS``.
    """
    return _either(list(_alternatives(hint, names)))


def _alternatives(hint: Any, names: Names) -> Iterator[str]:  # noqa: ANN401 - any type
    origin, parts = get_origin(hint), get_args(hint)
    known = [
        type_
        for type_ in WORDS
        if hint == type_ or (get_args(type_) and parts[: len(get_args(type_))] == get_args(type_))
    ]
    if known:
        yield WORDS[max(known, key=lambda type_: len(get_args(type_)))]
    elif hint is bool:
        yield from ("`true`", "`false`")
    elif isinstance(hint, type) and issubclass(hint, Model):
        yield from (["text"] if issubclass(hint, TextOrModel) else []) + [names[hint]]
    elif origin is Literal:
        yield from (f"`{each}`" for each in parts)
    elif origin is tuple:
        yield f"list of {_plural(in_words(parts[0], names))}"
    elif origin is dict:
        yield f"mapping from {_plural(in_words(parts[0], names))} to {_plural(in_words(parts[1], names))}"
    elif origin is Annotated and get_origin(parts[0]) is tuple:
        yield from _alternatives(get_args(parts[0])[0], names)
        yield "a list of these"
    elif origin is Annotated:
        yield from _alternatives(parts[0], names)
    elif origin in {Union, types.UnionType}:
        for each in parts:
            yield from _alternatives(each, names) if each is not types.NoneType else ()
    else:
        raise KeyError(hint)


def example(model: type[Model], name: str) -> object:
    """The example of a field: its own, or else that of its type.

    Raises:
        KeyError: If neither has one; add ``examples`` to the field.
    """
    field, hint = model.model_fields[name], get_type_hints(model, include_extras=True)[name]
    found = field.examples[0] if field.examples else next(_examples(hint, field.default), None)
    if found is None:
        raise KeyError(f"{model.__name__}.{name} has no example")
    return found


def as_yaml(key: str, value: object) -> str:
    """A line of YAML."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
    return f"{key}: {text.removesuffix('...' + chr(10)).strip()}"


def _examples(hint: Any, default: object) -> Iterator[object]:  # noqa: ANN401 - any type
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        yield from (each.examples[0] for each in parts if isinstance(each, FieldInfo) and each.examples)
    if hint is bool:
        yield not default
    elif origin is Literal:
        yield next(each for each in parts if each != default)
    elif origin is tuple:
        yield from ([each] for each in _examples(parts[0], default))
    elif origin is Annotated or origin in {Union, types.UnionType}:
        for each in parts:
            yield from _examples(each, default)
    elif isinstance(hint, type) and issubclass(hint, Model):
        keys = [hint.text_key] if issubclass(hint, TextOrModel) else list(hint.model_fields)
        values = {key: (hint.model_fields[key].examples or [None])[0] for key in keys}
        yield values[keys[0]] if issubclass(hint, TextOrModel) else values


def _either(words: list[str]) -> str:
    return ", ".join(words[:-1]) + " or " * (len(words) > 1) + words[-1]


def _plural(words: str) -> str:
    return re.sub(r"(?<=[a-z])(?=\]| or |, |$)", "s", words).replace("addresss", "addresses")
