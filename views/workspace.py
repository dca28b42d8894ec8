"""The open program: navigation, top bar, notices and the pages, each built when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.settings import Settings
from views import page_state
from views.messages import Notices
from views.navigation import Navigation
from views.page import Page
from views.pages import place
from views.topbar import TopBar

if TYPE_CHECKING:
    from app.document import Document


class Workspace(QWidget):
    """Keeps the pages and where the user has been."""

    page_changed = Signal(str)

    def __init__(self, window: QWidget, settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self.navigation = Navigation()
        self.navigation.chosen.connect(self.show_page)
        self.top = TopBar()
        self.notices = Notices(window)
        self.stack = QStackedWidget()
        self.pages: dict[str, Page] = {}
        self._document: Document | None = None
        self._visited: list[str] = []
        self._at = -1
        self.current = ""
        self._arrange()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for widget in (self.top, self.notices):
            right.addWidget(widget)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.stack.addWidget(QWidget())

    def set_document(self, document: Document | None) -> None:
        """Let go of all pages; they are built again for the next program."""
        self.keep_states()
        self.stack.setCurrentIndex(0)
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self._visited, self._at, self.current = [], -1, ""
        self._document = document

    def keep_states(self) -> None:
        """Remember how the pages of this program are arranged."""
        for key in self.pages:
            self._keep_state(key)

    def _keep_state(self, key: str) -> None:
        if self._settings is not None and self._document is not None and key in self.pages:
            state = page_state.taken(self.pages[key])
            self._settings.remember_page_state(self._document.document_key, key, state)

    def _give_state(self, key: str) -> None:
        if self._settings is not None and self._document is not None:
            state = self._settings.page_state(self._document.document_key, key)
            page_state.give_back(self.pages[key], state)

    def rebuild(self) -> None:
        """Build the pages again as they are shown, after a change that they read only once."""
        document, key, visited, at = self._document, self.current, self._visited, self._at
        self.set_document(document)
        if key:
            self.show_page(key)
            self._visited, self._at = visited, at

    def show_page(self, key: str, record_id: str = "") -> None:
        """Bring a page to the front, and a record on it into view."""
        self._go(key, record_id)
        if self._at < 0 or self._visited[self._at] != key:
            self._visited = [*self._visited[: self._at + 1], key]
            self._at = len(self._visited) - 1

    def step(self, by: int) -> None:
        """Back (-1) or forward (1) along the pages visited."""
        target = self._at + by
        if 0 <= target < len(self._visited):
            self._at = target
            self._go(self._visited[target])

    def _go(self, key: str, record_id: str = "") -> None:
        self._keep_state(self.current)
        is_new = key not in self.pages
        page = self._build(key) if is_new else self.pages[key]
        self.current = key
        self.stack.setCurrentWidget(page)
        self.navigation.set_current(key)
        self.top.title.setText(place(key).title)
        page.shown()
        if is_new:
            self._give_state(key)
        if record_id:
            page.reveal(record_id)
        self.page_changed.emit(key)

    def _build(self, key: str) -> Page:
        page: Page = place(key).load()(self._document)
        page.place_requested.connect(self.show_page)
        page.told.connect(self._tell)
        self.pages[key] = page
        self.stack.addWidget(page)
        return page

    def _tell(self, sentence: str, tone: str) -> None:
        self.notices.tell(sentence, tone)
