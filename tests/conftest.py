"""A home of two papers about a fictional county, read and indexed once for the whole run."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import offline
import pytest
from commanding import Command, run_here
from filelock import FileLock
from hypothesis import settings as hypothesis_settings

from assistant import Assistant, open_assistant
from corpus import Settings, add_papers, open_home

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Speed is measured in benches; a busy machine fails no test.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
COVER_REPORT = """\tPURPOSE OF THE REPORT PRODUCED BY NORTHMOOR POLICE

1. The attached report sets out what Northmoor Police has done about Rural Crime and nuisance bikes.

\tRECOMMENDATION

2. That the Commissioner uses the report to question the Force on Rural Crime.

\tKEY INFORMATION
3. The Commissioner's activity to date includes:

· The Commissioner has met her promise of 120 more rural officers by May 2025
· Progress is reported each quarter to the Northmoor Police and Crime Panel.
· The Commissioner visits every market town once a year.
Farm Watch Pilot
· Northmoor is one of six Farm Watch pilot areas, and has been given up to £3m until 30 June 2026

· Farm Watch offers advice to farmers. This includes free tool marking.

· A warning means one 4-hour session of repair work. A caution means three 4-hour sessions of repair work.

· Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch.

4. Safer Villages Fund

The Safer Villages Fund pays for local projects. Rounds 1-3 have supported 64 projects who have shared £412k.

\tEQUALITY, DIVERSITY, AND INCLUSION

Some villages, above all those without a bus, may be much more affected than others.

\tATTACHMENT

Chief Constables report – Rural Crime and nuisance bikes
"""

PLAN = """# Northmoor Police and Crime Plan 2024-28

## Priorities

The Plan has three priorities:

- Safe villages and farms
- Fewer victims of fraud
- Roads without deaths

## Consultation

1,874 people answered the survey for the Plan, which ran from 2 June 2024 to 30 August 2024.

Public Space Protection Orders (PSPOs) were the power that parish councils asked about most.
"""


@pytest.fixture(scope="session")
def papers_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two papers as files."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "rural-crime-cover.txt").write_text(COVER_REPORT, encoding="utf-8")
    (folder / "northmoor-plan.md").write_text(PLAN, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory, papers_folder: Path) -> Assistant:
    """The assistant of a home that holds both, with the real model and the real Chroma; not to be changed."""
    home = tmp_path_factory.mktemp("county")
    add_papers(open_home(home), [papers_folder])
    return open_assistant(home, recording=False)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium as this machine has it, one for all files, since Playwright can be started once in a process.

    Required where SCRUTINY_REQUIRE_BROWSER is set.
    """
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        if os.environ.get("SCRUTINY_REQUIRE_BROWSER"):
            pytest.fail("Chromium is not installed, and SCRUTINY_REQUIRE_BROWSER asks for it.")
        pytest.skip("Chromium is not installed")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def gone_offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `offline.go` left, gone once for all workers: it embeds every shipped paper, half a minute of one core."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "offline"
    with FileLock(f"{folder}.lock"):
        if not (folder / "seen.json").exists():
            folder.mkdir(exist_ok=True)
            offline.go(folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, papers_folder: Path) -> Settings:
    """A home of one's own that holds both papers, not indexed yet."""
    settings = Settings(home=tmp_path / "home")
    add_papers(open_home(settings.home), [papers_folder])
    return settings


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Command:
    """`commanding.run` in this process: each new one imports the product anew, which takes a second or more."""
    return partial(run_here, capsys)
