"""Filling the HTML templates: everything that is put in is escaped, and nothing on the page comes from elsewhere."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


def page_of(template: str, values: dict[str, Any]) -> str:
    """One self-contained page. Its script runs by its own hash: one that came in with a paper's words does not."""
    style, script = (HERE / "report.css").read_text("utf-8"), (HERE / "report.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _environment().get_template(template).render(values, style=style, script=script, script_hash=digest)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
