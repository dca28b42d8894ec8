"""A desktop for one test: a screen nobody sees, with the buses that tell a screen reader what is on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.libraries import X11, can_load
from tests.story.waiting import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
SIZE = "1440x900x24"
NEEDED = {"Xvfb": "xvfb", "dbus-daemon": "dbus"}  # programs and the Debian packages that have them
REGISTRY = Path("/usr/share/dbus-1/accessibility-services/org.a11y.atspi.Registry.service")


class Desktop:
    """A display and a session bus; programs started here see nothing else of the machine."""

    def __init__(self, folder: Path, display: str, bus: str) -> None:
        self.folder, self.bus = folder, bus
        kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
        self.environment = kept | {
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "LC_ALL": "C.UTF-8",
            "HOME": str(folder),
            "DAY90_HOME": str(folder / "home"),
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt notes each question about something that has just gone; here that is no news.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
            "PYTHONPATH": str(ROOT),
        }

    @contextmanager
    def running(self, *words: str, log: str = "program") -> Iterator[subprocess.Popen[str]]:
        """A Python program on this desktop; what it says is kept in a file, and it is gone at the end."""
        with (self.folder / f"{log}.log").open("a") as told:
            program = subprocess.Popen(
                [sys.executable, *words], cwd=ROOT, env=self.environment, text=True,
                stdin=subprocess.DEVNULL, stdout=told, stderr=told,
            )  # fmt: skip
            try:
                yield program
            finally:
                end(program)

    def do(self, *words: str) -> None:
        """Run a Python program on this desktop to its end."""
        subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=self.environment, check=True,
            timeout=PATIENCE, capture_output=True,
        )  # fmt: skip

    def said(self, log: str = "program") -> str:
        """What a program has said so far."""
        path = self.folder / f"{log}.log"
        return path.read_text() if path.exists() else ""

    def log(self) -> str:
        """The errors that the program has noted."""
        path = self.folder / "home" / "log" / "day90.log"
        return path.read_text("utf-8") if path.exists() else ""


def lacking() -> str:
    """Why there can be no such desktop here; empty when there can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI and Xvfb are Linux's"
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    missing += [] if REGISTRY.exists() else ["at-spi2-core"]
    missing += [package for library, package in X11.items() if not can_load(library)]
    return f"not installed: {', '.join(missing)}" if missing else ""


@contextmanager
def desktop() -> Iterator[Desktop]:
    """A fresh desktop; everything started on it ends with it."""
    with ExitStack() as stack:
        # Sockets live in it, whose paths must be short; pytest's own folders are too deep.
        folder = Path(tempfile.mkdtemp(prefix="desktop-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        screen = ["Xvfb", "-displayfd", "{}", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
        display = ":" + stack.enter_context(_service(screen, os.environ))
        environment = Desktop(folder, display, "").environment | {"GIO_USE_VFS": "local"}
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={}"]
        address = stack.enter_context(_service(bus, environment))
        yield Desktop(folder, display, address)


@contextmanager
def _service(command: list[str], environment: Mapping[str, str]) -> Iterator[str]:
    """A server that writes its address into a pipe once it is ready; gives the address."""
    reader, writer = os.pipe()
    words = [word.format(writer) for word in command]
    server = subprocess.Popen(
        words, env=environment, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            yield pipe.readline().strip()
    finally:
        end(server)


def end(program: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """End a program of ours, gently first."""
    if program.poll() is None:
        program.terminate()
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
