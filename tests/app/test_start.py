"""The window is painted before anything slow is loaded; a wrong call ends with one line and exit code 2."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app import main
from app.document import Document
from models.sample import sample_program

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
FIRST_LOOK = """
import os, sys
from app.main import start
app, window = start(*sys.argv[1:])
window.readable.connect(app.quit)
app.exec()
assert window.desk.workspace.navigation.title.text() == "Fernlight in household claims"
print(*sys.modules, sep="\\n", flush=True)
os._exit(0)
"""
SOURCES_READ = """
import linecache, os
from app.main import start
app, window = start()
import sqlalchemy.orm
print(*(name for name in linecache.cache if os.path.join("sqlalchemy", "orm") in name), sep="\\n", flush=True)
os._exit(0)
"""
COLLECTED = """
import gc, sys, threading
gc.disable()
passes = []
gc.callbacks.append(lambda phase, told: passes.append(told["generation"]) if phase == "start" else None)
from pathlib import Path
from app import opening
document = opening.open_program(Path(sys.argv[1]), "Ada")
assert gc.get_freeze_count() > 100_000
seen = len(gc.get_objects())
assert passes == [], passes
assert seen < 10_000, seen
document.close()
"""
ROOT = Path(main.__file__).resolve().parent.parent


def modules_at_first_paint(home: Path, *arguments: str) -> set[str]:
    loaded = run(FIRST_PAINT, home, *arguments).split()
    return {name.partition(".")[0] for name in loaded} | set(loaded)


def run(program: str, home: Path, *arguments: str) -> str:
    """What a program prints in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DAY90_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("arguments", [(), ("/programs/claims.day90",)])
def test_nothing_slow_is_loaded_at_the_first_paint(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    loaded = modules_at_first_paint(tmp_path, *arguments)
    assert "views.window" in loaded
    assert [name for name in SLOW if name in loaded] == []
    assert "views.desk" not in loaded


def test_a_program_is_readable_before_anything_slow_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "claims.day90"
    Document.create(path, lambda session: session.add(sample_program(date.today()))).close()
    loaded = set(run(FIRST_LOOK, tmp_path, str(path)).split())
    assert "views.glance_today" in loaded
    slow = set(SLOW) - {"models"}
    assert {name.partition(".")[0] for name in loaded} & slow == set()
    assert "models.records" not in loaded
    assert "app.document" not in loaded


def test_pyside_reads_no_sources_of_what_is_imported(tmp_path: Path) -> None:
    assert run(SOURCES_READ, tmp_path).split() == []


def test_opening_leaves_the_collector_little_to_look_through(tmp_path: Path) -> None:
    """Its pass through all that was imported and read would hold up the window, whichever thread it is in."""
    path = tmp_path / "program.day90"
    Document.create(path, lambda session: session.add(sample_program(date(2026, 3, 14)))).close()
    run(COLLECTED, tmp_path, str(path))


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
