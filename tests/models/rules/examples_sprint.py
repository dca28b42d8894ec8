"""A breaking and a keeping program for each rule about milestones and go-live."""

from __future__ import annotations

from datetime import date

from models import ChecklistItem, DayOff, Milestone, Program, StartMode
from tests.models.building import person, phase, population, program, task
from tests.models.rules.example import collector

EXAMPLES, example = collector()


def milestone(whole: Program, done: bool = False, **values: object) -> Milestone:
    """A milestone of the first phase, due on day 30, with a checklist of one item."""
    found = Milestone(
        **{"program": whole, "phase": phase(whole), "title": "Roles drafted", "due_day": 30} | values
    )
    ChecklistItem(milestone=found, text="Every role listed", done=done)
    return found


@example("S01", "'Roles drafted' has no owner.")
def no_owner(broken: bool) -> Program:
    whole = program()
    milestone(whole, owner=None if broken else person(whole))
    return whole


@example("S02", "'Roles drafted' has no checklist.")
def no_checklist(broken: bool) -> Program:
    whole = program()
    found = milestone(whole)
    if broken:
        found.items = []
    return whole


@example("S03", "'Roles drafted' is 1 day overdue, with 1 item left.")
def overdue(broken: bool) -> Program:
    whole = program(today=31 if broken else 30)
    milestone(whole)
    return whole


@example("S03", "'Roles drafted' is 2 days overdue, with no checklist.")
def overdue_without_checklist(broken: bool) -> Program:
    whole = program(today=32)
    found = milestone(whole, done=True)
    if broken:
        found.items = []
    return whole


@example("S04", "'Roles drafted' is due on day 31, outside 'Foundation'.")
def wrong_phase(broken: bool) -> Program:
    whole = program()
    milestone(whole, due_day=31 if broken else 30)
    return whole


@example("S07", "'Roles drafted' is due on day 30: Founders' day.")
def on_a_holiday(broken: bool) -> Program:
    whole = program()
    day = date(2026, 3, 3) if broken else date(2026, 3, 4)
    DayOff(program=whole, name="Founders' day", first=day, last=day)
    milestone(whole)
    return whole


@example("S07", "'Roles drafted' is due on day 28: a Sunday, outside the working week.")
def on_a_sunday(broken: bool) -> Program:
    whole = program(weekdays="12345" if broken else "1234567")
    milestone(whole, due_day=28)
    return whole


@example("S11", "'Claims desk' is in shadow mode until day 61, but go-live is day 61.")
def shadow_past_go_live(broken: bool) -> Program:
    whole = program()
    population(whole, shadow_from=31, shadow_until=61 if broken else 60)
    return whole


@example("S12", "Go-live on day 30 falls into 'Foundation'.")
def live_too_early(broken: bool) -> Program:
    whole = program(go_live_day=30, start_mode=StartMode.NEW if broken else StartMode.RECOVERY)
    phase(whole)
    return whole


@example("S13", "'Roles drafted' is done, and nothing shows it.")
def no_evidence(broken: bool) -> Program:
    whole = program()
    found = milestone(whole, done=True)
    found.items[0].evidence = "" if broken else "Minutes of the workshop"
    return whole


@example("S17", "'Roles drafted' is due on day 30, but 'Workshop', which serves it, ends on day 31.")
def task_after_milestone(broken: bool) -> Program:
    whole = program()
    found = milestone(whole)
    task(whole, "Workshop", milestone=found, start_day=30, duration=2 if broken else 1)
    task(whole, "Interviews", milestone=found, start_day=2, duration=2)
    return whole
