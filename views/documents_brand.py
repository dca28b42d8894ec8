"""How the documents look: logo, accent colour, confidentiality label and the client's own Word template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QColorDialog, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.commands.records import set_field
from exporters.brand import Brand, normal
from models.program import Program
from views import theme
from views.controls import Card, Elide, button, label, tool

if TYPE_CHECKING:
    from app.document import Changes, Document

LOGO_BYTES = 4_000_000
LOGO_SIZE = QSize(120, 32)
FIELDS = frozenset({"logo", "accent", "label", "template", "title"})


class BrandCard(Card):
    """Edits the program's brand; each change is one undo step."""

    refused = Signal(str)
    template_chosen = Signal(str)

    def __init__(self, document: Document) -> None:
        title = self.tr("Brand")
        super().__init__(title, self.tr("on every document"))
        self._document = document
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE12)
        self._grid.setVerticalSpacing(theme.SPACE8)
        self._grid.setColumnStretch(1, 1)
        self.box.addLayout(self._grid)
        self._add_logo()
        self._add_accent()
        self._add_label()
        self._add_template()
        document.changed.connect(self._take)
        self.show_brand()

    def _add_row(self, name: str, *widgets: QWidget, note: QWidget | None = None) -> None:
        number = self._grid.rowCount()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == 0 else 0)
        self._grid.addWidget(label(name, "small", theme.MEDIUM, "ink2"), number, 0)
        self._grid.addLayout(row, number, 1)
        if note is not None:
            self._grid.addWidget(note, number + 1, 1)

    def _add_logo(self) -> None:
        self.logo = QLabel()
        self.logo.setMinimumWidth(40)
        self.pick_logo = button(self.tr("Choose…"))
        self.pick_logo.setAccessibleName(self.tr("Choose a logo"))
        self.pick_logo.clicked.connect(self._ask_logo)
        self.drop_logo = tool("x", self.tr("Remove the logo"))
        self.drop_logo.clicked.connect(self._drop_logo)
        self._add_row(self.tr("Logo"), self.logo, self.pick_logo, self.drop_logo)

    def _add_accent(self) -> None:
        self.accent = QLineEdit()
        self.accent.setAccessibleName(self.tr("Accent colour"))
        self.accent.setMaxLength(7)
        self.accent.setMinimumWidth(72)
        self.accent.editingFinished.connect(self._take_accent)
        self.pick_accent = button(self.tr("Choose…"))
        self.pick_accent.setAccessibleName(self.tr("Choose an accent colour"))
        self.pick_accent.clicked.connect(self._ask_accent)
        self.swatch = QLabel()
        self.swatch.setFixedSize(30, 30)
        self.contrast = Elide("", "small", tone="ink3")
        self._add_row(
            self.tr("Accent colour"), self.accent, self.swatch, self.pick_accent, note=self.contrast
        )

    def _add_label(self) -> None:
        self.label = QLineEdit()
        self.label.setAccessibleName(self.tr("Confidentiality label"))
        self.label.setPlaceholderText(self.tr("None"))
        self.label.editingFinished.connect(self._take_label)
        self._add_row(self.tr("Label"), self.label)

    def _add_template(self) -> None:
        self.template = Elide("", tone="ink2")
        self.pick_template = button(self.tr("Choose…"))
        self.pick_template.setAccessibleName(self.tr("Choose a Word template"))
        self.pick_template.clicked.connect(self._ask_template)
        self.drop_template = tool("x", self.tr("Remove the Word template"))
        self.drop_template.clicked.connect(self._drop_template)
        self.template_note = label("", "small", tone="ink3", wrap=True)
        self.template_note.hide()
        self._add_row(
            self.tr("Word template"), self.template, self.pick_template, self.drop_template,
            note=self.template_note,
        )  # fmt: skip

    def _take(self, changes: Changes) -> None:
        program = self._document.program
        if changes.everything or changes.fields("program", program.id) & FIELDS:
            self.show_brand()

    @property
    def brand(self) -> Brand:
        """The program's brand as the documents have it, without its template."""
        program = self._document.program
        return Brand(logo=program.logo, accent=program.accent, label=program.label)

    def show_brand(self) -> None:
        """Show what the program holds."""
        program, brand = self._document.program, self.brand
        image = QImage.fromData(program.logo) if program.logo else QImage()
        if image.isNull():
            self.logo.setText(self.tr("None"))
        else:
            mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.logo.setPixmap(QPixmap.fromImage(image.scaled(LOGO_SIZE, *mode)))
        self.logo.setAccessibleName(self.tr("No logo") if image.isNull() else self.tr("The logo"))
        self.drop_logo.setVisible(bool(program.logo))
        _put(self.accent, program.accent)
        self.swatch.setStyleSheet(f"background: #{brand.fill}; border-radius: 6px;")
        self.contrast.setText(self._contrast_words(brand))
        _put(self.label, program.label)
        self.template.setText(Path(program.template).name if program.template else self.tr("Built in"))
        self.drop_template.setVisible(bool(program.template))

    def _contrast_words(self, brand: Brand) -> str:
        if brand.ink != brand.fill:
            return self.tr("Too pale for words; they are printed in a darker shade of it.")
        return self.tr("Reads well on white.")

    def _put_field(self, name: str, value: object) -> None:
        program = self._document.program
        if getattr(program, name) != value:
            set_field(self._document, Program, [program.id], name, value)

    def _ask_logo(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Use a PNG or JPEG file as the logo; `refused` says why not."""
        try:
            raw = path.read_bytes()
        except OSError:
            self.refused.emit(self.tr("'{0}' could not be read; choose another picture.").format(path.name))
            return
        known = raw.startswith((b"\x89PNG", b"\xff\xd8"))
        if not known or QImage.fromData(raw).isNull():
            words = self.tr("'{0}' is not a PNG or JPEG picture; choose another one.")
            self.refused.emit(words.format(path.name))
        elif len(raw) > LOGO_BYTES:
            words = self.tr("'{0}' is larger than 4 MB; choose a smaller picture.")
            self.refused.emit(words.format(path.name))
        else:
            self._put_field("logo", raw)

    def _drop_logo(self) -> None:
        self._put_field("logo", None)

    def _ask_accent(self) -> None:
        start = QColor(f"#{self.brand.fill}")
        chosen = QColorDialog.getColor(start, self, self.tr("Choose an accent colour"))
        if chosen.isValid():
            self._put_field("accent", chosen.name().upper())

    def _take_accent(self) -> None:
        typed = normal(self.accent.text())
        if typed is None:
            words = self.tr("'{0}' is no colour; write it as #0F766E.").format(self.accent.text())
            self.accent.setText(self._document.program.accent)
            self.refused.emit(words)
        elif typed != normal(self._document.program.accent):
            self._put_field("accent", f"#{typed}")

    def _take_label(self) -> None:
        self._put_field("label", self.label.text().strip())

    def _ask_template(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a Word template"), "", self.tr("Word (*.docx *.dotx)")
        )
        if path:
            self.template_chosen.emit(path)

    def take_template(self, path: str, missing: list[str]) -> None:
        """Use a Word template that has been found good; `missing` names the standard styles it lacks."""
        self._put_field("template", path)
        words = self.tr("Has every style the documents need.")
        if missing:
            names = ", ".join(missing)
            words = self.tr("Has no style {0}; ours is used for these.").format(names)
        self.template_note.setText(words)
        self.template_note.setVisible(True)

    def _drop_template(self) -> None:
        self.template_note.hide()
        self._put_field("template", "")


def _put(field: QLineEdit, words: str) -> None:
    """Show a value, unless somebody is typing another one."""
    if field.text() != words and not (field.hasFocus() and field.isModified()):
        field.setText(words)
