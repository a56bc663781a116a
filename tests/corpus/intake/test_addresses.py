"""Addresses are fetched from a real server on this machine, well-behaved and otherwise."""

import gzip
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from geneva_corpus.errors import Cancelled, SourceError
from geneva_corpus.intake import addresses
from geneva_corpus.intake.addresses import MOST_BYTES, Page, fetch_all
from geneva_corpus.sources import load

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web site of a test: what it answers at each path, and where it is."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.close_connection = True
                try:
                    site.answers[self.path](self)
                except (BrokenPipeError, ConnectionResetError):
                    site.hung_up += 1

            def log_request(self, *_: object) -> None:
                site.seen.append(self.path)

        self.seen: list[str] = []
        self.hung_up = 0
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.root = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> str:
        """Answer `path` with this; gives its address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(body)

        self.answers[path] = answer
        return self.root + path

    def sends_on(self, path: str, location: str, status: int = 302) -> str:
        return self.page(path, b"", status=status, Location=location)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def fetched(address: str, seconds: float = 10) -> Page:
    answer = fetch_all([address], seconds=seconds)[address]
    assert isinstance(answer, Page), answer
    return answer


def refused(address: str, seconds: float = 10) -> str:
    answer = fetch_all([address], seconds=seconds)[address]
    assert isinstance(answer, SourceError), answer
    return str(answer)


def test_a_page_comes_with_its_type_charset_and_address(site: Site) -> None:
    address = site.page("/a", "<p>Köln</p>".encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")
    page = fetched(address)
    assert (page.url, page.type, page.charset) == (address, "text/html", "iso-8859-1")
    assert page.data == "<p>Köln</p>".encode("latin-1")


def test_the_program_says_who_it_is(site: Site) -> None:
    told: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        told.append(request.headers["User-Agent"])
        request.send_response(200)
        request.end_headers()

    site.answers["/a"] = answer
    fetched(site.root + "/a")
    assert told[0].startswith("geneva-reader/")


def test_a_redirect_is_followed_to_where_the_page_is(site: Site) -> None:
    end = site.page("/end", b"here")
    start = site.sends_on("/start", "/middle", 301)
    site.sends_on("/middle", end, 307)
    assert fetched(start).url == end


def test_five_redirects_are_followed_and_six_are_not(site: Site) -> None:
    site.page("/0", b"here")
    for number in range(1, 7):
        site.sends_on(f"/{number}", f"/{number - 1}")
    assert fetched(site.root + "/5").data == b"here"
    assert "more than 5 times" in refused(site.root + "/6")


def test_a_circle_of_redirects_ends(site: Site) -> None:
    address = site.sends_on("/a", "/b")
    site.sends_on("/b", "/a")
    assert "more than 5 times" in refused(address)
    assert len(site.seen) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "data:text/html,a"]
)
def test_a_redirect_never_leaves_http(site: Site, target: str) -> None:
    assert "only http and https" in refused(site.sends_on("/a", target))


def test_a_redirect_never_leads_from_a_public_address_to_a_private_one(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = site.page("/inner", b"secret").replace("127.0.0.1", "127.0.0.2")
    address = site.sends_on("/outer", inner)
    monkeypatch.setattr(addresses, "is_private", lambda number: number == "127.0.0.2")
    assert "from a public address to a private one" in refused(address)
    assert site.seen == ["/outer"]


def test_a_private_address_may_lead_to_a_private_one(site: Site) -> None:
    assert fetched(site.sends_on("/a", site.page("/b", b"here"))).data == b"here"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "is not there (404)"),
        (410, "not there"),
        (403, "save the page in a browser"),
        (429, "save the page"),
        (500, "try again later"),
        (503, "try again later"),
        (204, "gave no page"),
    ],
)
def test_a_refusal_is_told_in_words(site: Site, status: int, words: str) -> None:
    assert words in refused(site.page("/a", b"", status=status))


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream", "video/mp4"])
def test_what_is_not_text_is_refused(site: Site, kind: str) -> None:
    assert f"is not text but {kind}" in refused(site.page("/a", b"x", Content_Type=kind))


def test_too_much_is_refused_before_it_comes(site: Site) -> None:
    assert "larger than 5 MB" in refused(site.page("/a", b"x", Content_Length=str(MOST_BYTES + 1)))


def test_a_page_without_end_is_cut_off(site: Site) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(10_000):
            request.wfile.write(b"x" * 100_000)

    site.answers["/a"] = answer
    assert "larger than 5 MB" in refused(site.root + "/a")


def test_a_packed_page_is_unpacked(site: Site) -> None:
    text = b"<p>Hello</p>" * 1000
    assert fetched(site.page("/gzip", gzip.compress(text), Content_Encoding="gzip")).data == text
    assert fetched(site.page("/zlib", zlib.compress(text), Content_Encoding="deflate")).data == text
    bare = zlib.compressobj(wbits=-15)
    raw = bare.compress(text) + bare.flush()
    assert fetched(site.page("/raw", raw, Content_Encoding="deflate")).data == text


def test_a_small_packet_that_unpacks_to_a_giant_is_refused(site: Site) -> None:
    bomb = gzip.compress(b"\0" * (MOST_BYTES * 20))
    assert len(bomb) < MOST_BYTES
    assert "larger than 5 MB" in refused(site.page("/a", bomb, Content_Encoding="gzip"))


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_broken_packet_is_told(site: Site, packing: str) -> None:
    assert "packed wrongly" in refused(site.page("/a", b"this is not packed", Content_Encoding=packing))


def test_an_unknown_packing_is_told(site: Site) -> None:
    assert "does not know (br)" in refused(site.page("/a", b"x", Content_Encoding="br"))


def test_a_page_that_drips_is_given_up_at_the_deadline(site: Site) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while True:
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.02)

    site.answers["/a"] = answer
    assert "within 0.3 seconds" in refused(site.root + "/a", seconds=0.3)


def test_a_head_that_drips_is_given_up_at_the_deadline(site: Site) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        for letter in b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 1000:
            request.wfile.write(bytes([letter]))
            request.wfile.flush()
            time.sleep(0.02)

    site.answers["/a"] = answer
    assert "within 0.3 seconds" in refused(site.root + "/a", seconds=0.3)


def test_a_server_that_says_nothing_is_given_up_at_the_deadline(site: Site) -> None:
    site.answers["/a"] = lambda _: time.sleep(1)
    assert "within 0.2 seconds" in refused(site.root + "/a", seconds=0.2)


def test_a_server_that_talks_nonsense_is_told(site: Site) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"\x1b[31mgarbage\r\n\r\n")

    site.answers["/a"] = answer
    reason = refused(site.root + "/a")
    assert "broke off" in reason
    assert "\x1b" not in reason


def test_nobody_at_home_is_told() -> None:
    assert "connection refused" in refused("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    "address",
    ["http://", "http://[::1", "http://127.0.0.1:99999/", "http://a b/", "http://127.0.0.1:9/\r\nX: y", "http://../"],
)
def test_an_address_that_is_none_is_told(address: str) -> None:
    assert refused(address)


def test_a_password_in_an_address_is_refused() -> None:
    assert "password" in refused("http://user:secret@127.0.0.1/")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"])
def test_only_http_and_https_are_fetched(address: str) -> None:
    assert "only http and https" in refused(address)


def test_letters_of_all_scripts_are_quoted_on_the_wire(site: Site) -> None:
    site.page("/caf%C3%A9?q=%C3%BC", b"here")
    assert fetched(site.root + "/café?q=ü").data == b"here"


def test_a_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.root)
    site.page("http://public.example:81/a?b", b"by way of the proxy")
    assert fetched("http://public.example:81/a?b").data == b"by way of the proxy"


def test_a_proxy_is_not_asked_for_this_machine(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetched(site.page("/a", b"here")).data == b"here"


def test_a_proxy_leads_nobody_to_a_private_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.root)
    site.sends_on("http://public.example/a", f"{site.root}/inner")
    site.page("/inner", b"secret")
    assert "from a public address to a private one" in refused("http://public.example/a")


@pytest.mark.parametrize(
    "host", ["127.1", "2130706433", "0x7f000001", "localhost.", "printer.local", "[::ffff:10.0.0.1]"]
)
def test_a_proxy_is_not_asked_for_what_is_of_this_network_however_it_is_written(
    site: Site, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("http_proxy", site.root)
    site.sends_on("http://public.example/a", f"http://{host}/inner")
    assert "from a public address to a private one" in refused("http://public.example/a")
    assert site.seen == ["http://public.example/a"]


def test_a_proxy_that_is_no_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://")
    assert "the proxy http:// is no address" in refused("http://public.example/a")


def test_a_proxy_that_will_not_build_a_tunnel_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", site.root)
    assert "broke off" in refused("https://public.example/a")


def test_a_server_that_speaks_no_tls_is_told(site: Site) -> None:
    assert "TLS failed" in refused(site.root.replace("http:", "https:") + "/a")


def test_a_redirect_to_nowhere_is_told(site: Site) -> None:
    assert "leads on to nowhere" in refused(site.page("/a", b"", status=302))


def test_a_name_that_nobody_has_is_told() -> None:
    assert refused("http://no-such-host.invalid/a")


def test_several_are_fetched_side_by_side_and_told_of(site: Site) -> None:
    everybody = threading.Barrier(4, timeout=5)

    def answer(request: BaseHTTPRequestHandler) -> None:
        everybody.wait()
        request.send_response(200)
        request.end_headers()
        request.wfile.write(request.path.encode())

    for name in "abcd":
        site.answers[f"/{name}"] = answer
    told: list[tuple[str, int, int]] = []
    pages = fetch_all([f"{site.root}/{name}" for name in "abcd"], lambda *step: told.append(step), seconds=10)
    assert [page.data for page in pages.values() if isinstance(page, Page)] != []
    assert {page.data for page in pages.values() if isinstance(page, Page)} == {b"/a", b"/b", b"/c", b"/d"}
    assert {step[2] for step in told} == {4}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text/html", "Nine people were killed when a dam burst."),
        ("application/xhtml+xml", "Nine people were killed when a dam burst."),
        ("text/markdown", "<p>Nine people were killed when a dam burst.</p>"),
    ],
)
def test_what_was_fetched_is_read_as_what_it_is_said_to_be(site: Site, kind: str, text: str) -> None:
    address = site.page("/a", b"<p>Nine people were killed when a dam burst.</p>", Content_Type=kind)
    (source,), _ = load([address])
    assert (source.text.strip(), source.path) == (text, address)
    assert source.stated is not None
    assert source.stated.url == address


def test_one_that_fails_leaves_the_others_alone(site: Site) -> None:
    good, bad = site.page("/good", b"here"), site.page("/bad", b"", status=404)
    answers = fetch_all([bad, good], seconds=10)
    assert isinstance(answers[bad], SourceError)
    assert isinstance(answers[good], Page)


def test_fetching_can_be_called_off(site: Site) -> None:
    site.answers["/a"] = lambda _: time.sleep(1)

    def stop(name: str, done: int, total: int) -> None:
        raise Cancelled(f"{name} {done} of {total}")

    with pytest.raises(Cancelled):
        fetch_all([site.root + "/a"], stop)
