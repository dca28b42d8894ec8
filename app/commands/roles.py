"""Sign a role redesign, and see afterwards whether it still is what was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.roles import Role
from models.signing import fingerprint

if TYPE_CHECKING:
    from app.document import Document


def sign(document: Document, role_id: str, person_id: str, day: int | None = None) -> None:
    """Let a manager (a person's id) sign a redesign on a sprint day, today if none is given."""
    role = document.session.get_one(Role, role_id)
    with document.edit(f"Sign the redesign of '{role.title}'"):
        role.signed_by_id = person_id
        role.signed_day = document.program.today if day is None else day
        role.signed_print = fingerprint(role)


def withdraw_signature(document: Document, role_id: str) -> None:
    """Take a signature back."""
    role = document.session.get_one(Role, role_id)
    with document.edit(f"Withdraw the signature under '{role.title}'"):
        role.signed_by_id = role.signed_day = None
        role.signed_print = ""
