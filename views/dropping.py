"""What happens when files are dropped on the window: a program opens, a template or a logo is taken."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.opening import SUFFIX
from views import painting, theme

if TYPE_CHECKING:
    from views.desk import Desk

TEMPLATES, LOGOS = (".docx", ".dotx"), (".png", ".jpg", ".jpeg")
PICTURES = (".svg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".ico", ".pdf")
TABLES = (".xlsx", ".xlsm", ".xls", ".csv", ".ods")
DEEP, FOLDERS, MOST = 3, 500, 200  # levels below a dropped folder, folders looked into, programs shown


def dragged(event: QDragEnterEvent) -> bool:
    """Whether files of this computer are being dragged; a sentence says later what cannot be used."""
    return bool(files_of(event.mimeData()))


def files_of(data: QMimeData) -> list[Path]:
    """The files and folders in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropHint(QWidget):
    """Lies over the window while files are held above it, and says what letting go would do."""

    def __init__(self, window: QWidget, dropped: Sequence[Path]) -> None:
        super().__init__(window)
        self.words = hint(dropped)
        self.setAccessibleName(self.words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, theme.color("canvas", 200))
        painting.clean(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(16, 16, -16, -16), theme.RADIUS_CARD, theme.RADIUS_CARD)
        painter.setFont(theme.font("title", theme.SEMIBOLD))
        painting.text(painter, rect.adjusted(40, 0, -40, 0), self.words, "ink", painting.CENTRE)


def hint(dropped: Sequence[Path]) -> str:
    """What letting go would do, as far as names alone tell; folders are not looked into yet."""
    first, suffixes = dropped[0], {each.suffix.lower() for each in dropped}
    if SUFFIX in suffixes:
        return _say("Open {0}").format(next(each.name for each in dropped if each.suffix.lower() == SUFFIX))
    if first.is_dir():
        return _say("Look for programs in {0}").format(first.name)
    if suffixes & set(TEMPLATES):
        return _say("Use {0} as the Word template").format(first.name)
    if suffixes & set(LOGOS):
        return _say("Use {0} as the logo").format(first.name)
    return refusal(dropped)


def take(desk: Desk, dropped: Sequence[Path]) -> None:
    """Do what was meant by dropping these files and folders, or say why nothing is done."""
    programs = programs_in(dropped)
    if len(programs) == 1:
        desk.files.open(programs[0])
    elif programs:
        names = dropped[0].name if len(dropped) == 1 else ""
        title = _say("Programs in {0}").format(names) if names else _say("Several programs")
        desk.overlays.show_programs(programs, title)
    else:
        _take_other(desk, dropped)


def programs_in(dropped: Sequence[Path]) -> list[Path]:
    """The programs among what was dropped and in folders of it, each once, in the order of their names."""
    found: list[Path] = []
    for each in dropped:
        if each.is_dir():
            found += _inside(each)
        elif each.suffix.lower() == SUFFIX:
            found.append(each)
    return list(dict.fromkeys(found))[:MOST]


def _inside(folder: Path) -> list[Path]:
    """Programs in a folder and, not too deep, in folders of it, the nearest first.

    The window waits meanwhile, so of a whole disk only the nearest folders are looked into.
    """
    found, waiting = list[Path](), deque([(folder, 0)])
    for _ in range(FOLDERS):
        if not waiting:
            break
        here, depth = waiting.popleft()
        for each in _seen_in(here):
            if each.suffix.lower() == SUFFIX and each.is_file():
                found.append(each)
            elif depth < DEEP and each.is_dir() and not each.is_symlink():
                waiting.append((each, depth + 1))
    return found


def _seen_in(folder: Path) -> list[Path]:
    """What a folder holds, by name; hidden files are left out, and an unreadable folder holds nothing."""
    try:
        inner = sorted(folder.iterdir(), key=lambda each: each.name.casefold())
    except OSError:
        return []
    return [each for each in inner if not each.name.startswith(".")]


def _take_other(desk: Desk, dropped: Sequence[Path]) -> None:
    """A template and a logo may come together; anything else is answered once."""
    wanted = [each for each in dropped if each.suffix.lower() in TEMPLATES + LOGOS and each.is_file()]
    if not wanted:
        desk.tell(refusal(dropped), "warn")
        return
    document = desk.files.document
    if document is None:
        words = _say("A Word template or a logo belongs to a program: open one, then drop {0} again.")
        desk.tell(words.format(wanted[0].name), "warn")
        return
    if document.read_only:
        desk.tell(_say("This program is open for reading only: save a copy and change that."), "warn")
        return
    _brand(desk, wanted)


def _brand(desk: Desk, wanted: Sequence[Path]) -> None:
    desk.workspace.show_page("documents")
    page = desk.workspace.pages["documents"]
    for each in wanted:
        page.take_file(each)  # type: ignore[attr-defined]


def refusal(dropped: Sequence[Path]) -> str:
    """Why nothing can be done with these files, and what can be done instead."""
    first = dropped[0]
    suffix, name = first.suffix.lower(), first.name
    if first.is_dir():
        return _say("There is no Day90 program in {0}.").format(name)
    if suffix in TABLES:
        words = _say("Day90 does not open {0} itself: copy its rows and paste them into a table.")
    elif suffix in PICTURES:
        words = _say("{0} cannot be the logo: drop a PNG or JPEG picture.")
    elif suffix in (".doc", ".dot", ".odt"):
        words = _say("{0} is not a template that Day90 can use: save it as .docx or .dotx and drop that.")
    else:
        words = _say("Day90 has no use for {0}: drop a program (.day90), a Word template or a logo.")
    return words.format(name)


def _say(words: str) -> str:
    return QCoreApplication.translate("Dropping", words)
