"""The three tables of the Champions page: the roster by population, all peer sessions, all escalations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from models.champions import Champion, Escalation, PeerSession, hours_granted
from models.errors import UserError
from models.program import Program
from views.champions_figures import champion_name, escalations, group_words
from views.language import word
from views.model_words import share_words
from views.people_parts import dots
from views.record_columns import ColumnSpec
from views.record_order import Heading
from views.record_table import RecordTable

if TYPE_CHECKING:
    from app.document import Document


class Tables(QObject):
    """Makes the tables of one program."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.chosen = ""  # champion that a new session or escalation is for

    def roster(self) -> RecordTable:
        """Champions by population; one is added by naming a person, which the page asks for."""
        return RecordTable(
            self._document, Champion, self._roster_columns(), _champions, new=self._refuse,
            depends=("population", "person", "peer_session"), group=_by_population, parent=self,
        )  # fmt: skip

    def sessions(self) -> RecordTable:
        """Every peer session, the newest first."""
        return RecordTable(
            self._document, PeerSession, self._session_columns(), _sessions, new=self._new_session,
            depends=("champion",), parent=self,
        )  # fmt: skip

    def escalations(self) -> RecordTable:
        """Everything raised: what still waits first, and the longest waiting of it."""
        return RecordTable(
            self._document, Escalation, self._escalation_columns(), _escalations,
            new=self._new_escalation, depends=("champion",), parent=self,
        )  # fmt: skip

    def _roster_columns(self) -> list[str | ColumnSpec]:
        tr = self.tr
        return [
            ColumnSpec("person_id", stretch=True, width=160, tone=_tone),
            ColumnSpec("cohort", width=68, hide_below=380),
            ColumnSpec("hours", heading=tr("Hours"), width=66, help=tr("Hours granted a week"),
                       total=_active_hours),
            ColumnSpec("first_sceptical", heading=tr("Sceptical"), width=84, hide_below=480,
                       help=tr("Was first sceptical")),
            ColumnSpec("credibility", heading=tr("Credibility"), width=108, hide_below=570,
                       paint=dots("credibility", 5), spoken=_credibility),
            ColumnSpec("recognised", heading=tr("Review"), width=72, hide_below=720,
                       help=tr("Counts in the performance review")),
            ColumnSpec("direct_channel", heading=tr("Channel"), width=78, hide_below=800,
                       help=tr("Direct channel to the product team")),
            ColumnSpec("early_access", heading=tr("Early"), width=64, hide_below=866,
                       help=tr("Early access")),
            ColumnSpec("trained_day", hide_below=1070, look="quiet", width=100),
            ColumnSpec("active_from", hide_below=966, look="quiet", width=100),
            ColumnSpec("active_until", hide_below=1160, look="quiet", width=100),
            ColumnSpec("sessions_held", heading=tr("Sessions"), width=82, depends=("peer_session",),
                       total="sum"),
            ColumnSpec("people_helped", heading=tr("Helped"), width=72, hide_below=646,
                       depends=("peer_session",), total="sum"),
        ]  # fmt: skip

    def _session_columns(self) -> list[str | ColumnSpec]:
        return [
            ColumnSpec("day", width=108),
            ColumnSpec("title", stretch=True),
            ColumnSpec("champion", heading=self.tr("Champion"), value=champion_name, look="person", width=170,
                       depends=("champion", "person")),
            ColumnSpec("population", heading=self.tr("Population"), value=_population, look="quiet",
                       width=180, hide_below=820, depends=("champion", "population")),
            ColumnSpec("helped", heading=self.tr("Helped"), width=76, help=self.tr("People helped"),
                       total=_helped),
            ColumnSpec("note", look="quiet", width=200, hide_below=1040),
        ]  # fmt: skip

    def _escalation_columns(self) -> list[str | ColumnSpec]:
        return [
            ColumnSpec("title", stretch=True),
            ColumnSpec("state", look="chip", width=116, depends=(), total=_open_words),
            ColumnSpec("waiting", heading=self.tr("Waiting"), width=80, depends=(), tone=_waiting_tone,
                       help=self.tr("Days from raising to the answer, or until today"), total="mean"),
            ColumnSpec("champion", heading=self.tr("Raised by"), value=champion_name, look="person",
                       width=164, hide_below=700, depends=("champion", "person")),
            ColumnSpec("raised_day", width=108, look="quiet", hide_below=900),
            ColumnSpec("owner_id", width=156, hide_below=560),
            ColumnSpec("answer", look="quiet", width=200, hide_below=1160),
            ColumnSpec("answered_day", width=108, look="quiet", hide_below=1000),
            ColumnSpec("told_day", width=116, look="quiet", hide_below=1000),
        ]  # fmt: skip

    def _refuse(self, _below: Champion | None) -> dict[str, Any]:
        raise UserError(self.tr("A champion needs a person: use Add champion."))

    def _champion(self, below: Any) -> str:
        """Whose a new session or escalation is: that of the row above, the one chosen, or the first."""
        if below is not None:
            return str(below.champion_id)
        known = self._document.program.champions
        return self.chosen if any(each.id == self.chosen for each in known) else str(known[0].id)

    def _new_session(self, below: PeerSession | None) -> dict[str, Any]:
        return {"champion_id": self._champion(below), "day": self._document.program.today}

    def _new_escalation(self, below: Escalation | None) -> dict[str, Any]:
        title = self.tr("New escalation")
        today = self._document.program.today
        return {"champion_id": self._champion(below), "title": title, "raised_day": today}


def _champions(program: Program) -> Sequence[Champion]:
    return program.champions


def _sessions(program: Program) -> Sequence[PeerSession]:
    found = [each for champion in program.champions for each in champion.sessions]
    return sorted(found, key=lambda each: -(each.day if each.day is not None else 10_000))


def _escalations(program: Program) -> Sequence[Escalation]:
    order = ("Open", "Answered", "Told")
    return sorted(escalations(program), key=lambda each: (order.index(each.state), -(each.waiting or 0)))


def _by_population(champion: Champion) -> Heading:
    population = champion.population
    tone = "ink" if population.coverage >= 100 else "warn"
    return Heading(population.id, group_words(population), order=population.position, tone=tone)


def _population(record: PeerSession | Escalation) -> str:
    return record.champion.population.name


def _credibility(champion: Champion) -> str:
    return f"{word('Credibility')}: {share_words(champion.credibility or '–', 5)}"


def _active_hours(found: Sequence[Champion]) -> float | None:
    """Hours a week granted to those who are active today, as at the top of the page."""
    return hours_granted(found) if found else None


def _helped(found: Sequence[PeerSession]) -> int | None:
    """People helped in sessions that were held; those expected at a planned one are not yet helped."""
    return sum(each.helped for each in found if each.held) if found else None


def _open_words(found: Sequence[Escalation]) -> str:
    """How many wait for an answer: "3 open"."""
    words = QCoreApplication.translate("Champions", "{0} open")
    return str(words).format(sum(each.state == "Open" for each in found)) if found else ""


def _tone(champion: Champion) -> str:
    """Champions who are not active today stand back."""
    return "ink" if champion.active_on(champion.program.today) else "ink3"


def _waiting_tone(each: Escalation) -> str:
    late = each.state == "Open" and (each.waiting or 0) > each.champion.program.answer_days
    return "bad" if late else "ink"
