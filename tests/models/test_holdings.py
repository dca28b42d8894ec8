"""What a person holds, anywhere in the program."""

from __future__ import annotations

from models import ChecklistItem, Milestone
from models.holdings import holdings, records
from models.library import new_program
from tests.models.building import START, champion, party, person, phase, population, program, task


def test_everything_that_names_somebody() -> None:
    whole = program()
    ada, bo = person(whole), person(whole, "Bo")
    whole.it_owner = whole.sponsor = ada
    desk = population(whole, manager=ada)
    task(whole, owner=ada)
    task(whole, "Review", owner=bo)
    party(whole, person=ada)
    bo.deputy = ada
    found = Milestone(program=whole, phase=phase(whole), title="Roles drafted")
    ChecklistItem(milestone=found, text="Every role listed", done_by=ada)
    champion(desk, "Cy").person = ada
    assert sorted(each.words for each in holdings(whole, ada.id)) == [
        "'Every role listed' (done by)",
        "IT service owner of 'Claims assistant'",
        "champion of 'Claims desk - Ada Brandt'",
        "deputy of 'Bo'",
        "direct manager of 'Claims desk'",
        "executive sponsor of 'Claims assistant'",
        "owner of 'Draft'",
        "person of 'Business owner'",
    ]


def test_nobody_holds_nothing() -> None:
    whole = program()
    assert holdings(whole, person(whole).id) == []


def test_fields_can_be_assigned() -> None:
    whole = program()
    ada = person(whole)
    work = task(whole, owner=ada)
    (found,) = holdings(whole, ada.id)
    assert (found.person, found.record, found.field) == (ada, work, "owner_id")


def test_each_record_once() -> None:
    whole = new_program("Claims assistant", START)
    found = [record.id for record in records(whole)]
    assert len(found) == len(set(found))
    assert {record.__tablename__ for record in records(whole)} >= {"dependency", "criterion", "assignment"}
