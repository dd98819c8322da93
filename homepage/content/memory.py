"""What a development server read before: a file or a text that did not change is not read or rendered again."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from homepage.content.computed_values import ComputingFolder
from homepage.content_folder import FOLDER
from homepage.validation import AnyModel

_T = TypeVar("_T")
Question = Callable[[str], object]
"""A function of an address, whose answer depends on the rest of the site: whether it resolves, the picture there."""


@dataclass(frozen=True)
class _Result:
    """The result of a function.

    Attributes:
        values: What it depends on.
        answers: What it asked: the index of the question, its argument and the answer.
        result: What it returned.
    """

    values: Hashable
    answers: tuple[tuple[int, str, object], ...]
    result: Any


class Memory:
    """The last result of each function for each file or text of one site."""

    def __init__(self) -> None:
        self._results: dict[Hashable, _Result] = {}

    def recall(self, name: Hashable, values: Hashable, function: Callable[..., _T], *questions: Question) -> _T:
        """Calls a function; or returns its last result, if its values and all answers that it got are the same.

        Args:
            name: The name of the function and of what it is applied to.
            values: What the result depends on, besides the answers.
            function: It is called with the questions.
            *questions: They are asked again, also if the result is known.
        """
        known = self._results.get(name)
        if known is None or known.values != values or not _are_same(known, questions):
            answers: list[tuple[int, str, object]] = []

            def recorded(index: int, argument: str) -> object:
                answer = questions[index](argument)
                answers.append((index, argument, answer))
                return answer

            asking = (_with_first(recorded, index) for index in range(len(questions)))
            result = function(*asking)
            known = self._results[name] = _Result(values, tuple(answers), result)
        return known.result  # type: ignore[no-any-return]


def _are_same(known: _Result, questions: tuple[Question, ...]) -> bool:
    return all(questions[index](argument) == answer for index, argument, answer in known.answers)


def _with_first(function: Callable[[int, str], object], index: int) -> Question:
    return lambda argument: function(index, argument)


_MEMORIES: defaultdict[Path, Memory] = defaultdict(Memory)
"""The memory of each site's folder, as long as this process lasts."""


class RememberingFolder(ComputingFolder):
    """A content folder that remembers what was read from it before in this process."""

    def remembered(self, name: Hashable, values: Hashable, function: Callable[..., _T], *questions: Question) -> _T:
        """As in ``Memory.recall``."""
        return _MEMORIES[self.root].recall(name, values, function, *questions)

    def entries(self, name: str, model: type[AnyModel]) -> dict[int, AnyModel]:
        """As in ``ContentFolder``; a file with the same size and modification time is not parsed again."""
        path = self.root / FOLDER / f"{name}.yaml"
        if not path.is_file():
            return super().entries(name, model)
        facts, before = path.stat(), len(self.errors)

        def read() -> tuple[Any, ...]:
            entries = super(RememberingFolder, self).entries(name, model)
            return entries, self.documents.get(name), self.translations.get(name), self.errors[before:]

        values = model, self.facts_of_values, self.publication_language, facts.st_mtime_ns, facts.st_size
        found, document, translation, errors = self.remembered(("entries", name, self.other_language), values, read)
        self.errors[before:] = errors
        if document:
            self.documents[name] = document
        if translation:
            self.translations[name] = translation
        return dict(found)
