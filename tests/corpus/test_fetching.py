"""Fetching from a server that behaves well, badly or not at all: what is held afterwards, and what is said."""

import gzip
import json
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Reply, Server, scripted_server

from corpus import Home, HomeUnusable, Papers, open_home
from corpus.catalogue import Original
from corpus.fetch import Patience
from corpus.fetch.archive import archive_folder, latest, records
from corpus.fetching import Fetched, fetch_originals

QUICK = Patience(
    between=0.0,
    longest_between=0.3,
    backoff=0.01,
    longest_rest=0.3,
    stall=0.4,
    seconds=5.0,
    largest=200_000,
)
SENTENCES = " ".join(f"Officer {n} walks beat {n} of Eskmouth every week." for n in range(40))


def page(text: str = "Eskshire Police has 120 officers in its neighbourhood teams.", more: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>Neighbourhood teams</title>{more}</head><body><main>"
        f"<h1>Neighbourhood teams</h1><p>{text}</p><p>{SENTENCES}</p></main></body></html>"
    ).encode()


def original(url: str, original_id: str = "eskshire-teams", **changes: Any) -> Original:
    facts = {"title": "Neighbourhood teams", "kind": "news", "publisher": "Eskshire Police", "format": "html"}
    return Original.model_validate({"id": original_id, "url": url, **facts, **changes})


@pytest.fixture
def server() -> Iterator[Server]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return open_home(tmp_path / "home")


def fetched(home: Home, *originals: Original, patience: Patience = QUICK, ids: Sequence[str] = ()) -> list[Fetched]:
    return list(fetch_originals(home, ids, originals=originals, patience=patience, loopback_allowed=True))


def outcomes(results: Sequence[Fetched]) -> list[str]:
    return [each.outcome for each in results]


def reason(home: Home, url: str, outcome: str, patience: Patience = QUICK, **changes: Any) -> str:
    """Why the one original at this address is not held; nothing of it is."""
    (only,) = fetched(home, original(url, **changes), patience=patience)
    assert (only.outcome, only.source) == (outcome, None)
    assert records(archive_folder(home, "eskshire-teams")) == ()
    assert Papers(home).ids() == ()
    return only.message


def held_text(home: Home, paper: str = "eskshire-teams") -> str:
    return Papers(home).document(paper).paragraphs[1].text


def test_an_original_becomes_a_paper_described_by_its_catalogue_entry(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(page(), headers={"Content-Type": "text/html", "ETag": '"one"'}))
    (only,) = fetched(home, original(url, published="2031-05-02"))
    assert only.outcome == "fetched"
    assert only.source is not None
    assert only.source.id == "eskshire-teams"
    assert (only.source.title, only.source.kind, only.source.url) == ("Neighbourhood teams", "news", url)
    assert (str(only.source.published), only.source.dated_by) == ("2031-05-02", "catalogue")
    assert only.source.provenance == "original"
    assert held_text(home) == "Eskshire Police has 120 officers in its neighbourhood teams."


def test_the_archive_keeps_the_bytes_and_a_record_of_where_and_when(home: Home, server: Server) -> None:
    headers = {"Content-Type": "text/html", "ETag": '"one"', "Last-Modified": "Fri, 02 May 2031 09:00:00 GMT"}
    new = server.says("/teams", Reply(page(), headers=headers))
    url = server.says("/old", Reply(status=301, headers={"Location": "/teams"}))
    (only,) = fetched(home, original(url))
    assert only.archived is not None
    assert only.archived.read_bytes() == page()
    record = latest(only.archived.parent)
    assert record is not None
    day = datetime.now(UTC).date().isoformat()
    assert record.file == f"{record.fetched_at[:10]}-{record.sha256[:8]}.html"
    assert abs((datetime.fromisoformat(record.fetched_at).date() - datetime.fromisoformat(day).date()).days) <= 1
    assert (record.url, record.final_url) == (url, new)
    assert (record.etag, record.last_modified, record.content_type) == tuple(
        headers[name] for name in ("ETag", "Last-Modified", "Content-Type")
    )
    assert record.bytes == len(page())
    assert sorted(path.name for path in only.archived.parent.iterdir()) == [
        f"{only.archived.stem}.html",
        f"{only.archived.stem}.json",
    ]


