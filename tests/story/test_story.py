"""The whole story in the real program, driven by what a screen reader says, a mouse and a keyboard."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.document import Document
from tests.story.desktop import Desktop, lacking
from tests.story.grid import Grid
from tests.story.person import Person
from tests.story.plan import PEOPLE, TASKS
from tests.story.sitting import dana as dana
from tests.story.sitting import screen as screen
from tests.story.sitting import sitting
from tests.story.spoken import Box, Thing
from tests.story.waiting import until

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

PEERS = "Peer sessions, day 43 to day 53"
DAYS_SHOWN = 92  # in the zoom "Sprint": its ninety days with one more at either end
LINK = 13  # pixels from the end of a bar to the dot that links it
ACTIVITY, PARTY = "Incident response", "Business owner"
BLANK = "Blank: phases and decision points only"


def test_a_whole_story(screen: Desktop, dana: Person, tmp_path: Path) -> None:
    file = screen.folder / "Claims triage.day90"
    with sitting(screen, dana, tmp_path):
        begin(dana, file)
        enter_people(dana)
        paste(dana, screen)
        show_columns(dana)
        drag(dana)
        link(dana)
        finish_one(dana)
        think_again(dana)
        settle_who_owns(dana)
        look_at_day_47(dana)
        see_the_board(dana)
        jump(dana)
        go_dark(dana, screen)
        print_it(dana, screen)
        leave(dana)
    with sitting(screen, dana, tmp_path, str(file)):
        find_it_all_there(dana, screen)
        leave(dana)
    look_inside(file)


def begin(dana: Person, file: Path) -> None:
    dana.fill("Program", "Claims triage")
    dana.fill("Organisation", "Contoso Health")
    dana.choose("Plan", BLANK)
    dana.press("Create…")
    dana.fill("File name:", str(file))
    dana.keys("Return")
    dana.find("Claims triage - Day90", "frame")
    dana.find("A new program", "label")


def enter_people(dana: Person) -> None:
    """The first by the page's own button, the others by keys alone."""
    dana.keys("Ctrl+5")
    dana.press("Add the first")
    people = Grid(dana, "People", "Name")
    for number, name in enumerate(PEOPLE):
        if number:
            dana.keys("Ctrl+n")
        until(lambda: dana.at("Name"), "a name can be typed")
        dana.write(name)
        dana.keys("Return")
        people.row(name)
        until(lambda: "focused" in people.table.states, "the keyboard is back in the table")


def paste(dana: Person, screen: Desktop) -> None:
    """Twenty tasks with their headings from a spreadsheet, onto the empty page."""
    dana.keys("Ctrl+3")
    until(lambda: dana.at("Add the first task"), "the empty page has the keyboard")
    copied = screen.folder / "copied.txt"
    lines = [("Task", "Owner", "Start", "Days"), *TASKS]
    copied.write_text("".join("\t".join(map(str, line)) + "\n" for line in lines), "utf-8")
    with screen.running("-m", "tests.story.screen", "clipboard", str(copied), log="spreadsheet"):
        until(lambda: "copied" in screen.said("spreadsheet"), "the spreadsheet has copied")
        dana.keys("Ctrl+v")
        sprint = Grid(dana, "Sprint plan", "Task")
        until(lambda: sprint.table.size[0] > len(TASKS), "the tasks are pasted")
    for title, owner, start, days in TASKS:
        assert sprint.reads(title, "Owner").startswith(owner)
        assert sprint.reads(title, "Days") == str(days)
        assert sprint.reads(title, "Timeline").startswith(f"{title}, day {start}")
    assert sprint.reads("Peer sessions", "Timeline").startswith(PEERS)
    dana.find("20 tasks", "label")


def show_columns(dana: Person) -> None:
    """Two that have no room at this size, from the menu of what is shown."""
    sprint = Grid(dana, "Sprint plan", "Task")
    for heading in ("Start", "Days"):
        dana.menu("What is shown", "Columns", heading)
        sprint.shows("Peer sessions", heading)
        dana.close_menus()


def at(bar: Box, day: float) -> tuple[int, int]:
    """The place of a sprint day in a row of the timeline."""
    return round(bar.left + day * bar.width / DAYS_SHOWN), bar.middle[1]


