"""Where Day90 keeps things of its own on this computer: working copies and backups."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

VARIABLE = "DAY90_HOME"
"""The environment variable that names another place, for tests and scripts."""


def home() -> Path:
    """The folder for this user's own data; made when something is first written."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).resolve()
    return (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / "Day90"
    )
