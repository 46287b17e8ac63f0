"""Azure OpenAI and Anthropic on the wire, each in its own protocol: well, refused, late, cut off, empty, too much."""

import json
import re
import time

import pytest
from model_serving import ModelServer, Reply, model_server, refusal
from test_model_drafting import GOOD, draft_of, evidence_in

from assistant import Assistant
from assistant.writing.language_model import Message, ModelFailed
from assistant.writing.language_models import IndexedModel, model_from
from assistant.writing.waiting import whole_reply

pytest.importorskip("llama_index.llms.azure_openai", reason="the extra `language-models` is not installed")
pytest.importorskip("llama_index.llms.anthropic", reason="the extra `language-models` is not installed")

MESSAGES = (Message("system", "s"), Message("user", "q"))
SERVICES = ("azure:ours", "anthropic:claude-sonnet-4-20250514")


def model_at(server: ModelServer, service: str, *, key: str = "k-1") -> IndexedModel:
    return model_from(f"{service}@{server.address.removesuffix('/v1')}", key=key)


def anthropic_refusal(status: int, kind: str, message: str, **headers: str) -> Reply:
    body = json.dumps({"type": "error", "error": {"type": kind, "message": message}}).encode()
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(status=status, headers=named, body=body)


def test_azure_is_asked_for_its_deployment_with_its_key() -> None:
    with model_server(Reply(GOOD)) as server:
        assert whole_reply(model_at(server, "azure:ours"), MESSAGES, seconds=120) == GOOD
    [request] = server.asked
    assert re.fullmatch(r"/openai/deployments/ours/chat/completions\?api-version=[\d-]+", request["path"])
    assert (server.keys, request["stream"], request["temperature"]) == (["k-1"], True, 0.0)
    assert [each["role"] for each in request["messages"]] == ["system", "user"]


@pytest.mark.parametrize("name", ["claude-sonnet-4-20250514", "claude-of-next-year"])
def test_anthropic_is_asked_in_its_own_protocol_whatever_its_model_is_called(name: str) -> None:
    with model_server(Reply(GOOD)) as server:
        assert whole_reply(model_at(server, f"anthropic:{name}"), MESSAGES, seconds=120) == GOOD
    [request] = server.asked
    assert (request["path"], server.keys, request["model"]) == ("/v1/messages", ["k-1"], name)
    assert (request["stream"], request["system"]) == (True, "s")
    assert ("temperature" in request) == (name in SERVICES[1])


@pytest.mark.parametrize("service", SERVICES)
def test_what_stands_of_a_reply_is_the_answer(county: Assistant, service: str) -> None:
    with model_server(Reply(f"{GOOD} In all 999 farmers joined [1].")) as server:
        draft = draft_of(county, model_at(server, service))
    assert (draft.by, [each.text for each in draft.statements]) == (service, [GOOD.replace(" [1]", "")])


@pytest.mark.parametrize("service", SERVICES)
def test_a_reply_that_filled_its_room_keeps_its_whole_sentences(county: Assistant, service: str) -> None:
    with model_server(Reply(f"{GOOD} The volunteers were", reason="length")) as server:
        draft = draft_of(county, model_at(server, service))
    assert (draft.by, [each.text for each in draft.statements]) == (service, [GOOD.replace(" [1]", "")])
    assert [each.text for each in draft.notices] == [
        f"{draft.by} reached the limit of its length and was cut off. Ask about one thing at a time. "
        "What it had written is shown."
    ]


@pytest.mark.parametrize("service", SERVICES)
def test_a_reply_that_is_cut_off_is_not_taken_for_a_whole_one(service: str) -> None:
    with (
        model_server(Reply(f"{GOOD} The volunteers", ends=False)) as server,
        pytest.raises(ModelFailed, match="broke off in the middle") as failed,
    ):
        whole_reply(model_at(server, service), MESSAGES, seconds=1.5)
    assert failed.value.written == f"{GOOD} The volunteers"
    assert failed.value.passing


