"""The mutants of a module: its code with one small fault each."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

from tests.mutation.code_objects import Name, changed_function, name_of

OPPOSITES: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Continue: ast.Break,
    ast.Break: ast.Continue,
}
DOCUMENTATION = {"annotation", "returns", "description", "examples", "title"}  # fields of nodes, names of arguments
PROSE = 3  # words: a text with so many is a message, which tests do not compare word by word


@dataclass(frozen=True, eq=False)
class Mutant:
    """A module with one fault: its code, and that of the function that differs, if any."""

    path: str
    line: int
    fault: str
    code: CodeType
    changed: CodeType | None

    @property
    def function(self) -> tuple[str, Name] | None:
        """The function that differs: its file and its name."""
        return (self.path, name_of(self.changed)) if self.changed else None


def mutants(source: str, path: str) -> Iterator[Mutant]:
    """All mutants of a module; documentation, types and messages stay as they are."""
    tree = ast.parse(source)
    original = compile(tree, path, "exec", dont_inherit=True)
    for parent, field, index in _places(tree):
        held = getattr(parent, field)
        node = held if index is None else held[index]
        for fault, faulty in _faults(node):
            line = getattr(node, "lineno", getattr(parent, "lineno", 0))
            if not hasattr(faulty, "lineno"):  # a part of the node has its own
                ast.fix_missing_locations(ast.copy_location(faulty, node))
            _put(parent, field, index, faulty)
            code = compile(tree, path, "exec", dont_inherit=True)
            yield Mutant(path, line, fault, code, changed_function(original, code))
            _put(parent, field, index, node)


def _put(parent: ast.AST, field: str, index: int | None, node: ast.AST) -> None:
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None]]:
    """The places of all nodes that run: the node above, its field, and the index in a list."""
    for field, held in ast.iter_fields(node):
        if field in DOCUMENTATION:
            continue
        for index, child in enumerate(held) if isinstance(held, list) else ((None, held),):
            if isinstance(child, ast.AST) and not _is_left_alone(child):
                yield node, field, index
                yield from _places(child)


def _is_left_alone(node: ast.AST) -> bool:
    """Whether a node is documentation or a message, or decides nothing that a test could see."""
    match node:
        case (
            ast.Raise()
            | ast.Expr(value=ast.Constant())
            | ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Compare(left=ast.Name(id="__name__")))
            | ast.Assign(targets=[ast.Name(id="__all__")])
            | ast.Call(func=ast.Name(id="lru_cache"))
        ):
            return True
        case ast.keyword(arg=name):
            return name in DOCUMENTATION
        case ast.JoinedStr(values=parts):
            text = " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
            return len(text.split()) >= PROSE
        case ast.Constant(value=str(text)):
            return len(text.split()) >= PROSE
    return False


def _faults(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The faults that a node can have, and the node with each."""
    if opposite := OPPOSITES.get(type(node)):
        yield f"{type(node).__name__} -> {opposite.__name__}", opposite()
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "not removed", operand
        case ast.Constant(value=bool(value)):
            yield f"{value} -> {not value}", ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield f"{value} -> {value + 1}", ast.Constant(value + 1)
        case ast.Constant(value=str(value)):
            yield f"{value!r} -> {value + 'X'!r}", ast.Constant(value + "X")
        case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.Constant):
            yield from ((f"if {value}", _with(node, test=ast.Constant(value))) for value in (True, False))
        case ast.While(test=test) if not isinstance(test, ast.Constant):
            yield "while False", _with(node, test=ast.Constant(value=False))
        case ast.comprehension(ifs=[_, *_]):
            yield "without its conditions", _with(node, ifs=[])
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield "return None", ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield "call removed", ast.Pass()


def _with(node: ast.AST, **changed: object) -> ast.AST:
    """A copy of a node with other fields."""
    return type(node)(**(dict(ast.iter_fields(node)) | changed))
