"""A breaking and a keeping program for each rule about populations, leaders and managers."""

from __future__ import annotations

from models import Intervention, Program, Resistance, TaskStatus
from tests.models.building import person, population, program, task
from tests.models.rules.example import collector

EXAMPLES, example = collector()


@example("P01", "Resistance in 'Claims desk' has not been assessed by day 30.")
def not_assessed(broken: bool) -> Program:
    whole = program(today=31)
    population(whole, resistance=None if broken else Resistance.TRUST)
    return whole


@example("P01", "Resistance in 'Claims desk' has not been assessed by day 30.")
def not_assessed_in_time(broken: bool) -> Program:
    """Day 30 itself is still in time."""
    whole = program(today=31 if broken else 30)
    population(whole)
    return whole


@example("P02", "'Claims desk' resists with intensity 4 of 5 and nothing is planned about it.")
def strong(broken: bool) -> Program:
    whole = program()
    population(whole, intensity=4 if broken else 3)
    return whole


@example("P03", "Claims desk: 'Pair up' answers competence anxiety, which was not diagnosed there.")
def other_type(broken: bool) -> Program:
    whole = program()
    second = Resistance.VALUES if broken else Resistance.COMPETENCE
    desk = population(whole, resistance=Resistance.TRUST, second_resistance=second)
    Intervention(population=desk, title="Pair up", resistance=Resistance.COMPETENCE)
    return whole


@example("P04", "Ada Brandt manages 'Claims desk' and has no hands-on training by day 60.")
def no_hands_on(broken: bool) -> Program:
    whole = program()
    population(whole, manager=person(whole), manager_hands_on=61 if broken else 60)
    return whole


@example("P05", "The metrics of Ada Brandt, who manages 'Claims desk', do not include adoption.")
def metrics(broken: bool) -> Program:
    whole = program(today=31)
    population(whole, manager=person(whole), manager_metrics=not broken)
    return whole


@example("P05", "The metrics of Ada Brandt, who manages 'Claims desk', do not include adoption.")
def metrics_in_time(broken: bool) -> Program:
    """The first phase is for revising them, to its last day."""
    whole = program(today=31 if broken else 30)
    population(whole, manager=person(whole))
    return whole


@example("P06", "'Claims desk' has no direct manager in the plan.")
def no_manager(broken: bool) -> Program:
    whole = program()
    population(whole, manager=None if broken else person(whole))
    return whole


@example("P07", "A resistance is noted for 'Claims desk' without saying what happened or was heard.")
def no_evidence(broken: bool) -> Program:
    whole = program()
    heard = "  " if broken else "Last year's tool lost 40 cases"
    population(whole, resistance=Resistance.TRUST, heard=heard)
    return whole


@example("P08", "Ada Brandt, executive sponsor and business owner, has no deputy.")
def no_deputy(broken: bool) -> Program:
    whole = program()
    whole.sponsor = whole.business_owner = person(whole)
    whole.sponsor.deputy = whole.sponsor if broken else person(whole, "Bo")
    return whole


@example("P09", "Claims desk: 'Pair up' has no owner, no day and no task in the plan.")
def unplanned(broken: bool) -> Program:
    whole = program()
    each = Intervention(population=population(whole), title="Pair up", resistance=Resistance.TRUST)
    if not broken:
        each.owner, each.day, each.task = person(whole), 0, task(whole)
    return whole


@example("P09", "Claims desk: 'Pair up' has no task in the plan.")
def task_dropped(broken: bool) -> Program:
    whole = program()
    each = Intervention(population=population(whole), title="Pair up", resistance=Resistance.TRUST, day=9)
    each.owner = person(whole)
    each.task = task(whole, status=TaskStatus.DROPPED if broken else TaskStatus.OPEN)
    return whole


@example("P10", "'Claims assistant' has no executive sponsor.")
def no_sponsor(broken: bool) -> Program:
    whole = program()
    whole.sponsor = None if broken else person(whole)
    return whole


@example("P11", "'Claims desk' has no number of people.")
def no_headcount(broken: bool) -> Program:
    whole = program()
    population(whole, headcount=0 if broken else 1)
    return whole


@example("P12", "Ada Brandt, who manages 'Claims desk', does not visibly use the tool.")
def not_activated(broken: bool) -> Program:
    whole = program(today=61)
    signs = {"manager_uses": not broken, "manager_review": True, "manager_concern": True}
    population(whole, manager=person(whole), **signs)
    return whole


@example("P13", "Ada Brandt left the program on day 9 and is still its IT service owner.")
def empty_seat(broken: bool) -> Program:
    whole = program(today=10)
    whole.it_owner = person(whole, until_day=9 if broken else 10)
    return whole


@example("P14", "'Claims desk' goes live on day 61, and nothing says what its day looks like then.")
def day_unsaid(broken: bool) -> Program:
    whole = program(today=31)
    population(whole, day_after="" if broken else "You open with the cases that need you")
    return whole


@example("P15", "Ada Brandt, who manages 'Claims desk', is not in the program on day 75.")
def manager_away(broken: bool) -> Program:
    whole = program()
    population(whole, live_from=75, manager=person(whole, until_day=74 if broken else 75))
    return whole
