"""The program is killed while it edits and publishes: no acknowledged edit is lost, no file half written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("DAY90_KILLS", "100"))
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be copied")
def test_kills_lose_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "DAY90_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.crash_worker", str(tmp_path / "plan.day90"), str(KILLS), "90"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{KILLS} kills" in done.stdout
