"""A Chroma server of one's own on this machine, as `chroma run` starts it: begun, killed, begun again."""

import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START = "import sys; from chromadb.cli.cli import app; sys.argv[0] = 'chroma'; app()"
PATIENCE = 60  # seconds


@dataclass(slots=True)
class ChromaServer:
    """One that keeps a port and a folder through its restarts."""

    folder: Path
    port: int = field(default_factory=lambda: free_port())
    _process: "subprocess.Popen[bytes] | None" = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def begin(self) -> None:
        """Start it and wait until it answers."""
        where = ["--path", str(self.folder), "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(
            [sys.executable, "-c", START, "run", *where], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        late = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process.poll() is None, "chroma run has ended"
            assert time.monotonic() < late, "chroma run does not answer"
            time.sleep(0.05)

    def kill(self) -> None:
        """End it without a warning."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/api/v2/heartbeat", timeout=1) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
