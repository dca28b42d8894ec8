"""Rules about who owns the system once it is in production (O)."""

from __future__ import annotations

from collections.abc import Iterable

from models.ownership import Activity, Mode, Party
from models.people import Person, Side
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import counted, in_sentence, listed, phrase

QUESTIONS = {
    1: phrase("day-to-day operation"),
    2: phrase("workflow changes after launch"),
    3: phrase("review of exceptions and adoption issues"),
    4: phrase("retraining and tuning decisions"),
    5: phrase("sponsoring the next stage"),
}
SEATS = {
    "business_owner": phrase("business owner"),
    "product_manager": phrase("product manager"),
    "data_engineer": phrase("data engineer"),
    "ai_operations": phrase("AI operations engineer"),
}
MOST_ACTIVITIES = 6  # of the seventeen built in; our own convention


@rule("O01")
def activity_without_one_accountable(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        count = len(activity.accountable(Mode.PRODUCTION))
        if count != 1:
            parties = counted(count, "party", "parties") if count else phrase("nobody")
            yield breach(activity, "production", count=parties)


@rule("O02")
def activity_without_responsible(program: Program) -> Iterable[Breach]:
    return (breach(a, "production") for a in program.activities if not a.responsible(Mode.PRODUCTION))


@rule("O03")
def accountable_outside_the_business(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        accountable = activity.accountable(Mode.PRODUCTION)
        outside = [_named(each) for each in accountable if _outside(each)]
        if outside:
            party = phrase("{0} are", listed(outside)) if outside[1:] else phrase("{0} is", outside[0])
            yield breach(activity, "production", party=party)


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
    for seat, role in SEATS.items():
        if getattr(program, seat) is None:
            yield breach(program, f"{seat}_id", role=role)


@rule("O07")
def production_roles_in_one_person(program: Program) -> Iterable[Breach]:
    held: dict[Person, list[str]] = {}
    for seat in SEATS:
        person = getattr(program, seat)
        if person is not None:
            held.setdefault(person, []).append(seat)
    for person, seats in held.items():
        if len(seats) > 1:
            roles = listed([SEATS[seat] for seat in seats])
            yield breach(program, f"{seats[1]}_id", person=person.name, roles=roles)


@rule("O08")
def accountable_for_too_many(program: Program) -> Iterable[Breach]:
    held: dict[Person | Party, dict[Activity, Party]] = {}
    for activity in program.activities:
        for party in activity.accountable(Mode.PRODUCTION):
            held.setdefault(party.person or party, {}).setdefault(activity, party)
    for holder, activities in held.items():
        if len(activities) > MOST_ACTIVITIES:
            yield breach(next(iter(activities.values())), "", name=holder.name, count=len(activities))


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


@rule("O18")
def production_role_outside(program: Program) -> Iterable[Breach]:
    """A vendor can own no accountability and a pilot team moves on [Handoff]."""
    for seat, role in SEATS.items():
        person = getattr(program, seat)
        if person is not None and person.side in OUTSIDE:
            side = in_sentence(person.side)
            yield breach(program, f"{seat}_id", person=person.name, side=side, role=role)


OUTSIDE = (Side.VENDOR, Side.PILOT)


def _named(party: Party) -> str:
    """A party with its side, unless its name says it: "Contoso (vendor)", but "Vendor"."""
    side = in_sentence(_side(party))
    return party.name if side in party.name.lower() else phrase("{0} ({1})", party.name, side)


def _outside(party: Party) -> bool:
    return _side(party) in OUTSIDE


def _side(party: Party) -> Side:
    """A party is on the side of its person when that one is outside, else on its own."""
    person = party.person
    return person.side if person is not None and person.side in OUTSIDE else party.side
