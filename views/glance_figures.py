"""The figures at the top of the Today page and coverage by population, from a glance at the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app import glance_plan
from models.clock import phase_of
from views.figure_card import Figure
from views.ladder_lines import Place
from views.language import counted
from views.model_words import progress_words
from views.pages import page_of
from views.today_parts import Line

if TYPE_CHECKING:
    from app.glance import Glance
    from app.glance_plan import Moment

FAIR, POOR = 1.0, 0.5  # as on the page itself


def figures(glance: Glance) -> dict[str, Figure]:
    """What each figure says today, by its key."""
    return {
        "sprint": _sprint(glance),
        "milestones": _milestones(glance),
        "coverage": _coverage(glance),
        "ownership": _ownership(glance),
        "late": _late(glance),
        "hours": _hours(glance),
    }


def population_lines(glance: Glance) -> list[Line]:
    """Coverage of each population, the least covered first."""
    return [
        Line(
            each.name, "populations", each.id, share=each.percent / 100, tone=_tone(each.percent / 100),
            tail=_say("{0} of {1}").format(each.active, each.needed),
        )
        if each.needed else Line(each.name, "populations", each.id, tail="–")
        for each in glance_plan.coverage(glance)
    ]  # fmt: skip


def ladder_places(glance: Glance) -> list[Place]:
    """Where each population stands on the adoption ladder."""
    return [Place(*each) for each in glance_plan.ladder(glance)]


def _tone(share: float) -> str:
    return "ok" if share >= FAIR else "warn" if share >= POOR else "bad"


def _sprint(glance: Glance) -> Figure:
    length, phase = glance.sprint_days, phase_of(glance.today, glance.phases)
    note = _say("Outside the phases")
    if phase is not None:
        note = _say("Phase {0}, {1}").format(glance.phases.index(phase) + 1, phase.title)
    words, rest = progress_words(glance.today, length)
    return Figure(words, note, "sprint", share=max(0.0, min(1.0, glance.today / length)), rest=rest)


def _milestones(glance: Glance) -> Figure:
    rows = glance.tables["milestones"]
    if not rows:
        return Figure(_say("None yet"), _say("No milestones yet"), "milestones", tone="idle")
    done = [key for key, _title, _due, _owner, items, ticked in rows if items and items == ticked]
    overdue = [key for key, _title, due, *_rest in rows if due < glance.today and key not in done]
    ahead = [due for _key, _title, due, *_rest in rows if due >= glance.today]
    note = _say("Next due on day {0}").format(min(ahead)) if ahead else _say("None ahead")
    if overdue:
        note = f"{_say('{0} overdue').format(len(overdue))}. {note}"
    share = len(done) / len(rows)
    first, tone = (overdue[0], "bad") if overdue else ("", "info")
    rest = _say("of {0} done").format(len(rows))
    return Figure(str(len(done)), note, "milestones", first, share, tone, rest)


def _coverage(glance: Glance) -> Figure:
    rows = glance_plan.coverage(glance)
    needed, there = sum(each.needed for each in rows), sum(min(each.active, each.needed) for each in rows)
    if not needed:
        note = _say("No population needs one yet")
        return Figure(_say("None yet"), note, "champions", tone="idle")
    worst, share = rows[0], there / needed
    note = _say("Everybody has one near")
    if worst.percent < 100:
        note = _say("{0}: {1} of {2}").format(worst.name, worst.active, worst.needed)
    return Figure(f"{round(share * 100)} %", note, "champions", share=share, tone=_tone(share))


def _ownership(glance: Glance) -> Figure:
    clear, total, unclear = glance_plan.ownership(glance)
    rest = total - clear
    note = _say("{0} without a clear owner").format(rest) if rest else _say("One A in every row")
    tone = "bad" if rest else "ok"
    if not rest and (unnamed := glance_plan.unnamed_parties(glance)):
        note = _say("Nobody stands behind {0}").format(counted(unnamed, "party", "parties"))
        tone = "warn"
    if not total:
        return Figure(_say("None yet"), _say("No activities yet"), "ownership", tone="idle")
    return Figure(
        str(clear), note, "ownership", unclear, clear / total, tone, _say("of {0} clear").format(total)
    )


def _late(glance: Glance) -> Figure:
    late = glance_plan.late(glance)
    if not late:
        return Figure(_say("Nothing"), _say("All on time"), "sprint", tone="ok")
    oldest = late[0]
    note = _say("{0}. Longest: {1}").format(_kinds(late), counted(oldest.days, "day"))
    return Figure(_grouped(len(late)), note, page_of(oldest.table), oldest.id, tone="bad")


def _kinds(late: list[Moment]) -> str:
    milestones = sum(each.table == "milestone" for each in late)
    tasks = sum(each.table == "task" for each in late)
    others = len(late) - milestones - tasks
    found = ((milestones, "milestone"), (tasks, "task"), (others, "other"))
    return ", ".join(counted(number, one) for number, one in found if number)


def _hours(glance: Glance) -> Figure:
    roles = glance.tables["roles"]
    mapped = sum(bool(tasks) for _headcount, tasks, _freed in roles)
    note = _say("{0} of {1} roles mapped").format(mapped, len(roles)) if roles else _say("No roles yet")
    hours = _grouped(round(sum(headcount * freed for headcount, _tasks, freed in roles)))
    return Figure(hours, note, "roles", rest=_say("h a week"))


def _grouped(number: int) -> str:
    """A whole number as the language groups its digits: 1,747."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(number)


def _say(words: str) -> str:
    """Words that the page itself uses too."""
    return QCoreApplication.translate("TodayFigures", words)
