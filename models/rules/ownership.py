"""Rules about who owns the system once it is in production (O)."""

from __future__ import annotations

from collections.abc import Iterable

from models.ownership import Mode, TransferState
from models.ownership_day import activity_on_day
from models.people import Side
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import listed

QUESTIONS = {
    1: "day-to-day operation",
    2: "workflow changes after launch",
    3: "review of exceptions and adoption issues",
    4: "retraining and tuning decisions",
    5: "sponsoring the next stage",
}
SEATS = ("business_owner", "product_manager", "data_engineer", "ai_operations")
MOST_ACTIVITIES = 6  # of the seventeen built in; our own convention
SHORTEST_PARALLEL = 4  # weeks, [Handoff]


@rule("O01")
def activity_without_one_accountable(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        count = len(activity.accountable(Mode.PRODUCTION))
        if count != 1:
            yield breach(activity, "production", count=count or "nobody")


@rule("O02")
def activity_without_responsible(program: Program) -> Iterable[Breach]:
    return (breach(a, "production") for a in program.activities if not a.responsible(Mode.PRODUCTION))


@rule("O03")
def accountable_outside_the_business(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        for party in activity.accountable(Mode.PRODUCTION):
            if party.side in (Side.VENDOR, Side.PILOT):
                yield breach(activity, "production", party=party.name, side=party.side.value.lower())


@rule("O04")
def handoff_question_unanswered(program: Program) -> Iterable[Breach]:
    answered = {a.question for a in program.activities if a.accountable(Mode.PRODUCTION)}
    for number, words in QUESTIONS.items():
        if number not in answered:
            yield breach(program, f"question {number}", question=words)


@rule("O05")
def business_and_it_in_one_person(program: Program) -> Iterable[Breach]:
    if program.business_owner is not None and program.business_owner is program.it_owner:
        yield breach(program, "it_owner_id", person=program.business_owner.name)


@rule("O06")
def production_role_empty(program: Program) -> Iterable[Breach]:
    for seat in SEATS:
        if getattr(program, seat) is None:
            yield breach(program, f"{seat}_id", role=seat.replace("_", " ").replace("ai ", "AI "))


@rule("O07")
def production_roles_in_one_person(program: Program) -> Iterable[Breach]:
    held: dict[str, list[str]] = {}
    for seat in SEATS:
        person = getattr(program, seat)
        if person is not None:
            held.setdefault(person.name, []).append(seat.replace("_", " ").replace("ai ", "AI "))
    for name, seats in held.items():
        if len(seats) > 1:
            yield breach(program, "business_owner_id", person=name, roles=listed(seats))


@rule("O08")
def accountable_for_too_many(program: Program) -> Iterable[Breach]:
    for party in program.parties:
        count = sum(party in activity.accountable(Mode.PRODUCTION) for activity in program.activities)
        if count > MOST_ACTIVITIES:
            yield breach(party, "", count=count)


@rule("O09")
def parallel_operation_too_short(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        if activity.accountable(Mode.PILOT) == activity.accountable(Mode.PRODUCTION):
            continue
        transfer = activity.transfer
        weeks = transfer.weeks if transfer else 0
        if weeks < SHORTEST_PARALLEL:
            yield breach(transfer or activity, "to_week", activity=activity.title, weeks=weeks or "no")


@rule("O10")
def transfer_overdue(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        transfer = activity.transfer
        if transfer is not None and transfer.state is TransferState.LATE:
            days = program.today - (transfer.parallel_until or program.today)
            yield breach(transfer, "accepted_day", activity=activity.title, days=days)


@rule("O11")
def no_adoption_owner(program: Program) -> Iterable[Breach]:
    if program.adoption_owner is None:
        yield breach(program, "adoption_owner_id")


@rule("O12")
def no_adoption_target(program: Program) -> Iterable[Breach]:
    if program.adoption_target is None:
        yield breach(program, "adoption_target")


@rule("O13")
def no_adoption_cadence(program: Program) -> Iterable[Breach]:
    if program.adoption_cadence is None:
        yield breach(program, "adoption_cadence")


@rule("O14")
def orphaned_by_absence(program: Program) -> Iterable[Breach]:
    """Activities whose accountable party is set but away, without a present deputy, on a day that matters."""
    for activity in program.activities:
        days = sorted({max(1, program.today), program.go_live_day, program.clock.from_production_day(30)})
        for day in days:
            state = activity_on_day(activity, day)
            away = [each.name for each in state.holders if each.letter.accountable and each.absent]
            if away and not state.accountable:
                yield breach(activity, "production", person=listed(away), day=day)
                break
