"""Serves pages and files in development: Vite (vite_plugin.js) asks Reflex's backend for them."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from mimetypes import guess_type
from stat import S_ISREG

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from homepage.reflex_adapter.mode import public_folder

_INDEX = "index.html"


class PageServer:
    """Serves the pages of one site, which are replaced whenever content is saved."""

    def __init__(self) -> None:
        self.show({}, str, HTTPStatus.SERVICE_UNAVAILABLE)

    def show(
        self, documents: Mapping[str, Callable[[], str | bytes]], fallback: Callable[[], str], status: int
    ) -> None:
        """Replaces the pages.

        Args:
            documents: What renders each page and file, by path.
            fallback: What renders the page for all other paths.
            status: The HTTP status of that page.
        """
        self.documents, self.fallback, self.status = documents, fallback, status

    def application(self) -> Starlette:
        """What is added to Reflex's backend."""
        # Pages of other sites must not read unpublished ones by a host name that leads here.
        hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["localhost", "127.0.0.1"])
        return Starlette(routes=[Route("/pages/{path:path}", self._answer)], middleware=[hosts])

    async def _answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        if not path or path.endswith("/"):
            path += _INDEX
        file, facts = StaticFiles(directory=public_folder(), check_dir=False).lookup_path(path)
        if facts and S_ISREG(facts.st_mode):  # before documents: the owner may have another icon
            return FileResponse(file, headers={"Cache-Control": "no-cache"})
        render = self.documents.get(path)
        if render:
            return Response(await run_in_threadpool(render), media_type=guess_type(f"/{path}")[0])
        return Response(await run_in_threadpool(self.fallback), self.status, media_type="text/html")


PAGES = PageServer()
"""The pages that the backend serves. Reflex imports the app again at every save, but not this module."""