def drag(dana: Person) -> None:
    """A bar by a week, with the mouse; the row says so at once."""
    sprint = Grid(dana, "Sprint plan", "Task")
    row = sprint.place("Peer sessions", "Timeline")
    dana.drag(at(row, 48.5), at(row, 55.5))
    sprint.becomes("Peer sessions", "Timeline", "Peer sessions, day 50 to day 60")
    dana.find("Undo: Move 'Peer sessions' to day 50 (Ctrl+Z)")


def link(dana: Person) -> None:
    """From the dot behind one bar to another."""
    sprint = Grid(dana, "Sprint plan", "Task")
    assert sprint.reads("Prepare the handoff", "Waits for") == "–"
    one, other = (sprint.place(each, "Timeline") for each in ("Peer sessions", "Prepare the handoff"))
    x, y = at(one, 61)
    dana.drag((x + LINK, y), at(other, 66.5))
    sprint.becomes("Prepare the handoff", "Waits for", sprint.reads("Peer sessions", "#"))


def finish_one(dana: Person) -> None:
    """A status by typing over it."""
    sprint = Grid(dana, "Sprint plan", "Task")
    sprint.go("Name the sponsor", "Status")
    dana.write("Done")
    dana.keys("Return")
    sprint.becomes("Name the sponsor", "Status", "Done")


def think_again(dana: Person) -> None:
    """Four steps back and four forth: each is there, and nothing else moves."""
    sprint = Grid(dana, "Sprint plan", "Task")
    dana.keys("Ctrl+z")
    sprint.becomes("Name the sponsor", "Status", "Not started")
    dana.keys("Ctrl+z")
    sprint.becomes("Prepare the handoff", "Waits for", "–")
    dana.keys("Ctrl+z")
    sprint.becomes("Peer sessions", "Timeline", PEERS)
    dana.keys("Ctrl+z")
    dana.find("No tasks yet", "label")
    until(lambda: "Undone: Paste 20 tasks" in dana.told(), "the steps are announced")
    for _ in range(4):
        dana.keys("Ctrl+Shift+z")
    sprint = Grid(dana, "Sprint plan", "Task")
    sprint.becomes("Name the sponsor", "Status", "Done")
    sprint.becomes("Prepare the handoff", "Waits for", sprint.reads("Peer sessions", "#"))
    sprint.becomes("Peer sessions", "Timeline", "Peer sessions, day 50 to day 60")


def settle_who_owns(dana: Person) -> None:
    """Letters by keys, from cell to cell with arrows."""
    dana.keys("Ctrl+9")
    dana.press("Copy from the sample")
    matrix = dana.find("RACI matrix", "table")
    row = next(n for n in range(matrix.size[0]) if ACTIVITY in matrix.cell(n, 0).name)
    cell, below = matrix.cell(row, 1), matrix.cell(row + 1, 1)
    dana.click(cell)
    until(lambda: "focused" in cell.states, "the keyboard is in the matrix")
    for key, words in (("Delete", "no letter"), ("r", "Responsible"), ("a", "Accountable and responsible")):
        dana.keys(key)
        until(partial(says, cell, f"{PARTY}, {ACTIVITY}: {words}"), f"the cell says {words}")
    dana.keys("Down")
    dana.keys("c")
    until(lambda: below.name.endswith(": Consulted"), "the cell below has its letter")


def says(thing: Thing, words: str) -> bool:
    return thing.name == words


def look_at_day_47(dana: Person) -> None:
    """The matrix on a day, by the slider's own keys."""
    dana.press("On a day", "radio button")
    slider, box = dana.find("Sprint day", "slider"), dana.find("Sprint day", "spin box")
    dana.click(slider)
    until(lambda: "focused" in slider.states, "the keyboard is at the slider")
    dana.keys("Home")
    for key in ["PageUp"] * 6 + ["Right"] * 4:
        dana.keys(key)
    until(lambda: (slider.value, box.value) == (47, 47), "slider and box are at day 47")
    until(lambda: dana.reads("Day 47 · ", "Handoff week 4"), "the day is told on the other clocks too")
    matrix = dana.find("RACI matrix", "table")
    until(lambda: any(each.endswith("for production") for each in matrix.names(1)), "both modes are told")


