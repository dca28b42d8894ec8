"""A made-up language, switched on in the real window, finds every text that escaped translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.document import Document
from models.columns import columns, kinds
from models.sample import sample_program
from models.workdays import countries
from tests.language.gather import texts
from tests.language.made_up import MadeUp, forget_words, without
from tests.language.reading import words_of
from tests.views.test_pages import button_is_cut, is_inner, label_is_cut, seen, told
from tests.views.windows import SMALL, USUAL, holding, settle
from views import language, painting
from views.controls import Elide
from views.pages import PAGES
from views.window import MainWindow
from views.wrapping import Clamp

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
KEYS = [place.key for place in PAGES]
PLACE = QLocale("de")  # whose dates and names of months show that nothing is written the English way
WORD = re.compile(r"[^\W\d_]{2,}")
# What stands in no language: keys, files, kinds of links between tasks, units, the program's own name.
KEYS_HELD = re.compile(r"\(?\b(Ctrl|Alt|Shift|Del|Esc|Enter|Tab|Space|F\d+)\b[^)\n]*\)?")
BEGUN = 12  # letters by which a title is known of which only the beginning is said
FILES = re.compile(r"\S*\.(day90|docx|xlsx|png)\b|(/[^/\n]+)+")
NAMES = {"Day90", "SS", "FF", "SF", "FS", "RACI", "UTC", "Word", "Excel"}
# Qt's own arrows beside tabs.
NOT_OURS = ("QToolButton in Switch", "QToolButton in QTabBar")


class Shown(NamedTuple):
    """The window in the made-up language, the words its users typed, and what was painted or asked for."""

    window: MainWindow
    typed: list[str]
    painted: set[str]
    language: MadeUp


@pytest.fixture(scope="module")
def shown(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """The real window with the sample, built while the made-up language is spoken."""
    folder, made_up = tmp_path_factory.mktemp("language"), MadeUp()
    painted: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("text", "chip"):
            patch.setattr(painting, name, partial(_painted, getattr(painting, name), painted))
        qapp.installTranslator(made_up)
        language.speak(qapp, PLACE)
        forget_words()
        with holding(sample_program(TODAY), folder) as window:
            yield Shown(window, typed_words(window.desk.files.document), painted, made_up)
        qapp.removeTranslator(made_up)
        language.speak(qapp, QLocale.c())
        forget_words()


def _painted(
    paint: Any, heard: set[str], painter: Any, rect: Any, words: Any, *rest: Any, **named: Any
) -> Any:
    heard.add(str(words))
    return paint(painter, rect, words, *rest, **named)


def typed_words(document: Document) -> list[str]:
    """Everything that people typed, and names of countries, the longest first; also as one line."""
    found = {"Dana", "claims.day90", "Fernlight", "English", "New program"}  # the last is history
    for kind in kinds().values():
        for record in document.session.query(kind):
            for each in columns(kind):
                value = getattr(record, each.name, None)
                if isinstance(value, str) and len(value) > 1 and each.kind != "enum":
                    found |= {value, " ".join(value.split()), *value.split()[: each.name == "name"]}
    found |= {name for _code, name in countries()}
    return sorted(found, key=len, reverse=True)


def escaped(text: str, typed: list[str]) -> list[str]:
    """The words of a text that are in no language and that nobody typed."""
    left = FILES.sub(" ", KEYS_HELD.sub(" ", without(text)))
    if not WORD.search(left):
        return []
    for each in typed:
        left = left.replace(each, " ")
        if len(each) > BEGUN and (at := left.find(each[:BEGUN])) >= 0:
            end = left.find("…", at)
            left = left.replace(left[at : end + 1], " ") if each.startswith(left[at:end]) else left
    return [word for word in WORD.findall(left) if word not in NAMES | calendar_words()]


def calendar_words() -> set[str]:
    """Names of months and weekdays, which come from the locale."""
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    found = {PLACE.dayName(day, form) for day in range(1, 8) for form in forms}
    found |= {PLACE.monthName(month, form) for month in range(1, 13) for form in forms}
    return {name.rstrip(".") for name in found}


def go(shown: Shown, key: str, size: tuple[int, int] = USUAL) -> Any:
    shown.window.resize(*size)
    shown.window.desk.workspace.show_page(key)
    settle()
    shown.painted.clear()
    shown.window.grab()
    return shown.window.desk.workspace.pages[key]


@pytest.mark.parametrize("key", KEYS)
def test_no_text_of_a_page_escapes_translation(shown: Shown, key: str) -> None:
    page = go(shown, key)
    found = [*words_of(page), *(("painted", words) for words in shown.painted)]
    assert bare(found, shown.typed) == {}


def bare(found: list[tuple[str, str]], typed: list[str]) -> dict[str, list[str]]:
    """Texts with words that escaped, and those words."""
    texts = {f"{where}: {text}": escaped(text, typed) for where, text in found if is_ours(where)}
    return {text: words for text, words in texts.items() if words}


def is_ours(where: str) -> bool:
    return not any(where.startswith(each) for each in NOT_OURS)


def test_no_text_of_the_frame_escapes_translation(shown: Shown) -> None:
    window = shown.window
    parts = [
        window.desk.workspace.top,
        window.desk.workspace.navigation,
        window.desk.status,
        window.menuBar(),
    ]
    found = [each for part in parts for each in words_of(part)]
    found += [("menu", menu.title()) for menu in window.desk.menus.menus]
    found += [("action", each.text()) for each in window.desk.menus.actions.values()]
    found += [("tip", each.toolTip()) for each in window.desk.menus.actions.values()]
    assert bare(found, shown.typed) == {}


@pytest.mark.parametrize("command", ["settings", "help", "keys", "tour", "search"])
def test_no_text_over_the_window_escapes_translation(shown: Shown, command: str) -> None:
    go(shown, "today")
    shown.window.desk.menus.actions[command].trigger()
    settle()
    shown.window.grab()
    found = [*words_of(shown.window), *(("painted", words) for words in shown.painted)]
    QTest.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_Escape)
    settle()
    assert bare(found, shown.typed) == {}


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", KEYS)
def test_longer_words_have_room(shown: Shown, key: str, size: tuple[int, int]) -> None:
    page = go(shown, key, size)
    labels = [each for each in seen(page, QLabel) if not isinstance(each, Elide | Clamp) and not breaks(each)]
    cut = [told(each) for each in labels if label_is_cut(each)]
    cut += [told(each) for each in seen(page, QAbstractButton) if not is_inner(each) and button_is_cut(each)]
    assert cut == []


def breaks(label: QLabel) -> bool:
    """Whether a label goes on in another line after a hyphen and has the height for it."""
    parts = re.split(r"(?<=-)|\s", label.text()) if label.wordWrap() and "-" in label.text() else []
    room = label.contentsRect().width() + 1
    fits = all(label.fontMetrics().horizontalAdvance(part) <= room for part in parts)
    return bool(parts) and fits and label.heightForWidth(label.width()) <= label.height() + 1


def test_translators_get_every_text_that_is_asked_for(shown: Shown) -> None:
    for key in KEYS:
        go(shown, key)
    known = {text for _context, text in texts()}
    assert sorted(text for _context, text in shown.language.asked if text not in known) == []


def test_the_made_up_language_finds_what_escaped() -> None:
    assert without("[Šávé {0} lór] now") == " now"
    assert escaped("[Šávé lór] now (Ctrl+S)", []) == ["now"]
    assert escaped("[Tášk l]: Peer sessions", ["Peer sessions"]) == []
