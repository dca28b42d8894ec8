"""Kills a program that edits and publishes, again and again, and checks each time that nothing was lost.

Run as `python -m tests.app.crash_worker FILE KILLS SEED`; prints one line of figures, or what was lost.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from pathlib import Path

from app.document import Document
from models.storage.verify import verify
from tests.app.documents import make


def number_of(document: Document) -> int:
    """How far the edits have come; every task must tell the same story as the program."""
    program = document.program
    number = int(program.organisation or 0)
    for position, task in enumerate(program.tasks):
        newest = next((each for each in range(number, 0, -1) if each % 5 == position), None)
        assert task.note == ("" if newest is None else f"edit {newest}"), (
            f"half an edit: {task.note}, {number}"
        )
    return number


def work(path: Path, acknowledged: int, pipe: int) -> None:
    """Open, check that no acknowledged edit is lost, then edit and publish until killed."""
    document = Document.open(path)
    number = number_of(document)
    assert acknowledged <= number <= acknowledged + 1, f"lost: {acknowledged} acknowledged, {number} there"
    os.write(pipe, b"%d\n" % number)
    while True:
        number += 1
        with document.edit(f"Edit {number}"):
            document.program.organisation = str(number)
            document.program.tasks[number % 5].note = f"edit {number}"
        os.write(pipe, b"%d\n" % number)
        if number % 3 == 0:
            document.publish()
        if number % 41 == 0:
            document.close()
            document = Document.open(path)


def one_life(path: Path, acknowledged: int, seconds: float) -> int:
    """Let a process work for a while, kill it, and return the last edit that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(path, acknowledged, writing)
        except BaseException:
            traceback.print_exc()
            os._exit(3)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().split()
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        raise SystemExit("the worker ended by itself")
    return int(lines[-1]) if lines else acknowledged


def main(path: Path, kills: int, seed: int) -> None:
    rnd = random.Random(seed)
    make(path).close()
    acknowledged = 0
    for _ in range(kills):
        acknowledged = one_life(path, acknowledged, rnd.uniform(0.0, 0.15))
        found = verify(path)
        assert found.sound, found.words
    with Document.open(path) as document:
        number = number_of(document)
        assert acknowledged <= number <= acknowledged + 1
    left = sorted(each.name for each in path.parent.iterdir() if each.name != "home")
    assert left == [path.name], left
    sys.stdout.write(f"{kills} kills, {number} edits, none lost\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
