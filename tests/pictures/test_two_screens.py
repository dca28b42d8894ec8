"""A window that is moved to a screen of another scale looks like one that was opened there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.pictures import golden, two_screens

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures, taken in a process of their own: the screens are there from its start."""
    made = tmp_path_factory.mktemp("screens")
    module = "tests.pictures.two_screens"
    done = subprocess.run(
        [sys.executable, "-m", module, str(made)],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return made


@pytest.mark.parametrize("key", two_screens.KEYS)
def test_a_window_moved_to_a_sharper_screen_is_as_sharp(folder: Path, key: str) -> None:
    moved, opened = (QImage(str(folder / name / f"{key}.png")) for name in ("moved", "opened"))
    assert moved.width() == 2 * two_screens.SIZE[0], "it is not on the sharp screen"
    assert moved.size() == opened.size()
    assert not golden.difference(opened, moved).matters
