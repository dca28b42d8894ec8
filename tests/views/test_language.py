"""The language of the window: texts, dates, numbers, first weekday, reading direction."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from models.clock import Clock, parse_day
from models.program import Program
from models.rules import Finding, check
from models.sample import sample_program
from models.tasks import Task, TaskStatus
from tests.language.__main__ import written
from tests.language.gather import COUNTED, in_source, texts
from views import language, model_words
from views.typed_editor import TypedEditor

DAY = date(2026, 2, 3)
GERMAN = {
    ("Menus", "Save"): "Sichern",
    ("QObject", "New role"): "Neue Rolle",
    ("Model", "Owner"): "Verantwortlich",
    ("Model", "Done"): "Erledigt",
    ("Model", "Day {0}"): "Tag {0}",
    ("Model", "Handoff week {0}"): "Übergabewoche {0}",
    ("Model", "{0} and {1}"): "{0} und {1}",
    (COUNTED, "%n tasks"): ("%n Aufgabe", "%n Aufgaben"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few texts in German and Hebrew, as they would be shipped."""
    made = tmp_path_factory.mktemp("languages")
    for code in ("de", "he"):
        source = made / f"day90_{code}.ts"
        source.write_text(_filled(code), "utf-8")
        subprocess.run(
            [Path(sys.executable).parent / "pyside6-lrelease", source, "-qm", source.with_suffix(".qm")],
            check=True,
            capture_output=True,
        )
    return made


def _filled(code: str) -> str:
    """A translation whose plurals differ; only German has its own words for them."""
    words = {pair: each for pair, each in GERMAN.items() if isinstance(each, str)}
    text = written(words, code, {source: each for (_context, source), each in words.items()}.__getitem__)
    one, several = GERMAN[COUNTED, "%n tasks"]
    plural = (
        f"<context><name>{COUNTED}</name><message numerus='yes'><source>%n tasks</source><translation>"
        f"<numerusform>{one}</numerusform><numerusform>{several}</numerusform></translation></message></context>"
    )
    return text.replace("</TS>", f"{plural if code == 'de' else ''}</TS>")


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    yield qapp
    language.install(qapp, "en", tmp_path)
    language.speak(qapp, QLocale.c())


def test_texts_come_from_the_language_that_was_chosen(app: QApplication, folder: Path) -> None:
    assert language.install(app, "de", folder) == "de_DE"
    assert language.word("Owner") == "Verantwortlich"
    assert language.word("Save", "Menus") == "Sichern"
    assert language.word("Something new") == "Something new"
    assert language.install(app, "en", folder) == "en"
    assert language.word("Owner") == "Owner"


def test_a_text_is_found_by_the_class_or_by_one_that_it_descends_from(
    app: QApplication, folder: Path
) -> None:
    language.install(app, "de", folder)
    assert QWidget().tr("New role") == "Neue Rolle"
    assert QObject().tr("Unknown") == "Unknown"


def test_a_language_without_our_texts_leaves_all_in_english(app: QApplication, tmp_path: Path) -> None:
    assert language.install(app, "ar", tmp_path) == "en"
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert language.date_words(DAY) == "3 Feb 2026"


def test_qts_own_words_follow(app: QApplication, folder: Path) -> None:
    language.install(app, "de", folder)
    assert language.word("Cancel", "QPlatformTheme") == "Abbrechen"


def test_a_language_written_from_the_right_turns_the_window(app: QApplication, folder: Path) -> None:
    language.install(app, "he", folder)
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.install(app, "de", folder)
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_languages_are_offered_by_their_own_names(folder: Path, tmp_path: Path) -> None:
    assert language.offered(folder) == [("en", "English"), ("de", "Deutsch"), ("he", "עברית")]
    assert language.offered(tmp_path) == [("en", "English")]


def test_the_choice_is_remembered(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.language == language.SYSTEM
    settings.remember("language", "de")
    assert settings.language == "de"


@pytest.mark.parametrize(
    ("code", "words"),
    [("en_GB", "3 Feb 2026"), ("en_US", "3 Feb 2026"), ("de", "03.02.2026"), ("fr", "03/02/2026"),
     ("sv", "2026-02-03"), ("ja", "2026/02/03"), ("he", "3.2.2026")],
)  # fmt: skip
def test_dates_are_written_as_the_language_does(app: QApplication, code: str, words: str) -> None:
    language.speak(app, QLocale(code))
    assert language.date_words(DAY) == words
    assert language.typed(words) in ("2026-02-03", words)


@pytest.mark.parametrize(
    "code", ["en_GB", "en_US", "de", "fr", "sv", "ja", "he", "ar", "cs", "fa", "pt_BR", "zh"]
)
def test_a_date_that_is_shown_can_be_typed(app: QApplication, code: str) -> None:
    language.speak(app, QLocale(code))
    clock = Clock(date(2026, 2, 2), 61, 26)
    for day in (1, 2, 11, 25, 60):
        shown = language.date_words(clock.date_of(day))
        assert parse_day(language.typed(shown), clock) == day


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [("en_US", "2/3/2026", "2026-02-03"), ("en_GB", "3/2/2026", "2026-02-03"), ("de", "3.2.26", "2026-02-03"),
     ("fr", "3/2/2026", "2026-02-03"), ("de", "day 42", "day 42"), ("de", "P30", "P30"), ("fr", "+5", "+5"),
     ("en_US", "20 Feb 2026", "20 Feb 2026"), ("de", "2026-02-03", "2026-02-03"), ("de", "42", "42")],
)  # fmt: skip
def test_dates_are_typed_in_the_users_order(app: QApplication, code: str, text: str, plain: str) -> None:
    language.speak(app, QLocale(code))
    assert language.typed(text) == plain


