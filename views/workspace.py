"""The open program: navigation, top bar, notices and the pages, each built when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from app.settings import Settings
from views import glances, page_state, theme
from views.face import Face, scroll
from views.messages import Notices
from views.navigation import Navigation
from views.page import Page, enter
from views.pages import place
from views.steps import at_once
from views.topbar import TopBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.document import Document
    from views.glances import Look

KEEP_MS = 2000
"""How often it is looked at whether the page in front was arranged anew, which takes 1 or 2 ms."""


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
        self._unseen: set[str] = set()  # pages that were built but not shown yet
        self._document: Document | None = None
        self._visited: list[str] = []
        self._at = -1
        self.current = ""
        self.wanted = ("", "")
        """The page, and perhaps the record on it, to be shown as soon as the program is open."""
        self._look: Look | None = None
        self._face: Face | None = None
        self._built: Face | None = None
        self._arriving = False
        self._kept: dict[str, dict[str, Any]] = {}  # what was last remembered of the pages
        self._keeping = QTimer(self, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep_front)
        self._arrange()
        theme.signals.about_to_change.connect(self._let_go_of_hidden)

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
        if document is None or self._face is None:
            self._drop_face()
            self.stack.setCurrentIndex(0)
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self._unseen.clear()
        self._visited, self._at, self.current = [], -1, ""
        self._document, self._arriving = document, False
        self._kept.clear()
        if document is None:
            self._keeping.stop()
            self._look, self._built, self.wanted = None, None, ("", "")
        else:
            self._keeping.start()

    def looking(self, found: Look) -> Iterator[None]:
        """Build what `show_look` is going to show, a turn at a time and out of sight."""
        self._built = face = glances.begun(found, found.page)
        if face is not None:
            for _piece in face.building:
                yield
            yield

    def show_look(self, found: Look) -> None:
        """Let a program be read that is still being opened."""
        self._look = found
        self.navigation.set_program(found.glance.title, found.glance.organisation)
        self._stand_in(found.page)

    def _stand_in(self, key: str, record_id: str = "") -> None:
        """Show what is known of a page so far, and the page itself later."""
        self.wanted = (key, record_id)
        self.navigation.set_current(key)
        self.top.title.setText(place(key).title)
        if self._face is not None and self._face.key == key:
            return
        self._drop_face()
        found = self._new_face(key)
        if found is None:
            self.stack.setCurrentIndex(0)
            return
        found.place_requested.connect(self.show_page)
        self.stack.addWidget(found)
        self.stack.setCurrentWidget(found)
        self._face = found

    def _new_face(self, key: str) -> Face | None:
        built, self._built = self._built, None
        if built is not None and built.key == key and self._look is not None:
            at_once(built.building)
            return built
        return None if self._look is None else glances.face(self._look, key)

    def building(self, key: str) -> Iterator[None]:
        """Build the first page of an open program out of sight, a turn at a time; `arrive` shows it."""
        self._arriving = True
        try:
            for made in place(key).load().making(self._document):
                page = made
                yield
            self._take_in(key, page)
            self.stack.addWidget(page)
            page.resize(self.stack.size())
            yield
            page.prepare()
            yield
        except Exception:
            self._arriving = False  # other pages may be better off
            raise

    def arrive(self, key: str) -> None:
        """Show the program's first page, or the one that somebody asked for while it was built."""
        self._arriving = False
        wanted, record_id = self.wanted
        left = self._face.left() if self._face is not None else None
        self.wanted, self._look = ("", ""), None
        self.show_page(wanted or key, record_id or (left.record if left is not None else ""))
        if left is not None:
            scroll(self.pages[self.current], left)

    def _drop_face(self) -> None:
        if self._face is not None:
            self.stack.removeWidget(self._face)
            self._face.deleteLater()
            self._face = None

    def _let_go_of_hidden(self) -> None:
        """Pages behind are built again when they are wanted: dressing thousands of widgets takes seconds."""
        for key in [key for key in self.pages if key != self.current]:
            page = self.pages.pop(key)
            self._unseen.discard(key)
            self.stack.removeWidget(page)
            delete(page)

    def keep_states(self) -> None:
        """Remember how the pages of this program are arranged."""
        for key in self.pages:
            self._keep_state(key)

    def _keep_front(self) -> None:
        """A program that ends unexpectedly comes back as it was left too."""
        if self.isVisible() and not self.window().isMinimized():
            self._keep_state(self.current)

    def _keep_state(self, key: str) -> None:
        if self._settings is not None and self._document is not None and key in self.pages:
            state = page_state.taken(self.pages[key])
            if state != self._kept.get(key):
                self._kept[key] = state
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
        if self._document is None or self._arriving:
            self._stand_in(key, record_id)
            return
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
        page = self.pages.get(key) or self._build(key)
        is_new = key in self._unseen
        self._unseen.discard(key)
        self.current, before = key, page.focusWidget()
        self.stack.setCurrentWidget(page)  # gives the keyboard to any control that comes first
        self._drop_face()
        self.navigation.set_current(key)
        self.top.title.setText(place(key).title)
        self.top.export.setVisible(key != "documents")  # it would lead to where one is
        page.shown()
        if is_new:
            self._give_state(key)
        if record_id:
            page.reveal(record_id)
        elif not self.navigation.buttons[key].is_walked_to:
            enter(page, before)
        self.page_changed.emit(key)

    def _build(self, key: str) -> Page:
        page: Page = place(key).load()(self._document)
        self._take_in(key, page)
        self.stack.addWidget(page)
        return page

    def _take_in(self, key: str, page: Page) -> None:
        page.place_requested.connect(self.show_page)
        page.told.connect(self._tell)
        self.pages[key] = page
        self._unseen.add(key)

    def _tell(self, sentence: str, tone: str) -> None:
        """Pass on what a page says; why something was not done is old news after the next edit or page."""
        notice = self.notices.tell(sentence, tone)
        if tone == "warn" and self._document is not None and not notice.property("passes"):
            notice.setProperty("passes", True)
            self._document.changed.connect(notice.dismiss)
            self.page_changed.connect(notice.dismiss)
