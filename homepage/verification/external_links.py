"""Asks other hosts whether the pages that the site links to exist: few requests, one after the other for each host."""

import http.client
import socket
import string
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

from homepage import DISTRIBUTION, __version__

_AT_ONCE = 4  # hosts
_PAUSE = 1.0  # seconds between two requests to a host
_PATIENCE = 15.0  # seconds
_GONE = {404, 410}
_USE_GET = {405, 501}  # hosts that do not answer HEAD


Ask = Callable[[str], str | None]
"""Asks for an address; returns why it leads to nothing, or None."""


def broken_links(addresses: Iterable[str], ask: Ask | None = None, pause: float = _PAUSE) -> Mapping[str, str]:
    """The addresses that lead to nothing, each with the reason.

    Only pages that are certainly gone are reported: a host that refuses programs, or is busy, says nothing about them.

    Args:
        addresses: Web addresses.
        ask: Asks for one; ``problem`` by default.
        pause: Seconds between two requests to the same host.
    """
    of_hosts = defaultdict[str, list[str]](list)
    for address in addresses:
        of_hosts[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        asked = [threads.submit(_ask_host, each, ask or problem, pause) for each in of_hosts.values()]
        return dict(found for each in asked for found in each.result())


def _ask_host(addresses: Sequence[str], ask: Ask, pause: float) -> list[tuple[str, str]]:
    found = []
    for number, address in enumerate(addresses):
        time.sleep(pause if number else 0)
        reason = ask(address)
        if reason:
            found.append((address, reason))
    return found


def problem(address: str) -> str | None:
    """Why an address leads to nothing; None if it leads to a page, or if that is not certain."""
    for method in ("HEAD", "GET"):
        headers = {"User-Agent": f"{DISTRIBUTION}/{__version__} (link check by the author of the linking page)"}
        try:
            request = urllib.request.Request(_encoded(address), method=method, headers=headers)  # noqa: S310 - http(s)
            urllib.request.urlopen(request, timeout=_PATIENCE).close()  # noqa: S310
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in _USE_GET and method == "HEAD":
                continue
            return f"the host answers {error.code}" if error.code in _GONE else None
        except urllib.error.URLError as error:
            return f"the host does not answer ({error.reason})" if _is_missing(error.reason) else None
        except (ValueError, OSError, http.client.HTTPException):
            return None
        return None
    return None


def _is_missing(reason: object) -> bool:
    """Whether there is no such host, or no server on it. A timeout or a wrong certificate may be gone tomorrow."""
    if isinstance(reason, socket.gaierror):
        return reason.errno == socket.EAI_NONAME
    return isinstance(reason, ConnectionRefusedError)


def _encoded(address: str) -> str:
    """An address as browsers ask for it: host, path and query in ASCII.

    Raises:
        ValueError: If its host cannot be written so.
    """
    parts = urlsplit(address)
    path, query = (quote(each, safe=string.punctuation) for each in (parts.path, parts.query))
    return parts._replace(netloc=parts.netloc.encode("idna").decode(), path=path, query=query).geturl()
