"""What all Word plans share: marks on every page, awkward programs, failures, a client's template."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from exporters import Report
from models.errors import UserError
from models.library import new_program
from models.ownership import Mode
from models.program import Program
from tests.exporters.openxml import problems
from tests.exporters.word import awkward, plans
from tests.exporters.word.sample import client_template

PROGRAMS: dict[str, Callable[[], Program]] = {
    "blank": lambda: new_program("B", plans.TODAY, plan_name="blank"),
    "brand-new": lambda: new_program("A new rollout", plans.TODAY),
    "torture": awkward.torture,
    "emptied": awkward.emptied,
}


@pytest.fixture(scope="session", params=plans.PLANS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def path(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, report = plans.write(plans.sample(), name, tmp_path_factory.mktemp("plans"))
    assert report == Report()
    return path


@pytest.fixture(scope="session")
def tortured(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.write(_program("torture"), name, tmp_path_factory.mktemp("torture"))[0]


def test_every_page_has_the_label_and_its_number(path: Path, name: str) -> None:
    title = plans.plan(name).title
    headers, footers = plans.story(path, "header"), plans.story(path, "footer")
    assert all(plans.sample().label in text for text in headers)
    assert all(title in text and "Page {PAGE}" in text and "of {NUMPAGES}" in text for text in footers)


def test_the_cover_has_the_label_and_the_date(path: Path, name: str) -> None:
    program = plans.sample()
    lines = plans.lines(path)
    assert plans.says(lines, program.label, plans.plan(name).title, program.organisation)
    assert plans.says(lines, plans.on(program, program.today), f"sprint day {program.today}")


def test_the_properties_say_what_the_file_is(path: Path, name: str) -> None:
    core = Document(str(path)).core_properties
    program = plans.sample()
    assert core.title == plans.plan(name).title
    assert core.subject == program.title
    assert core.author == core.last_modified_by == plans.name_of(program.change_lead)
    assert core.category == program.label
    assert core.language == "en-GB"


def test_the_contents_list_the_headings_and_lead_to_them(path: Path) -> None:
    body = Document(str(path)).element.body
    entries = {
        "".join(text.text for text in link.iter(qn("w:t"))): link.get(qn("w:anchor"))
        for link in body.iter(qn("w:hyperlink"))
        if link.get(qn("w:anchor"))
    }
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    first = [line.text for line in plans.lines(path) if line.level == 1]
    assert len(first) > 3
    assert [text for text in first if text not in {" ".join(entry.split()) for entry in entries}] == []
    assert set(entries.values()) <= marks


@pytest.mark.parametrize("kind", PROGRAMS)
def test_any_program_becomes_a_sound_document(tmp_path: Path, name: str, kind: str) -> None:
    path, _ = plans.write(_program(kind), name, tmp_path)
    assert problems(path) == []
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_awkward_words_stay_words(tortured: Path) -> None:
    lines = plans.lines(tortured)
    assert plans.says(lines, awkward.GERMAN, awkward.ARABIC, "=cmd()|'/c calc'!A1", awkward.NAME)
    assert plans.says(lines, "first line second line third line", "bell \ufffd rings", "<b>&amp;</b>")
    body = Document(str(tortured)).element.body
    assert {node.text.split()[0] for node in body.iter(qn("w:instrText"))} <= {"TOC", "SEQ"}
    turned = [mark.getparent().getparent().find(qn("w:t")) for mark in body.iter(qn("w:rtl"))]
    assert awkward.ARABIC in {text.text for text in turned}


def test_every_task_of_a_long_role_is_there(tmp_path: Path) -> None:
    program = _program("torture")
    path, _ = plans.write(program, "role-redesign.docx", tmp_path)
    cells = {cell for line in plans.lines(path) for cell in line.cells}
    assert [n for n in range(1, 61) if f"Task number {n}" not in cells] == []


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("plan", ["rollout-plan.docx", "handoff-plan.docx"])
def test_a_matrix_of_many_parties_loses_no_letter(tmp_path: Path, plan: str, mode: Mode) -> None:
    program = _program("torture")
    assert len(program.parties) == 25
    path, _ = plans.write(program, plan, tmp_path)
    expected = plans.expected_letters(program, mode)
    assert len(set(expected.values())) > 3
    assert plans.letters(plans.lines(path), program, mode) == expected


def test_a_failure_while_saving_leaves_nothing_behind(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Word, stream: object) -> None:
        stream.write(b"half")
        raise OSError(28, "No space left on device")

    (tmp_path / name).write_bytes(b"the last one")
    monkeypatch.setattr(Word, "save", full)
    with pytest.raises(UserError, match="could not be written"):
        plans.write(plans.sample(), name, tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_bytes() == b"the last one"


def test_a_place_that_is_taken_stays_as_it_was(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "kept.txt").write_text("mine")
    with pytest.raises(UserError, match="could not be written"):
        plans.write(plans.sample(), name, tmp_path)
    assert [each.relative_to(tmp_path).as_posix() for each in sorted(tmp_path.rglob("*"))] == [
        name,
        f"{name}/kept.txt",
    ]


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="could not be written"):
        plans.write(plans.sample(), name, tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [False, True], ids=["emptied", "filled at the mark"])
def test_a_clients_german_template_holds_the_whole_plan(
    tmp_path: Path, path: Path, name: str, place: bool
) -> None:
    template = client_template(tmp_path / "client.dotx", place=place)
    written, report = plans.write(plans.sample(), name, tmp_path, template)
    assert problems(written) == []
    assert "Caption" in report.missing_styles
    ours, theirs = plans.lines(path), plans.lines(written)
    assert _headings(theirs) == _headings(ours)
    assert plans.boxes(theirs) == plans.boxes(ours)
    assert _words(ours) - _words(theirs) <= {plans.sample().label}
    assert plans.says(theirs, "Foreword of the client", "Imprint of the client") == place
    assert any(style.startswith("Überschrift") for style in _styles_used(written))


@cache
def _program(kind: str) -> Program:
    program = PROGRAMS[kind]()
    program.as_of = plans.TODAY
    return program


def _headings(lines: list[plans.Line]) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in lines if line.level]


def _words(lines: list[plans.Line]) -> set[str]:
    """What the cells and paragraphs say; a matrix may be split elsewhere, so its rows are not compared."""
    return {text for line in lines for text in (line.cells or (line.text,)) if not text.startswith("Table ")}


def _styles_used(path: Path) -> set[str]:
    return {str(each.style.name) for each in Document(str(path)).paragraphs if each.style is not None}
