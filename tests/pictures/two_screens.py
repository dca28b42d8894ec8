"""A process with two screens, one of them at 200 %: `python -m tests.pictures.two_screens FOLDER`.

Every page is shown on the plain screen, then the window is moved to the sharp one and pictured, then one that
was opened there. The two sets of pictures have to be alike.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.pictures import stage
from tests.pictures.looks import Look
from views.window import MainWindow

SIZE = (1280, 800)
KEYS = ("today", "sprint", "milestones", "populations", "roles", "champions", "ownership", "stages", "check")


def main(folder: Path) -> int:
    """Write NAME-moved.png and NAME-opened.png for every page."""
    screen = {"y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [{**screen, "name": "plain", "x": 0}, {**screen, "name": "sharp", "x": 1600}]
    settings = folder / "screens.json"
    settings.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={settings}"
    os.environ["QT_SCREEN_SCALE_FACTORS"] = "plain=1;sharp=2"
    from PySide6.QtWidgets import QApplication

    _app = QApplication(["day90"])
    for name in ("moved", "opened"):
        with stage.on_stage(Look("light", width=SIZE[0], height=SIZE[1]), _made(folder / name)) as window:
            if name == "moved":
                _pictures(window, None)
            _move(window)
            _pictures(window, folder / name)
    return 0


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _move(window: MainWindow) -> None:
    """To the sharp screen; the platform without a display notices when the window is there anew."""
    sharp = window.screen().virtualSiblings()[1]
    window.hide()
    window.windowHandle().destroy()
    window.setScreen(sharp)
    window.move(sharp.geometry().topLeft())
    window.show()
    window.activateWindow()
    stage.settle()


def _pictures(window: MainWindow, folder: Path | None) -> None:
    for key in KEYS:
        stage.show(window, key)
        if folder is not None:
            stage.picture(window).save(str(folder / f"{key}.png"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
