"""Somebody who hears what a screen reader says and has a mouse and a keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from jeepney import DBusAddress

from tests.story.spoken import Bus, Seen, Thing, programs
from tests.story.waiting import until

EVENTS = DBusAddress(
    "/org/a11y/atspi/registry/deviceeventcontroller",
    "org.a11y.atspi.Registry",
    "org.a11y.atspi.DeviceEventController",
)
STEPS = 8  # of the pointer, from one end of a drag to the other
PRESS, RELEASE, SYMBOL, WORDS = 0, 1, 3, 4  # kinds of keyboard events
HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # key codes of X
TELLING = frozenset({"focused", "checked", "selected", "active"})
# Keys with a name, as X numbers them; other keys are letters.
NAMED = {
    "Space": 0x20, "Tab": 0xFF09, "Return": 0xFF0D, "Esc": 0xFF1B, "Home": 0xFF50, "Left": 0xFF51,
    "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "PageUp": 0xFF55, "PageDown": 0xFF56, "End": 0xFF57,
    "F1": 0xFFBE, "F2": 0xFFBF, "Delete": 0xFFFF,
}  # fmt: skip


class Person:
    """Works on the one program that speaks on a bus; knows everything in it by its name."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    # Hearing

    def program(self) -> Thing:
        """Day90 itself, whatever else runs on this desktop."""
        (found,) = until(
            lambda: [each for each in programs(self._bus) if each.name == "Day90"], "the program speaks"
        )
        return found

    def look(self, inside: Thing | None = None) -> Iterator[Seen]:
        """Everything that shows, in a thing or in all windows and dialogs."""
        yield from (inside or self.program()).walk()

    def all(self, name: str, role: str = "", inside: Thing | None = None) -> list[Thing]:
        """The things that show and have this name."""
        return [each.thing for each in self.look(inside) if each.name == name and role in ("", each.role)]

    def lacks(self, name: str) -> bool:
        """Whether nothing shows that has this name."""
        return not self.all(name)

    def find(self, name: str, role: str = "", inside: Thing | None = None) -> Thing:
        """The only one of them; waits until it is there, and alone."""

        def only() -> Thing | None:
            found = self.all(name, role, inside)
            return found[0] if len(found) == 1 else None

        return until(only, f"there is exactly one {role or 'thing'} called '{name}'")

    def focus(self) -> Thing | None:
        """What the keyboard went to last."""
        return next((each.thing for each in reversed(self._bus.hear()) if not each.words), None)

    def told(self) -> list[str]:
        """What was announced so far."""
        return [each.words for each in self._bus.hear() if each.words]

    def at(self, name: str) -> bool:
        """Whether the keyboard is at something whose name begins so."""
        thing = self.focus()
        return thing is not None and thing.name.startswith(name)

    def reads(self, beginning: str, part: str) -> bool:
        """Whether words that begin so and have this part stand somewhere."""
        return any(each.name.startswith(beginning) and part in each.name for each in self.look())

    def cards(self, name: str) -> list[str]:
        """What the entries of a list say."""
        return [each.name for each in self.find(name, "list").children]

    def knows(self, each: Seen) -> bool:
        """Whether something says what it is; a list's name is what is chosen in it, so that is not enough."""
        if each.role == "combo box":
            return bool("".join(each.thing.labels) or each.thing.description)
        return bool(each.name.strip())

    def outline(self) -> list[str]:
        """Everything that shows, a line each, for somebody who has to find out what went wrong."""
        return [
            f"{'  ' * each.depth}{each.role} '{each.name}' {' '.join(sorted(each.states & TELLING))}"
            for each in self.look()
            if each.name
        ]

    # Keyboard

    def keys(self, keys: str) -> None:
        """Press keys together: "Ctrl+Z"."""
        *held, key = keys.split("+")
        symbol = NAMED.get(key) or ord(key.lower())
        for each in held:
            self._key(HELD[each], PRESS)
        self._key(symbol, SYMBOL)
        for each in reversed(held):
            self._key(HELD[each], RELEASE)

    def write(self, words: str) -> None:
        """Type some words."""
        self._key(0, WORDS, words)

    def _key(self, code: int, kind: int, words: str = "") -> None:
        self._bus.ask(EVENTS, "GenerateKeyboardEvent", "isu", code, words, kind)

    # Mouse

    def click(self, thing: Thing) -> None:
        """Click into the middle of a thing."""
        until(lambda: thing.box.width > 0, f"{thing} has a place")
        self._mouse(*thing.box.middle, "b1c")

    def press(self, name: str, role: str = "push button", inside: Thing | None = None) -> None:
        """Click the button with this name once it can be pressed."""
        button = self.find(name, role, inside)
        until(lambda: "enabled" in button.states, f"'{name}' can be pressed")
        self.click(button)

    def go(self, page: str, pages: Thing) -> None:
        """Click a page in the navigation, whatever number of findings stands behind its name."""
        (line,) = until(
            lambda: [each.thing for each in self.look(pages) if each.name.split(",")[0] == page
                     and each.role == "radio button"],
            f"there is a page '{page}'",
        )  # fmt: skip
        self.click(line)
        until(lambda: "checked" in line.states and self.all(page, "label"), f"'{page}' is shown")

    def fill(self, name: str, words: str, role: str = "text") -> None:
        """Click into a field and type over what is there."""
        field = self.find(name, role)
        self.click(field)
        until(lambda: "focused" in field.states, f"'{name}' has the keyboard")
        self.keys("Ctrl+a")
        self.write(words)

    def choose(self, name: str, words: str) -> None:
        """Open the list beside a label and go down to an entry."""
        lists = [each.thing for each in self.look() if each.role == "combo box"]
        (box,) = [each for each in lists if name in each.labels]
        self.click(box)
        until(lambda: (at := self.focus()) is not None and at.role == "list", f"the list '{name}' is open")
        while not self.at(words):
            self._step("Down")
        self.keys("Return")
        until(lambda: box.name == words, f"'{words}' is chosen")

    def menu(self, name: str, *entries: str) -> None:
        """Open the menu of a button and go by keys to an entry, through those that lead there."""
        self.press(name, "button menu")
        for depth, entry in enumerate(entries):
            self._step("Right" if depth else "Down")
            passed = [str(self.focus())]
            while not self.at(entry):
                self._step("Down")
                assert str(self.focus()) != passed[0], f"The menu has no '{entry}': {passed}"
                passed.append(str(self.focus()))
        self.keys("Return")

    def close_menus(self) -> None:
        """Press Esc until no menu has the keyboard."""
        self.keys("Esc")
        self.keys("Esc")

    def _step(self, key: str) -> None:
        """Press a key that moves the focus, and wait until it has."""
        before = self._moves()
        self.keys(key)
        until(lambda: self._moves() > before, f"{key} leads somewhere")

    def _moves(self) -> int:
        """How often the focus went somewhere."""
        return sum(not each.words for each in self._bus.hear())

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Hold the left button and move from one place to another."""
        self._mouse(*start, "abs")
        self._mouse(*start, "b1p")
        for step in range(1, STEPS + 1):
            x, y = (round(a + (b - a) * step / STEPS) for a, b in zip(start, end, strict=True))
            self._mouse(x, y, "abs")
        self._mouse(*end, "b1r")

    def _mouse(self, x: int, y: int, what: str) -> None:
        self._bus.ask(EVENTS, "GenerateMouseEvent", "iis", x, y, what)
