"""React hooks of this package's own, as Vars and as an element: Reflex has no documented way to call one."""

from typing import Any

from reflex_base.components.component import field
from reflex_base.utils.imports import ImportDict, ImportVar
from reflex_base.vars.base import Var, VarData
from reflex_base.vars.function import ArgsFunctionOperation
from reflex_components_core.el.element import Element


def hook_result(hook: str, module: str, result: type) -> Any:  # noqa: ANN401 - a Var of a kind that Reflex does not name
    """What a hook without parameters returns, wherever it is used in a component.

    Args:
        hook: The name of the hook.
        module: Where it is exported, such as ``$/utils/name``.
        result: A dataclass of what it returns; the Var has its attributes.
    """
    name = f"{hook}Result"
    data = VarData(imports={module: [ImportVar(tag=hook)]}, hooks={f"const {name} = {hook}();": None})
    return Var(name, _var_type=result, _var_data=data).guess_type()


def js_function(parameters: tuple[str, ...], result: Any) -> Any:  # noqa: ANN401 - the same
    """A function in JavaScript.

    Args:
        parameters: The names that the result uses for what the function is given.
        result: A Var.
    """
    return ArgsFunctionOperation.create(parameters, result)


class HookedForm(Element):
    """A form that calls a hook where it is drawn."""

    tag = "form"

    hook: Var[str] = field(doc="The name of the hook.")
    module: Var[str] = field(doc="Where it is exported.")
    argument: Var[dict[str, Any]] = field(doc="What the hook is called with.")

    def add_imports(self) -> ImportDict:
        """The hook."""
        return {_text(self.module): [ImportVar(tag=_text(self.hook))]}

    def add_hooks(self) -> list[str | Var[Any]]:
        """Calls it."""
        return [Var(f"{_text(self.hook)}({self.argument});", _var_data=self.argument._get_all_var_data())]

    def _exclude_props(self) -> list[str]:
        return ["hook", "module", "argument"]


def _text(var: Var[str]) -> str:
    return str(var._decode())
