"""Who owns an activity on a given day: pilot, parallel or production, with absent people taken out."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass

from models.ownership import Activity, Letter, Mode, Party, Transfer, TransferState
from models.people import Person
from models.program import Program
from models.words import counted


class Regime(enum.Enum):
    """Whose letters count on a day."""

    PILOT = "Pilot"
    PARALLEL = "Parallel"
    LATE = "Parallel, acceptance overdue"
    PRODUCTION = "Production"


@dataclass(frozen=True)
class Holder:
    """A party with a letter on a day, and the person who acts for it that day, a deputy if need be."""

    party: Party
    letter: Letter
    mode: Mode
    person: Person | None
    absent: bool

    @property
    def name(self) -> str:
        return self.person.name if self.person else self.party.name


@dataclass(frozen=True)
class Ownership:
    """The letters of one activity on one sprint day."""

    activity: Activity
    day: int
    regime: Regime
    holders: tuple[Holder, ...]

    @property
    def accountable(self) -> list[Holder]:
        return [each for each in self.holders if each.letter.accountable and not each.absent]

    @property
    def responsible(self) -> list[Holder]:
        return [each for each in self.holders if each.letter.responsible and not each.absent]

    @property
    def gap(self) -> str:
        """What is wrong with the ownership that day, or an empty text.

        In parallel operation the pilot and the production side may each have one accountable party.
        """
        if not self.accountable:
            return "Nobody accountable"
        most = max(Counter(each.mode for each in self.accountable).values())
        if most > 1:
            return f"{counted(most, 'party', 'parties')} accountable"
        return "" if self.responsible else "Nobody responsible"


def on_day(program: Program, day: int) -> list[Ownership]:
    """Every activity's ownership on a sprint day, in the order of the matrix."""
    return [activity_on_day(activity, day) for activity in program.activities]


def activity_on_day(activity: Activity, day: int) -> Ownership:
    regime = regime_on(activity, day)
    modes = {
        Regime.PILOT: [Mode.PILOT],
        Regime.PRODUCTION: [Mode.PRODUCTION],
    }.get(regime, [Mode.PILOT, Mode.PRODUCTION])
    holders = (
        _holder(each.party, each.letter, each.mode, day)
        for each in activity.assignments
        if each.mode in modes and each.party is not None
    )
    ordered = sorted(holders, key=lambda each: (each.party.position, each.mode.name))
    return Ownership(activity, day, regime, tuple(ordered))


def regime_on(activity: Activity, day: int) -> Regime:
    """Whose letters count on a sprint day: production's from the day the transfer is accepted.

    Without a transfer the pilot owns until go-live; with one that is begun and not planned (see
    `Transfer.parallel`) until it is accepted. A transfer that lies ahead is expected to be accepted when
    its parallel operation ends; one that has ended unaccepted never becomes production.
    """
    transfer = activity.transfer
    if transfer is None or _is_blank(transfer):
        return Regime.PILOT if day < activity.program.go_live_day else Regime.PRODUCTION
    if transfer.accepted_day is not None and transfer.accepted_day <= day:
        return Regime.PRODUCTION
    planned = transfer.parallel
    if planned is None or day < planned[0]:
        return Regime.PILOT
    return Regime.PARALLEL if day <= planned[1] else _after_parallel_ended(transfer)


def _is_blank(transfer: Transfer) -> bool:
    """Whether a transfer says nothing yet about when the activity changes hands."""
    return transfer.from_week is None and transfer.to_week is None and transfer.accepted_day is None


def _after_parallel_ended(transfer: Transfer) -> Regime:
    """The regime on a day after parallel operation on which nobody has accepted yet."""
    expected = transfer.accepted_day is None and transfer.state is not TransferState.LATE
    return Regime.PRODUCTION if expected else Regime.LATE


def _holder(party: Party, letter: Letter, mode: Mode, day: int) -> Holder:
    person = party.person
    if person is None or person.present(day):
        return Holder(party, letter, mode, person, absent=False)
    deputy = person.deputy
    if deputy is not None and deputy.present(day):
        return Holder(party, letter, mode, deputy, absent=False)
    return Holder(party, letter, mode, person, absent=True)
