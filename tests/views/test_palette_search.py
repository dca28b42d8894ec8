"""How the palette finds: beginnings first, accents and capitals aside, mistyped words last."""

from __future__ import annotations

import pytest

from views.palette_search import MOST, SORTED, Index, folded

TITLES = (
    "Governance documents handed over", "Peer sessions in all five populations", "Train champions",
    "Äußere Prüfung",    "Publish what changes for each role", "Champion network selected",
)  # fmt: skip
PAGES = ("Today", "Sprint", "Champions")


@pytest.fixture
def index() -> Index:
    return Index([("page", PAGES), ("task", TITLES)])


def words(index: Index, query: str) -> list[str]:
    every = [*PAGES, *TITLES]
    return [every[each] for _kind, positions in index.find(query) for each in positions]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("peer", "Peer sessions in all five populations"),
        ("sessions peer", "Peer sessions in all five populations"),
        ("HANDED docu", "Governance documents handed over"),
        ("aussere", "Äußere Prüfung"),
        ("prüf", "Äußere Prüfung"),
        ("handover docs", "Governance documents handed over"),
        ("govrnance", "Governance documents handed over"),
        ("pubilsh role", "Publish what changes for each role"),
        ("today", "Today"),
    ],
)
def test_it_finds(index: Index, query: str, first: str) -> None:
    assert words(index, query)[0] == first


def test_the_exact_name_comes_first_and_groups_stay_together(index: Index) -> None:
    assert words(index, "champions")[:2] == ["Champions", "Train champions"]
    assert [kind for kind, _positions in index.find("champion")] == ["page", "task"]


def test_a_better_match_moves_its_group_up(index: Index) -> None:
    assert [kind for kind, _positions in index.find("tra")] == ["task"]
    assert [kind for kind, _positions in index.find("champion n")] == ["task", "page"]


def test_nothing_and_nonsense_find_nothing(index: Index) -> None:
    assert index.find("  ") == []
    assert index.find("qqqq") == []


def test_one_of_several_words_is_better_than_nothing(index: Index) -> None:
    assert words(index, "peer zzzzz") == ["Peer sessions in all five populations"]


def test_a_long_list_shows_its_first() -> None:
    many = Index([("task", [f"Task {n}" for n in range(SORTED + 100)])])
    ((kind, positions),) = many.find("task")
    assert (kind, positions) == ("task", list(range(MOST)))


def test_letters_are_folded() -> None:
    assert folded("Ångström ÉTÉ ß") == "angstrom ete ss"


def test_an_exact_title_comes_before_longer_ones_and_line_breaks_do_not_part_it() -> None:
    titles = ["Plan it well", "Plan it", "Replan it", "Plan\nit twice", "Plan", "It"]
    ((_kind, positions),) = Index([("task", titles)]).find("plan it")
    assert [titles[each] for each in positions] == ["Plan it", "Plan it well", "Plan\nit twice", "Replan it"]


def test_empty_kinds_are_passed_over() -> None:
    assert Index([("page", []), ("task", ["Plan"])]).find("plan") == [("task", [0])]
    assert Index([("page", [])]).find("plan") == []
