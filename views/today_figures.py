"""The figures at the top of the Today page, and coverage population by population."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from models import measures
from models.clock import phase_of
from models.measures import Moment
from models.people import Population
from models.program import Program
from models.sprint import MilestoneState
from views.figure_card import Figure
from views.ladder_lines import Place
from views.language import counted
from views.model_words import progress_words
from views.pages import page_of
from views.today_cards import sprint_days
from views.today_parts import Line

# Shares under which a figure turns to warn and to bad; our own convention.
FAIR, POOR = 1.0, 0.5


def figures(program: Program, late: Sequence[Moment]) -> dict[str, Figure]:
    """What each figure says today, by its key."""
    return {
        "sprint": _sprint(program),
        "milestones": _milestones(program),
        "coverage": _coverage(program),
        "ownership": _ownership(program),
        "late": _late(program, late),
        "hours": _hours(program),
    }


def population_lines(program: Program) -> list[Line]:
    """Coverage of each population, the least covered first."""
    return [
        Line(
            each.name, "populations", each.id, share=each.coverage / 100, tone=tone_of(each.coverage / 100),
            tail=_say("{0} of {1}").format(each.active_champions, each.champions_needed),
        )
        if each.champions_needed else Line(each.name, "populations", each.id, tail="–")
        for each in _worst_first(program)
    ]  # fmt: skip


def ladder_places(program: Program) -> list[Place]:
    """Where each population stands on the adoption ladder."""
    return [Place(each.id, each.name, each.ladder, each.ladder_stuck) for each in program.populations]


def tone_of(share: float) -> str:
    """The state that a share from 0 to 1 stands for."""
    return "ok" if share >= FAIR else "warn" if share >= POOR else "bad"


def _sprint(program: Program) -> Figure:
    length = sprint_days(program)
    phase = phase_of(program.today, program.phases)
    note = phase.title if phase else _say("Outside the phases")
    if phase:
        note = _say("Phase {0}, {1}").format(program.phases.index(phase) + 1, phase.title)
    share = max(0.0, min(1.0, program.today / length))
    words, rest = progress_words(program.today, length)
    return Figure(words, note, "sprint", share=share, rest=rest)


def _milestones(program: Program) -> Figure:
    done = measures.milestones_done(program)
    if not done.total:
        return Figure(_say("None yet"), _say("No milestones yet"), "milestones", tone="idle")
    overdue = [each for each in program.milestones if each.state is MilestoneState.OVERDUE]
    ahead = [each.due_day for each in program.milestones if each.due_day >= program.today]
    note = _say("Next due on day {0}").format(min(ahead)) if ahead else _say("None ahead")
    if overdue:
        note = f"{_say('{0} overdue').format(len(overdue))}. {note}"
    tone = "bad" if overdue else "info"
    first = overdue[0].id if overdue else ""
    rest = _say("of {0} done").format(done.total)
    return Figure(str(done.done), note, "milestones", first, done.share, tone, rest)


def _coverage(program: Program) -> Figure:
    whole = measures.coverage(program)
    if not whole.total:
        note = _say("No population needs one yet")
        return Figure(_say("None yet"), note, "champions", tone="idle")
    worst = _worst_first(program)[0]
    note = _say("Everybody has one near")
    if worst.coverage < 100:
        note = _say("{0}: {1} of {2}").format(worst.name, worst.active_champions, worst.champions_needed)
    return Figure(
        f"{round(whole.share * 100)} %", note, "champions", share=whole.share, tone=tone_of(whole.share)
    )


def _ownership(program: Program) -> Figure:
    clear = measures.ownership_clear(program)
    unclear = next((each.id for each in program.activities if not measures.is_clear(each)), "")
    note = _say("{0} without a clear owner").format(clear.rest) if clear.rest else _say("One A in every row")
    tone = "bad" if clear.rest else "ok"
    if not clear.rest and (unnamed := measures.unnamed_parties(program)):
        note = _say("Nobody stands behind {0}").format(counted(len(unnamed), "party", "parties"))
        tone = "warn"
    if not clear.total:
        return Figure(_say("None yet"), _say("No activities yet"), "ownership", tone="idle")
    rest = _say("of {0} clear").format(clear.total)
    return Figure(str(clear.done), note, "ownership", unclear, clear.share, tone, rest)


def _late(program: Program, late: Sequence[Moment]) -> Figure:
    if not late:
        return Figure(_say("Nothing"), _say("All on time"), "sprint", tone="ok")
    oldest = late[0]
    note = _say("{0}. Longest: {1}").format(_kinds(late), counted(oldest.days, "day"))
    place = page_of(oldest.table, oldest.id, program)
    return Figure(grouped(len(late)), note, place, oldest.id, tone="bad")


def _kinds(late: Sequence[Moment]) -> str:
    """How many milestones and tasks are late, and how many things of other kinds."""
    milestones = sum(each.table == "milestone" for each in late)
    tasks = sum(each.table == "task" for each in late)
    others = len(late) - milestones - tasks
    parts = [
        counted(milestones, "milestone") if milestones else "",
        counted(tasks, "task") if tasks else "",
        counted(others, "other") if others else "",
    ]
    return ", ".join(part for part in parts if part)


def _hours(program: Program) -> Figure:
    mapped = sum(bool(role.tasks) for role in program.roles)
    note = _say("{0} of {1} roles mapped").format(mapped, len(program.roles))
    if not program.roles:
        note = _say("No roles yet")
    hours = grouped(round(measures.hours_freed(program)))
    return Figure(hours, note, "roles", rest=_say("h a week"))


def grouped(number: int) -> str:
    """A whole number as the language groups its digits: 1,747."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(number)


def _worst_first(program: Program) -> list[Population]:
    return sorted(program.populations, key=lambda each: each.coverage)


def _say(words: str) -> str:
    return QCoreApplication.translate("TodayFigures", words)
