"""What stays together on a page does so by its markup: no lost row, no legend or signature by itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from exporters.brand import Brand
from exporters.word.checklist import Check
from exporters.word.page import Page
from exporters.word.tables import WHOLE, Col
from tests.exporters.word import plans

LONG_WORD = "Haftpflichtversicherung"


def page() -> Page:
    return Page("Layout", brand=Brand(), now=datetime(2026, 3, 14), has_cover=False)


def body(made: Page, folder: Path) -> Any:
    made.save(folder / "layout.docx")
    return Document(str(folder / "layout.docx")).element.body


def kept(row: Any) -> bool:
    return all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in row.iter(qn("w:p")))


def test_the_last_row_of_a_long_table_never_stands_alone(tmp_path: Path) -> None:
    made = page()
    made.table([Col("A"), Col("B")], [[str(n), "x"] for n in range(30)], caption="Long")
    rows = list(body(made, tmp_path).iter(qn("w:tr")))[1:]
    assert [number for number, row in enumerate(rows) if kept(row)] == [28]


def test_few_rows_of_many_words_may_be_parted(tmp_path: Path) -> None:
    made = page()
    made.table([Col("A")], [["word " * 60] for _ in range(WHOLE)], caption="Wordy")
    rows = list(body(made, tmp_path).iter(qn("w:tr")))[1:]
    assert [number for number, row in enumerate(rows) if kept(row)] == [WHOLE - 2]


def test_the_legend_of_a_matrix_is_read_before_it(tmp_path: Path) -> None:
    made = page()
    made.matrix(["One"], ["Party"], [["A"]], caption="RACI", legend="A accountable.")
    blocks = list(body(made, tmp_path))
    legend = next(each for each in blocks if "A accountable." in _text(each))
    assert kept(legend.getparent()[blocks.index(legend)])
    assert blocks.index(legend) < next(n for n, each in enumerate(blocks) if each.tag == qn("w:tbl"))


def test_a_checklist_ends_with_two_items_on_one_page(tmp_path: Path) -> None:
    made = page()
    made.checklist([Check(f"Item {number}") for number in range(6)])
    items = [each for each in body(made, tmp_path).iter(qn("w:p")) if "Item" in _text(each)]
    assert [number for number, each in enumerate(items) if each.pPr.find(qn("w:keepNext")) is not None] == [
        0,
        4,
    ]


def test_a_date_in_a_checklist_is_not_broken(tmp_path: Path) -> None:
    made = page()
    made.checklist([Check("Item", done=True, by="Dana Okafor", on="2 Mar 2026")])
    assert "Dana Okafor, 2\u00a0Mar\u00a02026" in _text(body(made, tmp_path))


@pytest.mark.parametrize("text", [LONG_WORD, "16 Mar 2026"])
def test_a_column_takes_its_longest_word_or_date_where_there_is_room(tmp_path: Path, text: str) -> None:
    made = page()
    made.table([Col("A", 9), Col("B", 1)], [["short", text]], caption="Wide")
    [_, wide] = [int(each.get(qn("w:w"))) for each in body(made, tmp_path).iter(qn("w:gridCol"))]
    assert wide / 567 >= len(text) * 0.16


def test_evidence_is_a_link_only_where_it_is_an_address(tmp_path: Path) -> None:
    made = page()
    made.remark("Evidence", "https://example.org/minutes")
    made.remark("Evidence", "javascript:alert(1)")
    made.remark("Note", "  ")
    words = body(made, tmp_path)
    assert len(list(words.iter(qn("w:hyperlink")))) == 1
    assert _text(words).count("Evidence") == 2
    assert "Note" not in _text(words)


@pytest.mark.parametrize(("name", "heading"), [("rollout-plan", "Sign-off"), ("handoff-plan", "Signatures")])
def test_a_signature_stands_with_what_is_signed(tmp_path: Path, name: str, heading: str) -> None:
    path, _ = plans.write(plans.sample(), f"{name}.docx", tmp_path)
    blocks = [each for each in Document(str(path)).element.body if each.tag != qn("w:sectPr")]
    first = max(n for n, each in enumerate(blocks) if _text(each).strip() == heading)
    *before, caption, _signatures, _air = blocks[first:]
    assert _text(caption).endswith("Signatures")
    assert [_text(each) for each in (*before, caption) if not kept(each)] == []


def _text(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))
