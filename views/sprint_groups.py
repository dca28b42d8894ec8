"""How tasks are grouped on the sprint page, and what stretch of the timeline each group takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from models.program import Program
from models.tasks import Task, Track
from views import theme
from views.model_words import value_words
from views.record_order import Heading
from views.sprint_reach import Spread

if TYPE_CHECKING:
    from app.document import Document

GROUPS = ("phase", "milestone", "track", "owner", "none")
LAST = 10**9  # where the group of tasks without one stands
# The field of a task that decides its group: only when that changes need rows move.
FIELD_OF = {"phase": "milestone_id", "milestone": "milestone_id", "track": "track", "owner": "owner_id"}


class Extent(NamedTuple):
    """The days that a group takes, if any, and the due days of its milestones."""

    first: int | None
    last: int | None
    due: tuple[tuple[int, bool, str], ...] = ()


class Grouped:
    """Groups tasks one way; called with a task it gives the heading of its group, and remembers headings."""

    def __init__(self, document: Document, way: str) -> None:
        self._document, self.way = document, way
        self._key, self._heading = _WAYS[way]
        self._known: dict[str, Heading] = {}
        self._spreads: dict[str, Spread] = {}
        self._counted: dict[str, tuple[Spread, int, int]] = {}
        """The tasks whose days are counted: in which group, and from when to when."""
        self._extents: dict[str, Extent] = {}

    def __call__(self, task: Task) -> Heading:
        key = self._key(task)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._heading(self._document.program, task, key)
        return found

    def forget(self) -> None:
        """Names, order or members of groups may be others."""
        self._known.clear()
        self._spreads.clear()
        self._counted.clear()
        self._extents.clear()

    def touch(self, tasks: Sequence[Task]) -> None:
        """These tasks may have moved: their groups are measured again when next asked."""
        for task in tasks:
            self._extents.pop(self._key(task), None)
            if self._counted:
                self._count(task)

    def extent(self, key: str) -> Extent:
        """The days that a group takes."""
        found = self._extents.get(key)
        if found is None:
            found = self._extents[key] = self._measure(key)
        return found

    def _measure(self, key: str) -> Extent:
        if self.way == "phase" and (phase := self._document.record("phase", key)) is not None:
            due = tuple((each.due_day, _met(each), each.title) for each in phase.milestones)
            return Extent(phase.first_day, phase.last_day, due)
        if not self._counted:
            for task in self._document.program.tasks:
                self._count(task)
        spread = self._spreads.get(key)
        milestone = self._document.record("milestone", key) if self.way == "milestone" else None
        due = () if milestone is None else ((milestone.due_day, _met(milestone), milestone.title),)
        return Extent(*((None, None) if spread is None else spread.ends()), due)

    def _count(self, task: Task) -> None:
        """Put a task's days in place of those that were counted before."""
        if (old := self._counted.pop(task.id, None)) is not None:
            old[0].count(old[1], old[2], -1)
        first, last = task.start_day, task.finish_day
        if first is not None and last is not None:
            spread = self._spreads.setdefault(self._key(task), Spread())
            spread.count(first, last, 1)
            self._counted[task.id] = spread, first, last


def _met(milestone: object) -> bool:
    items = list(getattr(milestone, "items", ()))
    return bool(items) and all(item.done for item in items)


def _phase_key(task: Task) -> str:
    milestone = task.milestone
    return "" if milestone is None else milestone.phase_id


def _phase(program: Program, _task: Task, key: str) -> Heading:
    for number, phase in enumerate(program.phases, 1):
        if phase.id == key:
            return Heading(key, f"{number}   {phase.title}", number, theme.phase(number))
    return Heading("", _say("Without a milestone"), LAST, "ink2")


def _milestone_key(task: Task) -> str:
    return task.milestone_id or ""


def _milestone(program: Program, task: Task, key: str) -> Heading:
    milestone = task.milestone
    if milestone is None:
        return Heading("", _say("Without a milestone"), LAST, "ink2")
    place = next((n for n, each in enumerate(program.milestones) if each.id == key), LAST)
    number = next((n for n, each in enumerate(program.phases, 1) if each.id == milestone.phase_id), 1)
    return Heading(key, milestone.title, place, theme.phase(number))


def _track_key(task: Task) -> str:
    return task.track.name


def _track(_program: Program, task: Task, key: str) -> Heading:
    return Heading(key, value_words(task.track), list(Track).index(task.track))


def _owner_key(task: Task) -> str:
    return task.owner_id or ""


def _owner(_program: Program, task: Task, key: str) -> Heading:
    if task.owner is None:
        return Heading("", _say("Nobody yet"), LAST, "warn")
    return Heading(key, task.owner.name, 0)


_Key = Callable[[Task], str]
_Head = Callable[[Program, Task, str], Heading]
_WAYS: dict[str, tuple[_Key, _Head]] = {
    "phase": (_phase_key, _phase),
    "milestone": (_milestone_key, _milestone),
    "track": (_track_key, _track),
    "owner": (_owner_key, _owner),
}


def _say(words: str) -> str:
    return QCoreApplication.translate("SprintGroups", words)
