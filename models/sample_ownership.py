"""The sample program's ownership: people behind the parties, edited letters, transfers under way."""

from __future__ import annotations

import resources
from models.library import LETTERS
from models.ownership import Activity, Assignment, Mode, Party
from models.program import Program
from models.sample_records import People, fill


def add_ownership(program: Program, people: People) -> None:
    data = resources.toml("samples/ownership.toml")
    parties = {party.key: party for party in program.parties}
    activities = {activity.key: activity for activity in program.activities}
    for key, person in data["party"].items():
        parties[key].person = people[person]
    for key, letters in data["letters"].items():
        for party, letter in letters.items():
            _set_letter(activities[key], parties[party], letter)
    for key, row in data["transfer"].items():
        fill(activities[key].transfers[0], row, people)
    for stage in program.stages:
        stage.owner = people.get(data["stage"].get(stage.key, ""))


def _set_letter(activity: Activity, party: Party, letter: str) -> None:
    """Write a letter into a cell of the production matrix; "" empties the cell."""
    cells = [each for each in activity.assignments if each.party is party and each.mode is Mode.PRODUCTION]
    if not letter:
        for each in cells:
            activity.assignments.remove(each)
            party.assignments.remove(each)
    elif cells:
        cells[0].letter = LETTERS[letter]
    else:
        Assignment(activity=activity, party=party, mode=Mode.PRODUCTION, letter=LETTERS[letter])
