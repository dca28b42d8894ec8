"""Photographs every page of the real window: `python3 -m tests.pictures [DIR]`, or `--readme` for the README.

The program is shown on a fixed date, so that two runs give the same pictures. A page may also be what stands
over one, such as `palette` (scenes.py) or a dialog (dialogs.py); --sheet puts the pages of a look on one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.pictures.looks import LOOKS, README_LOOKS, Look

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / ".github" / "pictures"


def main(words: Sequence[str] | None = None) -> int:
    """Take the pictures; each look is a process of its own, because the scale is fixed at the start."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=None, metavar="DIR")
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    parser.add_argument("--baselines", action="store_true", help="renew those that the tests compare with")
    parser.add_argument("--look", action="append", default=[], choices=[look.name for look in LOOKS])
    parser.add_argument("--page", action="append", default=[], metavar="KEY", help="only this page")
    parser.add_argument("--sheet", action="store_true", help="one more picture a look, with all pages small")
    wish = parser.parse_args(words)
    if wish.baselines:
        return _renew()
    folder = (wish.folder or (README if wish.readme else Path("day90-pictures"))).absolute()
    looks = [(look, tuple(wish.page)) for look in LOOKS if not wish.look or look.name in wish.look]
    for look, pages in README_LOOKS if wish.readme else looks:
        _run(look, pages, folder, wish.readme)
        if wish.sheet:
            _sheet(folder, look.name)
    return 0


def _run(look: Look, pages: tuple[str, ...], folder: Path, small: bool) -> None:
    """Start the process that shows the window in one look."""
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(look.scale / 100), "TZ": "UTC",
        "LC_ALL": "C.UTF-8", "USER": "Dana Okafor",
    }  # fmt: skip
    code = f"from tests.pictures.camera import take; take({look!r}, {pages!r}, {str(folder)!r}, {small!r})"
    names = "from tests.pictures.looks import Look; "
    subprocess.run([sys.executable, "-c", names + code], cwd=ROOT, env=environment, check=True)


def _renew() -> int:
    """Let the test of the baselines store what it sees."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DAY90_UPDATE_GOLDEN": "1"}
    test = [sys.executable, "-m", "pytest", "-q", "tests/pictures/test_baselines.py"]
    return subprocess.run(test, cwd=ROOT, env=environment, check=False).returncode


def _sheet(folder: Path, look: str) -> None:
    """All pictures of a look in two columns, as sheet-LOOK.png."""
    from tests.pictures.sheet import contact_sheet

    name = f"-{look}.png"
    found = sorted(each for each in folder.glob(f"*{name}") if "-" not in each.name.removesuffix(name))
    contact_sheet(found, folder / f"sheet{name}")


if __name__ == "__main__":
    sys.exit(main())
