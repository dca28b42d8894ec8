"""The signature under a role redesign: who signs, what changed since, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.commands import records, roles
from models.errors import UserError
from models.people import Person
from models.roles import Role
from views import editors, theme
from views.controls import button, label
from views.model_words import shown
from views.record_edits import NewRecord

if TYPE_CHECKING:
    from app.document import Document


class SignOff(QWidget):
    """Shows the state of the signature and lets somebody sign, sign again or withdraw."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._role = ""
        self.words = label("", "small", tone="ink2", wrap=True)
        self.who: Any = editors.editor(Role, "signed_by_id", document.program)
        self.who.setAccessibleName(self.tr("Signed by"))
        self.who.setPlaceholderText(self.tr("Who signs"))
        self.who.setMaximumWidth(240)
        self.sign = button(self.tr("Sign"), "signature")
        self.withdraw = button(self.tr("Withdraw"), "undo-2", flat=True)
        self._arrange()
        self.sign.clicked.connect(self._sign)
        self.withdraw.clicked.connect(self._withdraw)
        self.who.returnPressed.connect(self._sign)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addWidget(self.who, 1)
        row.addWidget(self.sign)
        row.addWidget(self.withdraw)
        row.addStretch(1)
        column.addLayout(row)

    def show_role(self, role: Role | None) -> None:
        """Show the signature of a role as it is now; the name being typed stays."""
        if role is None:
            self._role = ""
            return
        if role.id != self._role or not self.who.hasFocus():
            self._role = role.id
            self.who.program = self._document.program
            self.who.load(role.signed_by_id or role.manager_id)
        state = role.sign_off
        self.words.setText(self._sentence(role, state))
        self.sign.setText(self.tr("Sign") if state == "Not signed" else self.tr("Sign again"))
        self.sign.setAccessibleName(self.sign.text())
        self.withdraw.setVisible(state != "Not signed")
        for widget in (self.who, self.sign):
            widget.setVisible(state != "Signed")

    def _sentence(self, role: Role, state: str) -> str:
        if state == "Not signed":
            return self.tr("When task map, skills, metrics and conversations are agreed, the manager signs.")
        signed = self.tr("Signed by {0} on {1}.").format(
            shown(role, "signed_by_id") or self.tr("somebody"), shown(role, "signed_day")
        )
        if state == "Signed":
            return signed
        then = self.tr("The redesign changed after that: read it again together and sign again.")
        return f"{signed} {then}"

    def _sign(self) -> None:
        try:
            value = self.who.value()
            if value is None:
                raise ValueError(self.tr("Choose who signs; the manager of the role is the usual answer."))
            self._put(value)
        except (ValueError, UserError) as problem:
            self.refused.emit(str(problem))
            self.who.setFocus()

    def _put(self, value: Any) -> None:
        document = self._document
        if not isinstance(value, NewRecord):
            roles.sign(document, self._role, value)
            return
        role = document.session.get_one(Role, self._role)
        with document.edit(f"Sign the redesign of '{role.title}'"):
            values = {"program_id": document.program.id, "name": value.name}
            roles.sign(document, self._role, records.add(document, Person, values))

    def _withdraw(self) -> None:
        roles.withdraw_signature(self._document, self._role)
