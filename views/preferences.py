"""The settings: name, language, look, new programs, saving, backups and where things are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app import hooks, paths
from app.settings import LEAST_SECONDS, MOST_SECONDS, Settings
from views import theme
from views.choice import Choice
from views.controls import label, name_list
from views.floating import Sheet, centred, head
from views.language import SYSTEM, counted, offered
from views.page import scroll
from views.preferences_rows import PathLine, group, line

if TYPE_CHECKING:
    from app.document import Document

WIDTH, HEIGHT = 720, 720
# Languages with a translation, by their own names; the list grows with the translations.


class Preferences(Sheet):
    """Every change holds at once and after a restart; `changed` names what was changed."""

    changed = Signal(str)

    def __init__(self, window: QWidget, settings: Settings, document: Document | None) -> None:
        super().__init__(window, window.tr("Settings"))
        self._settings, self._document = settings, document
        self.box.addLayout(head(self, self.tr("Settings")))
        area, inner = scroll()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE24, 0, theme.SPACE24, theme.SPACE16)
        self._column.setSpacing(0)
        self._add_you()
        self._add_look()
        self._add_work()
        self._add_backups()
        self._add_places()
        self._column.addStretch()
        self.box.addWidget(area, 1)
        self.box.addSpacing(theme.SPACE8)

    def open(self) -> None:
        super().open()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def wanted_place(self) -> QRect:
        return centred(self._window, WIDTH, HEIGHT)

    def leave(self) -> None:
        if self.is_open:
            self._settings.save()
        super().leave()

    def _group(self, title: str, *lines: QWidget) -> None:
        part, column = group(title)
        for each in lines:
            column.addWidget(each)
        self._column.addWidget(part)

    def _add_you(self) -> None:
        self.name = QLineEdit(self._settings.user_name)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(100)
        self.name.textEdited.connect(self._set_name)
        self.language = QComboBox()
        name_list(self.language, self.tr("Language"))
        for code, words in ((SYSTEM, self.tr("As the system")), *offered()):
            self.language.addItem(words, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._settings.language)))
        self.language.activated.connect(self._set_language)
        note = self.tr("The history says it beside each edit, and others see it while you have a file open.")
        self._group(
            self.tr("You"),
            line(self.tr("Name"), self.name, note),
            line(self.tr("Language"), self.language),
        )

    def _add_look(self) -> None:
        modes = (("light", self.tr("Light")), ("dark", self.tr("Dark")), ("system", self.tr("As the system")))
        self.theme = Choice(self.tr("Theme"), modes)
        self.theme.choose(self._settings.theme)
        self.theme.chosen.connect(self._set_theme)
        rows = ((False, self.tr("Normal")), (True, self.tr("Compact")))
        self.rows = Choice(self.tr("Rows of tables"), rows)
        self.rows.choose(self._settings.compact)
        self.rows.chosen.connect(self._set_rows)
        self._group(
            self.tr("Look"),
            line(self.tr("Theme"), self.theme),
            line(self.tr("Rows of tables"), self.rows),
        )

    def _add_work(self) -> None:
        self.country = QComboBox()
        name_list(self.country, self.tr("Holidays of new programs"))
        self._fill_countries()
        self.country.activated.connect(self._set_country)
        self.quiet = QSpinBox()
        self.quiet.setAccessibleName(self.tr("Write the file after"))
        self.quiet.setRange(LEAST_SECONDS, MOST_SECONDS)
        self.quiet.setSuffix(self.tr(" s"))
        self.quiet.lineEdit().setTextMargins(8, 0, 0, 0)
        self.quiet.setFixedWidth(120)
        self.quiet.setValue(self._settings.quiet_seconds)
        self.quiet.valueChanged.connect(self._set_quiet)
        words = self.tr("After the last edit. Every edit is kept on this computer at once in any case.")
        self._group(
            self.tr("Work"),
            line(self.tr("Holidays of new programs"), self.country),
            line(self.tr("Write the file after"), self.quiet, words),
        )

    def _add_backups(self) -> None:
        from app import safekeeping
        from models.storage.backups import DAILY, MONTHLY, RECENT, WEEKLY

        kept = self.tr("All of {0} days, then the last of {1} days, {2} weeks and {3} months.")
        words = kept.format(RECENT.days, DAILY, WEEKLY, MONTHLY)
        if self._document is not None:
            count = len(safekeeping.backups_of(self._document.document_key))
            some = self.tr("{0} of this program so far.").format(counted(count, "backup"))
            words += " " + (some if count else self.tr("No backup of this program yet."))
        name = self.tr("Backups")
        folder = paths.home() / "backups"
        if self._document is not None:
            folder /= self._document.document_key
        said = label(words, tone="ink", wrap=True)
        said.setContentsMargins(0, 7, 0, 0)
        self._group(
            name,
            line(self.tr("How many are kept"), said),
            line(self.tr("Where"), PathLine(name, folder)),
        )

    def _add_places(self) -> None:
        places: list[tuple[str, Path]] = []
        if self._document is not None:
            places.append((self.tr("This program"), Path(self._document.path)))
        places.append((self.tr("Settings"), self._settings.path))
        places.append((self.tr("Samples"), paths.home() / "samples"))
        if (log := hooks.log_folder()) is not None:
            places.append((self.tr("Log"), log))
        self._group(
            self.tr("Where things are kept"), *(line(name, PathLine(name, path)) for name, path in places)
        )

    def _fill_countries(self) -> None:
        from models.workdays import countries

        self.country.addItem(self.tr("No country"), "")
        for code, name in countries():
            self.country.addItem(name, code)
        self.country.setMaxVisibleItems(14)
        self.country.setCurrentIndex(max(0, self.country.findData(self._settings.holiday_country)))

    def _keep(self, key: str, value: str | int, what: str) -> None:
        self._settings.remember(key, value)
        self.changed.emit(what)

    def _set_name(self, words: str) -> None:
        self._keep("user/name", words.strip(), "name")

    def _set_language(self) -> None:
        self._keep("language", str(self.language.currentData()), "language")

    def _set_theme(self, mode: str) -> None:
        self._keep("theme", mode, "theme")

    def _set_rows(self, compact: bool) -> None:
        self._keep("density", "compact" if compact else "normal", "rows")

    def _set_country(self) -> None:
        self._keep("holidays/country", str(self.country.currentData()), "country")

    def _set_quiet(self, seconds: int) -> None:
        self._keep("publishing/quiet", seconds, "quiet")
