"""The rows of the printed sprint: how high each is, on which page it stands, and its cells."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from models.program import Program
from models.tasks import Task, TaskStatus
from views import icons, painting, theme
from views.model_words import value_words
from views.printing_paper import lines_of
from views.record_order import Heading
from views.sprint_groups import Grouped
from views.states import look_of
from views.timeline_marks import dates_between

if TYPE_CHECKING:
    from app.document import Document

ROW, LINE, GROUP = 27.0, 17.0, 26.0
OWNER = 132.0
_OVER = {TaskStatus.DONE: "ink2", TaskStatus.DROPPED: "ink3"}


class Line(NamedTuple):
    """A row on paper: a task with the lines of title and owner, or a group's heading; height in pixels."""

    task: Task | None
    heading: Heading | None
    words: tuple[str, ...]
    height: float
    owner: tuple[str, ...] = ()


class Cell(NamedTuple):
    """A column on paper: its heading, its width in pixels, and what paints a task into it."""

    heading: str
    width: float
    draw: Callable[[QPainter, QRectF, Line], None]


def lines(document: Document, rows: Collection[str] | None, group: str, width: float) -> list[Line]:
    """All rows in order: the tasks with these ids, or all, grouped as on the page; width of titles."""
    program = document.program
    wanted = None if rows is None else set(rows)
    tasks = [task for task in program.tasks if wanted is None or task.id in wanted]
    if group == "none":
        return [_task_line(task, width) for task in tasks]
    grouped, found = Grouped(document, group), dict[Heading, list[Task]]()
    for task in tasks:
        found.setdefault(grouped(task), []).append(task)
    made: list[Line] = []
    for heading in sorted(found, key=lambda each: (each.order, each.title)):
        made.append(Line(None, heading, (heading.title,), GROUP))
        made += [_task_line(task, width) for task in found[heading]]
    return made


def _task_line(task: Task, width: float) -> Line:
    words = tuple(lines_of(task.title, width - 16))
    owner = tuple(lines_of(task.owner.name, OWNER - 12, "small")) if task.owner is not None else ("–",)
    return Line(task, None, words, max(ROW, max(len(words), len(owner)) * LINE + 10), owner)


def pages(found: Sequence[Line], room: float) -> list[list[Line]]:
    """Rows on pages of a height; a group's heading stands above its first row, and again on a new page."""
    made: list[list[Line]] = [[]]
    left, heading = room, None
    for number, line in enumerate(found):
        follower = found[number + 1].height if line.heading is not None and number + 1 < len(found) else 0
        if made[-1] and line.height + follower > left:
            made.append([])
            left = room
            if line.heading is None and heading is not None:
                again = Line(None, heading, (_say("{0}, continued").format(heading.title),), GROUP)
                made[-1].append(again)
                left -= again.height
        heading = line.heading or heading
        made[-1].append(line)
        left -= line.height
    return made


def cells(program: Program, title: float) -> list[Cell]:
    """The columns before the timeline; `title` is the width of the task's."""
    return [
        Cell("#", 40, _number),
        Cell(_say("Task"), title, _title),
        Cell(_say("Owner"), OWNER, _owner),
        Cell(_say("Dates"), 108, lambda painter, rect, line: _dates(painter, rect, line, program)),
        Cell(_say("Status"), 112, _status),
    ]


def _number(painter: QPainter, rect: QRectF, line: Line) -> None:
    painter.setFont(theme.font("small"))
    if line.task is not None:
        painting.text(painter, rect.adjusted(0, 0, -10, 0), str(line.task.position), "ink3", painting.RIGHT)


def _title(painter: QPainter, rect: QRectF, line: Line) -> None:
    painter.setFont(theme.font("body"))
    painter.setPen(theme.color(_OVER.get(line.task.status, "ink") if line.task is not None else "ink"))
    _write(painter, rect, line.words)


def _owner(painter: QPainter, rect: QRectF, line: Line) -> None:
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("ink2"))
    _write(painter, rect, line.owner)


def _write(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """Lines one below the other, in the middle of their row."""
    top = rect.center().y() - LINE * len(words) / 2
    for number, each in enumerate(words):
        place = QRectF(rect.left() + 4, top + number * LINE, rect.width() - 8, LINE)
        painter.drawText(place, painting.LEFT, each)


def _dates(painter: QPainter, rect: QRectF, line: Line, program: Program) -> None:
    painter.setFont(theme.font("small"))
    task = line.task
    if task is None or task.start_day is None or task.finish_day is None:
        painting.text(painter, rect.adjusted(4, 0, -4, 0), _say("Not planned"), "ink3")
        return
    words = dates_between(program.clock, task.start_day, task.finish_day)
    painting.text(painter, rect.adjusted(4, 0, -4, 0), words, "warn" if task.late else "ink2")


def _status(painter: QPainter, rect: QRectF, line: Line) -> None:
    if line.task is None:
        return
    tone, icon = look_of(line.task.status)
    icons.paint(painter, QRectF(rect.left() + 4, rect.center().y() - 6.5, 13, 13), icon, tone)
    painter.setFont(theme.font("small", theme.MEDIUM))
    words = value_words(line.task.status)
    if 0 < line.task.percent < 100:
        words = f"{words} {line.task.percent} %" if line.task.status is not TaskStatus.RUNNING else words
    painting.text(painter, rect.adjusted(22, 0, -2, 0), words, tone)


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
