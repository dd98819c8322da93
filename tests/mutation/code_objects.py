"""The functions in the code of a module: where mutants differ, and how one is put into running functions."""

import gc
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from types import CodeType, FunctionType

Name = tuple[str, int]  # the qualified name and the first line
RUN_BY_IMPORT = ("<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>")  # outside all functions


def functions(code: CodeType) -> Iterator[CodeType]:
    """The functions and methods of a module, without those within others."""
    for constant in code.co_consts:
        if not isinstance(constant, CodeType):
            continue
        if constant.co_flags & inspect.CO_OPTIMIZED:
            yield constant
        else:  # a class
            yield from functions(constant)


def name_of(code: CodeType) -> Name:
    """The name of a function, which no other in its module has."""
    return code.co_qualname, code.co_firstlineno


def changed_function(module: CodeType, mutant: CodeType) -> CodeType | None:
    """The function in which a mutant differs; None if it differs in what its import runs."""
    for code, mutated in zip(functions(module), functions(mutant), strict=False):
        if code != mutated:
            return None if code.co_name in RUN_BY_IMPORT else mutated
    return None


def objects_in_memory() -> list[object]:
    """All objects that the garbage collector knows, also those that ``tests/conftest.py`` has frozen."""
    gc.unfreeze()
    return gc.get_objects()


@cache
def functions_in_memory(path: str) -> Mapping[Name, list[FunctionType]]:
    """The functions of the imported module in a file, wherever they are referred to."""
    found: dict[Name, list[FunctionType]] = {}
    for each in objects_in_memory():
        if isinstance(each, FunctionType) and each.__code__.co_filename == path:
            found.setdefault(name_of(each.__code__), []).append(each)
    return found


def replace_function(path: str, code: CodeType) -> None:
    """Gives a function of the imported module in a file other code."""
    for function in functions_in_memory(path).get(name_of(code), ()):
        function.__code__ = code


def run_import_again(path: str, code: CodeType) -> None:
    """Runs other code as the imported module in a file, and gives its values to the modules that import them."""
    (imported,) = (each for each in tuple(sys.modules.values()) if getattr(each, "__file__", None) == path)
    before = dict(vars(imported))
    exec(code, vars(imported))  # noqa: S102 - a mutant of our own code
    for module in tuple(sys.modules.values()):
        values = vars(module)
        for name in before.keys() & values.keys():
            if values[name] is before[name]:
                values[name] = vars(imported)[name]
