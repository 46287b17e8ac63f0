"""Fetching over https from a real server on loopback: who proves itself is believed, nobody else is."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme
from scripted_server import Reply, Server, scripted_server

from corpus import Home, Papers, ScrutinyError, open_home
from corpus.catalogue import Original
from corpus.fetch import Patience
from corpus.fetch.archive import archive_folder, records
from corpus.fetching import Fetched, fetch_originals

QUICK = Patience(between=0.0, backoff=0.01, stall=10.0, seconds=60.0)
HOST = "papers.eskshire.example"
SENTENCES = " ".join(f"Officer {n} walks beat {n} of Eskmouth every week." for n in range(40))
DAYS_AGO = [datetime.now(UTC) - timedelta(days=days) for days in (9, 2)]


def page(officers: int) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>Teams</title></head><body><main><h1>Teams</h1>"
        f"<p>Eskshire Police has {officers} officers in its teams.</p><p>{SENTENCES}</p></main></body></html>"
    ).encode()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return open_home(tmp_path / "home")


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """Who is trusted to say who somebody is, as a council's own network may be."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return authority


@contextmanager
def proving_itself(authority: trustme.CA, *names: str, **validity: Any) -> Iterator[Server]:
    """A server with a certificate for these names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*(names or (HOST,)), **validity).configure_cert(context)
    with scripted_server(context) as server:
        yield server


def fetched(home: Home, url: str) -> Fetched:
    facts = {"title": "Teams", "kind": "news", "publisher": "Eskshire Police", "format": "html"}
    original = Original.model_validate({"id": "eskshire-teams", "url": url, **facts})
    (only,) = fetch_originals(
        home, originals=[original], patience=QUICK, loopback_allowed=True, resolve=lambda host, port: ["127.0.0.1"]
    )
    return only


def named(url: str, host: str = HOST) -> str:
    return url.replace("127.0.0.1", host)


def said_of(home: Home, server: Server) -> str:
    """Why a server that cannot be believed gives nothing; it is not asked again, nor for anything."""
    only = fetched(home, named(server.says("/teams", Reply(page(999)))))
    assert (only.outcome, only.source, only.archived) == ("failed", None, None)
    assert server.asked == []
    return only.message


def test_a_server_that_a_trusted_authority_vouches_for_is_fetched_from(home: Home, authority: trustme.CA) -> None:
    with proving_itself(authority) as server:
        url = named(server.says("/teams", Reply(page(120), headers={"ETag": '"one"'})))
        assert fetched(home, url).outcome == "fetched"
        assert fetched(home, url).outcome == "unchanged"
        assert server.requests("/teams")[1].headers["if-none-match"] == '"one"'
    assert Papers(home).document("eskshire-teams").paragraphs[1].text.startswith("Eskshire Police has 120 officers")
    [version] = records(archive_folder(home, "eskshire-teams"))
    assert version.final_url == url


def test_a_large_file_that_breaks_off_is_gone_on_with_over_a_new_secure_connection(
    home: Home, authority: trustme.CA
) -> None:
    said = {"ETag": '"one"', "Content-Type": "text/html"}
    with proving_itself(authority) as server:
        cut = Reply(page(120), headers=said, cut_after=300)
        url = named(server.says("/teams", cut, Reply(page(120), headers=said, ranges=True)))
        assert fetched(home, url).outcome == "fetched"
        assert [each.headers.get("range") for each in server.requests("/teams")] == [None, "bytes=300-"]


@pytest.mark.usefixtures("authority")
def test_a_server_that_vouches_for_itself_is_not_believed(home: Home) -> None:
    with proving_itself(trustme.CA()) as server:
        said = said_of(home, server)
    assert f"{HOST!r} could not prove who it is (unable to get local issuer certificate)" in said
    assert said.endswith("where your network replaces certificates, name its own with SSL_CERT_FILE.")


def test_an_authority_that_nobody_named_is_not_believed(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    with proving_itself(trustme.CA()) as server:
        assert "could not prove who it is" in said_of(home, server)


def test_a_certificate_that_has_run_out_is_refused_and_says_so(home: Home, authority: trustme.CA) -> None:
    began, ended = DAYS_AGO
    with proving_itself(authority, not_before=began, not_after=ended) as server:
        said = said_of(home, server)
    assert "could not prove who it is (certificate has expired). Check this machine's clock" in said


@pytest.mark.parametrize("others", ["minutes.eskshire.example", "127.0.0.1"])
def test_a_certificate_for_another_host_is_refused_and_says_so(home: Home, authority: trustme.CA, others: str) -> None:
    with proving_itself(authority, others) as server:
        said = said_of(home, server)
    assert f"certificate is not valid for '{HOST}'" in said
    assert said.endswith("Correct the address in the catalogue, or tell its publisher.")


def test_what_is_held_stays_as_it_is_where_its_publisher_no_longer_proves_itself(
    home: Home, authority: trustme.CA
) -> None:
    with proving_itself(authority) as server:
        fetched(home, named(server.says("/teams", Reply(page(120)))))
    before = Papers(home).fingerprint(), records(archive_folder(home, "eskshire-teams"))
    with proving_itself(trustme.CA()) as stranger:
        said_of(home, stranger)
    assert (Papers(home).fingerprint(), records(archive_folder(home, "eskshire-teams"))) == before


def test_a_redirect_to_a_host_that_cannot_prove_itself_is_not_followed_to_its_end(
    home: Home, authority: trustme.CA
) -> None:
    with proving_itself(authority) as server, proving_itself(trustme.CA()) as stranger:
        away = named(stranger.says("/teams", Reply(page(999))))
        only = fetched(home, named(server.says("/old", Reply(status=301, headers={"Location": away}))))
        assert stranger.asked == []
    assert (only.outcome, only.source) == ("failed", None)
    assert "could not prove who it is" in only.message


def test_a_page_that_sends_from_https_to_http_is_refused(home: Home, authority: trustme.CA) -> None:
    with proving_itself(authority) as server, scripted_server() as plain:
        away = named(plain.says("/teams", Reply(page(999))))
        only = fetched(home, named(server.says("/old", Reply(status=301, headers={"Location": away}))))
        assert plain.asked == []
    assert only.outcome == "refused"
    assert "redirects from https" in only.message


def test_a_server_that_speaks_no_tls_is_reported(home: Home) -> None:
    with scripted_server() as server:
        only = fetched(home, named(server.says("/teams", Reply(page(999)))).replace("http:", "https:"))
        assert server.asked == []
    assert only.outcome == "failed"
    assert f"{HOST!r} could not be reached" in only.message


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_certificates_that_cannot_be_read_are_named(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    path = tmp_path / "ours.pem"
    if content:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(ScrutinyError, match=r"ours\.pem.*cannot be read.*Name a PEM file, or unset it"):
        fetched(home, f"https://{HOST}/teams")
