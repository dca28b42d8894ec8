"""Rules about the champion network (C)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.champions import Champion
from models.columns import title_of
from models.people import Population
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import Phrase, counted, in_sentence, phrase

QUIET = 14  # days of shadow mode without a session, [Sprint]
SOON = 7  # days before a champion begins by which training should be dated; our own convention
LOW_CREDIBILITY = 2  # of 5
TELL_WITHIN = 5  # days from the answer to telling the raiser; our own convention


@rule("C01")
def population_without_champion(program: Program) -> Iterable[Breach]:
    return (breach(p, "champions") for p in program.populations if not _staying(p))


@rule("C02")
def too_few_champions(program: Program) -> Iterable[Breach]:
    """A second cohort that begins on a known day closes the gap: the plan is whole, only not yet there."""
    for population in program.populations:
        staying = _staying(population)
        to_come = sum(champion.to_come for champion in staying)
        if staying and population.active_champions + to_come < population.champions_needed:
            yield breach(population, "champions", there=_there(population, staying, to_come))


@rule("C03")
def no_converted_sceptic(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        champions = _staying(population)
        if champions and not any(champion.first_sceptical for champion in champions):
            yield breach(population, "champions")


@rule("C04")
def champion_without_hours(program: Program) -> Iterable[Breach]:
    return (breach(each, "hours", **_who(each)) for each in _current(program) if not each.hours)


@rule("C05")
def champion_not_recognised(program: Program) -> Iterable[Breach]:
    return (breach(each, "recognised", **_who(each)) for each in _current(program) if not each.recognised)


@rule("C06")
def champion_without_direct_channel(program: Program) -> Iterable[Breach]:
    return (
        breach(each, "direct_channel", **_who(each)) for each in _current(program) if not each.direct_channel
    )


@rule("C07")
def escalation_unanswered(program: Program) -> Iterable[Breach]:
    for champion in program.champions:
        for each in champion.escalations:
            if each.answered_day is None and (each.waiting or 0) > program.answer_days:
                waited = counted(each.waiting or 0, "day")
                yield breach(each, "answer", days=waited, limit=program.answer_days)


@rule("C08")
def shadow_mode_without_sessions(program: Program) -> Iterable[Breach]:
    today = program.today
    for population in program.populations:
        begun = population.shadow_from
        if begun is None or today - begun < QUIET or population.state_today != "Shadow mode":
            continue
        held = [
            s.day for c in population.champions for s in c.sessions if s.day is not None and s.day <= today
        ]
        last = max(held, default=None)
        if last is None or today - last >= QUIET:
            since = phrase("so far") if last is None or last < begun else phrase("since day {0}", last)
            yield breach(population, "champions", since=since)


@rule("C09")
def raiser_not_told(program: Program) -> Iterable[Breach]:
    for champion in program.champions:
        for each in champion.escalations:
            answered = each.answered_day
            if answered is not None and each.told_day is None and program.today - answered > TELL_WITHIN:
                yield breach(each, "told_day", day=answered, **_who(champion))


@rule("C10")
def no_active_champion(program: Program) -> Iterable[Breach]:
    """Champions are chosen, but on a day in shadow mode or production none of them is active."""
    for population in program.populations:
        state = population.state_today
        if state != "Preparing" and _staying(population) and not population.active_champions:
            yield breach(population, "champions", state=in_sentence(state))


@rule("C11")
def champion_untrained(program: Program) -> Iterable[Breach]:
    for champion in _current(program):
        begins, trained = champion.active_from, champion.trained_day
        if begins is not None and begins <= program.today + SOON and (trained is None or trained > begins):
            yield breach(champion, "trained_day", day=begins, **_who(champion))


@rule("C12")
def escalation_without_owner(program: Program) -> Iterable[Breach]:
    for champion in program.champions:
        for each in champion.escalations:
            if each.answered_day is None and each.owner is None:
                yield breach(each, "owner_id", **_who(champion))


@rule("C13")
def champion_without_credibility(program: Program) -> Iterable[Breach]:
    """Champions are chosen for what peers think of them, not for enthusiasm [Sprint]."""
    for champion in _current(program):
        if champion.credibility is not None and champion.credibility <= LOW_CREDIBILITY:
            yield breach(champion, "credibility", credibility=champion.credibility, **_who(champion))


def _there(population: Population, staying: list[Champion], to_come: int) -> Phrase:
    """Champions active today of those needed, as every page counts them, and what is chosen beyond that."""
    dateless = sum(champion.active_from is None for champion in staying)
    said = phrase("{0} of {1} champions needed", population.active_champions, population.champions_needed)
    if to_come:
        said = phrase("{0}, {1} more to come", said, to_come)
    return phrase("{0}, {1} more without a start day", said, dateless) if dateless else said


def _who(champion: Champion) -> dict[str, str]:
    """The champion by name, and whose champion that is."""
    return {"name": title_of(champion.person), "group": title_of(champion.population)}


def _staying(population: Population) -> list[Champion]:
    """Champions who have not left; one who starts later counts."""
    today = population.program.today
    return [c for c in population.champions if _stays(c, today)]


def _stays(champion: Champion, today: int) -> bool:
    until = [champion.active_until, champion.person.until_day if champion.person is not None else None]
    return all(day is None or today <= day for day in until)


def _current(program: Program) -> Iterator[Champion]:
    return (champion for champion in program.champions if _stays(champion, program.today))
