"""Built-in plans: from the library's data to a new program with phases, tasks, RACI and stages."""

from __future__ import annotations

from datetime import date
from typing import Any

import resources
from models.clock import default_handoff_day
from models.decisions import Criterion, DecisionPoint
from models.errors import UserError
from models.fitting import follow_go_live, refit
from models.handoff import Stage
from models.keys import fill_keys
from models.ownership import Activity, Assignment, Letter, Mode, Party, Transfer
from models.people import Side
from models.program import DayOff, Program
from models.sprint import ChecklistItem, Milestone, Phase
from models.tasks import Dependency, LinkKind, Task, Track
from models.workdays import holiday_years, public_holidays

LETTERS = {"R": Letter.R, "A": Letter.A, "C": Letter.C, "I": Letter.I, "AR": Letter.AR}


def plans() -> dict[str, str]:
    """The built-in plans: their names and titles."""
    return {name: str(plan(name)["title"]) for name in resources.names("library", ".toml")}


def description(name: str) -> str:
    """What a built-in plan holds, in one sentence. Raises UserError when there is none of that name."""
    return str(plan(name)["description"])


def plan(name: str) -> dict[str, Any]:
    """The data of a built-in plan. Raises UserError when there is none of that name."""
    known = resources.names("library", ".toml")
    if name not in known:
        raise UserError(f"There is no plan called '{name}'; choose one of {', '.join(known)}.")
    return resources.toml(f"library/{name}.toml")


def new_program(
    title: str,
    start: date,
    *,
    plan_name: str = "ai-rollout",
    organisation: str = "",
    go_live_day: int = 61,
    handoff_day: int | None = None,
    calendar: tuple[str, str] = ("", ""),
) -> Program:
    """A program filled from a built-in plan and fitted to its calendar, not yet saved.

    `start` is the date of Day 1, any weekday; `go_live_day` a sprint day that the last phase follows;
    handoff week 1 opens so that the controlled launch of week 6 falls on go-live, unless `handoff_day`
    says otherwise; `calendar` is the country (ISO code) and region whose public holidays it keeps. Raises
    UserError when there is no such plan, ValueError when there is no such calendar.
    """
    data = plan(plan_name)
    program = Program(title=title, organisation=organisation, start=start, go_live_day=go_live_day)
    program.handoff_day = default_handoff_day(go_live_day) if handoff_day is None else handoff_day
    _keep_holidays(program, *calendar)
    program.phases = [Phase(**each) for each in data.get("phase", ())]
    for add in (_add_milestones, _add_tasks, _add_decisions, _add_ownership, _add_stages):
        add(program, data)
    fill_keys(program)
    follow_go_live(program)
    refit(program)
    return program


def _keep_holidays(program: Program, country: str, region: str) -> None:
    program.country, program.subdivision = country, region
    program.days_off = holidays_of(program)


def holidays_of(program: Program) -> list[DayOff]:
    """The public holidays of a program's country and region, as new days off; none without a country.

    Raises ValueError, a sentence, for an unknown country or region.
    """
    if not program.country:
        return []
    found = public_holidays(program.country, program.subdivision, holiday_years(program.start))
    return [DayOff(name=name, first=day, last=day, public=True) for day, name in sorted(found.items())]


def _add_milestones(program: Program, data: dict[str, Any]) -> None:
    phases = {phase.key: phase for phase in program.phases}
    for number, each in enumerate(data.get("milestone", ()), 1):
        milestone = Milestone(position=number, phase=phases[each["phase"]], program=program)
        for name in ("key", "title", "why", "due_day", "owner_role"):
            setattr(milestone, name, each[name])
        milestone.items = [ChecklistItem(position=n, text=text) for n, text in enumerate(each["items"], 1)]


def _add_tasks(program: Program, data: dict[str, Any]) -> None:
    milestones = {milestone.key: milestone for milestone in program.milestones}
    tasks: dict[str, Task] = {}
    for number, each in enumerate(data.get("task", ()), 1):
        task = Task(position=number, program=program, track=Track[each["track"].upper()])
        for name in ("key", "title", "start_day", "duration", "note"):
            setattr(task, name, each[name])
        task.owner_role = each["role"]
        task.milestone = milestones.get(each.get("milestone", ""))
        tasks[task.key] = task
    for each in data.get("task", ()):
        for text in each.get("after", ()):
            _link(program, tasks, text, tasks[each["key"]])


def _link(program: Program, tasks: dict[str, Task], text: str, successor: Task) -> None:
    """Read "key", "key+2" or "SS:key+1" as what the task waits for."""
    kind = LinkKind.SS if text.startswith("SS:") else LinkKind.FS
    key, _, lag = text.removeprefix("SS:").partition("+")
    Dependency(program=program, predecessor=tasks[key], successor=successor, kind=kind, lag=int(lag or 0))


def _add_decisions(program: Program, data: dict[str, Any]) -> None:
    for number, each in enumerate(data.get("decision", ()), 1):
        point = DecisionPoint(
            position=number, key=each["key"], title=each["title"], day=each["day"], program=program
        )
        point.criteria = [
            Criterion(position=n, text=text) for n, text in enumerate(each.get("criteria", ()), 1)
        ]


def _add_ownership(program: Program, data: dict[str, Any]) -> None:
    sides = {side.value.casefold(): side for side in Side}
    parties: dict[str, Party] = {}
    for number, each in enumerate(data.get("party", ()), 1):
        side = sides[each["side"].casefold()]
        parties[each["key"]] = Party(
            position=number, key=each["key"], name=each["name"], side=side, program=program
        )
    for number, each in enumerate(data.get("activity", ()), 1):
        activity = Activity(position=number, question=each.get("question"), program=program)
        activity.key, activity.title, activity.description = each["key"], each["title"], each["description"]
        for mode in Mode:
            for key, letter in each[mode.name.lower()].items():
                Assignment(activity=activity, party=parties[key], mode=mode, letter=LETTERS[letter])
        if "transfer" in each:
            Transfer(activity=activity, **each["transfer"])


def _add_stages(program: Program, data: dict[str, Any]) -> None:
    first = len(program.decisions) + 1
    for number, each in enumerate(data.get("stage", ()), 1):
        stage = Stage(position=number, key=each["key"], title=each["title"], program=program)
        stage.purpose, stage.note = each["purpose"], each.get("note", "")
        stage.first_week, stage.last_week = each["first_week"], each.get("last_week")
        gate = DecisionPoint(
            position=first + number - 1, key=f"gate-{each['key']}", stage=stage, program=program
        )
        gate.title = f"Gate: {each['title']}"
        gate.criteria = [
            Criterion(position=n, topic=one["topic"], text=one["text"])
            for n, one in enumerate(each.get("criterion", ()), 1)
        ]
