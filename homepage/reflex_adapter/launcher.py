"""Runs Reflex's command line in a site's folder, which has no ``rxconfig.py``.

Reflex would read its configuration from there, and set the folder up as a new app: it would write ``requirements.txt``
and ``.gitignore``, and tell the owner to run commands that are not for them. ``python -m
homepage.reflex_adapter.launcher`` takes the arguments of ``reflex``.
"""

import logging
from importlib import import_module

from rich.progress import Progress

from homepage.reflex_adapter.configuration import reflex_config
from homepage.reflex_adapter.errors import UnknownOutputError
from homepage.reflex_adapter.mode import web_folder
from homepage.reflex_adapter.unwritable import reporting_unwritable

_QUIET_LOGGERS = ("reflex.utils.js_runtimes", "reflex.utils.registry", "reflex.utils.frontend_skeleton")
"""Their messages are about Node.js, which is not needed, about registries, and about Reflex's own folder."""


def adapt_reflex() -> None:
    """Gives Reflex the configuration of this package, in this process.

    Raises:
        UnknownOutputError: If this version of Reflex has no such functions.
    """
    config = reflex_config()  # one for all calls: up to 0.9.8, Reflex keeps none, and later settings would be lost
    _replace("reflex_base.config", "_get_config", lambda *_: config)
    _replace("reflex.utils.prerequisites", "assert_in_reflex_dir", lambda: None)
    _replace("reflex.reflex", "_init", _set_up)
    _replace("reflex_base.utils.console", "rule", lambda *_, **__: None)
    _replace("reflex_base.utils.console", "progress", lambda: Progress(disable=True))  # it counts wrong: 15 of 14
    _replace("reflex.utils.exec", "notify_backend", lambda *_: None)  # an address that shows no page
    for name in _QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.ERROR)


def prepare_folder() -> None:
    """Sets up Reflex's folder, if it is not one of this version: it is emptied then, so nothing may be in it before."""
    adapt_reflex()
    with reporting_unwritable(web_folder()):
        if import_module("reflex.utils.prerequisites").needs_reinit():
            _set_up("")


def run() -> None:
    """Runs Reflex with the arguments of this process, and ends it."""
    adapt_reflex()
    with reporting_unwritable(web_folder()):
        import_module("reflex.reflex").cli()


def _set_up(name: str) -> None:
    """Creates Reflex's folder ``.web``, and nothing beside it."""
    del name
    prerequisites = import_module("reflex.utils.prerequisites")
    prerequisites.initialize_reflex_user_directory()
    prerequisites.initialize_frontend_dependencies()


def _replace(module: str, name: str, function: object) -> None:
    found = import_module(module)
    if not hasattr(found, name):
        raise UnknownOutputError(f"{module}.{name}", 0)
    setattr(found, name, function)


if __name__ == "__mp_main__":  # a process of the development server, which multiprocessing has started
    adapt_reflex()
if __name__ == "__main__":
    run()
