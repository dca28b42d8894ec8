"""What a card of the board says about its task: worked out when first painted, kept until it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from models.tasks import Task, TaskStatus
from views.language import counted
from views.model_words import day_words, value_words
from views.timeline_marks import Marks, marks_of, short_date

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding

# Tables whose records stand on cards: names of people and milestones, and how days fall on dates.
SHOWN_TABLES = frozenset({"person", "milestone", "phase", "program", "day_off"})


class Card(NamedTuple):
    """A task as its card shows it; `late` in calendar days, `percent` 0 to 100, `tone` its phase's colour."""

    id: str
    title: str
    status: TaskStatus
    owner: str
    milestone: str
    tone: str
    due: str
    late: int
    percent: int
    spoken: str


class Cards:
    """The cards of a program by task id, and what the plan check says about them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._marks: Marks | None = None
        self._known: dict[str, Card] = {}
        self.findings: Mapping[str, Sequence[Finding]] = {}

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """These tasks are different; with None all may be, and the calendar too."""
        if ids is None:
            self._known.clear()
            self._marks = None
            return
        for key in ids:
            self._known.pop(key, None)

    def card(self, task_id: str) -> Card | None:
        """The card of a task; None when the task is gone."""
        found = self._known.get(task_id)
        if found is None:
            task = self._document.record("task", task_id)
            if task is None:
                return None
            found = self._known[task_id] = self._make(task)
        return found

    def spoken(self, task_id: str) -> str:
        """A card for a screen reader, with what the plan check found."""
        card = self.card(task_id)
        if card is None:
            return ""
        return ". ".join([card.spoken, *(each.what for each in self.findings.get(task_id, ()))])

    def _make(self, task: Task) -> Card:
        if self._marks is None:
            self._marks = marks_of(self._document.program)
        last, milestone = task.finish_day, task.milestone
        late = self._marks.today - last if task.late and last is not None else 0
        tone = self._marks.tone_at(milestone.due_day if milestone is not None else task.start_day or 1)
        due = "" if last is None else short_date(self._marks.clock.date_of(last))
        return Card(
            task.id, task.title, task.status, task.owner.name if task.owner is not None else "",
            milestone.title if milestone is not None else "", tone, due, late, task.percent,
            _words(task, due, late),
        )  # fmt: skip


def _words(task: Task, due: str, late: int) -> str:
    """A task in words: Peer sessions, In progress, owner Dana Okafor, due 12 Mar, day 39, 40 percent."""
    words = [task.title or _say("Task without a title"), value_words(task.status)]
    words.append(_say("owner {0}").format(task.owner.name) if task.owner is not None else _say("no owner"))
    if task.finish_day is None:
        words.append(_say("not planned yet"))
    else:
        words += [_say("due {0}").format(due), day_words(task.finish_day).lower()]
    words += [_say("{0} late").format(counted(late, "day"))] if late else []
    words.append(_say("{0} percent").format(task.percent))
    words += [_say("milestone {0}").format(task.milestone.title)] if task.milestone is not None else []
    return ", ".join(words)


def _say(words: str) -> str:
    return QCoreApplication.translate("Board", words)
