"""Writes to any console, file or pipe: in its own letters, nothing that steers it, and all or a reason."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from models.errors import UserError
from models.texts import one_line, without_breaks


def get_ready() -> None:
    """From now on what a console has no letter for is written as its number, and is no error.

    Where a stream was closed before the start, what would be written there goes nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # until the end
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write one line. Raises UserError when it cannot be written, BrokenPipeError when nobody reads on."""
    write(without_breaks(text))


def write(text: str) -> None:
    """Write lines as they are. Raises as `say` does."""
    try:
        sys.stdout.write(text + "\n")
    except OSError as error:
        raise _lost(error) from None


def finish() -> None:
    """Have everything written. Raises as `say` does."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _lost(error) from None


def complain(text: str) -> None:
    """Say in one line what is wrong, apart from the results; nothing helps where that cannot be written."""
    try:
        sys.stderr.write(f"day90: {one_line(text)}\n")
        sys.stderr.flush()
    except OSError:
        _give_up(sys.stderr)


def has_letters_for(text: str) -> bool:
    """Whether the results can be written in the letters that a text needs."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _lost(error: OSError) -> Exception:
    """The error to raise when results could not be written."""
    _give_up(sys.stdout)
    if isinstance(error, BrokenPipeError):
        return error
    why = (error.strerror or type(error).__name__).lower()
    return UserError(f"The output could not be written ({why}): make room, or send it elsewhere.")


def _give_up(stream: TextIO) -> None:
    """Let what still waits to be written go nowhere; at its end Python would try again, and complain."""
    with suppress(OSError, ValueError):
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
