"""The whole way from shipped papers to an answer in a process that may not open a connection."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Before anything of ours is imported: every connection and every look-up of a name is refused and written down.
SCRIPT = """
import os, socket, sys
tried = []
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        tried.append((event, repr(arguments[1:])))
        raise OSError(f"no network in this test: {event} {arguments[1:]!r}")
sys.addaudithook(refuse)

import json
from pathlib import Path
from assistant import answer_json, open_assistant
from corpus import add_papers, open_home, shipped_papers

home = Path(sys.argv[1])
added = add_papers(open_home(home), shipped_papers())
assistant = open_assistant(home)
answer = assistant.ask("How many adults were referred to Immediate Justice?")
clients = [each.get_settings() for each in (assistant._index._vectors._client,)]
print(json.dumps({
    "added": [each.outcome for each in added],
    "answer": answer_json(answer),
    "tried": tried,
    "chroma telemetry": [each.anonymized_telemetry for each in clients],
    "hub": [os.environ.get("HF_HUB_OFFLINE"), os.environ.get("HF_HUB_DISABLE_TELEMETRY")],
}))
"""


def go(folder: Path) -> None:
    """Go that way; leaves `home` and `seen.json`, what the process printed last, in the folder."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("SCRUTINY_", "HF_"))}
    command = [*_without_network(), sys.executable, "-c", SCRIPT, str(folder / "home")]
    done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stderr
    (folder / "seen.json").write_text(done.stdout.splitlines()[-1], encoding="utf-8")


def _without_network() -> list[str]:
    """Where Linux allows it, a namespace without any network: libraries that are not Python's are held there too."""
    alone = ["unshare", "--map-root-user", "--net"]
    allowed = shutil.which("unshare") and subprocess.run([*alone, "true"], capture_output=True).returncode == 0
    return alone if allowed else []
