"""Serves the page on a socket that is listening already, and lets nothing in it call another host."""

import logging
import os
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from page.library import Library

# What a browser may load for this page. Gradio runs scripts made from text, which needs 'unsafe-eval';
# every address but our own is refused, whatever a paper, an answer or a library asks for.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "frame-ancestors 'self'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
NO_TELEMETRY = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_SSR_MODE": "False",
    "GRADIO_MCP_SERVER": "False",
    "GRADIO_SHARE": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "OTEL_SDK_DISABLED": "true",
}
# Somebody who sets another model by its name on a hub may allow it to be fetched.
OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}
LARGEST_FILE = "200mb"
FOLDER = Path(__file__).parent

Message = dict[str, Any]  # of ASGI


def stay_local(uploads: Path) -> None:
    """Set, before anything heavy is imported, that no library calls home, and where uploads go."""
    os.environ.update(NO_TELEMETRY)
    for name, value in OFFLINE.items():
        os.environ.setdefault(name, value)
    os.environ["GRADIO_TEMP_DIR"] = str(uploads)


def application(library: Library, home: Path, *, removable: bool = False, worded: bool = False):  # type: ignore[no-untyped-def]
    """The page with its file downloads and its headers, as a FastAPI. Imports gradio: 3 to 4 seconds.

    Papers can be taken out on the page only where it is `removable`: it has no passwords. That a language model words
    the answers is said where they are `worded`.
    """
    import gradio as gr
    from fastapi import FastAPI

    from page.evaluations import Evaluations
    from page.layout import build_page, plain_theme
    from page.scorecards import add_scorecard_routes

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    evaluations = Evaluations(library, home)

    app.add_middleware(_WithHeaders)
    app.add_api_route("/papers/{source_id}/file", lambda source_id: _original(library, source_id), methods=["GET"])
    add_scorecard_routes(app, evaluations)
    return gr.mount_gradio_app(
        app,
        build_page(library, evaluations, removable=removable, worded=worded),
        path="/",
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        mcp_server=False,
        enable_monitoring=False,
        show_error=False,
        max_file_size=LARGEST_FILE,
        theme=plain_theme(),
        css=(FOLDER / "looks.css").read_text(encoding="utf-8"),
    )


class _WithHeaders:
    """Sends our headers with every answer, and passes streams on as they come."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app = app
        self._headers = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]

    async def __call__(self, scope: Message, receive: object, send: Callable[[Message], Awaitable[None]]) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", ()), *self._headers]}
            await send(message)

        await self._app(scope, receive, send_with_headers)


def serve(app: object, listener: socket.socket) -> None:
    """Answer on the socket until interrupted. Raises KeyboardInterrupt then, once open answers are sent."""
    import uvicorn

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            """End quietly: an open page keeps a stream open, which uvicorn would call an error to cut."""
            logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
            await super().shutdown(sockets)

    config = uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
        server_header=False,
    )
    Server(config).run(sockets=[listener])


def _original(library: Library, source_id: str):  # type: ignore[no-untyped-def]
    """The file as it was added, always as a download: an HTML paper must not run on this page's address."""
    from fastapi.responses import FileResponse, PlainTextResponse

    from corpus import ScrutinyError

    try:
        path = library.shelves.original(source_id)
        name = library.shelves.document(source_id).source.filename
    except ScrutinyError as failure:
        return PlainTextResponse(str(failure), status_code=404)
    if path is None:
        return PlainTextResponse("The file is no longer in the home folder. Add the paper again.", status_code=404)
    return FileResponse(path, filename=name, media_type="application/octet-stream")
