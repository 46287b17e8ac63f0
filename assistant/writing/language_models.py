"""The one door to llama-index's language models: OpenAI-compatible servers, Azure OpenAI, Anthropic."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from importlib import import_module
from typing import Any, Literal
from urllib.parse import urlsplit

from assistant.writing.language_model import AGAIN, LONGER, LanguageModelUnusable, Message, ModelFailed

# Room for models that think aloud before they answer; an answer itself has some 200 tokens.
REPLY_TOKENS = 2_048
AZURE_VERSION = "2024-10-21"
# llama-index looks the model's size up by a public name; Azure is asked for the deployment, whatever that is.
AZURE_STANDS_FOR = "gpt-4o"
# So it does with Anthropic's models, and knows none that came after it; this one is asked without a temperature, which
# newer ones refuse.
ANTHROPIC_STANDS_FOR = "claude-opus-4-7"
# What an error within Anthropic's stream, which began well, would have been before it.
FAULTS = {
    "authentication_error": 401,
    "permission_error": 403,
    "not_found_error": 404,
    "request_too_large": 413,
    "rate_limit_error": 429,
    "api_error": 500,
    "timeout_error": 504,
    "overloaded_error": 529,
}
FULL = {"length", "max_tokens", "model_context_window_exceeded"}  # why a reply is over that filled its room
SHOWN = 120  # characters of what a server says of its failure
SPEC = re.compile(r"(?:(?P<kind>openai|azure|anthropic):)?(?P<model>[^@]+?)(?:@(?P<address>\S+))?")
WRITE = (
    "Write SCRUTINY_LLM=MODEL@http://HOST:PORT/v1, azure:DEPLOYMENT@https://NAME.openai.azure.com or anthropic:MODEL."
)
TOO_LONG = re.compile(r"context|too long|too large|maximum.{0,20}tokens|prompt is", re.IGNORECASE)

Kind = Literal["openai", "azure", "anthropic"]
PACKAGES: dict[Kind, str] = {
    "openai": "llama_index.llms.openai_like",
    "azure": "llama_index.llms.azure_openai",
    "anthropic": "llama_index.llms.anthropic",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Which model is asked, and where."""

    kind: Kind
    model: str
    address: str | None = None  # Anthropic has its own


@dataclass(frozen=True, slots=True)
class IndexedModel:
    """A model that llama-index reaches. Fulfils `LanguageModel`."""

    place: Place
    key: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        """Kind and model, without the address, which may be of use to a stranger."""
        return f"{self.place.kind}:{self.place.model}"

    def stream(self, messages: Sequence[Message], *, seconds: float) -> Iterator[str]:
        """The reply, piece by piece. Raises ModelFailed."""
        from llama_index.core.llms import ChatMessage

        asked = [ChatMessage(role=message.role, content=message.text) for message in messages]
        try:
            ended, cut = False, False
            for piece in _connected(self.place, self.key, seconds).stream_chat(asked):
                ended, cut = ended or _ends(piece), cut or _fills_its_room(piece)
                yield piece.delta or ""
            if not ended:
                raise ModelFailed(f"{self.name} broke off in the middle. {AGAIN}", passing=True)
            if cut:
                limit = f"{self.name} reached the limit of its length and was cut off. Ask about one thing at a time."
                raise ModelFailed(limit, passing=False, why="cut")
        except (LanguageModelUnusable, ModelFailed):
            raise
        except Exception as error:  # what the clients, their transport and their parsers raise shares no base
            whole = whole_reply_in(error)
            if whole is None:
                raise failure_of(self.name, error) from error
            yield whole


def model_from(spec: str, *, key: str = "") -> IndexedModel:
    """The model that a setting names; nothing is sent yet. Raises LanguageModelUnusable.

    Its packages are loaded here, which takes seconds: the time for a reply begins when it is asked.
    """
    found = SPEC.fullmatch(spec.strip())
    kind: Kind = found["kind"] or "openai" if found else "openai"  # type: ignore[assignment]
    address = found["address"] if found else None
    if not found or (address is None and kind != "anthropic") or (address is not None and not _is_address(address)):
        raise LanguageModelUnusable(f"{spec!r} names no language model. {WRITE}")
    with suppress(ImportError):  # which is told when the model is asked
        import_module(PACKAGES[kind])
    return IndexedModel(Place(kind, found["model"].strip(), address), key)


def whole_reply_in(error: BaseException | None) -> str | None:
    """The reply of a server that sends it in one piece; the client wraps what its connection raises."""
    from assistant.writing.unstreamed import WholeReply

    while error is not None:
        if isinstance(error, WholeReply):
            return error.text
        error = error.__cause__
    return None


