"""Photographs every page of the real window: `python3 -m tests.pictures [DIR]`, or `--readme` for the README.

The sample program is shown on a fixed date, so that two runs give the same pictures.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / ".github" / "pictures"


@dataclass(frozen=True)
class Look:
    """How the window is dressed: theme, width and height in pixels before scaling, scale in percent."""

    name: str
    theme: str = "light"
    width: int = 1440
    height: int = 900
    scale: int = 100
    blank: bool = False


LOOKS = (
    Look("light"),
    Look("dark", theme="dark"),
    Look("double", scale=200),
    Look("small", width=1024, height=640),
    Look("blank", blank=True),
)
README_LOOKS = (
    (Look("light"), ("today", "sprint", "ownership", "documents")),
    (Look("dark", theme="dark"), ("sprint",)),
)


def main(words: Sequence[str] | None = None) -> int:
    """Take the pictures; each look is a process of its own, because the scale is fixed at the start."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=None, metavar="DIR")
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    parser.add_argument("--look", action="append", default=[], choices=[look.name for look in LOOKS])
    parser.add_argument("--page", action="append", default=[], metavar="KEY", help="only this page")
    wish = parser.parse_args(words)
    folder = (wish.folder or (README if wish.readme else Path("day90-pictures"))).absolute()
    looks = [(look, tuple(wish.page)) for look in LOOKS if not wish.look or look.name in wish.look]
    for look, pages in README_LOOKS if wish.readme else looks:
        _run(look, pages, folder, wish.readme)
    return 0


def _run(look: Look, pages: tuple[str, ...], folder: Path, small: bool) -> None:
    """Start the process that shows the window in one look."""
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(look.scale / 100), "TZ": "UTC",
        "LC_ALL": "C.UTF-8", "USER": "Dana Okafor",
    }  # fmt: skip
    code = f"from tests.pictures.camera import take; take({look!r}, {pages!r}, {str(folder)!r}, {small!r})"
    names = "from tests.pictures.__main__ import Look; "
    subprocess.run([sys.executable, "-c", names + code], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main())
