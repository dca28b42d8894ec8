"""Somebody at a desktop of their own, and the program as they start and leave it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.story.desktop import Desktop, desktop
from tests.story.person import TELLING, Person
from tests.story.spoken import listen
from tests.story.waiting import Gone, until


@pytest.fixture
def screen() -> Iterator[Desktop]:
    with desktop() as made, made.running("-m", "tests.story.focus", log="focus"):
        yield made


@pytest.fixture
def dana(screen: Desktop) -> Iterator[Person]:
    bus = listen(screen)
    yield Person(bus)
    bus.close()


@contextmanager
def sitting(screen: Desktop, dana: Person, folder: Path, *file: str) -> Iterator[None]:
    """The program, started as a user starts it, until it is left.

    When something fails the message has a picture of the screen and what a screen reader would find there.
    """
    with screen.running("-m", "app", *file) as program:
        try:
            yield
            until(lambda: program.poll() is not None, "the program has ended")
        except Exception as error:
            error.add_note(evidence(screen, dana if program.poll() is None else None, folder))
            raise
        assert program.returncode == 0, screen.said()


def evidence(screen: Desktop, dana: Person | None, folder: Path) -> str:
    """Where somebody finds what was on the screen and what a screen reader would have said, and the log."""
    screen.do("-m", "tests.story.screen", "picture", str(folder / "screen.png"))
    try:
        lines = dana.outline() if dana is not None else []
    except (AssertionError, Gone):
        lines = ["The program does not answer."]
    (folder / "spoken.txt").write_text("\n".join(lines), "utf-8")
    telling = [line for line in lines if line.endswith(tuple(TELLING))]
    return "\n".join(
        [f"Look at screen.png and spoken.txt in {folder}", *telling, screen.said(), screen.log()]
    )
