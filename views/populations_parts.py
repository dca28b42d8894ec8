"""What a population's inspector shows besides fields: its manager's signs, and where else it is at home."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.commands import records
from models.people import Population
from views import theme
from views.controls import label
from views.people_parts import Link, Links

if TYPE_CHECKING:
    from app.document import Document


class Tick(QCheckBox):
    """A yes or no of a population with its words beside it."""

    def __init__(self, document: Document, name: str, words: str, whole: str) -> None:
        super().__init__(words)
        self._document, self._name, self._id = document, name, ""
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.clicked.connect(self._put)

    def show_record(self, population: Any) -> None:
        """Show whether it is so."""
        self._id = population.id if population is not None else ""
        self.setChecked(bool(population is not None and getattr(population, self._name)))
        self.setEnabled(bool(self._id))

    def _put(self, ticked: bool) -> None:
        records.set_field(self._document, Population, [self._id], self._name, ticked)


class Places(QWidget):
    """Roles and champions of a population, as links."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.roles = Links(self.tr("Roles"), self.tr("No role names this population yet."))
        self.champions = Links(self.tr("Champions"), self.tr("No champions yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE4)
        for title, links in ((self.tr("Roles"), self.roles), (self.tr("Champions"), self.champions)):
            column.addWidget(label(title, "small", theme.MEDIUM, "ink2"))
            column.addWidget(links)
            links.opened.connect(self.opened)

    def show_record(self, population: Population | None) -> None:
        """Show the links of a population."""
        roles = population.roles if population is not None else []
        champions = population.champions if population is not None else []
        self.roles.show_links(_links(roles, [each.title for each in roles]))
        self.champions.show_links(_links(champions, [each.person.name for each in champions]))


def _links(found: Sequence[Any], words: Sequence[str]) -> list[Link]:
    pairs = zip(found, words, strict=True)
    return [Link(str(each.__tablename__), each.id, name) for each, name in pairs]