@pytest.mark.parametrize("validator", [{"ETag": '"one"'}, {"Last-Modified": "Fri, 02 May 2031 09:00:00 GMT"}])
def test_what_has_not_changed_is_not_sent_again(home: Home, server: Server, validator: dict[str, str]) -> None:
    entry = original(server.says("/teams", Reply(page(), headers=validator)))
    assert outcomes(fetched(home, entry) + fetched(home, entry)) == ["fetched", "unchanged"]
    name = {"ETag": "if-none-match", "Last-Modified": "if-modified-since"}[next(iter(validator))]
    assert server.requests("/teams")[1].headers[name] == next(iter(validator.values()))
    assert len(records(archive_folder(home, entry.id))) == 1


def test_the_same_bytes_without_a_validator_are_no_new_version(home: Home, server: Server) -> None:
    entry = original(server.says("/teams", Reply(page())))
    assert outcomes(fetched(home, entry) + fetched(home, entry)) == ["fetched", "unchanged"]
    assert len(records(archive_folder(home, entry.id))) == 1


def test_a_page_whose_hidden_token_alone_differs_is_no_new_version(home: Home, server: Server) -> None:
    replies = [Reply(page(more=f'<meta name="token" content="{n}">')) for n in (1, 2)]
    entry = original(server.says("/teams", *replies))
    assert outcomes(fetched(home, entry)) == ["fetched"]
    (again,) = fetched(home, entry)
    assert (again.outcome, again.message) == ("unchanged", "only what is not shown of the page has changed")
    assert len(records(archive_folder(home, entry.id))) == 1


def test_new_content_at_the_same_address_is_kept_beside_the_old_and_the_paper_updated(
    home: Home, server: Server
) -> None:
    after = page("Eskshire Police has 131 officers in its neighbourhood teams.")
    entry = original(server.says("/teams", Reply(page(), headers={"ETag": '"1"'}), Reply(after)))
    fetched(home, entry)
    (again,) = fetched(home, entry)
    assert (again.outcome, again.message) == ("changed", "the paper held was updated")
    versions = records(archive_folder(home, entry.id))
    assert [(archive_folder(home, entry.id) / each.file).read_bytes() for each in versions] == [page(), after]
    assert Papers(home).ids() == ("eskshire-teams",)
    assert held_text(home) == "Eskshire Police has 131 officers in its neighbourhood teams."


def test_a_page_that_was_rewritten_under_a_new_title_still_takes_the_place_of_the_old(
    home: Home, server: Server
) -> None:
    after = (
        b"<!DOCTYPE html><html><head><title>Safer Villages Fund, round 8</title></head><body><main>"
        b"<h1>Safer Villages Fund, round 8</h1><p>Groups may ask for 5,000 pounds until June.</p></main></body></html>"
    )
    entry = original(server.says("/teams", Reply(page()), Reply(after)))
    fetched(home, entry)
    (again,) = fetched(home, entry)
    assert (again.outcome, again.message) == ("changed", "the paper held was updated")
    assert Papers(home).ids() == ("eskshire-teams",)
    assert Papers(home).document("eskshire-teams").source.title == "Safer Villages Fund, round 8"
    assert [each.title for each in Papers(home).superseded()] == ["Neighbourhood teams"]


def test_content_that_comes_back_on_the_same_day_overwrites_nothing(home: Home, server: Server) -> None:
    other = page("Eskshire Police has 131 officers in its neighbourhood teams.")
    entry = original(server.says("/teams", Reply(page()), Reply(other), Reply(page())))
    for _ in range(3):
        fetched(home, entry)
    versions = records(archive_folder(home, entry.id))
    assert [(archive_folder(home, entry.id) / each.file).read_bytes() for each in versions] == [page(), other, page()]
    assert "120 officers" in held_text(home)


def test_a_paper_taken_out_is_added_again_from_the_archive(home: Home, server: Server) -> None:
    entry = original(server.says("/teams", Reply(page(), headers={"ETag": '"one"'})))
    fetched(home, entry)
    Papers(home).remove("eskshire-teams")
    assert outcomes(fetched(home, entry)) == ["unchanged"]
    assert "120 officers" in held_text(home)


def test_a_version_that_was_damaged_in_the_archive_is_fetched_anew(home: Home, server: Server) -> None:
    entry = original(server.says("/teams", Reply(page(), headers={"ETag": '"one"'})))
    (first,) = fetched(home, entry)
    assert first.archived is not None
    first.archived.write_bytes(b"damaged")
    (again,) = fetched(home, entry)
    assert again.outcome == "fetched"
    assert again.archived is not None
    assert again.archived.read_bytes() == page()


