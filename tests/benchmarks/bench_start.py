"""Process start to painted window, beside a bare window: `python -m tests.benchmarks.bench_start`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.timing import ratio

BUDGET = 1.35
ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
def done():
    os._exit(0)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
import os
from app.main import start
app, window = start()
def done():
    os._exit(0)
window.painted.connect(done)
app.exec()
"""
FILLED = """
import os
from app.main import start
app, window = start()
window.fill()
window.desk.welcome.grab()
os._exit(0)
"""


def main() -> int:
    """Print the table; 1 if the budget is broken."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "DAY90_HOME": home}

        def bare() -> None:
            _run(BARE, environment)

        def ours() -> None:
            _run(OURS, environment)

        def filled() -> None:
            _run(FILLED, environment)

        found = ratio("process start to painted window", ours, bare, BUDGET)
        ratio("process start to welcome page painted", filled, bare)
    return int(found > BUDGET)


def _run(program: str, environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main())
