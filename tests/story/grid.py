"""A table as a screen reader goes through it: rows by their first words, columns by their headings."""

from __future__ import annotations

from tests.story.person import Person
from tests.story.spoken import Box, Thing
from tests.story.waiting import until


class Grid:
    """A table by its name; every question is put to the program anew."""

    def __init__(self, person: Person, name: str, key: str) -> None:
        """`key` is the heading of the column that names a row."""
        self.table, self._person, self._key = person.find(name, "table"), person, key

    def column(self, heading: str) -> int:
        return self.table.headings().index(heading)

    def names(self) -> list[str]:
        """What the rows are called; for the heading of a group, that."""
        number = self.column(self._key)
        return [words.removeprefix(f"{self._key}: ") for words in self.table.names(number)]

    def row(self, words: str) -> int:
        """The row whose name begins so; waits until there is one."""
        found = until(lambda: [n for n, each in enumerate(self.names()) if each.startswith(words)],
                      f"{self.table} has a row '{words}'")  # fmt: skip
        return found[0]

    def cell(self, words: str, heading: str) -> Thing:
        return self.table.cell(self.row(words), self.column(heading))

    def reads(self, words: str, heading: str) -> str:
        """What a cell says, without the name of its column."""
        return self.cell(words, heading).name.removeprefix(f"{heading}: ")

    def becomes(self, words: str, heading: str, value: str) -> None:
        """Wait until a cell begins with a value."""
        last = ""

        def is_so() -> bool:
            nonlocal last
            last = self.reads(words, heading)
            return last.startswith(value)

        try:
            until(is_so, "")
        except AssertionError:
            raise AssertionError(f"{heading} of '{words}' says '{last}', not '{value}'") from None

    def shows(self, words: str, heading: str) -> None:
        """Wait until a column is on the screen, not only known."""
        until(lambda: self.place(words, heading).width > 0, f"the column {heading} is shown")

    def go(self, words: str, heading: str) -> None:
        """Click a cell, and wait until the keyboard is there."""
        cell = self.cell(words, heading)
        self._person.click(cell)
        until(lambda: "focused" in cell.states, f"the keyboard is at {cell}")

    def place(self, words: str, heading: str) -> Box:
        return self.cell(words, heading).box
