"""What people typed stays text, stays whole where it can, and never leads anywhere unsafe."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from exporters.brand import Brand
from exporters.excel.book import write_tracker
from exporters.excel.cells import Formula, Pen, coded, risky, sheet_name, unique_heads
from exporters.excel.styles import Look, Styles
from exporters.excel.writer import save
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, rollout
from tests.exporters.excel.spreadsheet import decoded, problems

INJECTIONS = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    '=HYPERLINK("http://evil.example","x")',
    "=DDE(\"cmd\";\"/C calc\";\"x\")",
    "\uff1d1+1",
    "|calc",
    "%0A=1",
    "_x003D_1+1",
]  # fmt: skip


@pytest.fixture
def pen() -> Pen:
    return Pen(Styles(Workbook(), Brand()))


@pytest.mark.parametrize("first", [0, 1])
def test_hostile_words_are_kept_as_words_everywhere(first: int, tmp_path: Path) -> None:
    """Each place that holds words takes its turn with each text; once with a hostile title of all."""
    program = rollout()
    texts = cycle(INJECTIONS)
    program.title, program.organisation = INJECTIONS[first], INJECTIONS[first + 2]
    for record in (*program.people, *program.parties, *program.populations):
        record.name = next(texts)
    for record in (*program.tasks, *program.milestones, *program.activities, *program.phases):
        record.title = next(texts)
    for task in program.tasks:
        task.note = next(texts)
    for milestone in program.milestones:
        for item in milestone.items:
            item.text, item.evidence = next(texts), next(texts)
    for name, describe in TRACKERS.items():
        path = tmp_path / f"{name}.xlsx"
        write_tracker(describe(program), program, path, OPTIONS)
        _assert_only_our_formulas(path)
        assert problems(path) == []


def _assert_only_our_formulas(path: Path) -> None:
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert "cmd" not in cell.value
                    assert "evil" not in cell.value
                    assert "DDE" not in cell.value
                elif isinstance(cell.value, str) and risky(cell.value):
                    assert cell.quotePrefix, (sheet.title, cell.coordinate)
                assert cell.hyperlink is None or "evil" not in str(cell.hyperlink.target)


def test_a_text_is_quoted_only_where_it_must_be(pen: Pen) -> None:
    sheet = Workbook().active
    assert sheet is not None
    assert pen.put(sheet, 1, 1, "=1+1", Look()).quotePrefix
    assert not pen.put(sheet, 1, 2, "Ada = Bo", Look()).quotePrefix
    assert pen.put(sheet, 1, 3, "=1+1", Look()).data_type == "s"
    assert pen.put(sheet, 1, 4, Formula("1+1", 2), Look()).data_type == "f"


def test_an_overlong_text_is_cut_and_reported(tmp_path: Path) -> None:
    program = rollout()
    program.tasks[0].note = "\U0001f600" * 20_000
    program.tasks[1].note = "x" * 32_767
    report = write_tracker(TRACKERS["sprint-tracker"](program), program, tmp_path / "long.xlsx", OPTIONS)
    sheet = load_workbook(tmp_path / "long.xlsx")["Tasks"]
    first, second = sheet["N6"].value, sheet["N7"].value
    assert len(first.encode("utf-16-le")) // 2 <= 32_767
    assert first.endswith("[…]")
    assert second == "x" * 32_767
    assert report.cut_texts == ("Tasks, cell N6 (Note)",)


def test_control_characters_and_lone_surrogates_become_visible(pen: Pen, tmp_path: Path) -> None:
    book = Workbook()
    pen = Pen(Styles(book, Brand()))
    sheet = book.worksheets[0]
    pen.put(sheet, 1, 1, "a\x00b\x1fc\ud800d\r\ne\ufffe", Look())
    save(book, tmp_path / "odd.xlsx")
    assert load_workbook(tmp_path / "odd.xlsx").worksheets[0]["A1"].value == "a\ufffdb\ufffdc\ufffdd\ne\ufffd"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("mailto:ada@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("\\\\server\\share", False),
        ("https://example.org/" + "x" * 3000, False),
    ],
)
def test_only_safe_addresses_become_links(address: str, safe: bool, pen: Pen) -> None:
    sheet = Workbook().active
    assert sheet is not None
    cell = pen.put(sheet, 1, 1, address, Look())
    assert pen.link(cell, address) is safe
    assert (cell.hyperlink is not None) is safe


@given(st.text())
def test_coded_text_is_read_back_as_it_was(text: str) -> None:
    assert decoded(coded(text)) == text


@given(st.lists(st.text(max_size=40), max_size=12))
def test_sheet_names_are_legal_and_unique(wanted: list[str]) -> None:
    names: list[str] = []
    for each in wanted:
        names.append(sheet_name(each, names))
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


@given(st.lists(st.text(max_size=300), max_size=8))
def test_heads_are_unique_and_short_enough(wanted: list[str]) -> None:
    heads = unique_heads(wanted)
    assert len({head.casefold() for head in heads}) == len(wanted)
    assert all(1 <= len(head.encode("utf-16-le", "surrogatepass")) // 2 <= 255 for head in heads)
