"""The last net: an error nobody expected is written to the log and shown once, and the program goes on."""

from __future__ import annotations

import atexit
import faulthandler
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import logging

QUIET_SECONDS = 60.0
LOG_NAME = "day90.log"
LOG_BYTES, LOG_FILES = 512_000, 3
CRASH_DAYS = 7
THEN = "\n\nled to:\n\n"

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Fault:
    """An unexpected error: where it happened, and the details a developer needs."""

    signature: str
    details: str


class Faults(QObject):
    """Carries errors from any thread to the window."""

    reported = Signal(object)
    refused = Signal(str)


class _State:
    folder: Path | None = None
    shown: dict[str, float] = {}  # noqa: RUF012 - one per process on purpose
    clock: Callable[[], float] = time.monotonic
    handler: logging.Handler | None = None


faults = Faults()


def install(folder: Path) -> None:
    """Route unexpected errors of every thread to the log in this folder and to `faults`."""
    _State.folder = folder
    sys.excepthook = _from_main
    threading.excepthook = _from_thread
    sys.unraisablehook = _from_nowhere
    with suppress(OSError):  # where nothing can be written, errors are still shown
        folder.mkdir(parents=True, exist_ok=True)


def log_into(folder: Path) -> None:
    """Have errors that are reported logged in this folder, and leave Python's own hooks as they are."""
    _State.folder = _State.folder or folder


def uninstall() -> None:
    """Give Python its own hooks back."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    sys.unraisablehook = sys.__unraisablehook__
    if _State.handler is not None:
        _log().removeHandler(_State.handler)
        _State.handler.close()
    _State.folder = _State.handler = None
    _State.shown.clear()


def log_folder() -> Path | None:
    """Where the log lies; None before install()."""
    return _State.folder


def _from_main(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, value, trace)
        return
    report(value, trace)


def _from_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        report(args.exc_value, args.exc_traceback)


def _from_nowhere(args: sys.UnraisableHookArgs) -> None:
    if args.exc_value is not None:
        report(args.exc_value, args.exc_traceback)


def report(error: BaseException, trace: TracebackType | None = None) -> None:
    """Log an error and tell the window, at most once a minute for errors from the same place.

    A UserError is no fault: its sentence goes to `faults.refused`.
    """
    known = sys.modules.get("models.errors")
    if known is not None and isinstance(error, known.UserError):
        faults.refused.emit(str(error))
        return
    trace = trace or error.__traceback__
    signature = _signature(error, trace)
    _write(_entry(error, trace))
    now = _State.clock()
    if now - _State.shown.get(signature, -QUIET_SECONDS) >= QUIET_SECONDS:
        _State.shown[signature] = now
        faults.reported.emit(Fault(signature, _stack(error, trace, with_message=True)))


def do_all(*acts: Callable[[], object]) -> None:
    """Do all of these, whatever fails on the way: that is reported."""
    for act in acts:
        try:
            act()
        except Exception as error:
            report(error)


def keep(error: Exception) -> Path | None:
    """Write an error to the log and tell no window; the log's file, or None where it cannot be written."""
    try:
        _log().error(_entry(error, error.__traceback__))
    except OSError:
        return None
    return None if _State.folder is None else _State.folder / LOG_NAME


def _entry(error: BaseException, trace: TracebackType | None) -> str:
    return f"{_signature(error, trace)}\n{_stack(error, trace, with_message=False)}"


def _signature(error: BaseException, trace: TracebackType | None) -> str:
    """Kind of error and the innermost place; the message is left out, for it may hold what users typed."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return type(error).__name__
    code = last.tb_frame.f_code
    return f"{type(error).__name__} in {os.path.basename(code.co_filename)}, {code.co_name}"


def _stack(error: BaseException, trace: TracebackType | None, with_message: bool) -> str:
    import traceback

    told = ""
    for number, each in enumerate(_chain(error)):
        frames = "".join(traceback.format_tb(each.__traceback__ if number else trace))
        message = f": {each}" if with_message and str(each) else ""
        told = f"{frames}{type(each).__name__}{message}{THEN if told else ''}{told}"
    return told


def _chain(error: BaseException) -> list[BaseException]:
    """The error, the one that led to it, and so on back to the first."""
    chain: list[BaseException] = []
    earlier: BaseException | None = error
    while earlier is not None and earlier not in chain:
        chain.append(earlier)
        context = None if earlier.__suppress_context__ else earlier.__context__
        earlier = earlier.__cause__ or context
    return chain


def _write(text: str) -> None:
    try:
        _log().error(text)
    except OSError:
        print(text, file=sys.stderr)  # noqa: T201 - a full disk must not hide the error


def _log() -> logging.Logger:
    """The rotating log, opened at the first error because logging.handlers is slow to import."""
    import logging
    import logging.handlers

    log = logging.getLogger("day90")
    if _State.folder is not None and _State.handler is None:

        class LogFile(logging.handlers.RotatingFileHandler):
            def handleError(self, record: logging.LogRecord) -> None:
                raise  # to whoever writes; Python would print a traceback

        _State.folder.mkdir(parents=True, exist_ok=True)
        handler = LogFile(
            _State.folder / LOG_NAME,
            maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True,
        )  # fmt: skip
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        _State.handler = handler
        log.propagate = False
    return log


def guarded(fallback: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For eventFilter and its like, where an escaping error would end the process: report, then fall back."""

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception as error:
                report(error)
                return fallback

        return call

    return decorate


def watch_crashes(folder: Path) -> None:
    """Keep a file open into which a crash of the interpreter writes its stacks; a clean end removes it."""
    path = folder / f"crash-{os.getpid()}-{time.time_ns()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = open(path, "w", encoding="utf-8")  # noqa: SIM115 - must stay open as long as the process
    except OSError:  # no reason to trouble anybody: saving will say that nothing can be written
        return
    faulthandler.enable(file)
    atexit.register(_forget_crash_file, file, path)


def _forget_crash_file(file: Any, path: Path) -> None:
    faulthandler.disable()
    file.close()
    path.unlink(missing_ok=True)


def last_crash(folder: Path, now: float | None = None) -> str:
    """What an earlier session wrote when it crashed, or an empty string; told once, then filed as reported.

    Empty files of sessions that were ended from outside are removed after a week; a younger one may
    belong to a window that is still open.
    """
    found = ""
    for path in sorted(folder.glob("crash-*.txt")):
        with suppress(OSError):  # another window has just ended, or holds its file
            found = _told_by(path, now or time.time()) or found
    return found


def _told_by(path: Path, now: float) -> str:
    facts, found = path.stat(), ""
    if facts.st_size:
        found = path.read_text(encoding="utf-8", errors="replace")
        path.replace(path.with_name(path.name.replace("crash-", "reported-")))
    elif now - facts.st_mtime > CRASH_DAYS * 86_400:
        path.unlink(missing_ok=True)
    return found