# Politeness


def test_the_tool_says_who_it_is_and_sends_no_cookie_or_password(home: Home, server: Server) -> None:
    url = server.says("/old", Reply(status=302, headers={"Location": "/teams", "Set-Cookie": "a=1"}))
    server.says("/teams", Reply(page()))
    fetched(home, original(url))
    for asked in server.asked:
        assert asked.headers["user-agent"].startswith("scrutiny-assistant/")
        assert "README" in asked.headers["user-agent"]
        assert not {"cookie", "authorization", "proxy-authorization", "referer"} & set(asked.headers)


def test_robots_txt_is_asked_for_once_and_honoured(home: Home, server: Server) -> None:
    server.says("/robots.txt", Reply(b"User-agent: *\nDisallow: /private/\n"))
    open_page = original(server.says("/teams", Reply(page())))
    closed = original(server.says("/private/teams", Reply(page())), "eskshire-closed")
    results = fetched(home, closed, open_page)
    assert outcomes(results) == ["refused", "fetched"]
    assert "robots.txt of '127.0.0.1' asks programs not to fetch '/private/teams'" in results[0].message
    assert [each.path for each in server.asked] == ["/robots.txt", "/teams"]


def test_rules_for_this_very_tool_go_before_those_for_all(home: Home, server: Server) -> None:
    server.says("/robots.txt", Reply(b"User-agent: scrutiny-assistant\nDisallow: /\n\nUser-agent: *\nAllow: /\n"))
    assert "robots.txt" in reason(home, server.says("/teams", Reply(page())), "refused")


def test_a_redirect_does_not_lead_around_robots_txt(home: Home, server: Server) -> None:
    server.says("/robots.txt", Reply(b"User-agent: *\nDisallow: /private/\n"))
    server.says("/private/teams", Reply(page()))
    url = server.says("/teams", Reply(status=301, headers={"Location": "/private/teams"}))
    assert "robots.txt" in reason(home, url, "refused")
    assert "/private/teams" not in server.paths()


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_robots_txt_may_be_asked(home: Home, server: Server, status: int) -> None:
    server.says("/robots.txt", Reply(status=status))
    assert outcomes(fetched(home, original(server.says("/teams", Reply(page()))))) == ["fetched"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_whose_robots_txt_cannot_be_had_is_left_alone(home: Home, server: Server, status: int) -> None:
    server.says("/robots.txt", Reply(status=status))
    one, two = (original(server.says(f"/{n}", Reply(page())), f"paper-{n}") for n in (1, 2))
    results = fetched(home, one, two)
    assert outcomes(results) == ["failed", "failed"]
    assert all("robots.txt of '127.0.0.1' cannot be had now" in each.message for each in results)
    assert server.paths() == []
    assert len(server.asked) == QUICK.attempts  # not asked for again for the second paper


def test_requests_to_one_host_wait_and_never_overlap(home: Home, server: Server) -> None:
    originals = [original(server.says(f"/{n}", Reply(page(f"Team {n}."))), f"paper-{n}") for n in range(3)]
    fetched(home, *originals, patience=Patience(between=0.15))
    times = [each.at for each in server.asked]
    assert min(after - before for before, after in pairwise(times)) >= 0.14
    assert server.most_at_once == 1


@pytest.mark.parametrize(("crawl_delay", "least", "most"), [(1, 0.9, 3.0), (50, 0.28, 3.0)])
def test_a_crawl_delay_is_kept_up_to_a_limit(
    home: Home, server: Server, crawl_delay: int, least: float, most: float
) -> None:
    server.says("/robots.txt", Reply(f"User-agent: *\nCrawl-delay: {crawl_delay}\n".encode()))
    longest = 1.0 if crawl_delay == 1 else 0.3
    patience = Patience(between=0.0, longest_between=longest)
    fetched(home, original(server.says("/teams", Reply(page()))), patience=patience)
    waited = server.asked[1].at - server.asked[0].at
    assert least <= waited <= most


# Failures that may pass, and those that do not


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_pass_is_tried_again(home: Home, server: Server, status: int) -> None:
    url = server.says("/teams", Reply(status=status), Reply(page()))
    assert outcomes(fetched(home, original(url))) == ["fetched"]
    assert server.paths() == ["/teams", "/teams"]


def test_what_does_not_pass_is_given_up_with_its_reason(home: Home, server: Server) -> None:
    said = reason(home, server.says("/teams", Reply(status=500)), "failed")
    assert said == f"'{server.origin}/teams' answered 500. Run it again later."
    assert len(server.paths()) == QUICK.attempts


@pytest.mark.parametrize(("status", "next_step"), [(404, "correct the address"), (410, "ask its publisher"), (403, "")])
def test_a_page_that_is_gone_is_asked_for_once(home: Home, server: Server, status: int, next_step: str) -> None:
    said = reason(home, server.says("/teams", Reply(status=status)), "failed")
    assert f"answered {status}" in said
    assert next_step in said
    assert server.paths() == ["/teams"]


def test_retry_after_is_waited_for(home: Home, server: Server) -> None:
    busy = Reply(status=429, headers={"Retry-After": "1"})
    url = server.says("/teams", busy, Reply(page()))
    patience = Patience(between=0.0, backoff=0.01, longest_rest=2.0)
    assert outcomes(fetched(home, original(url), patience=patience)) == ["fetched"]
    first, second = server.requests("/teams")
    assert second.at - first.at >= 0.95


@pytest.mark.parametrize(
    "wait", ["3600", format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)], ids=["seconds", "date"]
)
def test_who_asks_to_be_left_alone_for_long_is_not_asked_again_in_this_run(
    home: Home, server: Server, wait: str
) -> None:
    one = original(server.says("/one", Reply(status=503, headers={"Retry-After": wait})), "one")
    two = original(server.says("/two", Reply(page())), "two")
    began = time.monotonic()
    results = fetched(home, one, two)
    assert time.monotonic() - began < 2
    assert outcomes(results) == ["failed", "failed"]
    assert "asks to be left alone" in results[1].message
    assert server.paths() == ["/one"]


