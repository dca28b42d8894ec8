"""Texts are the same in cells and in what a tracker remembers, links are safe and cuts are visible."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from exporters.excel.book import write_tracker
from exporters.excel.layout import lay_out
from exporters.excel.snapshot import read_snapshot
from exporters.text import cut, safe_link, utf16_length
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, rollout


@given(st.text(), st.integers(min_value=10, max_value=40))
def test_a_cut_text_keeps_the_limit(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert utf16_length(short) <= limit
    assert short == text or short.endswith("[…]")


def test_a_long_text_of_pictures_is_cut_at_once() -> None:
    kept = cut("🎉" * 400_000, 32_767)
    assert (utf16_length(kept), kept[-5:]) == (32_766, "🎉 […]")


def test_a_tracker_remembers_what_its_cells_say(tmp_path: Path) -> None:
    """Otherwise a text that nobody touched would come back as changed."""
    program = rollout()
    for task in program.tasks:
        task.title, task.note = "ctl\x01\x1b[31m\nt\u2028", "one\r\ntwo\rthree\x0bfour\ud800"
    tracker = TRACKERS["sprint-tracker"](program)
    write_tracker(tracker, program, tmp_path / "sent.xlsx", OPTIONS)
    book = load_workbook(tmp_path / "sent.xlsx")
    (remembered,), (sheet,) = read_snapshot(book)["sheets"], tracker.sheets
    layout = lay_out(sheet, sheet.title, protect=False)
    names = [each["name"] for each in remembered["columns"]]
    for row in range(layout.first, layout.last + 1):
        key, *cells = (cell.value for cell in book[sheet.title][row][: len(names)])
        said = dict(zip(names[1:], zip(cells, remembered["rows"][key], strict=True), strict=True))
        assert said["title"][0] == said["title"][1] == "ctl\ufffd\ufffd[31m t "
        assert said["note"][0] == said["note"][1] == "one\ntwo\nthree\ufffdfour\ufffd"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "www.example.com", "http://", "", "https://a b",
     "\\\\server\\x", "mailto:nobody", "http://[broken", "data:text/html,x", "ht\x00tp://example.com"],
)  # fmt: skip
def test_unsafe_links_are_refused(address: str) -> None:
    assert safe_link(address) is None


def test_safe_links_become_plain_addresses() -> None:
    assert safe_link(" https://example.com/a?b=1#c ") == "https://example.com/a?b=1#c"
    assert safe_link("mailto:dana@example.com") == "mailto:dana@example.com"
    assert safe_link("https://example.com/Prüfung") == "https://example.com/Pr%C3%BCfung"
    assert safe_link('https://example.com/"><x>') == "https://example.com/%22%3E%3Cx%3E"
