"""How a program comes onto the desk: what its file says at first sight, then the pages, turn by turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import hooks
from app.settings import Settings
from views.pages import known, place
from views.steps import Steps, at_once

if TYPE_CHECKING:
    from app.document import Document
    from views.desk import Desk
    from views.glances import Look


class Arrival(QObject):
    """Shows a program that is being opened, and then the open one."""

    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._steps: Steps | None = None

    def look(self, found: Look) -> None:
        """Let the program be read although nothing can be changed yet."""
        self._desk.workspace.show_look(found)
        self._desk.body.setCurrentWidget(self._desk.workspace)

    def bring(self, document: Document) -> None:
        """Show an open program in turns, so that the window answers all the while."""
        self.stop()
        self._steps = Steps(self._showing(document), self, self._end)

    def show(self, document: Document) -> None:
        """Show an open program now."""
        self.stop()
        at_once(self._showing(document))
        self._end()

    def stop(self) -> None:
        """Forget a program that was still coming."""
        if self._steps is not None:
            self._steps.stop()
            self._steps = None

    def _end(self) -> None:
        self._steps = None
        self.ended.emit()

    def _showing(self, document: Document) -> Iterator[None]:
        desk = self._desk
        frame = desk.workspace
        frame.set_document(document)
        key = frame.wanted[0] or last_page(desk.settings, document)
        try:
            yield from frame.building(key)
        except Exception:
            desk.take(document)  # other pages may be better off
            raise
        desk.take(document)
        desk.body.setCurrentWidget(frame)
        frame.arrive(key)
        frame.navigation.buttons[frame.current].setFocus()
        yield
        self._tell_history(document)
        desk.overlays.opened(document)

    def _tell_history(self, document: Document) -> None:
        """What happened to the file before: edits saved from a crash, edits that were spoilt, a warning."""
        desk = self._desk
        if count := document.recovered_edits:
            words = self.tr("The last session ended early; its last {0} edits were kept and are here again.")
            desk.tell(words.format(count), "warn")
        if document.kept_aside:
            words = self.tr(
                "The last session's unsaved edits cannot be read, so this is the file as it was last saved; "
                "what is left of them was kept in {0}."
            )
            desk.tell(words.format(document.kept_aside), "warn")
        if document.warning:
            desk.tell(document.warning, "warn")


def fetch(work: Callable[[], Document], settings: Settings) -> Document:
    """Open a program and do at once, in this thread, what its first page would wait for.

    An error in that is no reason not to open it: it is reported, and met again where it belongs.
    """
    document = work()
    try:
        _prepare(document, Settings(settings.path.parent))
    except Exception as error:
        hooks.report(error)
    except BaseException:
        document.close()  # nobody will get it: it must not stay in use
        raise
    return document


def _prepare(document: Document, settings: Settings) -> None:
    from models.rules import check
    from views.model_words import translated

    place(last_page(settings, document)).load()
    program = document.program
    document.first_check = (program.today, [translated(each) for each in check(program)])


def last_page(settings: Settings, document: Document) -> str:
    """The page of a program that was open last; in a new one that of any program."""
    return known(settings.text(f"programs/{document.document_key}/page") or settings.text("page"))