def test_one_failure_leaves_the_others_alone(home: Home, server: Server) -> None:
    gone = original(server.says("/gone", Reply(status=410)), "gone")
    there = original(server.says("/there", Reply(page())), "there")
    results = fetched(home, gone, there, ids=["gone", "nowhere", "there"])
    assert [(each.id, each.outcome) for each in results] == [
        ("gone", "failed"),
        ("nowhere", "failed"),
        ("there", "fetched"),
    ]
    assert results[1].message.startswith("no original 'nowhere' is in the catalogue")


def test_nobody_there_is_said_in_a_line(home: Home) -> None:
    with scripted_server() as gone:
        url = gone.says("/teams", Reply(page()))
    assert "could not be reached" in reason(home, url, "failed")


def test_a_silent_server_is_given_up(home: Home, server: Server) -> None:
    patience = Patience(between=0.0, backoff=0.01, attempts=2, stall=0.2)
    assert "too slow" in reason(home, server.says("/teams", Reply(page(), silence=3)), "failed", patience)


def test_a_dripping_server_is_given_up_though_it_is_never_silent(home: Home, server: Server) -> None:
    patience = Patience(between=0.0, backoff=0.01, seconds=0.6)
    began = time.monotonic()
    said = reason(home, server.says("/teams", Reply(page(), drip=0.05)), "failed", patience)
    assert "longer than a paper may take" in said
    assert time.monotonic() - began < 3


def test_a_dripping_head_is_given_up_too(home: Home, server: Server) -> None:
    patience = Patience(between=0.0, backoff=0.01, seconds=0.6)
    slow = Reply(raw=b"HTTP/1.1 200 OK\r\nX-Noise: " + b"n" * 1000, drip=0.05)
    assert "longer" in reason(home, server.says("/teams", slow), "failed", patience)


def test_huge_headers_are_not_swallowed(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(page(), headers={"X-Noise": "n" * 400_000}))
    assert "sent no HTTP" in reason(home, url, "failed")


def test_an_answer_that_is_no_http_is_said_in_a_line(home: Home, server: Server) -> None:
    assert "sent no HTTP" in reason(home, server.says("/teams", Reply(raw=b"hello\r\n\r\n")), "failed")


# Cut off, and gone on with


def test_a_download_that_was_cut_off_goes_on_where_it_broke_off(home: Home, server: Server) -> None:
    headers = {"ETag": '"one"'}
    url = server.says(
        "/teams", Reply(page(), headers=headers, cut_after=700), Reply(page(), headers=headers, ranges=True)
    )
    (only,) = fetched(home, original(url))
    assert only.outcome == "fetched"
    assert only.archived is not None
    assert only.archived.read_bytes() == page()
    second = server.requests("/teams")[1].headers
    assert (second["range"], second["if-range"]) == ("bytes=700-", '"one"')


