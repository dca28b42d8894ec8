"""Labels, errors and facts of the core are said in the user's language, and stay English in the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from app.commands import records, sprint
from app.document import Document
from models import holdings
from models.columns import columns
from models.people import Side
from models.program import Program
from models.rules import check, findings_of
from models.sample import sample_program
from models.storage.errors import GoneOutside
from models.tasks import Task, TaskStatus
from models.words import counted, figure, listed, phrase, small, weekday
from tests.language.made_up import MadeUp, forget_words, made_up
from tests.language.templates import TARGET, templates, written
from tests.language.test_made_up import escaped
from tests.models import building
from tests.models.rules.example import Example
from tests.models.rules.test_rules import EXAMPLES
from tests.views.windows import settle, shown
from views import sentences
from views.language import speak
from views.model_words import translated
from views.sentences import edit_words, error_words, part_words

TEMPLATES = resources.toml("rules.toml")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def abroad(qapp: QApplication) -> Iterator[None]:
    """The window in the made-up language."""
    from PySide6.QtCore import QLocale

    made = MadeUp()
    qapp.installTranslator(made)
    speak(qapp, QLocale("de"))
    forget_words()
    yield
    qapp.removeTranslator(made)
    speak(qapp, QLocale.c())
    forget_words()


def test_what_the_core_says_is_gathered() -> None:
    hint = "The core says something else now: run `python3 -m tests.language`."
    assert TARGET.read_text("utf-8") == written(), hint


def test_in_english_everything_is_said_as_it_is() -> None:
    for words in ("Move '{0}' to day 3", "Change start of 3 tasks", "Anything at all"):
        assert edit_words(words) == words
        assert error_words(words) == words


@pytest.mark.usefixtures("abroad")
@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Move the program's clocks", made_up("Move the program's clocks")),
        (
            "Sign the redesign of 'Triage, of all'",
            made_up("Sign the redesign of '{0}'").format("Triage, of all"),
        ),
        ("Move 'A' to day 40", made_up("Move '{0}' to day {1}").format("A", "40")),
        ("Delete 3 tasks", made_up("Delete {0}").format(made_up("%n tasks").replace("%n", "3"))),
        ("Delete 1 activity", made_up("Delete {0}").format(made_up("%n activities").replace("%n", "1"))),
        ("Something typed by hand", "Something typed by hand"),
    ],
)
def test_a_label_is_recognised_with_its_parts(label: str, said: str) -> None:
    assert edit_words(label) == said


@pytest.mark.usefixtures("abroad")
def test_words_of_the_model_in_a_label_are_said_too() -> None:
    said = edit_words("Change posture to governed production")
    assert escaped(said, []) == []
    assert part_words("skills") == "skills"  # a plural alone is no word of the model
    assert escaped(part_words("owner and due"), []) == []
    assert part_words("Ada and owner") == "Ada and owner"


@pytest.mark.usefixtures("abroad")
@pytest.mark.parametrize("key", ["labels", "errors"])
def test_no_template_escapes(key: str) -> None:
    tell = edit_words if key == "labels" else error_words
    for template in templates()[key]:
        parts = [f"Xx{n}" for n in range(template.count("{"))]
        assert escaped(tell(template.format(*parts)), parts) == [], template


@pytest.mark.usefixtures("abroad")
def test_real_edits_leave_no_english(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(qtbot, tmp_path, monkeypatch) as window:
        document = window.desk.files.document
        assert document is not None
        first, second = document.program.tasks[:2]
        deeds = [
            lambda: records.set_field(document, Program, [document.program.id], "title", "Xx"),
            lambda: records.set_field(document, Task, [first.id, second.id], "duration", 4),
            lambda: sprint.set_status(document, [first.id, second.id], TaskStatus.DONE),
            lambda: records.delete(document, Task, [first.id, second.id]),
        ]
        names = [each.title for each in (document.program, first, second)]
        for deed in deeds:
            deed()
            settle()
            action = window.desk.menus.actions["undo"]
            assert escaped(action.text(), names) == [], document.undo_label
            assert document.undo_label is not None
            assert escaped(document.undo_label, names)  # English in the file


@pytest.mark.usefixtures("abroad")
def test_an_error_is_said_in_the_language_and_stays_english_itself(qtbot: QtBot, tmp_path: Path) -> None:
    error = GoneOutside(tmp_path / "claims.day90")
    assert str(error).startswith("claims.day90 was moved or deleted")
    assert escaped(error_words(str(error)), ["claims.day90"]) == []


@pytest.mark.usefixtures("abroad")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.code}-{each.build.__name__}")
def test_no_fact_of_a_finding_escapes(example: Example) -> None:
    program = example.build(True)
    names = typed_in(program)
    for finding in check(program):
        told = translated(finding)
        assert escaped(told.what, names) == [], finding.what
        assert escaped(f"{told.name} {told.why} {told.fix}", []) == []


@pytest.mark.usefixtures("abroad")
def test_what_somebody_typed_is_never_taken_for_words_of_ours() -> None:
    program = building.program()
    program.product_manager = building.person(program, "Vendor", side=Side.VENDOR)
    (found,) = findings_of("O18", program)
    assert translated(found).what == made_up(TEMPLATES["O18"]["what"]).format(
        person="Vendor",
        side=small(made_up("Vendor")),
        role=made_up("product manager"),
    )


def test_facts_are_said_as_before_where_nobody_translated_them() -> None:
    for fact in ("Ada", 3, listed(["Ada", phrase("since day {0}", 12)]), weekday(date(2026, 3, 15))):
        assert str(sentences.fact_words(fact)) == str(fact)
    assert sentences.fact_words(counted(1, "party", "parties")) == "1 party"
    assert sentences.fact_words(figure(7.5)) == "7.5"


def typed_in(program: Program) -> list[str]:
    """Everything that stands as text in a program, the longest first."""
    found = {
        value
        for record in holdings.records(program)
        for each in columns(type(record))
        if isinstance(value := getattr(record, each.name), str) and len(value) > 1
    }
    return sorted(found, key=len, reverse=True)


def test_the_file_keeps_english_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, abroad: None) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    program = sample_program(date(2026, 3, 14))
    with Document.create(tmp_path / "a.day90", lambda session: session.add(program)) as document:
        name = document.program.title
        records.set_field(document, Program, [document.program.id], "title", "Xx")
        assert document.audit(1)[0].label == f"Rename '{name}' to 'Xx'"