@pytest.mark.parametrize("service", SERVICES)
def test_a_busy_service_is_asked_again_when_it_says(service: str) -> None:
    waits: list[float] = []
    with model_server(refusal(429, "slow down", Retry_After="3"), refusal(503, "starting"), Reply(GOOD)) as server:
        assert whole_reply(model_at(server, service), MESSAGES, seconds=60, sleep=waits.append) == GOOD
    assert waits == [3.0, 2.0]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (refusal(401, "Access denied due to invalid subscription key"), r"refused the key \(401\)"),
        (refusal(404, "The API deployment for this resource does not exist"), r"is not known at its address \(404\)"),
        (refusal(400, "This model's maximum context length is 4096 tokens"), "cannot read so much at once"),
        (refusal(400, "The response was filtered"), r"refused the question \(400"),
        (refusal(500, "out of memory"), r"has a fault \(500\)"),
        (Reply(""), "gave an empty reply"),
        (Reply(body=b"<html>login</html>"), "answered with a web page. Set SCRUTINY_LLM to the address"),
        (Reply(body=b'{"hello": "you"}'), "answered with JSON without a reply. Set SCRUTINY_LLM"),
        (Reply(GOOD, silence=30), "was (silent for too long|not ready in time)"),
        (Reply(f"{GOOD} " * 50, drip=0.3), "was not ready in time"),
    ],
)
def test_a_service_that_fails_is_named_and_the_papers_are_quoted_in_time(
    county: Assistant, service: str, reply: Reply, reason: str
) -> None:
    evidence_in(county)
    with model_server(reply) as server:
        model = model_at(server, service)
        started = time.monotonic()
        draft = draft_of(county, model, seconds=2.5)
        seconds = time.monotonic() - started
    assert (draft.status, draft.by) == ("answered", "quoting")
    assert re.match(f"{model.name} {reason}", draft.notices[0].text), draft.notices[0].text
    assert seconds < 6


def test_what_anthropic_says_in_one_piece_is_read() -> None:
    message = {"id": "1", "type": "message", "role": "assistant", "content": [{"type": "text", "text": GOOD}]}
    with model_server(Reply(body=json.dumps(message).encode())) as server:
        assert whole_reply(model_at(server, SERVICES[1]), MESSAGES, seconds=60) == GOOD


@pytest.mark.parametrize(
    ("reply", "reason", "passing"),
    [
        (anthropic_refusal(401, "authentication_error", "invalid x-api-key"), r"refused the key \(401\)", False),
        (anthropic_refusal(404, "not_found_error", "model: claude-x"), r"is not known at its address \(404\)", False),
        (
            anthropic_refusal(400, "invalid_request_error", "prompt is too long: 250000 tokens > 200000 maximum"),
            "cannot read so much at once",
            False,
        ),
        (anthropic_refusal(413, "request_too_large", "Request exceeds the maximum size"), "cannot read so much", False),
        (anthropic_refusal(529, "overloaded_error", "Overloaded"), r"has a fault \(529\)", True),
        (anthropic_refusal(429, "rate_limit_error", "slow", Retry_After="9"), r"Ask again in 9 seconds", True),
        (Reply("310 farmers", fault="overloaded_error"), r"has a fault \(529\)", True),
        (Reply("310 farmers", fault="api_error"), r"has a fault \(500\)", True),
        (Reply("310 farmers", fault="rate_limit_error"), r"has too much to do \(429\)", True),
    ],
)
def test_what_anthropic_says_of_a_failure_is_understood(reply: Reply, reason: str, passing: bool) -> None:
    with model_server(reply) as server, pytest.raises(ModelFailed, match=reason) as failed:
        whole_reply(model_at(server, SERVICES[1]), MESSAGES, seconds=1.5)
    assert failed.value.passing == passing
