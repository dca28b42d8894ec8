"""Fingerprints of what somebody signed, so that later changes show."""

from __future__ import annotations

import hashlib

from models.base import Base
from models.roles import Role
from models.words import value_words

UNSIGNED = frozenset({"id", "version", "position", "signed_by_id", "signed_day", "signed_print"})


def fingerprint(role: Role) -> str:
    """A short digest of a role redesign: the role and its four steps, without who signed it when."""
    records: list[Base] = [role, *role.tasks, *role.skills, *role.metrics]
    text = "\x1e".join(_content(record) for record in records)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _content(record: Base) -> str:
    names = [each.name for each in record.__table__.columns if each.name not in UNSIGNED]
    return "\x1f".join(f"{name}={value_words(getattr(record, name))}" for name in sorted(names))
