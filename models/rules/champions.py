"""Rules about the champion network (C)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.champions import Champion
from models.people import Population
from models.program import Program
from models.rules import Breach, breach, rule

QUIET = 14  # days of shadow mode without a session, [Sprint]
TELL_WITHIN = 5  # days from the answer to telling the raiser; our own convention


@rule("C01")
def population_without_champion(program: Program) -> Iterable[Breach]:
    return (breach(p, "champions") for p in program.populations if not _staying(p))


@rule("C02")
def too_few_champions(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        count = len(_staying(population))
        if 0 < count < population.champions_needed:
            yield breach(population, "champions", count=count, needed=population.champions_needed)


@rule("C03")
def no_converted_sceptic(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        champions = _staying(population)
        if champions and not any(champion.first_sceptical for champion in champions):
            yield breach(population, "champions")


@rule("C04")
def champion_without_hours(program: Program) -> Iterable[Breach]:
    return (breach(champion, "hours") for champion in _current(program) if not champion.hours)


@rule("C05")
def champion_not_recognised(program: Program) -> Iterable[Breach]:
    return (breach(champion, "recognised") for champion in _current(program) if not champion.recognised)


@rule("C06")
def champion_without_direct_channel(program: Program) -> Iterable[Breach]:
    return (
        breach(champion, "direct_channel") for champion in _current(program) if not champion.direct_channel
    )


@rule("C07")
def escalation_unanswered(program: Program) -> Iterable[Breach]:
    for champion in program.champions:
        for each in champion.escalations:
            if each.answered_day is None and (each.waiting or 0) > program.answer_days:
                yield breach(each, "answer", days=each.waiting, limit=program.answer_days)


@rule("C08")
def shadow_mode_without_sessions(program: Program) -> Iterable[Breach]:
    today = program.today
    for population in program.populations:
        begun = population.shadow_from
        if begun is None or today - begun < QUIET or population.state_today != "Shadow mode":
            continue
        days = [s.day for champion in population.champions for s in champion.sessions if s.day is not None]
        if not any(today - QUIET < day <= today for day in days):
            yield breach(population, "sessions", since=max((d for d in days if d <= today), default=begun))


@rule("C09")
def raiser_not_told(program: Program) -> Iterable[Breach]:
    for champion in program.champions:
        for each in champion.escalations:
            answered = each.answered_day
            if answered is not None and each.told_day is None and program.today - answered > TELL_WITHIN:
                yield breach(each, "told_day", name=champion.person.name)


def _staying(population: Population) -> list[Champion]:
    """Champions who have not left; one who starts later counts."""
    today = population.program.today
    return [c for c in population.champions if _stays(c, today)]


def _stays(champion: Champion, today: int) -> bool:
    until = [champion.active_until, champion.person.until_day]
    return all(day is None or today <= day for day in until)


def _current(program: Program) -> Iterator[Champion]:
    return (champion for champion in program.champions if _stays(champion, program.today))
