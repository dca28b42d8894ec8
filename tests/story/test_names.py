"""The real program on every page, as a screen reader finds it: nothing to press or fill without a name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.story.desktop import Desktop, lacking
from tests.story.person import Person
from tests.story.sitting import dana as dana
from tests.story.sitting import screen as screen
from tests.story.sitting import sitting
from tests.story.waiting import until
from views.pages import PAGES

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

INTERACTIVE = frozenset({
    "push button", "button menu", "toggle button", "check box", "radio button", "text", "password text",
    "spin box", "combo box", "slider", "page tab", "page tab list", "table", "tree", "list", "dialog",
})  # fmt: skip


def test_every_page_speaks(screen: Desktop, dana: Person, tmp_path: Path) -> None:
    with sitting(screen, dana, tmp_path):
        assert nameless(dana, "the welcome page") == []
        dana.press("Explore the sample")
        pages = dana.find("Pages", "panel")
        found = []
        for place in PAGES:
            dana.go(place.title, pages)
            found += nameless(dana, place.title)
        found += asides(dana)
        assert found == []
        dana.keys("Ctrl+q")


def asides(dana: Person) -> list[str]:
    """What stands over or beside the pages."""
    dana.keys("Ctrl+3")
    found = []
    for keys, name in (
        ("Ctrl+,", "Settings"),
        ("Ctrl+/", "Keyboard sheet"),
        ("F1", "Explanation"),
        ("Ctrl+k", "Matches"),
        ("Ctrl+p", "Print the sprint plan"),
    ):
        dana.keys(keys)
        until(partial(dana.all, name), f"'{name}' is there")
        found += nameless(dana, name)
        dana.keys("Esc")
        until(partial(dana.lacks, name), f"Esc closes '{name}'")
    dana.keys("Ctrl+b")
    until(lambda: dana.reads("Not started, ", "task"), "the board is there")
    return found + nameless(dana, "the board")


def nameless(dana: Person, place: str) -> list[str]:
    """What shows there, can be worked with, and says nothing of what it is."""
    return [
        f"{each.role} at {each.thing.box} on {place}"
        for each in dana.look()
        if each.role in INTERACTIVE and not dana.knows(each)
    ]


def test_leaving_while_a_program_is_being_opened_ends_everything(
    screen: Desktop, dana: Person, tmp_path: Path
) -> None:
    file = screen.folder / "claims.day90"
    screen.do("-m", "app", "new", str(file), "--title", "Claims")
    with sitting(screen, dana, tmp_path, str(file)):
        dana.find("Claims - Day90", "frame")
        dana.keys("Ctrl+q")
