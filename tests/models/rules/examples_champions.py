"""A breaking and a keeping program for each rule about champions."""

from __future__ import annotations

from models import Escalation, PeerSession, Program
from tests.models.building import champion, person, population, program
from tests.models.rules.example import collector

EXAMPLES, example = collector()


@example("C01", "'Claims desk' has no champion.")
def uncovered(broken: bool) -> Program:
    whole = program(today=20)
    champion(population(whole), active_until=19 if broken else 20)
    return whole


@example("C02", "'Claims desk' has 1 of 2 champions needed.")
def too_few(broken: bool) -> Program:
    whole = program()
    champion(population(whole, headcount=21 if broken else 20), active_from=1)
    return whole


@example("C02", "'Claims desk' has 1 of 3 champions needed, 1 more to come.")
def too_few_even_with_the_second_cohort(broken: bool) -> Program:
    whole = program(today=30)
    desk = population(whole, headcount=41 if broken else 40)
    champion(desk, active_from=30)
    champion(desk, "Bo", active_from=31)
    champion(desk, "Cy", active_from=1, active_until=29)  # has left
    return whole


@example("C02", "'Claims desk' has 0 of 2 champions needed, 1 more to come, 1 more without a start day.")
def chosen_for_no_day(broken: bool) -> Program:
    whole = program(today=30)
    desk = population(whole, headcount=40)
    champion(desk, active_from=31)
    champion(desk, "Bo", active_from=None if broken else 90)
    return whole


@example("C02", "'Claims desk' has 0 of 1 champions needed.")
def gone_before_the_first_day(broken: bool) -> Program:
    whole = program(today=30)
    champion(population(whole), active_from=40).person.until_day = 39 if broken else 40
    return whole


@example("C03", "None of the champions of 'Claims desk' is known to have been sceptical at first.")
def no_sceptic(broken: bool) -> Program:
    whole = program()
    champion(population(whole), first_sceptical=None if broken else True)
    return whole


@example("C04", "Ada Brandt, a champion of 'Claims desk', has no hours granted.")
def no_hours(broken: bool) -> Program:
    whole = program()
    champion(population(whole), hours=0 if broken else 2)
    return whole


@example("C05", "Being a champion of 'Claims desk' does not count in the performance review of Ada Brandt.")
def not_recognised(broken: bool) -> Program:
    whole = program()
    champion(population(whole), recognised=not broken)
    return whole


@example("C06", "Ada Brandt, a champion of 'Claims desk', has no direct channel to the product team.")
def no_channel(broken: bool) -> Program:
    whole = program()
    champion(population(whole), direct_channel=not broken)
    return whole


@example("C07", "'Wrong currency' has waited 11 days for an answer; the limit is 10 days.")
def unanswered(broken: bool) -> Program:
    whole = program(today=31 if broken else 30)
    Escalation(champion=champion(population(whole)), title="Wrong currency", raised_day=20)
    return whole


@example("C08", "'Claims desk' is in shadow mode and had no peer session since day 32.")
def quiet(broken: bool) -> Program:
    whole = program(today=46)
    desk = population(whole, shadow_from=31, shadow_until=60)
    PeerSession(champion=champion(desk), day=32 if broken else 33)
    PeerSession(champion=desk.champions[0], day=50)
    return whole


@example("C08", "'Claims desk' is in shadow mode and had no peer session so far.")
def quiet_from_the_start(broken: bool) -> Program:
    whole = program(today=45 if broken else 44)
    population(whole, shadow_from=31)
    return whole


@example("C09", "'Wrong currency' was answered on day 20, and Ada Brandt, who raised it, has not been told.")
def not_told(broken: bool) -> Program:
    whole = program(today=26)
    told = None if broken else 21
    Escalation(champion=champion(population(whole)), title="Wrong currency", answered_day=20, told_day=told)
    return whole


@example("C10", "'Claims desk' is at 'shadow mode' and none of its champions is active today.")
def none_active(broken: bool) -> Program:
    whole = program(today=31)
    champion(population(whole, shadow_from=31), active_from=32 if broken else 31)
    return whole


@example("C11", "Ada Brandt, a champion of 'Claims desk', is active from day 8 and not trained by then.")
def untrained(broken: bool) -> Program:
    whole = program()
    champion(population(whole), active_from=8, trained_day=9 if broken else 8)
    return whole


@example("C12", "'Wrong currency', raised by Ada Brandt, has no owner.")
def nobody_answers(broken: bool) -> Program:
    whole = program()
    owner = None if broken else person(whole, "Bo")
    Escalation(champion=champion(population(whole)), title="Wrong currency", owner=owner)
    return whole


@example("C13", "Ada Brandt, a champion of 'Claims desk', has credibility 2 of 5 with peers.")
def little_credibility(broken: bool) -> Program:
    whole = program()
    champion(population(whole), credibility=2 if broken else 3)
    return whole
