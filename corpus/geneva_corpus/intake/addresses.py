"""Addresses in, what stands there out: http and https, several side by side, everything bounded.

A page is fetched as it is, once, under an honest name, without cookies. Every redirect is looked at before it is
followed, and the connection goes to the very address that was looked at.
"""

import http.client
import queue
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from geneva_corpus.display import in_one_line
from geneva_corpus.errors import SourceError
from geneva_corpus.intake.private_addresses import is_literal, is_private, is_private_name
from geneva_corpus.pace import Progress

#: Bounds on one address. All of its redirects together have SECONDS; bytes count before and after unpacking.
SECONDS = 15.0
MOST_REDIRECTS = 5
MOST_BYTES = 5 * 1024 * 1024
#: How many addresses are fetched at the same time.
SIDE_BY_SIDE = 8

_REDIRECTS = (301, 302, 303, 307, 308)
_SAVE_IT = "save the page in a browser and open the file"
_CHUNK = 64 * 1024


_Looked = tuple[
    socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]
]


@dataclass(frozen=True, slots=True)
class Page:
    """What stood at an address: the bytes unpacked, and the type, charset and address that the server told last."""

    url: str
    data: bytes
    type: str
    charset: str | None


@dataclass(slots=True, eq=False)
class _Visit:
    """One address under way: when it must be done, and the connection to be cut when it is not."""

    address: str
    seconds: float
    deadline: float
    connection: http.client.HTTPConnection | None = None
    sockets: list[socket.socket] = field(default_factory=list)
    responses: list[http.client.HTTPResponse] = field(default_factory=list)

    def left(self) -> float:
        """Seconds left. Raises TimeoutError when there are none."""
        rest = self.deadline - time.monotonic()
        if rest <= 0:
            raise TimeoutError
        return rest

    def cut(self) -> None:
        """Break off whatever the visit waits for."""
        for open_socket in self.sockets:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it was closed already

    def close(self) -> None:
        """Give back all that the visit opened."""
        for response in self.responses:
            response.close()
        if self.connection is not None:
            self.connection.close()
        for open_socket in self.sockets:
            open_socket.close()


def fetch_all(
    addresses: Sequence[str], progress: Progress | None = None, *, seconds: float = SECONDS
) -> dict[str, Page | SourceError]:
    """For each address its page, or the error that says why there is none."""
    results: dict[str, Page | SourceError] = {}
    answers: queue.Queue[tuple[_Visit, Page | SourceError]] = queue.Queue()
    waiting = list(addresses)[::-1]
    running: list[_Visit] = []
    while waiting or running:
        while waiting and len(running) < SIDE_BY_SIDE:
            visit = _Visit(waiting.pop(), seconds, time.monotonic() + seconds)
            running.append(visit)
            threading.Thread(target=_visit, args=(visit, answers), daemon=True).start()
        if progress is not None:
            progress("fetching", len(results), len(addresses))
        try:
            visit, answer = answers.get(timeout=0.05)
        except queue.Empty:
            overdue = [visit for visit in running if visit.deadline < time.monotonic()]
        else:
            overdue = []
            if visit in running:
                running.remove(visit)
                results[visit.address] = answer
        for visit in overdue:
            visit.cut()
            running.remove(visit)
            results[visit.address] = _too_slow(seconds)
    return results


def _too_slow(seconds: float) -> SourceError:
    return SourceError(f"did not answer in full within {seconds:g} seconds; try again, or {_SAVE_IT}")


def _visit(visit: _Visit, answers: "queue.Queue[tuple[_Visit, Page | SourceError]]") -> None:
    answers.put((visit, _answer(visit)))


