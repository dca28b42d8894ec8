"""Signing a role redesign, and what later changes do to the signature."""

from __future__ import annotations

from app.commands import records, roles
from app.document import Document
from models.roles import Role, RoleTask
from tests.views.page_fixtures import opened
from tests.views.programs import given

document = given(opened)


def unsigned(document: Document) -> Role:
    return next(role for role in document.program.roles if role.sign_off == "Not signed")


def test_a_signature_names_who_and_when(document: Document) -> None:
    role = unsigned(document)
    manager = role.manager or document.program.people[0]
    roles.sign(document, role.id, manager.id)
    assert (role.sign_off, role.signed_by, role.signed_day) == ("Signed", manager, 41)
    document.undo()
    assert (role.sign_off, role.signed_by_id, role.signed_print) == ("Not signed", None, "")
    document.redo()
    assert role.sign_off == "Signed"


def test_a_later_change_shows_until_it_is_signed_again(document: Document) -> None:
    role = unsigned(document)
    roles.sign(document, role.id, document.program.people[0].id, day=30)
    records.set_field(document, RoleTask, [role.tasks[0].id], "hours_after", 33.0)
    assert role.sign_off == "Changed since signed"
    document.undo()
    assert role.sign_off == "Signed"
    document.redo()
    roles.sign(document, role.id, document.program.people[0].id)
    assert (role.sign_off, role.signed_day) == ("Signed", 41)


def test_a_signature_is_withdrawn(document: Document) -> None:
    role = next(each for each in document.program.roles if each.sign_off == "Signed")
    before = (role.signed_by_id, role.signed_day, role.signed_print)
    roles.withdraw_signature(document, role.id)
    assert role.sign_off == "Not signed"
    document.undo()
    assert (role.signed_by_id, role.signed_day, role.signed_print) == before
