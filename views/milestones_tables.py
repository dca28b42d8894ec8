"""The three lists of the Milestones page: milestones by phase, decision points, and the phases themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QRectF
from PySide6.QtGui import QPainter

from app.commands import records
from models.decisions import DecisionPoint
from models.errors import UserError
from models.program import Program
from models.sprint import Milestone, MilestoneState, Phase
from views import painting, theme
from views.language import isolated, word
from views.model_words import share_words, shown
from views.record_columns import ColumnSpec
from views.record_order import Group, Heading
from views.record_table import RecordTable
from views.timeline_marks import dates_between

if TYPE_CHECKING:
    from app.document import Document

PHASE_DAYS = 30  # how long a phase is that is added, as in the built-in plan


def milestones_table(document: Document, parent: QObject) -> RecordTable:
    """Milestones in the order of the program, grouped by phase."""
    return RecordTable(
        document, Milestone,
        [
            ColumnSpec("title", stretch=True, tone=_done_tone),
            ColumnSpec("owner_id", width=150, hide_below=606),
            ColumnSpec("due_day", width=108, hide_below=414),
            ColumnSpec("progress", width=112, depends=("checklist_item",), hide_below=718),
            ColumnSpec(
                "ticks", heading=parent.tr("Checklist"), width=88, look="quiet", value=tick_words,
                depends=("checklist_item",), hide_below=900, total=_ticks_total,
            ),
            ColumnSpec("state", width=126, depends=("checklist_item",), total=_done_total),
        ],
        lambda program: program.milestones,
        new=partial(new_milestone, document), depends=("phase",), group=_phase, parent=parent,
    )  # fmt: skip


def points_table(document: Document, parent: QObject) -> RecordTable:
    """Decision points of the sprint, then the gates of the handoff stages."""
    program_only = (parent.tr("Sprint"), parent.tr("Handoff stages"))
    return RecordTable(
        document, DecisionPoint,
        [
            ColumnSpec("title", stretch=True),
            ColumnSpec("owner_id", width=150, hide_below=644),
            ColumnSpec(
                "day", heading=parent.tr("Due"), width=112, put=_set_point_day, paint=_paint_due,
                spoken=_spoken_due,
            ),
            ColumnSpec(
                "criteria", heading=parent.tr("Criteria met"), width=112, look="quiet",
                value=lambda point: share_words(point.met, len(point.criteria)), depends=("criterion",),
                hide_below=756, total=_met_total,
            ),
            ColumnSpec("decision", width=160, editable=False, hide_below=494),
        ],
        lambda program: sorted(program.decisions, key=_point_order),
        new=lambda _below: {
            "program_id": document.program.id, "title": parent.tr("New decision point"), "day": 90,
        },
        depends=("stage",), group=partial(_kind_of_point, program_only), parent=parent,
    )  # fmt: skip


def phases_table(document: Document, parent: QObject) -> RecordTable:
    """Phases with their days."""
    return RecordTable(
        document, Phase,
        [
            ColumnSpec("title", stretch=True),
            ColumnSpec("first_day", put=partial(_set_phase_day, "first_day")),
            ColumnSpec("last_day", put=partial(_set_phase_day, "last_day")),
            ColumnSpec("days", heading=parent.tr("Days"), kind="int", width=72, value=_length, total="sum"),
            ColumnSpec(
                "milestones", heading=parent.tr("Milestones done"), width=136, look="quiet",
                value=_done_words, depends=("milestone", "checklist_item"), hide_below=654,
                total=_phases_total,
            ),
        ],
        lambda program: program.phases, new=lambda _below: new_phase(document.program), parent=parent,
    )  # fmt: skip


def new_milestone(document: Document, below: Milestone | None) -> dict[str, Any]:
    """The values of a milestone added below another, or into the first phase; due at the phase's end."""
    phase = below.phase if below is not None else document.program.phases[0]
    return {
        "program_id": document.program.id, "phase_id": phase.id, "title": "New milestone",
        "due_day": phase.last_day,
    }  # fmt: skip


def new_phase(program: Program) -> dict[str, Any]:
    """The values of a phase added behind the last one."""
    first = 1 + max((phase.last_day for phase in program.phases), default=0)
    return {
        "program_id": program.id, "title": "New phase", "first_day": first,
        "last_day": first + PHASE_DAYS - 1,
    }  # fmt: skip