def _answer(visit: _Visit) -> Page | SourceError:
    """The page, or what went wrong in words."""
    try:
        return _fetch(visit)
    except SourceError as error:
        return error
    except TimeoutError:
        return _too_slow(visit.seconds)
    except ssl.SSLCertVerificationError as error:
        return SourceError(f"cannot be trusted: {in_one_line(error.verify_message)}")
    except ssl.SSLError:
        return SourceError(f"cannot be reached safely (TLS failed); {_SAVE_IT}")
    except socket.gaierror:
        return SourceError("cannot be found; is the address right and the network up?")
    except ConnectionRefusedError:
        return SourceError("does not answer (connection refused)")
    except (OSError, http.client.HTTPException) as error:
        if time.monotonic() >= visit.deadline:
            return _too_slow(visit.seconds)
        return SourceError(f"broke off ({in_one_line(str(error) or type(error).__name__)})")
    except zlib.error:
        return SourceError("is packed wrongly")
    except ValueError:
        return SourceError("is no address that can be fetched")
    finally:
        visit.close()


def _fetch(visit: _Visit) -> Page:
    """Follow the address to its page."""
    url, public = visit.address, False
    for _ in range(MOST_REDIRECTS + 1):
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https"):
            raise SourceError(_wrong_scheme(visit.address, url, parts.scheme))
        if not parts.hostname or parts.username is not None:
            raise SourceError("is no address that can be fetched" if not parts.hostname else "holds a password")
        response, is_public = _ask(visit, parts.scheme, parts.hostname, parts.port, _target(url), public)
        visit.responses.append(response)
        public = public or is_public
        if response.status not in _REDIRECTS:
            return _page(visit, url, response)
        location = response.getheader("Location")
        if not location:
            raise SourceError("leads on to nowhere (a redirect without an address)")
        url = urljoin(url, location.strip())
        if visit.connection is not None:
            visit.connection.close()
    raise SourceError(f"leads on more than {MOST_REDIRECTS} times")


def _wrong_scheme(first: str, url: str, scheme: str) -> str:
    if first == url:
        return f"is not fetched: only http and https are, not {in_one_line(scheme)}"
    return f"leads to {in_one_line(url)}, which is not fetched: only http and https are"


def _target(url: str) -> str:
    """Path and query as they go on the wire: what is not ASCII, or a blank, is quoted."""
    parts = urlsplit(url)
    kept = "/%:@!$&'()*+,;=~-._"
    return quote(parts.path or "/", safe=kept) + (f"?{quote(parts.query, safe=kept + '?')}" if parts.query else "")


def _ask(
    visit: _Visit, scheme: str, host: str, port: int | None, target: str, public: bool
) -> tuple[http.client.HTTPResponse, bool]:
    """The answer of one server, and whether it is a public one. Raises SourceError for a way from public to private."""
    host = host if is_literal(host) else host.encode("idna").decode("ascii")
    if public and is_private_name(host):
        raise SourceError(_to_private(host))
    proxy = _proxy(scheme, host)
    if proxy is not None:
        return _through(visit, proxy, scheme, host, port, target), not is_private_name(host)
    number = port or (443 if scheme == "https" else 80)
    found = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)
    private = [entry for entry in found if is_private(str(entry[4][0]))]
    if public and private:
        raise SourceError(_to_private(host))
    connection = _connection(visit, scheme, host, number)
    connection.sock = _connected(visit, found, scheme, host)
    return _answered(connection, host, port, target), not private


def _to_private(host: str) -> str:
    return f"leads from a public address to a private one ({in_one_line(host)}), which is not followed"


def _connection(visit: _Visit, scheme: str, host: str, port: int) -> http.client.HTTPConnection:
    if scheme == "https":
        visit.connection = http.client.HTTPSConnection(host, port, timeout=visit.left())
    else:
        visit.connection = http.client.HTTPConnection(host, port, timeout=visit.left())
    return visit.connection


def _connected(visit: _Visit, found: Sequence[_Looked], scheme: str, host: str) -> socket.socket:
    """A connection to the first of the looked-up addresses that takes one."""
    failure: OSError = ConnectionRefusedError()
    for family, kind, protocol, _, address in found:
        bare = socket.socket(family, kind, protocol)
        visit.sockets.append(bare)
        bare.settimeout(visit.left())
        try:
            bare.connect(address)
        except OSError as error:
            bare.close()
            failure = error
            continue
        if scheme == "http":
            return bare
        secure = ssl.create_default_context().wrap_socket(bare, server_hostname=host)
        visit.sockets.append(secure)
        return secure
    raise failure


