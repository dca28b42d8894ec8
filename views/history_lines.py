"""What an edit did to a record as one line: "Added task: Peer sessions"; a letter by its cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.browsing import Sum
from models import words as core
from models.columns import Column, column, kind_name, kinds
from models.history_words import ChangeWords
from models.ownership import Assignment, Letter
from views.language import counted, word
from views.model_words import value_words
from views.raci_grid import letter_words
from views.sentences import fact_words

PLURALS = {
    "person": "people", "criterion": "criteria", "activity": "activities", "party": "parties",
    "dependency": "dependencies",
}  # fmt: skip
LETTERS = Assignment.__tablename__


def sum_words(each: Sum, undone: bool) -> str:
    """How many records of a kind were added, deleted, changed or moved; `undone` when that took back."""
    kind = kinds().get(each.table)
    name = kind_name(kind) if kind is not None else each.table.replace("_", " ")
    forms = {
        "insert": _say("{0} brought back") if undone else _say("{0} added"),
        "delete": _say("{0} removed again") if undone else _say("{0} deleted"),
        "update": _say("{0} changed"), "move": _say("{0} moved"),
    }  # fmt: skip
    return forms[each.op].format(_counted(each.number, name))


def record_words(changes: Sequence[ChangeWords], undone: bool) -> str:
    """What happened to the record of some changes; `undone` when that took an earlier edit back."""
    first = changes[0]
    if first.table == LETTERS:
        return _letter_words(changes, undone)
    forms = {
        "insert": _say("Brought back {0}: {1}") if undone else _say("Added {0}: {1}"),
        "delete": _say("Removed {0} again: {1}") if undone else _say("Deleted {0}: {1}"),
        "update": _say("{0}: {1}"), "move": _say("{0}: {1}"),
    }  # fmt: skip
    said = forms[first.op].format(word(first.kind), name_words(first.record) or _say("without a name"))
    return said[:1].upper() + said[1:]


def name_words(name: str) -> str:
    """What a record is called; a name that is made of words of ours is translated."""
    return str(fact_words(name))


def names_words(names: Sequence[str]) -> str:
    """Names in one line; those with commas of their own are told apart by semicolons."""
    return ("; " if any(", " in each for each in names) else ", ").join(names)


def heading_words(change: ChangeWords) -> str:
    """What the field of a change is called."""
    return word(change.field)


def said_words(change: ChangeWords, value: str) -> str:
    """What a field held or holds; only words of ours are translated."""
    each = _column(change)
    if each is None or not value or isinstance(value, core.Phrase):
        return str(fact_words(value))
    if each.kind == "bool":
        return value_words(value == core.value_words(True))
    if each.name == "letter":
        return letter_words(Letter(value))
    return word(value) if each.choices else value


def _letter_words(changes: Sequence[ChangeWords], undone: bool) -> str:
    """ "Accountable for 'Model changes': Dana Okafor, pilot"."""
    first = changes[0]
    cell = name_words(first.record) or _say("without a name")
    letter = next((each.old or each.new for each in changes if each.column == "letter"), "")
    if first.op == "update" or not letter:
        return cell
    forms = {
        Letter.R: _say("Responsible for {0}"), Letter.A: _say("Accountable for {0}"),
        Letter.AR: _say("Accountable and responsible for {0}"),
        Letter.C: _say("Consulted on {0}"), Letter.I: _say("Informed about {0}"),
    }  # fmt: skip
    said = forms[Letter(letter)].format(cell)
    if first.op == "delete":
        return (_say("Removed again: {0}") if undone else _say("Cleared: {0}")).format(said)
    return _say("Brought back: {0}").format(said) if undone else said


def _counted(number: int, name: str) -> str:
    """A number of records of a kind: 3 people, 1 day off."""
    if name == "baseline entry":
        return counted(number, "baseline entry", "baseline entries")
    if name == "day off":
        return counted(number, "day off", "days off")
    return counted(number, name, PLURALS.get(name))


def _column(change: ChangeWords) -> Column | None:
    kind = kinds().get(change.table)
    try:
        return column(kind, change.column) if kind is not None and change.column else None
    except KeyError:
        return None


def _say(words: str) -> str:
    return QCoreApplication.translate("EditDetail", words)
