"""What the program is: system, scope, dates, target, posture, working week, and who is who."""

from __future__ import annotations

from exporters import Options
from exporters.word.chapters.said import day, on, today_words, words
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from exporters.word.tables import Group, Row
from models.people import Person, Side
from models.program import DayOff, Program
from models.words import WEEKDAYS, date_words, in_sentence

SIDES = (Side.SPONSOR, Side.BUSINESS, Side.PRODUCTION, Side.IT, Side.PILOT, Side.VENDOR)
MOST_DAYS_OFF = 12  # more are in the trackers, which need them to count working days


def program_chapter(page: Page, program: Program, options: Options) -> None:
    """The facts that everything else builds on."""
    page.heading("The program")
    today, number = today_words(options.today), program.clock.day_of(options.today)
    page.text(words("rollout", "reads", today=today, day=number), keep_next=True)
    table(page, "program", [[name, text] for name, text in _facts(program) if text])


def contacts_chapter(page: Page, program: Program) -> None:
    """Everybody in the program, by the side they are on: what they do, how to reach them, who stands in."""
    if not program.people:
        return
    page.heading("Who is who")
    rows: list[Row] = []
    for side in SIDES:
        people = [each for each in program.people if each.side is side]
        if people:
            rows.append(Group(side.value))
            rows += [_contact(program, each) for each in people]
    table(page, "contacts", rows)


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
        ("Day 1", words("program", "start", day=on(program, 1), mode=in_sentence(program.start_mode))),
        ("Go-live", day(program, program.go_live_day)),
        ("Handoff week 1", day(program, program.handoff_day)),
        ("Working days", _working_days(program)),
        ("Eligible volume", words("program", "volume", volume=volume) if volume else ""),
        ("Fallback", program.fallback),
        ("Posture", _posture(program)),
    ]


def _posture(program: Program) -> str:
    """Pilot or governed production, since when, who decided it, and on what evidence."""
    flipped = day(program, program.posture_day)
    since = words("program", "since", day=flipped) if flipped else ""
    by = words("program", "by", name=program.posture_by.name) if program.posture_by else ""
    told = ", ".join(filter(None, (program.posture.value, since, by)))
    return ". ".join(filter(None, (told, program.posture_evidence)))


def _working_days(program: Program) -> str:
    week, off = _working_week(program), _days_off(program)
    return words("program", "days_off", week=week, days=off) if week and off else week or off


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
    return "; ".join([*told, *([words("program", "more", count=more)] if more else [])])


def _day_off(each: DayOff) -> str:
    until = f" to {date_words(each.last)}" if each.last != each.first else ""
    return f"{each.name}, {date_words(each.first)}{until}"
