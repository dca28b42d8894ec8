"""Fingerprints of what somebody signed, so that later changes show."""

from __future__ import annotations

import hashlib

from models.base import Base
from models.roles import Role
from models.words import value_words

# The redesign itself is signed; its place in a list, the signature, and how far it has been carried out
# (a gap closed, a conversation held, a legacy metric retired) may go on changing.
UNSIGNED = frozenset(
    {"id", "version", "position", "program_id", "role_id", "signed_by_id", "signed_day", "signed_print"}
    | {"gap", "legacy_kept", "planned_day", "held_day", "held_by_id"}
)


def fingerprint(role: Role) -> str:
    """A short digest of a role redesign: the role and its four steps, without who signed it when."""
    parts: list[Base] = [*role.tasks, *role.skills, *role.metrics, *role.conversations]
    text = "\x1e".join([_content(role), *sorted(map(_content, parts))])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _content(record: Base) -> str:
    names = sorted(each.name for each in record.__table__.columns if each.name not in UNSIGNED)
    values = (f"{name}={_value(record, name)}" for name in names)
    return "\x1f".join([record.__tablename__, *values])


def _value(record: Base, name: str) -> str:
    """A value in words, a reference by its key, also before the record is saved."""
    value = getattr(record, name)
    if value is None and name.endswith("_id"):
        value = getattr(getattr(record, name.removesuffix("_id")), "id", None)
    return value_words(value)
