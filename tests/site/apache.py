"""An Apache for the tests, and a way to get one where there is none: ``python -m tests.site.apache``."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from tests.site.browser import install_packages
from tests.site.development_server import free_port
from tests.site.hosts import running
from tests.site.sites import Exported

_PROGRAMS = ("apache2", "httpd", "/usr/sbin/apache2", "/usr/sbin/httpd")
_MODULES = (Path("/usr/lib/apache2/modules"), Path("/usr/libexec/apache2"), Path("/usr/lib64/httpd/modules"))
_NEEDED = ("mpm_event", "mpm_prefork", "unixd", "authz_core", "dir", "alias")
OPTIONAL = ("mime", "setenvif", "headers")
"""What a host may have or not."""


def find_apache() -> str:
    """The program.

    Raises:
        FileNotFoundError: If there is none.
    """
    for name in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    raise FileNotFoundError("No Apache: install apache2 or httpd")


def _configuration(folder: Path, site: Exported, port: int, optional: Sequence[str]) -> str:
    modules = next(each for each in _MODULES if each.is_dir())
    present = [name for name in (*_NEEDED, *optional) if (modules / f"mod_{name}.so").exists()]
    if "mpm_event" in present and "mpm_prefork" in present:
        present.remove("mpm_prefork")
    loaded = "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in present)
    user = "User #65534\nGroup #65534\n" if os.geteuid() == 0 else ""  # root may serve nothing
    types = f"TypesConfig {folder}/mime.types\n" if "mime" in optional else ""
    return (
        f"{loaded}{user}{types}ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n"
        f"PidFile {folder}/pid\nErrorLog {folder}/log\nDocumentRoot {folder}/empty\n"
        f"Alias {unquote(site.base_path) or '/'} {folder}/site{'' if site.base_path else '/'}\n"
        f"<Directory {folder}/site>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n"
    )


@contextlib.contextmanager
def apache(site: Exported, optional: Sequence[str] = OPTIONAL) -> Iterator[str]:
    """Serves a site by Apache, with some of the modules that a host may have.

    Args:
        site: What to serve.
        optional: The modules.

    Yields:
        The address of its home page.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "empty").mkdir()
        (folder / "mime.types").write_text("application/json json\nimage/avif avif\n", encoding="utf-8")
        shutil.copytree(site.out, folder / "site")
        port = free_port()
        (folder / "conf").write_text(_configuration(folder, site, port, optional), encoding="utf-8")
        with running([find_apache(), "-DFOREGROUND", "-f", str(folder / "conf")], folder):
            yield f"http://127.0.0.1:{port}{site.base_path}/"


def provide() -> None:
    """Makes sure that there is an Apache, by the system's packages."""
    try:
        find_apache()
    except FileNotFoundError:
        install_packages("apache2-bin", advice="install Apache by other means")


if __name__ == "__main__":
    provide()
