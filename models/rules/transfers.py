"""Rules about handing each activity over from the pilot to production (O, continued)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.ownership import Activity, Mode, Transfer, TransferState
from models.ownership_day import activity_on_day
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import Phrase, counted, listed, phrase

SHORTEST_PARALLEL = 4  # weeks, [Handoff]


@rule("O09")
def parallel_operation_too_short(program: Program) -> Iterable[Breach]:
    for activity in program.activities:
        transfer = activity.transfer
        weeks = transfer.weeks if transfer is not None else 0
        if transfer is not None and _wrong_weeks(transfer) is not None:
            continue  # which O19 explains
        if changes_hands(activity) and weeks < SHORTEST_PARALLEL:
            words = counted(weeks, "week") if weeks else phrase("no weeks")
            field = "transfers" if transfer is None else "to_week"
            yield breach(transfer or activity, field, activity=activity.title, weeks=words)


@rule("O10")
def transfer_overdue(program: Program) -> Iterable[Breach]:
    for transfer in _transfers(program):
        ended = transfer.parallel_until
        if transfer.state is TransferState.LATE and ended is not None:
            late = counted(program.today - ended, "day")
            yield breach(transfer, "accepted_day", activity=transfer.activity.title, late=late)


@rule("O14")
def orphaned_by_absence(program: Program) -> Iterable[Breach]:
    """Activities whose accountable party is set but away, without a present deputy, on a day that matters."""
    today = max(1, program.today)
    ahead = {program.go_live_day, program.clock.from_production_day(30)}
    days = sorted({today} | {day for day in ahead if day > today})
    for activity in program.activities:
        for day in days:
            state = activity_on_day(activity, day)
            away = [each.name for each in state.holders if each.letter.accountable and each.absent]
            if away and not state.accountable:
                yield breach(activity, "production", person=listed(list(dict.fromkeys(away))), day=day)
                break


@rule("O15")
def accepted_by_somebody_else(program: Program) -> Iterable[Breach]:
    """Acceptance is signed by the incoming owner, not by whoever hands over [Handoff]."""
    for transfer in _transfers(program):
        incoming = [party.person for party in transfer.activity.accountable(Mode.PRODUCTION)]
        owners = [person for person in incoming if person is not None]
        if transfer.accepted_day is None or transfer.accepted_by in owners:
            continue
        if transfer.accepted_by is None or owners:
            name = transfer.accepted_by.name if transfer.accepted_by is not None else phrase("nobody named")
            yield breach(transfer, "accepted_by_id", activity=transfer.activity.title, name=name)


@rule("O16")
def accepted_without_evidence(program: Program) -> Iterable[Breach]:
    for transfer in _transfers(program):
        if transfer.accepted_day is not None and not transfer.evidence.strip():
            yield breach(transfer, "evidence", activity=transfer.activity.title)


@rule("O17")
def accepted_too_early(program: Program) -> Iterable[Breach]:
    """Parallel operation was planned long enough and then cut short."""
    for transfer in _transfers(program):
        begun, accepted = transfer.parallel_from, transfer.accepted_day
        if begun is None or accepted is None or transfer.weeks < SHORTEST_PARALLEL:
            continue
        days = max(0, accepted - begun + 1)  # the first and the last day count
        if days < 7 * SHORTEST_PARALLEL and changes_hands(transfer.activity):
            words = counted(days, "day")
            yield breach(transfer, "accepted_day", activity=transfer.activity.title, days=words)


@rule("O19")
def parallel_operation_half_planned(program: Program) -> Iterable[Breach]:
    """Weeks that are no plan: one of the two is missing, or the last comes before the first."""
    for transfer in _transfers(program):
        wrong = _wrong_weeks(transfer)
        if wrong is not None:
            field, words = wrong
            yield breach(transfer, field, activity=transfer.activity.title, wrong=words)


def _wrong_weeks(transfer: Transfer) -> tuple[str, Phrase] | None:
    """The field to mend and what is wrong; None for weeks that are planned, or not at all."""
    first, last = transfer.from_week, transfer.to_week
    if transfer.parallel is not None or (first is None and last is None):
        return None
    if first is None:
        return "from_week", phrase("ends in week {0} and has no first week", last)
    if last is None:
        return "to_week", phrase("begins in week {0} and has no last week", first)
    return "to_week", phrase("begins in week {0} and ends in week {1}, which is before it", first, last)


def changes_hands(activity: Activity) -> bool:
    """Whether other people answer for the activity in production than in the pilot."""
    before, after = (
        {party.person or party for party in activity.accountable(mode)}
        for mode in (Mode.PILOT, Mode.PRODUCTION)
    )
    return bool(before and after) and before != after


def _transfers(program: Program) -> Iterator[Transfer]:
    return (each.transfer for each in program.activities if each.transfer is not None)
