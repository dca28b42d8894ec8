"""Type letters into the RACI matrix, plan transfers and accept them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from models.errors import UserError
from models.library import new_program
from models.ownership import Activity, Assignment, Letter, Mode, Party, Transfer
from models.words import counted, in_sentence

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
    label = f"{letter.value if letter else 'Clear'}: {party.name}, {activity.title} ({in_sentence(mode)})"
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


def add_letters(document: Document, cells: Collection[tuple[str, str]], mode: Mode, typed: str) -> None:
    """Type a letter into several cells (activity id, party id) in one step."""
    if len(cells) == 1:
        [(activity_id, party_id)] = cells
        add_letter(document, activity_id, party_id, mode, typed)
    elif cells:
        with document.edit(f"{typed.upper()} in {counted(len(cells), 'cell')} ({in_sentence(mode)})"):
            for activity_id, party_id in cells:
                add_letter(document, activity_id, party_id, mode, typed)


def set_letters(
    document: Document, cells: Mapping[tuple[str, str], Letter | None], mode: Mode, label: str
) -> None:
    """Put letters into several cells (activity id, party id) in one step, None clears; as when pasting."""
    if len(cells) == 1:
        [((activity_id, party_id), letter)] = cells.items()
        set_letter(document, activity_id, party_id, mode, letter)
    elif cells:
        with document.edit(label):
            for (activity_id, party_id), letter in cells.items():
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


def plan_missing(document: Document) -> int:
    """Plan the transfer of every activity that has none, in one step; how many there were."""
    missing = [each.id for each in document.program.activities if each.transfer is None]
    if missing:
        with document.edit(f"Plan {counted(len(missing), 'transfer')}"):
            for activity_id in missing:
                plan_transfer(document, activity_id)
    return len(missing)


def accept_transfer(document: Document, transfer_id: str, person_id: str, day: int | None = None) -> None:
    """Let the incoming owner accept an activity on a sprint day, today if none is given."""
    transfer = document.session.get_one(Transfer, transfer_id)
    with document.edit(f"Accept '{transfer.activity.title}'"):
        transfer.accepted_by_id = person_id
        transfer.accepted_day = document.program.today if day is None else day


def fill_from_plan(document: Document, plan: str = "ai-rollout") -> None:
    """Add the activities, parties, letters and transfers of a built-in plan that are not there yet."""
    program = document.program
    made = new_program(program.title, program.start, plan_name=plan)
    with document.edit("Copy the built-in activities and parties") as session:
        parties = {each.key: each for each in program.parties if each.key}
        for party in made.parties:
            if party.key not in parties:
                position = len(program.parties) + 1
                copied = Party(key=party.key, name=party.name, side=party.side, position=position)
                copied.program = program
                session.add(copied)
                parties[party.key] = copied
        known = {each.key for each in program.activities}
        for activity in made.activities:
            if activity.key not in known:
                session.add(_copied(activity, document, parties))


def _copied(activity: Activity, document: Document, parties: Mapping[str, Party]) -> Activity:
    """An activity of a built-in plan for the open program, with its letters and its transfer."""
    copied = Activity(key=activity.key, title=activity.title, description=activity.description)
    copied.question, copied.position = activity.question, len(document.program.activities) + 1
    copied.program = document.program
    for each in activity.assignments:
        Assignment(activity=copied, party=parties[each.party.key], mode=each.mode, letter=each.letter)
    if activity.transfer is not None:
        Transfer(activity=copied, from_week=activity.transfer.from_week, to_week=activity.transfer.to_week)
    return copied


def _cell(activity: Activity, party_id: str, mode: Mode) -> Assignment | None:
    return next((e for e in activity.assignments if e.party_id == party_id and e.mode is mode), None)
