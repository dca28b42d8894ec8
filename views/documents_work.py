"""Exporting and previewing beside the window: threads that read a copy of the program and report back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, Signal

from app.background import Background

if TYPE_CHECKING:
    from app.document import Document
    from exporters import Exporter

PATIENCE_MS = 10_000  # for the document under way when its program is closed


class Work(Background[None]):
    """A task of the Documents page, which may be asked to end soon; then it tells of no error either."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._today = document, document.program.as_of

    def stop(self) -> None:
        """Ask the task to end soon."""
        self._is_wanted = False

    def go_on(self) -> bool:
        """Whether nobody has asked the task to end."""
        return self._is_wanted


@dataclass(frozen=True)
class Order:
    """What to export: documents by name, into which folder, with a return-by date for trackers or None."""

    names: tuple[str, ...]
    folder: Path
    return_by: date | None = None


class ExportWork(Work):
    """Writes documents one after another; stopping ends it after the document under way."""

    began = Signal(str, int)
    wrote = Signal(object)
    ended = Signal()

    def __init__(self, document: Document, order: Order) -> None:
        super().__init__(document)
        self._order = order

    def work(self) -> None:
        from app.beside import copy_of
        from app.exporting import chosen, export, options_for

        documents = chosen(self._order.names)
        with copy_of(self._document, self._today) as program:
            options = options_for(program, return_by=self._order.return_by)
            for number, each in enumerate(documents):
                if not self.go_on():
                    break
                self.began.emit(each.title, number)
                for written in export(program, self._order.folder, [each], options, self.go_on):
                    self.wrote.emit(written)
        self.ended.emit()


class PreviewWork(Work):
    """Writes one document aside and reads it back."""

    made = Signal(object)

    def __init__(self, document: Document, exporter: Exporter) -> None:
        super().__init__(document)
        self._exporter = exporter

    def work(self) -> None:
        from app.beside import copy_of
        from app.previewing import preview

        with copy_of(self._document, self._today) as program:
            made = preview(program, self._exporter)
        if self.go_on():
            self.made.emit(made)


class TemplateWork(Work):
    """Opens a Word template and finds out which standard styles it lacks."""

    known = Signal(str, object)

    def __init__(self, document: Document, path: Path) -> None:
        super().__init__(document)
        self._path = path

    def work(self) -> None:
        from exporters.brand import Brand
        from exporters.word.template import open_template

        template = open_template(Brand(template=self._path))
        for name in STANDARD_STYLES:
            template.styles.id(name)
        self.known.emit(str(self._path), list(template.styles.missing))


# The standard styles of text that the documents use; a template without them gets ours.
STANDARD_STYLES = ("heading 1", "heading 2", "heading 3", "caption", "list bullet", "list number", "title")


class ListWork(Work):
    """Imports the documents, which takes a moment the first time."""

    found = Signal(object)

    def work(self) -> None:
        from exporters import exporters

        self.found.emit(exporters())


class Workers(QObject):
    """Keeps threads alive until they end, also when the page that began them is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._running: list[Work] = []
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.settle)

    def start(self, work: Work) -> None:
        """Run a task; it is forgotten when it has ended."""
        self._running.append(work)
        work.finished.connect(self._forget)
        work.start()

    def _forget(self) -> None:
        for work in [each for each in self._running if each.isFinished()]:
            self._running.remove(work)
            work.deleteLater()

    def settle(self) -> None:
        """Stop everything and wait for it, before the program ends; a share may never answer."""
        for work in self._running:
            work.stop()
        end = QDeadlineTimer(PATIENCE_MS)
        for work in tuple(self._running):
            if not work.wait(end):
                self._running.remove(work)
                work.finished.disconnect(self._forget)
                work.let_go()

    def running(self, of: Sequence[type[Work]] = (Work,)) -> bool:
        """Whether a task of these kinds is under way."""
        return any(isinstance(each, tuple(of)) and not each.isFinished() for each in self._running)


@cache
def workers() -> Workers:
    """The threads of all Documents pages, which outlive a page."""
    return Workers()