def _answered(
    connection: http.client.HTTPConnection, host: str, port: int | None, target: str
) -> http.client.HTTPResponse:
    from geneva_corpus import __version__

    shown = f"[{host}]" if ":" in host else host
    connection.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", shown if port is None else f"{shown}:{port}")
    connection.putheader("User-Agent", f"geneva-reader/{__version__} (fetches single pages for its reader)")
    connection.putheader("Accept", "text/html, application/xhtml+xml, text/plain, text/markdown, text/*;q=0.5")
    connection.putheader("Accept-Encoding", "gzip, deflate")
    connection.putheader("Connection", "close")
    connection.endheaders()
    return connection.getresponse()


def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for this host; none for this machine itself."""
    if is_private_name(host) or proxy_bypass(host):
        return None
    return getproxies().get(scheme)


def _through(
    visit: _Visit, proxy: str, scheme: str, host: str, port: int | None, target: str
) -> http.client.HTTPResponse:
    """The answer by way of a proxy, which looks the host up itself."""
    at = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    if not at.hostname:
        raise SourceError(f"cannot be fetched: the proxy {in_one_line(proxy)} is no address")
    found = socket.getaddrinfo(at.hostname, at.port or 3128, type=socket.SOCK_STREAM)
    shown = f"[{host}]" if ":" in host else host
    if scheme == "http":
        connection = _connection(visit, "http", at.hostname, at.port or 3128)
        connection.sock = _connected(visit, found, "http", at.hostname)
        target = f"http://{shown}{f':{port}' if port else ''}{target}"
    else:
        connection = _connection(visit, "https", at.hostname, at.port or 3128)
        connection.set_tunnel(host, port or 443)
        connection.connect()
        visit.sockets.append(connection.sock)
    return _answered(connection, host, port, target)


def _page(visit: _Visit, url: str, response: http.client.HTTPResponse) -> Page:
    """The page of an answer that is no redirect. Raises SourceError when it is none that can be read."""
    if response.status != 200:
        raise SourceError(_refusal(response.status))
    kind = response.headers.get_content_type() if response.getheader("Content-Type") else ""
    if kind and not (kind.startswith("text/") or kind == "application/xhtml+xml"):
        raise SourceError(f"is not text but {in_one_line(kind)}")
    length = response.getheader("Content-Length") or ""
    if length.isdecimal() and (len(length) > 12 or int(length) > MOST_BYTES):
        raise SourceError(_too_big())
    data = b"".join(_unpacked(visit, response))
    charset = response.headers.get_content_charset()
    return Page(url, data, kind, charset)


def _refusal(status: int) -> str:
    if status in (404, 410):
        return f"is not there ({status}); is the address right?"
    if status in (401, 402, 403, 407, 429, 451):
        return f"does not let this program in ({status}); {_SAVE_IT}"
    if status >= 500:
        return f"has trouble of its own ({status}); try again later"
    return f"gave no page (status {status}); {_SAVE_IT}"


def _too_big() -> str:
    return f"is larger than {MOST_BYTES >> 20} MB"


def _unpacked(visit: _Visit, response: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body in pieces, unpacked. Raises SourceError as soon as there is too much of it, packed or unpacked."""
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate"):
        raise SourceError(f"is packed in a way this program does not know ({in_one_line(packing)})")
    unpacker = None if packing == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 32)
    taken = given = 0
    while True:
        visit.left()
        packed = response.read1(_CHUNK)
        if not packed:
            break
        taken += len(packed)
        if taken > MOST_BYTES:
            raise SourceError(_too_big())
        if unpacker is None:
            yield packed
            continue
        try:
            piece = unpacker.decompress(packed, MOST_BYTES + 1 - given)
        except zlib.error:
            if packing != "deflate" or given:
                raise
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers leave out the wrapper
            piece = unpacker.decompress(packed, MOST_BYTES + 1 - given)
        given += len(piece)
        if given > MOST_BYTES or unpacker.unconsumed_tail:
            raise SourceError(_too_big())
        yield piece