def test_it_goes_on_in_the_next_run_too(home: Home, server: Server) -> None:
    headers = {"Last-Modified": "Fri, 02 May 2031 09:00:00 GMT"}
    once = Patience(between=0.0, attempts=1)
    url = server.says(
        "/teams", Reply(page(), headers=headers, cut_after=700), Reply(page(), headers=headers, ranges=True)
    )
    assert "broke off" in reason(home, url, "failed", once)
    (only,) = fetched(home, original(url), patience=once)
    assert only.outcome == "fetched"
    assert server.requests("/teams")[1].headers["range"] == "bytes=700-"


def test_a_server_that_ignores_ranges_is_asked_from_the_start(home: Home, server: Server) -> None:
    headers = {"ETag": '"one"'}
    url = server.says("/teams", Reply(page(), headers=headers, cut_after=700), Reply(page(), headers=headers))
    (only,) = fetched(home, original(url))
    assert only.archived is not None
    assert only.archived.read_bytes() == page()


def test_without_a_strong_validator_it_starts_anew(home: Home, server: Server) -> None:
    headers = {"ETag": 'W/"weak"'}
    url = server.says(
        "/teams", Reply(page(), headers=headers, cut_after=700), Reply(page(), headers=headers, ranges=True)
    )
    assert outcomes(fetched(home, original(url))) == ["fetched"]
    assert "range" not in server.requests("/teams")[1].headers


def test_content_that_changed_between_two_halves_is_never_put_together(home: Home, server: Server) -> None:
    other = page("Eskshire Police has 131 officers in its neighbourhood teams.")
    url = server.says(
        "/teams",
        Reply(page(), headers={"ETag": '"one"'}, cut_after=700),
        Reply(other, headers={"ETag": '"two"'}, ranges=True),
    )
    (only,) = fetched(home, original(url))
    assert only.archived is not None
    assert only.archived.read_bytes() == other


def test_a_part_that_was_not_asked_for_is_thrown_away(home: Home, server: Server) -> None:
    wrong = Reply(page(), 206, {"ETag": '"one"', "Content-Range": f"bytes 0-{len(page()) - 1}/{len(page())}"})
    url = server.says("/teams", Reply(page(), headers={"ETag": '"one"'}, cut_after=700), wrong, Reply(page()))
    (only,) = fetched(home, original(url))
    assert only.archived is not None
    assert only.archived.read_bytes() == page()


def test_what_is_always_cut_off_never_becomes_a_paper(home: Home, server: Server) -> None:
    assert "broke off" in reason(home, server.says("/teams", Reply(page(), cut_after=700)), "failed")


def test_a_length_longer_than_the_body_is_a_cut_off(home: Home, server: Server) -> None:
    assert "broke off" in reason(home, server.says("/teams", Reply(page(), length=len(page()) + 9)), "failed")


@pytest.mark.parametrize("length", [500, -1])
def test_a_page_without_its_end_is_refused_though_the_length_is_right_or_unsaid(
    home: Home, server: Server, length: int
) -> None:
    body = page() if length > 0 else page()[:500]
    assert "cut off at its end" in reason(home, server.says("/teams", Reply(body, length=length)), "refused")


# What is not the paper


def test_a_web_page_in_the_place_of_a_pdf_is_refused_with_that_reason(home: Home, server: Server) -> None:
    url = server.says("/report.pdf", Reply(page(), headers={"Content-Type": "application/pdf"}))
    said = reason(home, url, "refused", format="pdf")
    assert "a PDF was expected, but a web page came (the server calls it application/pdf)" in said


def test_a_pdf_in_the_place_of_a_web_page_is_refused(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(b"%PDF-1.4\n%%EOF\n", headers={"Content-Type": "text/html"}))
    assert "a web page was expected, but a PDF came" in reason(home, url, "refused")


def test_a_pdf_without_its_end_is_refused(home: Home, server: Server) -> None:
    url = server.says("/report.pdf", Reply(b"%PDF-1.4\n1 0 obj\n"))
    assert "cut off at its end" in reason(home, url, "refused", format="pdf")


@pytest.mark.parametrize(
    "title", ["Page not found", "404 - Eskshire", "Sorry, we couldn’t find that page", "Just a moment...", "Log in"]
)
def test_a_page_that_says_it_is_not_there_is_refused_though_its_status_is_200(
    home: Home, server: Server, title: str
) -> None:
    body = page().replace(b"<title>Neighbourhood teams", b"<title>" + title.encode())
    assert "so it is not the paper" in reason(home, server.says("/teams", Reply(body)), "refused")


