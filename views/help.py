"""Help beside the work: what a page is for, what good looks like there, and where that comes from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

import resources
from app import hooks
from views import theme
from views.controls import FlowLayout, button, label
from views.floating import Panel, head, say
from views.page import scroll
from views.pages import PAGES, place

WIDTH = 372
WELCOME = "welcome"


class HelpPanel(Panel):
    """Stands at the right over the page, follows from page to page, and leaves with Esc."""

    keys_requested = Signal()
    tour_requested = Signal()

    def __init__(self, window: QWidget, page: str) -> None:
        super().__init__(window, window.tr("About this page"))
        self.page = ""
        self.title = label("", "title", theme.SEMIBOLD, wrap=True)
        self.box.addLayout(head(self, self.tr("About this page")))
        self._area, inner = scroll()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setObjectName("Reader")
        self._area.installEventFilter(self)
        self._area.setAccessibleName(self.tr("Explanation"))
        self._words = QVBoxLayout(inner)
        self._words.setContentsMargins(theme.SPACE24, theme.SPACE4, theme.SPACE24, theme.SPACE16)
        self._words.setSpacing(theme.SPACE8)
        self.box.addWidget(self._area, 1)
        links = QVBoxLayout()
        links.setContentsMargins(theme.SPACE24, theme.SPACE8, theme.SPACE24, theme.SPACE16)
        links.addWidget(self._links())
        self.box.addLayout(links)
        self.show_page(page)

    def _links(self) -> QWidget:
        self.keys = button(self.tr("Keyboard sheet"), "keyboard")
        self.keys.clicked.connect(self.keys_requested)
        self.tour = button(self.tr("Show me around"), "map")
        self.tour.clicked.connect(self.tour_requested)
        result = QWidget()
        row = FlowLayout(result, gap=theme.SPACE8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.keys)
        row.addWidget(self.tour)
        return result

    def open(self) -> None:
        super().open()
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)

    @hooks.guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring is for those who come by Tab; who has just opened the panel knows where they are."""
        if watched is self._area and isinstance(event, QFocusEvent) and event.gotFocus():
            by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            self._area.setProperty("ring", by_tab)
            self._area.style().polish(self._area)
        return super().eventFilter(watched, event)

    def wanted_place(self) -> QRect:
        top, right = theme.TOP_BAR + theme.SPACE8, theme.SPACE12
        height = self._window.height() - top - 40
        return QRect(self._window.width() - WIDTH - right, top, WIDTH, height)

    def show_page(self, page: str) -> None:
        """Explain a page, by its key; WELCOME is the first page."""
        if page == self.page:
            return
        self.page = page
        while (item := self._words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._said = _paragraphs(page)
        for each in self._said:
            self._words.addWidget(each)
        self._words.addStretch()
        self._area.verticalScrollBar().setValue(0)
        if self.is_open:
            say(self, page_title(page))

    def text(self) -> str:
        """All that is said now, as text."""
        return "\n".join(each.text() for each in self._said)


def page_title(page: str) -> str:
    """The title of a page by its key."""
    if any(each.key == page for each in PAGES):
        return place(page).title
    return QCoreApplication.translate("HelpPanel", "Welcome")


def explanation(page: str) -> dict[str, object]:
    """The shipped text about a page; empty for a page without one."""
    name = f"help/{page}.toml"
    return resources.toml(name) if resources.path(name).is_file() else {}


def _paragraphs(page: str) -> list[QLabel]:
    say = QCoreApplication.translate
    about = explanation(page)
    found = [label(page_title(page), "section", theme.SEMIBOLD, wrap=True)]
    if not about:
        return [*found, label(say("HelpPanel", "There is no explanation of this page yet."), wrap=True)]
    found.append(label(_said(about["for"]), wrap=True))
    found.append(_heading(say("HelpPanel", "What good looks like")))
    good, tags = about["good"], about["sources"]
    assert isinstance(good, list)
    assert isinstance(tags, list)
    found += [label("•  " + _said(each), tone="ink2", wrap=True) for each in good]
    found.append(_heading(say("HelpPanel", "Where it comes from")))
    found.append(label(_said(about["from"]), tone="ink2", wrap=True))
    names = resources.toml("words/sources.toml")
    found += [label(f"[{tag}] {_said(names[tag])}", "small", tone="ink3", wrap=True) for tag in tags]
    return found


def _heading(words: str) -> QLabel:
    result = label(words, "small", theme.SEMIBOLD, "ink2")
    result.setContentsMargins(0, theme.SPACE12, 0, 0)
    return result


def _said(words: object) -> str:
    """A shipped sentence in the user's language."""
    return QCoreApplication.translate("Help", str(words))
