"""Words for sentences: small letters, lists and counts, and how the window can say them again."""

from __future__ import annotations

import copy
from datetime import date

import pytest

from models.people import Side
from models.words import Phrase, counted, figure, in_sentence, listed, phrase, small, weekday


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("Due day", "due day"),
        ("Effect of AI", "effect of AI"),
        ("AI system", "AI system"),
        ("AI-augmented performance", "AI-augmented performance"),
        ("RACI", "RACI"),
        ("KPI target", "KPI target"),
        ("E-mail", "e-mail"),
        ("A", "a"),
        ("", ""),
    ],
)
def test_only_abbreviations_keep_their_capital(words: str, within: str) -> None:
    assert small(words) == within


def test_words_are_plain_text_that_remembers_its_parts() -> None:
    said = phrase("{0} before go-live", counted(3, "day"))
    assert said == "3 days before go-live"
    assert (said.kind, said.template, said.parts) == ("words", "{0} before go-live", ("3 days",))
    assert copy.deepcopy(said).parts == said.parts
    (count,) = said.parts
    assert isinstance(count, Phrase)
    assert (count.kind, count.template, count.parts) == ("count", "day", (3, "days"))


def test_each_kind_reads_in_english() -> None:
    assert listed(["Ada", "Bo", in_sentence(Side.VENDOR)]) == "Ada, Bo and vendor"
    assert (listed([]), listed(["Ada"])) == ("", "Ada")
    assert counted(1, "party", "parties") == "1 party"
    assert weekday(date(2026, 3, 15)) == "Sunday"
    assert figure(7.5) == "7.5"
    assert in_sentence("IT service owner") == "IT service owner"