@pytest.mark.parametrize("title", ["404 more officers", "Police cannot be found wanting", "Access denied to 12 women"])
def test_a_title_that_only_looks_like_such_a_page_is_no_reason_to_refuse(
    home: Home, server: Server, title: str
) -> None:
    body = page().replace(b"<title>Neighbourhood teams", b"<title>" + title.encode())
    assert outcomes(fetched(home, original(server.says("/teams", Reply(body))))) == ["fetched"]


def test_the_title_of_a_picture_is_not_that_of_the_page(home: Home, server: Server) -> None:
    body = page().replace(b"<main>", b"<svg><title>Log in</title></svg><main>")
    assert outcomes(fetched(home, original(server.says("/teams", Reply(body))))) == ["fetched"]


def test_a_redirect_to_the_front_page_means_that_the_paper_has_gone(home: Home, server: Server) -> None:
    server.says("/", Reply(page()))
    url = server.says("/teams", Reply(status=302, headers={"Location": "/"}))
    assert "front page" in reason(home, url, "refused")


def test_nothing_at_all_is_refused(home: Home, server: Server) -> None:
    assert "0 bytes" in reason(home, server.says("/teams", Reply(b"")), "refused")


def test_a_file_that_is_too_large_is_refused_before_it_comes(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(page() + b" " * 300_000))
    assert "larger than" in reason(home, url, "refused")
    assert not list(archive_folder(home, "eskshire-teams").glob(".*"))


def test_a_body_without_end_is_refused_when_it_is_too_large(home: Home, server: Server) -> None:
    assert "larger than" in reason(home, server.says("/teams", Reply(page(), endless=True)), "refused")


def test_a_page_packed_for_the_way_is_unpacked(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(gzip.compress(page()), headers={"Content-Encoding": "gzip"}))
    (only,) = fetched(home, original(url))
    assert only.archived is not None
    assert only.archived.read_bytes() == page()
    assert server.requests("/teams")[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    ("body", "encoding", "outcome", "words"),
    [
        (gzip.compress(b"a" * 5_000_000), "gzip", "refused", "larger than"),
        (gzip.compress(page())[:-20], "gzip", "failed", "cannot be unpacked"),
        (b"no gzip", "gzip", "failed", "cannot be unpacked"),
        (page(), "br", "refused", "packed as 'br'"),
    ],
)
def test_a_bad_packing_is_refused(
    home: Home, server: Server, body: bytes, encoding: str, outcome: str, words: str
) -> None:
    url = server.says("/teams", Reply(body, headers={"Content-Encoding": encoding}))
    assert words in reason(home, url, outcome)


def test_a_file_that_cannot_be_read_is_archived_and_its_reason_said(home: Home, server: Server) -> None:
    url = server.says("/report.pdf", Reply(b"%PDF-1.4\nnothing\n%%EOF\n"))
    (only,) = fetched(home, original(url, format="pdf"))
    assert (only.outcome, only.source) == ("failed", None)
    assert only.archived is not None
    assert "'eskshire-teams.pdf'" in only.message


# The run as a whole


def test_two_runs_at_a_time_are_one_too_many(home: Home, server: Server) -> None:
    url = server.says("/teams", Reply(page()))
    with home.locked("archive"), pytest.raises(HomeUnusable, match="another process"):
        fetched(home, original(url))
    assert server.asked == []


def test_a_full_disk_is_said_and_leaves_the_archive_as_it_was(home: Home, server: Server, tmp_path: Path) -> None:
    (home.path / "archive").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(HomeUnusable, match="cannot be"):
        fetched(home, original(server.says("/teams", Reply(page()))))
    assert Papers(home).ids() == ()


def test_each_result_is_reported_as_it_comes(home: Home, server: Server) -> None:
    seen: list[Fetched] = []
    url = server.says("/teams", Reply(page()))
    results = fetch_originals(
        home, originals=[original(url)], patience=QUICK, loopback_allowed=True, on_original=seen.append
    )
    assert tuple(seen) == results


def test_a_record_is_plain_json(home: Home, server: Server) -> None:
    (only,) = fetched(home, original(server.says("/teams", Reply(page()))))
    assert only.archived is not None
    record = json.loads(only.archived.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(record) == set("id file url final_url fetched_at etag last_modified content_type bytes sha256".split())