def see_the_board(dana: Person) -> None:
    """The tasks by status; a card goes to the next column by keys."""
    dana.keys("Ctrl+3")
    dana.press("Board by status (Ctrl+B)", "check box")
    until(lambda: dana.at("Not started, 19 tasks"), "the board has the keyboard")
    dana.find("Done, 1 task", "list")
    card = "Agree the baseline"
    dana.keys("Home")
    until(lambda: card in dana.cards("Not started, 19 tasks")[0], "it is the first card")
    dana.keys("Ctrl+Right")
    (words,) = until(lambda: dana.cards("In progress, 1 task"), "the card has moved")
    assert words.startswith(f"{card}, In progress, owner Lin Chen")


def jump(dana: Person) -> None:
    """By three letters of a task to its row."""
    dana.keys("Ctrl+k")
    until(lambda: dana.at("Search or run a command"), "something can be searched")
    dana.write("peer")
    until(lambda: "Peer sessions, Tasks" in dana.cards("Matches")[1], "the task is found")
    dana.keys("Return")
    until(lambda: dana.at("Task: Peer sessions"), "the row of the task has the keyboard")


def go_dark(dana: Person, screen: Desktop) -> None:
    """The whole window, at once, and nothing else changes."""
    assert brightness(screen) > 200
    dana.keys("Ctrl+k")
    until(lambda: dana.at("Search or run a command"), "something can be searched")
    dana.write("dark th")
    until(lambda: dana.cards("Matches")[1:] == ["Dark theme, Commands"], "the command is found")
    dana.keys("Return")
    until(lambda: brightness(screen) < 60, "the window is dark")
    until(lambda: dana.at("Sprint plan"), "the keyboard is where it was")


def brightness(screen: Desktop) -> int:
    """How light the window is, from 0 to 255, in the middle of the places where it is empty."""
    picture = screen.folder / "look.png"
    screen.do("-m", "tests.story.screen", "picture", str(picture))
    image = QImage(str(picture))
    places = (120, 800), (800, 870), (600, 30)
    return max(image.pixelColor(*place).lightness() for place in places)


def print_it(dana: Person, screen: Desktop) -> None:
    """The sprint as PDF, under another name than is proposed."""
    file = screen.folder / "plan.pdf"
    dana.keys("Ctrl+Shift+p")
    field = dana.find("File name:", "text")
    assert field.words == "Claims triage-sprint.pdf"
    dana.fill("File name:", str(file))
    dana.keys("Return")
    until(lambda: f"Saved as {file}." in dana.told(), "it is announced")
    written = file.read_bytes()
    assert written.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1


def leave(dana: Person) -> None:
    dana.keys("Ctrl+q")


def find_it_all_there(dana: Person, screen: Desktop) -> None:
    """Page, row, columns, theme and the steps to undo are as they were, and so is the plan."""
    dana.find("Undo: Set 'Agree the baseline' to in progress (Ctrl+Z)")
    sprint = Grid(dana, "Sprint plan", "Task")
    peers = sprint.cell("Peer sessions", "Task")
    until(lambda: "selected" in peers.states, "the row is selected")
    assert brightness(screen) < 60
    sprint.shows("Peer sessions", "Days")
    assert sprint.reads("Peer sessions", "Timeline").startswith("Peer sessions, day 50 to day 60, ")
    assert sprint.reads("Agree the baseline", "Status") == "In progress"
    assert sprint.reads("Name the sponsor", "Status") == "Done"
    dana.keys("Ctrl+9")
    until(lambda: dana.reads("Day 47 · ", "Handoff week 4"), "the matrix is of the same day")
    dana.press("Production", "radio button")
    matrix = dana.find("RACI matrix", "table")
    letters = f"{PARTY}, {ACTIVITY}: Accountable and responsible"
    until(lambda: letters in matrix.names(1), "the letters are there")


def look_inside(file: Path) -> None:
    """The file itself, opened by nobody else any more."""
    with Document.open(file, read_only=True, who="Test") as document:
        tasks = {task.title: task for task in document.program.tasks}
        assert list(tasks) == [line[0] for line in TASKS]
        assert tasks["Peer sessions"].start_day == 50
        waits = [link.predecessor.title for link in tasks["Prepare the handoff"].predecessors]
        assert waits == ["Peer sessions"]
        assert {person.name for person in document.program.people} == set(PEOPLE)
