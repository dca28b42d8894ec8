"""The list of roles: each with its population, people, hours before and after, and whether it is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from models.roles import Role
from views import icons, painting, states, theme
from views.language import number_words
from views.model_words import shown
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document

ROW, MARK, PAD = 64, 16, 12
PARTS = ("role", "role_task", "skill", "metric", "conversation")
# Sign-off in words -> colour token and icon; the words are the model's.
SIGNED = {
    "Signed": ("ok", "circle-check"),
    "Changed since signed": ("warn", "file-diff"),
    "Not signed": ("idle", "pen-line"),
}


def hours_words(role: Role) -> str:
    """Hours a week before and after: "38 → 31 h"; empty without a task map."""
    if not role.tasks:
        return ""
    return f"{number_words(role.hours_before)} → {number_words(role.hours_after)} h"


def facts_words(role: Role, people: str) -> str:
    """Population and people of a role; `people` is the words for its number."""
    return " · ".join(filter(None, (shown(role, "population_id"), people)))


class RolesList(RecordView):
    """Roles as rows of two lines; the title is edited in place, the rest at the right."""

    def __init__(self, document: Document, name: str, parent: QObject) -> None:
        table = RecordTable(
            document, Role,
            [
                ColumnSpec("title", stretch=True, width=120, paint=self._paint, spoken=self._spoken),
                ColumnSpec("population_id"), ColumnSpec("headcount"),
                ColumnSpec("sign_off", depends=PARTS),
            ],
            lambda program: program.roles,
            new=lambda _below: {"program_id": document.program.id, "title": parent.tr("New role")},
            depends=(*PARTS, "population"), parent=parent,
        )  # fmt: skip
        super().__init__(table, name)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        for column in ("population_id", "headcount", "sign_off"):
            self.fit.set_hidden(column, True)
        document.changed.connect(self._repaint_rows)

    def _repaint_rows(self) -> None:
        self.viewport().update()

    def _people(self, role: Role) -> str:
        return self.tr("{0} people").format(role.headcount) if role.headcount else ""

    def _spoken(self, role: Role) -> str:
        parts = (role.title, facts_words(role, self._people(role)), hours_words(role), role.sign_off)
        return ", ".join(filter(None, parts))

    def _paint(self, painter: QPainter, rect: QRectF, role: Any, _selected: bool) -> None:
        inner = rect.adjusted(PAD, 11, -PAD, -11)
        top = QRectF(inner.left(), inner.top(), inner.width(), 20)
        tone, icon = SIGNED[role.sign_off]
        square = QRectF(top.right() - MARK, top.center().y() - MARK / 2, MARK, MARK)
        icons.paint(painter, square, icon, tone)
        right = square.left() - 8
        if found := self.table.findings(role.id):
            tone, icon = states.SEVERITIES[found[0].severity]
            square = QRectF(right - MARK, square.top(), MARK, MARK)
            icons.paint(painter, square, icon, tone)
            right = square.left() - 8
        painter.setFont(theme.font("body", theme.MEDIUM))
        painting.text(painter, QRectF(top.left(), top.top(), right - top.left(), 20), role.title)
        self._paint_facts(painter, QRectF(inner.left(), top.bottom() + 4, inner.width(), 16), role)

    def _paint_facts(self, painter: QPainter, line: QRectF, role: Role) -> None:
        painter.setFont(theme.font("small"))
        hours = hours_words(role)
        width = painter.fontMetrics().horizontalAdvance(hours) + 2
        painting.text(
            painter, QRectF(line.right() - width, line.top(), width, 16), hours, "ink2", painting.RIGHT
        )
        rest = line.adjusted(0, 0, -width - 10, 0)
        # People first: where it is narrow, the population is left to the page at the right.
        facts = [each for each in (self._people(role), shown(role, "population_id")) if each]
        if painter.fontMetrics().horizontalAdvance(" · ".join(facts)) > rest.width():
            facts = facts[:1]
        painting.text(painter, rest, " · ".join(facts), "ink3")