def failure_of(name: str, error: Exception) -> ModelFailed:
    """What a client's error means: whether asking again may help, and what to do."""
    from assistant.writing.unstreamed import NoReply

    status, said = _status_of(error), _short(str(error))
    headers = getattr(getattr(error, "response", None), "headers", {})
    if status in (401, 403):
        return ModelFailed(f"{name} refused the key ({status}). Set SCRUTINY_LLM_KEY anew.", passing=False)
    if status == 404:
        return ModelFailed(f"{name} is not known at its address (404). Set SCRUTINY_LLM anew.", passing=False)
    if status == 413 or (status in (400, 422) and TOO_LONG.search(str(error))):
        return ModelFailed(f"{name} cannot read so much at once ({status}). Choose a larger model.", passing=False)
    if status == 429:
        wait = _seconds(headers.get("retry-after"))
        when = f"in {wait:.0f} seconds" if wait else "in a minute"
        return ModelFailed(f"{name} has too much to do (429). Ask again {when}.", passing=True, wait=wait)
    if status is not None and status >= 500:
        wait = _seconds(headers.get("retry-after"))
        return ModelFailed(f"{name} has a fault ({status}). {AGAIN}", passing=True, wait=wait)
    if status is not None:
        return ModelFailed(f"{name} refused the question ({status}: {said}).", passing=False)
    if "Timeout" in type(error).__name__:
        return ModelFailed(f"{name} was silent for too long. {LONGER}", passing=True, why="late")
    if isinstance(cause := error.__cause__, NoReply):
        return ModelFailed(f"{name} answered with {cause}. Set SCRUTINY_LLM to the address of its API.", passing=False)
    if "Connect" in type(error).__name__:
        return ModelFailed(f"{name} cannot be reached. Is its server running?", passing=True, why="away")
    return ModelFailed(f"{name} gave a reply that cannot be read ({type(error).__name__}). {AGAIN}", passing=True)


def _status_of(error: Exception) -> int | None:
    """The status of a server's answer, or what its error within a stream stands for; None where it gave none."""
    status: int | None = getattr(error, "status_code", None)
    if status != HTTPStatus.OK:
        return status
    body = getattr(error, "body", None)
    said = body.get("error") if isinstance(body, dict) else None
    return FAULTS.get(str(said.get("type")), status) if isinstance(said, dict) else status


def _connected(place: Place, key: str, seconds: float) -> Any:
    """llama-index's class for it. Asking again is ours to do, within the deadline."""
    common: dict[str, Any] = {"temperature": 0.0, "max_tokens": REPLY_TOKENS, "timeout": seconds, "max_retries": 0}
    try:
        match place.kind:
            case "openai":
                from llama_index.llms.openai_like import OpenAILike

                from assistant.writing.unstreamed import client

                common["http_client"] = client(seconds=seconds)
                # A server of one's own takes any key; without one the client would look for another program's.
                return OpenAILike(
                    model=place.model,
                    api_base=place.address,
                    api_key=key or "none",
                    is_chat_model=True,
                    **common,
                )
            case "azure":
                from llama_index.llms.azure_openai import AzureOpenAI

                from assistant.writing.unstreamed import client

                common["http_client"] = client(seconds=seconds)
                return AzureOpenAI(
                    model=AZURE_STANDS_FOR,
                    engine=place.model,
                    azure_endpoint=place.address,
                    api_key=key or "none",
                    api_version=AZURE_VERSION,
                    **common,
                )
            case "anthropic":
                from llama_index.llms.anthropic import Anthropic
                from llama_index.llms.anthropic.utils import CLAUDE_MODELS

                from assistant.writing.unstreamed import client

                known = place.model in CLAUDE_MODELS
                model = Anthropic(
                    model=place.model if known else ANTHROPIC_STANDS_FOR,
                    additional_kwargs={} if known else {"model": place.model},
                    base_url=place.address,
                    api_key=key or "none",
                    **common,
                )
                model._client = model._client.with_options(http_client=client(seconds=seconds))  # it takes none itself
                return model
    except ImportError as error:
        raise LanguageModelUnusable(
            f"{place.kind} needs packages that are not installed. Run `pip install -e '.[language-models]'`."
        ) from error


def _ends(piece: Any) -> bool:
    """Whether a piece says that it is the last: a connection that closes early looks like an end."""
    return bool(_reasons(piece))


def _fills_its_room(piece: Any) -> bool:
    """Whether a piece says that the reply was cut off at the longest that is written at once."""
    return not _reasons(piece).isdisjoint(FULL)


def _reasons(piece: Any) -> set[str]:
    """Why a reply is over, in its server's words; nothing where it is not."""
    choices = getattr(piece.raw, "choices", None) or ()
    reasons = [piece.message.additional_kwargs.get("stop_reason")]  # Anthropic's
    reasons += [getattr(choice, "finish_reason", None) for choice in choices]
    return {str(each) for each in reasons if each}


def _is_address(address: str) -> bool:
    return urlsplit(address).scheme in ("http", "https") and bool(urlsplit(address).hostname)


def _seconds(header: str | None) -> float | None:
    return float(header) if header and header.strip().isdecimal() else None


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}..."