def set_phase_day(document: Document, ids: Sequence[str], name: str, day: Any) -> None:
    """Move the first or last day of phases. Raises UserError when a phase would end before it begins."""
    for each in ids:
        phase = document.session.get_one(Phase, each)
        first, last = (day, phase.last_day) if name == "first_day" else (phase.first_day, day)
        if first > last:
            raise UserError(f"'{phase.title}' would end before it begins; change its other day first.")
    records.set_field(document, Phase, ids, name, day)


def tick_words(milestone: Milestone) -> str:
    """How far the checklist is: "3 of 6", or empty without items."""
    return share_words(milestone.ticked, len(milestone.items)) if milestone.items else ""


def _set_phase_day(name: str, document: Document, ids: Sequence[str], day: Any) -> None:
    set_phase_day(document, ids, name, day)


def _set_point_day(document: Document, ids: Sequence[str], day: Any) -> None:
    if any(document.session.get_one(DecisionPoint, each).stage is not None for each in ids):
        raise UserError("A stage's gate is due when the stage ends; change the stage's last week instead.")
    records.set_field(document, DecisionPoint, ids, "day", day)


def _phase(milestone: Milestone) -> Heading:
    phase = milestone.phase
    number = milestone.program.phases.index(phase) + 1
    days = dates_between(milestone.program.clock, phase.first_day, phase.last_day)
    return Heading(
        phase.id, f"{number}  {isolated(phase.title)}  ·  {days}", phase.first_day, theme.phase(number)
    )


def _kind_of_point(words: tuple[str, str], point: DecisionPoint) -> Heading:
    of_stage = point.stage is not None
    return Heading("stages" if of_stage else "sprint", words[of_stage], int(of_stage))


def _point_order(point: DecisionPoint) -> tuple[bool, int, int]:
    due = point.due_day
    return point.stage is not None, 10**6 if due is None else due, point.position


def _due_words(point: DecisionPoint) -> str:
    """The day; a stage without a last week leaves that of its gate open."""
    return shown(point, "due_day") or (_open() if point.stage is not None else "")


def _open() -> str:
    return QCoreApplication.translate("MilestonesTables", "open")


def _spoken_due(point: DecisionPoint) -> str:
    return f"{word('Due')}: {_due_words(point) or '–'}"


def _paint_due(painter: QPainter, rect: QRectF, point: DecisionPoint | Group, _selected: bool) -> None:
    """A gate of a stage shows the day that its stage gives it."""
    if isinstance(point, Group):
        return
    painter.setFont(theme.font("body"))
    painting.text(painter, rect.adjusted(10, 0, -6, 0), _due_words(point))


def _done_tone(milestone: Milestone) -> str:
    return "ink2" if milestone.state is MilestoneState.DONE else "ink"


def _ticks_total(milestones: Sequence[Milestone]) -> str:
    """Ticked items of all checklists: "14 of 60"."""
    items = sum(len(each.items) for each in milestones)
    return share_words(sum(each.ticked for each in milestones), items) if items else ""


def _done_total(milestones: Sequence[Milestone]) -> str:
    """Milestones done: "3 of 12 done"."""
    done = sum(each.state is MilestoneState.DONE for each in milestones)
    words = QCoreApplication.translate("MilestonesTables", "{0} of {1} done")
    return str(words).format(done, len(milestones)) if milestones else ""


def _met_total(points: Sequence[DecisionPoint]) -> str:
    """Criteria met of all decision points: "8 of 30"."""
    criteria = sum(len(each.criteria) for each in points)
    return share_words(sum(each.met for each in points), criteria) if criteria else ""


def _phases_total(phases: Sequence[Phase]) -> str:
    """Milestones done over all phases: "3 of 12"."""
    found = [each for phase in phases for each in phase.milestones]
    return share_words(sum(each.state is MilestoneState.DONE for each in found), len(found))


def _length(phase: Phase) -> int:
    return phase.last_day - phase.first_day + 1


def _done_words(phase: Phase) -> str:
    done = sum(each.state is MilestoneState.DONE for each in phase.milestones)
    return share_words(done, len(phase.milestones))
