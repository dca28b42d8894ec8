"""The window is painted before anything slow is loaded; a wrong call ends with one line and exit code 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import main

SLOW = ("sqlalchemy", "alembic", "openpyxl", "docx", "lxml", "holidays", "rapidfuzz", "lucide", "models")
FIRST_PAINT = """
import os, sys
from app.main import start
app, window = start(*sys.argv[1:])
window.painted.connect(app.quit)
app.exec()
print(*sys.modules, sep="\\n", flush=True)
os._exit(0)
"""
ROOT = Path(main.__file__).resolve().parent.parent


def modules_at_first_paint(home: Path, *arguments: str) -> set[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DAY90_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stdout.split()} | set(done.stdout.split())


@pytest.mark.parametrize("arguments", [(), ("/programs/claims.day90",)])
def test_nothing_slow_is_loaded_at_the_first_paint(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    loaded = modules_at_first_paint(tmp_path, *arguments)
    assert "views.window" in loaded
    assert [name for name in SLOW if name in loaded] == []
    assert "views.desk" not in loaded


def test_two_files_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["one.day90", "two.day90"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("day90: ")
    assert error.count("\n") == 1


def test_without_a_display_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not main.has_display()
    assert main.main([]) == 2
    assert "no display" in capsys.readouterr().err


def test_commands_go_to_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main.main(["info", str(tmp_path / "gone.day90")]) == 2
    assert capsys.readouterr().err.startswith("day90: ")
