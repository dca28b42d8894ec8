"""What the program is: system, scope, dates, target, posture, working week, and who is who."""

from __future__ import annotations

from exporters import Options
from exporters.word.chapters.said import day, on, today_words, words
from exporters.word.page import Page
from exporters.word.tables import Col, Group, Row
from models.people import Person, Side
from models.program import DayOff, Program
from models.words import date_words

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SIDES = (Side.SPONSOR, Side.BUSINESS, Side.PRODUCTION, Side.IT, Side.PILOT, Side.VENDOR)
MOST_DAYS_OFF = 12  # more are in the trackers, which need them to count working days


def program_chapter(page: Page, program: Program, options: Options) -> None:
    """The facts that everything else builds on."""
    page.heading("The program")
    today, number = today_words(options.today), program.clock.day_of(options.today)
    page.text(words("rollout", "reads", today=today, day=number), keep_next=True)
    columns = [Col("What", 4, kind="strong"), Col("Agreed", 12)]
    shown: list[Row] = [[name, text] for name, text in _facts(program) if text]
    page.table(columns, shown, caption="The program", description="Facts of the program", dense=True)


def contacts_chapter(page: Page, program: Program) -> None:
    """Everybody in the program, by the side they are on: what they do, how to reach them, who stands in."""
    if not program.people:
        return
    page.heading("Who is who")
    columns = [
        Col("Name and e-mail", 6.4),
        Col("Job and team", 5.2),
        Col("In the program", 3.0),
        Col("Deputy", 3.4),
    ]
    rows: list[Row] = []
    for side in SIDES:
        people = [each for each in program.people if each.side is side]
        if people:
            rows.append(Group(side.value))
            rows += [_contact(program, each) for each in people]
    description = "People by side with e-mail, job, team, days in the program and deputy"
    page.table(columns, rows, caption="People in the program", description=description, dense=True)


def _contact(program: Program, each: Person) -> list[object]:
    job = "\n".join(filter(None, (each.job_title, each.team)))
    since = f"from {on(program, each.from_day)}" if each.from_day is not None else ""
    until = f"until {on(program, each.until_day)}" if each.until_day is not None else ""
    name = "\n".join(filter(None, (each.name, each.email)))
    return [name, job, "\n".join(filter(None, (since, until))), each.deputy.name if each.deputy else ""]


def _facts(program: Program) -> list[tuple[str, str]]:
    volume = program.eligible_volume
    return [
        ("AI system", program.system),
        ("Use case", program.use_case),
        ("In scope", program.scope_in),
        ("Out of scope", program.scope_out),
        ("Day 1", f"{on(program, 1)}, {program.start_mode.value.lower()}"),
        ("Go-live", day(program, program.go_live_day)),
        ("Handoff week 1", day(program, program.handoff_day)),
        ("Working days", ". Off: ".join(filter(None, (_working_week(program), _days_off(program))))),
        ("Eligible volume", f"{volume} cases a week" if volume else ""),
        ("Fallback", program.fallback),
        ("Posture", _posture(program)),
    ]


def _posture(program: Program) -> str:
    """Pilot or governed production, since when, who decided it, and on what evidence."""
    since = f"since {day(program, program.posture_day)}" if program.posture_day is not None else ""
    by = f"decided by {program.posture_by.name}" if program.posture_by else ""
    told = ", ".join(filter(None, (program.posture.value, since, by)))
    return ". ".join(filter(None, (told, program.posture_evidence)))


def _working_week(program: Program) -> str:
    """The days worked each week: from one to another where none is left out."""
    worked = sorted(program.calendar.weekdays)
    names = [WEEKDAYS[each] for each in worked]
    unbroken = len(worked) > 2 and worked[-1] - worked[0] == len(worked) - 1
    return f"{names[0]} to {names[-1]}" if unbroken else ", ".join(names)


def _days_off(program: Program) -> str:
    """Holidays and closing days from Day 1 on, the next first."""
    coming = [each for each in program.days_off if each.last >= program.start]
    told = [_day_off(each) for each in coming[:MOST_DAYS_OFF]]
    more = len(coming) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more else "")


def _day_off(each: DayOff) -> str:
    until = f" to {date_words(each.last)}" if each.last != each.first else ""
    return f"{each.name}, {date_words(each.first)}{until}"
