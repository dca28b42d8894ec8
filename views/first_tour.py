"""The first tour: five places of the program, each beside the real thing; Esc leaves at any time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import hooks
from views import theme
from views.controls import button, label
from views.floating import Panel, say

if TYPE_CHECKING:
    from views.workspace import Workspace

WIDTH, GAP, EDGE = 340, 14, 12
SETTLING_MS = (0, 60, 250, 700)  # a page new on the screen takes its layout, and its rows, step by step


@dataclass(frozen=True)
class Step:
    """A place: its page, what is said there, and the class of the thing on the page it is said about."""

    page: str
    title: str
    words: str
    about: str


def steps() -> tuple[Step, ...]:
    """The five places in order."""
    t = QCoreApplication.translate
    today = t(
        "Tour", "Which day it is, what the next decision lacks, what is late. Press a number to go there."
    )
    sprint = t("Tour", "Type to edit, drag a bar to move it, Ctrl+Z to take it back. All is saved at once.")
    gates = t("Tour", "A milestone's state follows from its checklist, and decisions rest on milestones.")
    raci = t(
        "Tour", "Type R, A, C or I. Switch from pilot to production, or see who is accountable on a day."
    )
    papers = t("Tour", "Word plans and Excel trackers for everyone else, always from the present state.")
    return (
        Step("today", t("Tour", "Where you stand"), today, "FigureCard"),
        Step("sprint", t("Tour", "Ninety days in one table"), sprint, "RecordView"),
        Step("milestones", t("Tour", "What must be true, and when"), gates, "RecordView"),
        Step("ownership", t("Tour", "Who owns what, on any day"), raci, "Choice"),
        Step("documents", t("Tour", "For those without Day90"), papers, "DocumentList"),
    )


class Ring(QWidget):
    """A line around the thing that is spoken of; it lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class Tour(Panel):
    """A callout that goes from place to place; the program stays usable all the while."""

    def __init__(self, window: QWidget, frame: Workspace) -> None:
        super().__init__(window, window.tr("First tour"))
        self._frame, self._steps, self.number = frame, steps(), 0
        self._ring = Ring(window)
        margins = self.box.contentsMargins()
        self.box.setContentsMargins(margins + type(margins)(20, 16, 20, 16))
        self.box.setSpacing(theme.SPACE8)
        self._count = label("", "small", tone="ink3")
        self.title = label("", "section", theme.SEMIBOLD, wrap=True)
        self.words = label("", tone="ink2", wrap=True)
        for each in (self._count, self.title, self.words):
            self.box.addWidget(each)
        self.box.addSpacing(theme.SPACE4)
        self.box.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.leave_button = button(self.tr("Leave"), flat=True)
        self.leave_button.clicked.connect(self.leave)
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        self.next = button(self.tr("Next"), primary=True)
        self.next.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addWidget(self.leave_button)
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.next)
        return row

    def open(self) -> None:
        self._show_step()
        super().open()
        self._focus()

    def go_on(self) -> None:
        """The next place; after the last the tour ends."""
        if self.number + 1 == len(self._steps):
            self.leave()
        else:
            self._go(1)

    def go_back(self) -> None:
        """The place before."""
        if self.number:
            self._go(-1)

    def _go(self, by: int) -> None:
        self.number += by
        self._show_step()
        self.place()
        self.raise_()
        self._focus()

    def _focus(self) -> None:
        self.next.setFocus(Qt.FocusReason.TabFocusReason)
        say(self, f"{self.title.text()}. {self.words.text()}")

    def _show_step(self) -> None:
        step, last = self._steps[self.number], len(self._steps)
        self._frame.show_page(step.page)
        self._count.setText(self.tr("{0} of {1}").format(self.number + 1, last))
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.back.setEnabled(self.number > 0)
        self.next.setText(self.tr("Done") if self.number + 1 == last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        for milliseconds in SETTLING_MS:
            QTimer.singleShot(milliseconds, self, self._settle)

    def _settle(self) -> None:
        """The page has its layout now, so things are where they stay."""
        if self.is_open:
            self.place()

    def target(self) -> QRect:
        """Where the thing spoken of is in the window: on the page, or its line in the navigation."""
        step = self._steps[self.number]
        page = self._frame.pages.get(step.page)
        found: list[QWidget] = page.findChildren(QWidget) if page is not None else []
        inside = [each for each in found if each.isVisible() and _is_a(each, step.about)]
        places = [place for each in inside if _area(place := self._seen(each)) > 0]
        if not places:
            return self._seen(self._frame.navigation.buttons[step.page])
        # A page's main table is the largest; of cards and switches the first is meant.
        return max(places, key=_area) if step.about == "RecordView" else places[0]

    def _seen(self, thing: QWidget) -> QRect:
        """The part of a thing in the window that is not scrolled away."""
        place, above = thing.rect(), thing
        while above is not self._window and (parent := above.parentWidget()) is not None:
            place = place.translated(above.pos()) & parent.rect()
            above = parent
        return place

    def place(self) -> None:
        super().place()
        self._ring.setGeometry(self.target().adjusted(-4, -4, 4, 4))
        on_its_page = self._frame.current == self._steps[self.number].page
        self._ring.setVisible(on_its_page and self._frame.isVisible())
        self._ring.raise_()
        self.raise_()

    def wanted_place(self) -> QRect:
        width = WIDTH
        self.box.activate()
        height = self.box.heightForWidth(width + 40) - 40
        thing, room = self.target(), self._window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        middle = max(room.top(), min(thing.center().y() - height // 2, room.bottom() - height))
        level = max(room.left(), min(thing.center().x() - width // 2, room.right() - width))
        for place in (
            QRect(thing.right() + GAP, middle, width, height),
            QRect(level, thing.bottom() + GAP, width, height),
            QRect(level, thing.top() - GAP - height, width, height),
            QRect(thing.left() - GAP - width, middle, width, height),
        ):
            if room.contains(place):
                return place
        corner = thing.bottomRight() - QPoint(width + 24, height + 24)
        return QRect(corner.x(), max(room.top(), corner.y()), width, height)

    def leave(self) -> None:
        self._ring.hide()
        self._ring.deleteLater()
        super().leave()

    @hooks.guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._settle)
        return super().eventFilter(watched, event)


def _area(place: QRect) -> int:
    return 0 if place.isEmpty() else place.width() * place.height()


def _is_a(widget: QWidget, name: str) -> bool:
    """By the name of a class, so that no page is imported before it is shown."""
    return any(kind.__name__ == name for kind in type(widget).__mro__)
