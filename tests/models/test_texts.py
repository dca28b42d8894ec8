"""Typed text is clean from the moment a record holds it, in every column of every kind of record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from models import DecisionPoint, Milestone, Person, Program, Task
from models.base import Base
from models.columns import column, columns, kinds
from models.library import new_program
from models.texts import clean, one_line, says_something, without_breaks

DIRTY = " l1\r\nl2\tx\x01\x1b[31m\x0b \ud800\u2028é  "
ON_LINES = " l1\nl2\tx\ufffd\ufffd[31m\ufffd \ufffd\né  "
ON_ONE = ON_LINES.replace("\n", " ").replace("\t", " ")
TYPED = {"text": ON_ONE, "link": ON_ONE, "long": ON_LINES}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("bell\x07 and null\x00", "bell\ufffd and null\ufffd"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("tab\tstays", "tab\tstays"),
        ("not a character \uffff", "not a character \ufffd"),
        ("no\u00a0break", "no\u00a0break"),
        ("Überführung 日本 مرحبا 🙂", "Überführung 日本 مرحبا 🙂"),
        (None, ""),
        (12, "12"),
    ],
)
def test_clean(typed: object, written: str) -> None:
    assert clean(typed) == written


@given(st.text(st.characters(codec=None)))
def test_clean_text_fits_into_xml(typed: str) -> None:
    element = etree.Element("t")
    element.text = clean(typed)
    assert etree.fromstring(etree.tostring(element)).text == (clean(typed) or None)
    assert clean(clean(typed)) == clean(typed)
    assert "\n" not in without_breaks(typed)


def test_one_line() -> None:
    assert one_line("  a\n b\t\tc ") == "a b c"


@pytest.mark.parametrize("typed", ["", " \n", "\x01\x1b", "\udcff", "\u00a0", "\u200b", "\ufeff"])
def test_nothing_to_see_says_nothing(typed: str) -> None:
    assert not says_something(typed)
    assert says_something(typed + "日")


def _text_columns() -> list[tuple[type[Base], str, str]]:
    return [
        (kind, each.name, each.kind)
        for kind in kinds().values()
        for each in columns(kind)
        if each.kind in TYPED and each.name in kind.__table__.columns
    ]


def test_every_text_of_every_record_is_clean_as_soon_as_it_is_given() -> None:
    found = _text_columns()
    assert len(found) > 70
    for kind, name, form in found:
        made, changed = kind(**{name: DIRTY}), kind()
        setattr(changed, name, DIRTY)
        assert (getattr(made, name), getattr(changed, name)) == (TYPED[form], TYPED[form]), (kind, name)


def test_texts_that_are_no_words_are_left_alone() -> None:
    """Another key would name another record; nothing and a number are for the database to judge."""
    task = Task(title="T", owner_id="a\tb", note=None)
    assert (task.owner_id, task.note) == ("a\tb", None)
    number: Any = 7
    task.title = number
    assert task.title == 7
    assert {column(Task, name).kind for name in ("owner_id", "status")} == {"ref", "enum"}


@pytest.mark.parametrize("typed", ["plain words", "Überführung", "", "two  blanks ", "日本 🙂"])
def test_what_is_clean_is_kept_to_the_letter(typed: str) -> None:
    kept = (Person(name=typed).name, Milestone(note=typed).note, DecisionPoint(title=typed).title)
    assert kept == (typed, typed, typed)


def test_a_new_program_has_a_clean_title() -> None:
    program = new_program("bad\udcff\ntitle", date(2026, 2, 2), plan_name="blank", organisation="o\rrg")
    assert (program.title, program.organisation) == ("bad\ufffd title", "o rg")
    assert isinstance(program, Program)
