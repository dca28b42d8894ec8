"""Findings that somebody decided to live with, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, field, part_of, whole

if TYPE_CHECKING:
    from models.program import Program


class Silence(Base):
    """One finding that is no longer shown, with the reason."""

    __tablename__ = "silence"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    finding: Mapped[str] = field("Finding", help="Rule and record, as in the finding's key")
    reason: Mapped[str] = field("Reason", kind="long")
    who: Mapped[str] = field("Silenced by", default="")
    day: Mapped[int] = field("Silenced on", kind="day", default=1)

    program: Mapped[Program] = whole("silences", "Silence.program_id")
