"""Calls this package's React hooks from components, for which Reflex has no documented API."""

from typing import Any

from reflex_base.components.component import field
from reflex_base.utils.imports import ImportDict, ImportVar
from reflex_base.vars.base import Var, VarData
from reflex_components_core.el.element import Element


def hook_result(hook: str, module: str, result: type) -> Any:  # noqa: ANN401 - a Var of a kind that Reflex does not name
    """A Var of the result of a hook without parameters, for use in a component.

    Args:
        hook: The name of the hook.
        module: The JavaScript module that exports it, such as ``$/utils/name``.
        result: A dataclass that describes the result; the Var has its attributes.
    """
    name = f"{hook}Result"
    data = VarData(imports={module: [ImportVar(tag=hook)]}, hooks={f"const {name} = {hook}();": None})
    return Var(name, _var_type=result, _var_data=data).guess_type()


class HookedForm(Element):
    """A form that calls a hook when it is rendered."""

    tag = "form"

    hook: Var[str] = field(doc="The name of the hook.")
    module: Var[str] = field(doc="The JavaScript module that exports it.")
    argument: Var[dict[str, Any]] = field(doc="The argument of the hook.")

    def add_imports(self) -> ImportDict:
        """Imports the hook."""
        return {_text(self.module): [ImportVar(tag=_text(self.hook))]}

    def add_hooks(self) -> list[str | Var[Any]]:
        """Calls the hook."""
        return [Var(f"{_text(self.hook)}({self.argument});", _var_data=self.argument._get_all_var_data())]

    def _exclude_props(self) -> list[str]:
        return ["hook", "module", "argument"]


def _text(var: Var[str]) -> str:
    return str(var._decode())
