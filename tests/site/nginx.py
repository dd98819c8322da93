"""An nginx for the tests, and a way to get one where there is none: ``python -m tests.site.nginx``."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from tests.documents.documents import NGINX
from tests.site.browser import install_packages
from tests.site.development_server import free_port
from tests.site.hosts import running
from tests.site.sites import Exported


def find_nginx() -> str:
    """The program.

    Raises:
        FileNotFoundError: If there is none.
    """
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not found:
        raise FileNotFoundError("No nginx: install nginx")
    return found


def _configuration(folder: Path, site: Exported, port: int) -> str:
    """The configuration that the document shows, with the folder and the port of the test."""
    (shown,) = re.findall(r"```nginx\n(.*?)```", NGINX.read_text(encoding="utf-8"), re.DOTALL)
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/example.org;", f"root {folder}/root;"),
        ("error_page 404 /404.html;", f'error_page 404 "{unquote(site.base_path)}/404.html";'),
    ):
        assert shown.count(old) == 1
        shown = shown.replace(old, new)
    user = "user nobody nogroup;\n" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{user}pid {folder}/pid;\nerror_log stderr;\ndaemon off;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{shown}}}\n"
    )


@contextlib.contextmanager
def nginx(site: Exported) -> Iterator[str]:
    """Serves a site by nginx; yields the address of its home page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(site.out, folder / "root" / unquote(site.base_path).lstrip("/"), dirs_exist_ok=True)
        port = free_port()
        (folder / "conf").write_text(_configuration(folder, site, port), encoding="utf-8")
        with running([find_nginx(), "-p", name, "-c", "conf", "-e", "stderr"], folder):
            yield f"http://127.0.0.1:{port}{site.base_path}/"


def provide() -> None:
    """Makes sure that there is an nginx, by the system's packages."""
    try:
        find_nginx()
    except FileNotFoundError:
        install_packages("nginx-light", advice="install nginx by other means")


if __name__ == "__main__":
    provide()