def test_an_editor_takes_the_users_order(app: QApplication, qtbot: QtBot) -> None:
    language.speak(app, QLocale("en_US"))
    program = Program(title="Claims", start=date(2026, 2, 2), go_live_day=61, handoff_day=26)
    editor = TypedEditor(Task, model_words.column(Task, "start_day"), program)
    qtbot.addWidget(editor)
    editor.load(None)
    editor.setText("2/3/2026")
    assert editor.value() == 2


@pytest.mark.parametrize(("code", "words"), [("en", "4.5"), ("de", "4,5"), ("fr", "4,5")])
def test_numbers_have_the_languages_decimal_sign(app: QApplication, code: str, words: str) -> None:
    language.speak(app, QLocale(code))
    assert language.number_words(4.5) == words
    assert language.number_words(4) == "4"
    assert language.number_words(1200) == "1200"


def test_the_week_begins_where_the_user_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_US")))
    assert language.first_weekday() == Qt.DayOfWeek.Sunday
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("de_DE")))
    assert language.first_weekday() == Qt.DayOfWeek.Monday


def test_counted_things_have_the_languages_plurals(app: QApplication, folder: Path) -> None:
    assert [language.counted(number, "task") for number in (0, 1, 3)] == ["0 tasks", "1 task", "3 tasks"]
    assert language.counted(2, "activity", "activities") == "2 activities"
    language.install(app, "de", folder)
    assert [language.counted(number, "task") for number in (1, 3)] == ["1 Aufgabe", "3 Aufgaben"]


def test_the_models_words_are_translated_where_they_are_shown(app: QApplication, folder: Path) -> None:
    language.install(app, "de", folder)
    assert model_words.column(Task, "owner_id").heading == "Verantwortlich"
    assert model_words.value_words(TaskStatus.DONE) == "Erledigt"
    assert model_words.listed(["Ada", "Bo", "Cy"]) == "Ada, Bo und Cy"
    clock = Clock(date(2026, 2, 2), 61, 26)
    assert model_words.clocks_text(clock.describe(41)).startswith("Tag 41 · Übergabewoche 3 · ")


def test_untranslated_words_are_those_of_the_model() -> None:
    clock = Clock(date(2026, 2, 2), 61, 26)
    for day in (-3, 0, 1, 25, 41, 60, 61, 120):
        assert model_words.clocks_text(clock.describe(day)) == str(clock.describe(day))
    assert model_words.progress_words(41, 90) == ("Day 41", "of 90")
    assert model_words.progress_words(0, 90) == ("1 day before Day 1", "")


def test_findings_are_told_in_the_language_with_their_facts(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = check(sample_program(date(2026, 3, 14)))
    assert [model_words.translated(each) for each in found] == found
    monkeypatch.setattr(model_words, "word", lambda text, _context="Model": f"<{text}>")
    monkeypatch.setattr(model_words, "fact_words", lambda fact: fact)
    for before in found:
        after: Finding = model_words.translated(before)
        assert after.what == f"<{before.what}>"
        assert after.key == before.key


def test_the_template_holds_texts_of_every_kind() -> None:
    found = texts()
    assert {("Menus", "Open…"), ("Model", "Owner"), ("Model", "In progress"), (COUNTED, "%n tasks")} <= found
    assert {context for context, _text in found} >= {"Rules", "Help", "Documents", "QObject", "TodayPage"}


def test_texts_are_gathered_wherever_they_are_handed_on() -> None:
    source = """
def _say(words): return QCoreApplication.translate("Menus", words)
class Page(QWidget):
    def fill(self, parent):
        say = _say
        words = [self.tr("one"), say("two"), parent.tr("three"), word("four"), counted(2, "box", "boxes")]
        return self.tr("five" if words else "six")
"""
    assert set(in_source(source)) == {
        ("Page", "one"), ("Menus", "two"), ("QObject", "three"), ("Model", "four"), (COUNTED, "%n boxes"),
        ("Page", "five"), ("Page", "six"),
    }  # fmt: skip


def test_a_name_written_from_the_right_leaves_the_order_of_a_sentence_alone() -> None:
    assert language.isolated("Claims desk") == "Claims desk"
    assert language.isolated("שמש 2") == "\u2068שמש 2\u2069"
