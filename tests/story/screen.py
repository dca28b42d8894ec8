"""What other programs on the desktop do: `python -m tests.story.screen clipboard|picture FILE`.

A spreadsheet offers what was copied while it runs, in several forms; a picture is of the whole screen.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copied(words: str) -> QMimeData:
    """Table text as LibreOffice offers it: as text, and as a table for word processors."""
    lines = [
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t")) + "</tr>"
        for line in words.splitlines()
    ]
    data = QMimeData()
    data.setHtml(f"<table>{''.join(lines)}</table>")
    data.setText(words)
    return data


def main(what: str, file: str) -> int:
    app = QGuiApplication([])
    if what == "picture":
        return 0 if app.primaryScreen().grabWindow(0).save(file) else 1
    app.clipboard().setMimeData(copied(Path(file).read_text("utf-8")))
    print("copied", flush=True)  # noqa: T201
    return int(app.exec())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
