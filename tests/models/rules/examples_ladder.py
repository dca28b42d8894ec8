"""A breaking and a keeping program for each rule about the adoption ladder."""

from __future__ import annotations

from models import LadderLevel, LadderReading, Population, Program
from tests.models.building import population, program
from tests.models.rules.example import collector

EXAMPLES, example = collector()


def read(
    where: Population, day: int, level: LadderLevel, evidence: str = "7 of 10 cases opened in it"
) -> None:
    """Note a level."""
    LadderReading(population=where, day=day, level=level, evidence=evidence)


@example("L01", "'Claims desk' has been live since day 61, and nobody has noted how well it uses the system.")
def live_unread(broken: bool) -> Program:
    whole = program(today=61)
    desk = population(whole, live_from=61)
    read(desk, 62 if broken else 61, LadderLevel.TRIAL)
    return whole


@example("L01", "'Claims desk' has been live since day 61, and nobody has noted how well it uses the system.")
def live_with_the_program(broken: bool) -> Program:
    """Without a day of its own it goes live with the program."""
    whole = program(today=61 if broken else 60)
    population(whole, shadow_from=31)
    return whole


@example("L02", "'Claims desk' is put on L1 on day 9 without saying what shows it.")
def bare(broken: bool) -> Program:
    whole = program()
    read(population(whole), 9, LadderLevel.AWARE, "  " if broken else "12 of 14 trained, none has opened it")
    return whole


@example("L03", "'Claims desk' stands on L2 and has not risen since day 33: 5 weeks.")
def stuck(broken: bool) -> Program:
    whole = program(today=68, stuck_weeks=5)
    desk = population(whole, shadow_from=31)
    read(desk, 31, LadderLevel.AWARE)
    read(desk, 33 if broken else 34, LadderLevel.TRIAL)
    read(desk, 60, LadderLevel.TRIAL)
    return whole


@example("L03", "'Claims desk' stands on L4 and has not risen since day 20: 6 weeks.")
def stuck_below_the_last(broken: bool) -> Program:
    whole = program(today=68)
    desk = population(whole, shadow_from=10)
    read(desk, 20, LadderLevel.INTEGRATED if broken else LadderLevel.ADVOCATE)
    return whole


@example("L03", "'Claims desk' stands on L1 and has not risen since day 33: 4 weeks.")
def stuck_while_falling(broken: bool) -> Program:
    whole = program(today=61)
    desk = population(whole, shadow_from=31)
    read(desk, 33, LadderLevel.TRIAL)
    read(desk, 55, LadderLevel.AWARE)
    read(desk, 60, LadderLevel.AWARE if broken else LadderLevel.TRIAL)
    return whole


@example("L03", "'Claims desk' stands on L1 and has not risen since day 33: 4 weeks.")
def stuck_with_the_system(broken: bool) -> Program:
    whole = program(today=61)
    read(population(whole, shadow_from=33 if broken else 34, live_from=61), 5, LadderLevel.AWARE)
    return whole


@example("L04", "'Claims desk' fell from L3 to L2 on day 50.")
def fell(broken: bool) -> Program:
    whole = program(today=60)
    desk = population(whole, shadow_from=31)
    read(desk, 40, LadderLevel.ACTIVE)
    read(desk, 50, LadderLevel.TRIAL)
    read(desk, 55, LadderLevel.TRIAL if broken else LadderLevel.ACTIVE)
    return whole


@example("L05", "'Claims desk' is put on L2 on day 30, before it is in shadow mode or live.")
def too_early(broken: bool) -> Program:
    whole = program(today=40)
    desk = population(whole, shadow_from=31, live_from=61)
    read(desk, 5, LadderLevel.AWARE)
    read(desk, 30 if broken else 31, LadderLevel.TRIAL)
    return whole


@example("L05", "'Claims desk' is put on L3 on day 30, before it is in shadow mode or live.")
def never_begun(broken: bool) -> Program:
    whole = program(today=40)
    read(population(whole, live_from=None if broken else 30), 30, LadderLevel.ACTIVE)
    return whole


@example("L06", "'Claims desk' is live, and its level was last looked at on day 70; the limit is 4 weeks.")
def out_of_date(broken: bool) -> Program:
    whole = program(today=99 if broken else 98)
    read(population(whole, live_from=61), 70, LadderLevel.ADVOCATE)
    return whole


@example("L06", "'Claims desk' is live, and its level was last looked at on day 70; the limit is 4 weeks.")
def out_of_date_with_the_program(broken: bool) -> Program:
    whole = program(today=99)
    read(population(whole, live_from=None if broken else 100), 70, LadderLevel.ADVOCATE)
    return whole


@example("L05", "'Claims desk' is put on L2 on day 60, before it is in shadow mode or live.")
def before_the_program_is_live(broken: bool) -> Program:
    whole = program(today=61)
    read(population(whole), 60 if broken else 61, LadderLevel.TRIAL)
    return whole


@example("L03", "'Claims desk' stands on L1 and has not risen since day 61: 4 weeks.")
def stuck_since_the_program_is_live(broken: bool) -> Program:
    whole = program(today=89 if broken else 88)
    read(population(whole), 5, LadderLevel.AWARE)
    return whole
