"""Type letters into the RACI matrix, plan transfers and accept them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.errors import UserError
from models.ownership import Activity, Assignment, Letter, Mode, Party, Transfer

if TYPE_CHECKING:
    from app.document import Document


def set_letter(
    document: Document, activity_id: str, party_id: str, mode: Mode, letter: Letter | None
) -> None:
    """Put a letter into a cell of the matrix, or clear it with None."""
    activity, party = (
        document.session.get_one(Activity, activity_id),
        document.session.get_one(Party, party_id),
    )
    label = f"{letter.value if letter else 'Clear'}: {party.name}, {activity.title} ({mode.value.lower()})"
    cell = _cell(activity, party_id, mode)
    if (cell.letter if cell else None) is letter:
        return
    with document.edit(label) as session:
        if cell is not None and letter is None:
            session.delete(cell)
        elif cell is not None and letter is not None:
            cell.letter = letter
        elif letter is not None:
            session.add(Assignment(activity=activity, party=party, mode=mode, letter=letter))


def add_letter(document: Document, activity_id: str, party_id: str, mode: Mode, typed: str) -> None:
    """Type a letter: R onto A, or A onto R, makes A/R; typing one of the two again leaves only that one."""
    activity = document.session.get_one(Activity, activity_id)
    cell, letter = _cell(activity, party_id, mode), Letter[typed.upper()]
    if cell is not None and {cell.letter, letter} == {Letter.A, Letter.R}:
        letter = Letter.AR
    set_letter(document, activity_id, party_id, mode, letter)


def copy_pilot(document: Document) -> None:
    """Start the production matrix from the pilot's: fill rows that have no production letters yet."""
    with document.edit("Copy the pilot's letters to production") as session:
        for activity in document.program.activities:
            if not activity.letters(Mode.PRODUCTION):
                for each in [one for one in activity.assignments if one.mode is Mode.PILOT]:
                    copied = Assignment(
                        activity=activity, party=each.party, mode=Mode.PRODUCTION, letter=each.letter
                    )
                    session.add(copied)


def plan_transfer(document: Document, activity_id: str, from_week: int = 3, to_week: int = 8) -> str:
    """Plan parallel operation between two handoff weeks (3 to 8 by [Handoff]); the id of the transfer."""
    if to_week < from_week:
        raise UserError("Parallel operation must end after it begins; choose a later last week.")
    activity = document.session.get_one(Activity, activity_id)
    with document.edit(f"Plan the transfer of '{activity.title}'") as session:
        transfer = activity.transfer or Transfer(activity=activity)
        transfer.from_week, transfer.to_week = from_week, to_week
        session.add(transfer)
    return transfer.id


def accept_transfer(document: Document, transfer_id: str, person_id: str, day: int | None = None) -> None:
    """Let the incoming owner accept an activity on a sprint day, today if none is given."""
    transfer = document.session.get_one(Transfer, transfer_id)
    with document.edit(f"Accept '{transfer.activity.title}'"):
        transfer.accepted_by_id = person_id
        transfer.accepted_day = document.program.today if day is None else day


def _cell(activity: Activity, party_id: str, mode: Mode) -> Assignment | None:
    return next((e for e in activity.assignments if e.party_id == party_id and e.mode is mode), None)
