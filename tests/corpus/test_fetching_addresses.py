"""Where fetching may go: public http(s) addresses only, judged by the number that is connected to, at every step."""

import ipaddress
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest
from scripted_server import Reply, scripted_server

from corpus import Home, Papers, open_home
from corpus.catalogue import Original
from corpus.fetch import Patience
from corpus.fetch.addresses import is_public, next_address, origin, parsed, permitted
from corpus.fetch.failing import Refused
from corpus.fetching import Fetched, fetch_originals

QUICK = Patience(between=0.0, backoff=0.01, stall=1.0, seconds=5.0)
PAGE = b"<!DOCTYPE html><html><title>Teams</title><body><p>Eskshire Police has 120 officers.</p></body></html>"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return open_home(tmp_path / "home")


def original(url: str) -> Original:
    facts = {"title": "Teams", "kind": "news", "publisher": "Eskshire Police", "format": "html"}
    return Original.model_validate({"id": "eskshire-teams", "url": url, **facts})


class Names:
    """A directory of names that answers in order, the last answer again and again, and counts."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def fetch_one(home: Home, url: str, *, names: Names | None = None, loopback_allowed: bool = True) -> Fetched:
    directory = {"resolve": names} if names else {}
    (only,) = fetch_originals(
        home, originals=[original(url)], patience=QUICK, loopback_allowed=loopback_allowed, **directory
    )
    return only


@pytest.mark.parametrize(
    "number",
    """127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1
    239.255.255.250 240.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 203.0.113.9 :: ::1 fe80::1 fec0::1 fc00::1 fd12::1
    ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1::
    2001:0:4136:e378:8000:63bf:3fff:fdd2 100::1""".split(),
)
def test_a_number_that_is_not_public_is_refused(number: str) -> None:
    assert not is_public(ipaddress.ip_address(number))
    with pytest.raises(Refused, match="not a public address"):
        permitted("papers.eskshire.example", [number], loopback_allowed=False)


@pytest.mark.parametrize(
    "number", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_a_public_number_is_permitted(number: str) -> None:
    assert permitted("papers.eskshire.example", [number], loopback_allowed=False) == (number,)


def test_a_name_with_one_private_number_among_public_ones_is_refused() -> None:
    with pytest.raises(Refused, match=r"10\.0\.0\.1"):
        permitted("papers.eskshire.example", ["1.1.1.1", "10.0.0.1"], loopback_allowed=False)


@pytest.mark.parametrize("number", ["10.0.0.1", "169.254.169.254", "fe80::1", "224.0.0.1"])
def test_leave_for_loopback_is_leave_for_nothing_else(number: str) -> None:
    assert permitted("localhost", ["127.0.0.1", "::1"], loopback_allowed=True) == ("127.0.0.1", "::1")
    with pytest.raises(Refused):
        permitted("papers.eskshire.example", [number], loopback_allowed=True)


@pytest.mark.parametrize(
    "text",
    ["ftp://eskshire.example/a", "file:///etc/passwd", "//eskshire.example", "gopher://a", "http://", "javascript:1"],
)
def test_an_address_outside_http_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not an http or https address"):
        parsed(text)


def test_an_address_with_a_password_in_it_is_refused_and_not_repeated() -> None:
    with pytest.raises(Refused) as failure:
        parsed("https://clerk:hush@eskshire.example/a")
    assert "hush" not in str(failure.value)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://eskshire.example/b"),
        ("c?d=1#e", "https://eskshire.example/a/c?d=1"),
        ("https://www.eskshire.example/x", "https://www.eskshire.example/x"),
        ("//other.example/y", "https://other.example/y"),
    ],
)
def test_a_redirect_is_read_as_a_browser_reads_it(location: str, leads_to: str) -> None:
    assert str(next_address(httpx.URL("https://eskshire.example/a/b"), location)) == leads_to


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("http://eskshire.example/a", "from https to"),
        ("ftp://eskshire.example/a", "not an http or https address"),
        ("https://a:b@eskshire.example/", "name or password"),
        ("https://[::1", "no address"),
        (None, "says not where to"),
        ("", "says not where to"),
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(location: str | None, words: str) -> None:
    with pytest.raises(Refused, match=words):
        next_address(httpx.URL("https://eskshire.example/a"), location)


def test_a_port_is_part_of_what_has_one_robots_txt() -> None:
    assert origin(httpx.URL("https://eskshire.example:8443/a?b")) == "https://eskshire.example:8443"
    assert origin(httpx.URL("https://eskshire.example:443/a")) == "https://eskshire.example"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1"])
def test_loopback_is_refused_unless_a_test_allows_it(home: Home, host: str) -> None:
    with scripted_server() as server:
        server.says("/teams", Reply(PAGE))
        port = server.origin.rpartition(":")[2]
        result = fetch_one(home, f"http://{host}:{port}/teams", loopback_allowed=False)
        assert server.asked == []
    assert result.outcome == "refused"
    assert "not a public address" in result.message


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.0.1:8080/admin",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0x0a000001/",
    ],
)
def test_a_redirect_to_a_private_address_is_refused(home: Home, target: str) -> None:
    with scripted_server() as server:
        url = server.says("/teams", Reply(status=302, headers={"Location": target}))
        result = fetch_one(home, url)
    assert result.outcome == "refused"
    assert "not a public address" in result.message
    assert Papers(home).ids() == ()


def test_redirects_end(home: Home) -> None:
    with scripted_server() as server:
        url = server.says("/teams", Reply(status=302, headers={"Location": "/teams"}))
        result = fetch_one(home, url)
        assert server.paths() == ["/teams"] * (QUICK.redirects + 1)
    assert (result.outcome, "still a redirect after 5" in result.message) == ("refused", True)


def test_a_name_at_a_private_address_is_refused(home: Home) -> None:
    names = Names(["192.168.7.7"])
    result = fetch_one(home, "https://papers.eskshire.example/teams", names=names)
    assert result.outcome == "refused"
    assert "'papers.eskshire.example' is at 192.168.7.7" in result.message


def test_the_number_that_was_checked_is_the_one_connected_to(home: Home) -> None:
    # A directory that gives a harmless number first, and a private one to whoever looks a second time.
    names = Names(["127.0.0.1"], ["10.0.0.1"])
    with scripted_server() as server:
        server.says("/teams", Reply(PAGE))
        port = server.origin.rpartition(":")[2]
        result = fetch_one(home, f"http://papers.eskshire.example:{port}/teams", names=names)
        assert server.requests("/teams")[0].headers["host"] == f"papers.eskshire.example:{port}"
    assert result.outcome == "fetched"
    assert names.asked == ["papers.eskshire.example"]


def test_each_new_connection_is_checked_anew(home: Home) -> None:
    names = Names(["127.0.0.1"], ["10.0.0.1"])
    with scripted_server() as server:
        server.says("/robots.txt", Reply(b"", headers={"Connection": "close"}))
        server.says("/teams", Reply(PAGE))
        port = server.origin.rpartition(":")[2]
        result = fetch_one(home, f"http://papers.eskshire.example:{port}/teams", names=names)
        assert server.paths() == []
    assert (result.outcome, "10.0.0.1" in result.message) == ("refused", True)


def test_a_name_that_nobody_knows_is_a_failure_that_is_said(home: Home) -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise OSError("no such name")

    (only,) = fetch_originals(
        home, originals=[original("https://papers.eskshire.example/teams")], patience=QUICK, resolve=unknown
    )
    assert only.outcome == "failed"
    assert "its name is not known" in only.message


def test_a_proxy_in_the_environment_is_not_used(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    with scripted_server() as server:
        assert fetch_one(home, server.says("/teams", Reply(PAGE))).outcome == "fetched"
