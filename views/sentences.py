"""What the core says in English, said in the user's language: labels of edits, errors, facts of findings.

The core, the file and the command line speak English. A sentence is recognised by its template in
resources/words/sentences.toml; the template is translated, and so are the parts that are words of the model.
A fact of a finding says by itself how it was put together, and needs no recognising.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import cast

from PySide6.QtCore import QCoreApplication

import resources
from models.words import Phrase, small
from views.language import counted, number_words, weekday_words, word

EDITS, ERRORS, RULES = "Edits", "Errors", "Rules"
COUNT = re.compile(r"(\d+) (.+)")
LIST = re.compile(r", | and ")


def edit_words(label: str) -> str:
    """The label of an edit in the user's language."""
    return _told(label, EDITS, "labels")


def error_words(sentence: str) -> str:
    """What went wrong and what to do about it in the user's language; any other sentence stays as it is."""
    return _told(sentence, ERRORS, "errors")


def part_words(part: str) -> str:
    """A part of a sentence: a count, a word of the model, or what a user typed, which stays as it is."""
    if found := COUNT.fullmatch(part):
        return _counted(int(found[1]), found[2], part)
    original = _model_words().get(part.casefold())
    if original is None:
        return _several(part)
    said = word(original)
    if said == original:
        return part
    return said if part[:1].isupper() else small(said)


def fact_words(fact: object) -> object:
    """A fact of a finding in the user's language; a name, a number or what somebody typed stays as it is."""
    if not isinstance(fact, Phrase):
        return fact
    parts = [fact_words(each) for each in fact.parts]
    match fact.kind:
        case "name":
            return small(word(fact.template))
        case "count":
            return counted(*cast(tuple[int, str, str], (fact.parts[0], fact.template, fact.parts[1])))
        case "weekday":
            return weekday_words(cast(date, fact.parts[0]))
        case "number":
            return number_words(cast(float, fact.parts[0]))
        case "list":
            return in_a_row([str(each) for each in parts])
    return word(fact.template, RULES).format(*parts)


def in_a_row(names: Sequence[str]) -> str:
    """Names in a row: Ada, Bo and Cy."""
    if len(names) < 2:
        return "".join(names)
    return word("{0} and {1}").format(", ".join(names[:-1]), names[-1])


def _several(part: str) -> str:
    """Words of the model in a row, as "skills, metrics and tasks"; anything else as it is."""
    pieces = LIST.split(part)
    said = [part_words(each) for each in pieces] if len(pieces) > 1 else []
    if not said or any(after == before for after, before in zip(said, pieces, strict=True)):
        return part
    return in_a_row(said)


def _told(sentence: str, context: str, key: str) -> str:
    for pattern, template in _templates(key):
        if (found := pattern.fullmatch(sentence)) is None:
            continue
        said = QCoreApplication.translate(context, template)
        if said == template:  # nobody translated it, so that its parts stay English too
            return sentence
        parts = enumerate(found.groups())
        return said.format(*(part if _is_quoted(n, template) else part_words(part) for n, part in parts))
    return sentence


def _is_quoted(number: int, template: str) -> bool:
    """Whether a part stands in quotation marks: a title that somebody typed."""
    return any(f"{before}{{{number}}}{after}" in template for before, after in ("''", "“”"))


@cache
def _templates(key: str) -> list[tuple[re.Pattern[str], str]]:
    """Patterns of sentences with their templates; those with most words of their own come first."""
    found: list[str] = resources.toml("words/sentences.toml")[key]
    return [(_pattern(each), each) for each in found]


def _pattern(template: str) -> re.Pattern[str]:
    pieces = [re.escape(each) for each in re.split(r"\{\d+\}", template)]
    return re.compile("(.*?)".join(pieces), re.DOTALL)


def _counted(number: int, noun: str, part: str) -> str:
    """3 tasks, 1 activity: the noun may stand in the singular."""
    plurals = _nouns()
    many = noun if noun in plurals else next((each for each in plurals if _is_one_of(noun, each)), "")
    if not many:
        return part
    said = counted(number, noun, many)
    return part if said == f"{number} {many}" else said


def _is_one_of(one: str, many: str) -> bool:
    return many in (f"{one}s", f"{one[:-1]}ies") or (one, many) in (("criterion", "criteria"),)


@cache
def _nouns() -> tuple[str, ...]:
    from models.columns import kind_name, kinds

    found = [
        *resources.toml("words/sentences.toml")["nouns"],
        *(f"{kind_name(each)}s" for each in kinds().values()),
    ]
    return tuple(dict.fromkeys(found))


@cache
def _model_words() -> dict[str, str]:
    """Headings, states and kinds of records by their small letters; a sentence has them in small."""
    from models.columns import columns, kind_name, kinds

    found: dict[str, str] = {}
    for kind in kinds().values():
        found[kind_name(kind).casefold()] = kind_name(kind)
        for each in columns(kind):
            found.setdefault(each.heading.casefold(), each.heading)
            for choice in each.choices or ():
                if isinstance(choice, enum.Enum) and isinstance(choice.value, str):
                    found.setdefault(choice.value.casefold(), choice.value)
    return found
