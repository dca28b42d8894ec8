"""What a screen reader is told about a program, over AT-SPI: names, roles, states, values and cells."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.story.desktop import Desktop
from tests.story.waiting import PATIENCE, Gone

SPI = "org.a11y.atspi."
REGISTRY = "org.a11y.atspi.Registry"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
# Numbers of AT-SPI's states.
STATES = {
    "active": 1, "checked": 4, "enabled": 8, "expanded": 10, "focused": 12, "pressed": 20, "selected": 23,
    "sensitive": 24, "showing": 25, "visible": 30,
}  # fmt: skip
LABELLED_BY = 2  # a kind of relation
MANY = ("table", "tree", "tree table", "list", "column header", "row header")  # have children by the thousand


class Box(NamedTuple):
    """A place on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2


class Bus:
    """The accessibility bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._heard: list[Spoken] = []

    def ask(self, place: DBusAddress, method: str, kinds: str = "", *words: Any) -> tuple[Any, ...]:
        """Call a method and wait for its answer."""
        (found,) = self.ask_all([new_method_call(place, method, kinds or None, words)])
        if isinstance(found, Gone):
            raise found
        return found

    def property(self, place: DBusAddress, name: str) -> Any:
        (found,) = self.ask_all([Properties(place).get(name)])
        if isinstance(found, Gone):
            raise found
        return found[0][1]

    def set(self, place: DBusAddress, name: str, kind: str, value: Any) -> None:
        self.ask_all([Properties(place).set(name, kind, value)])

    def ask_all(self, messages: Sequence[Message]) -> list[tuple[Any, ...] | Gone]:
        """Put many questions at once, which is several times as quick as one after the other."""
        serials = [next(self._connection.outgoing_serial) for _ in messages]
        for message, serial in zip(messages, serials, strict=True):
            self._connection.send(message, serial)
        answers: dict[int, tuple[Any, ...] | Gone] = {}
        awaited, deadline = set(serials), time.monotonic() + PATIENCE
        while awaited:
            try:
                reply = self._connection.receive(timeout=deadline - time.monotonic())
            except TimeoutError:
                raise Gone("the program does not answer") from None
            serial = reply.header.fields.get(HeaderFields.reply_serial, 0)
            if reply.header.message_type is MessageType.signal:
                self._keep(reply)
            elif serial in awaited:
                awaited.remove(serial)
                failed = reply.header.message_type is MessageType.error
                answers[serial] = Gone(str(reply.body)) if failed else tuple(reply.body)
        return [answers[serial] for serial in serials]

    def hear(self) -> list[Spoken]:
        """What was said without being asked, from the beginning."""
        with suppress(TimeoutError):
            while True:
                self._keep(self._connection.receive(timeout=0))
        return self._heard

    def _keep(self, signal: Message) -> None:
        """Keep what got the focus and what was announced; losing the focus says nothing."""
        fields = signal.header.fields
        if fields.get(HeaderFields.interface) != SPI + "Event.Object" or not signal.body[1]:
            return
        thing = Thing(self, fields[HeaderFields.sender], fields[HeaderFields.path])
        is_focus = fields[HeaderFields.member] == "StateChanged"
        self._heard.append(Spoken(thing, "" if is_focus else str(signal.body[3][1])))

    def close(self) -> None:
        self._connection.close()


def listen(desktop: Desktop) -> Bus:
    """Join the accessibility bus of a desktop, which starts it."""
    session = Bus(open_dbus_connection(desktop.bus, auth_timeout=PATIENCE))
    status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
    session.set(status, "IsEnabled", "b", True)
    (address,) = session.ask(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    session.close()
    bus = Bus(open_dbus_connection(address, auth_timeout=PATIENCE))
    registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, SPI + "Registry")
    for event in ("object:state-changed:focused", "object:announcement"):
        bus.ask(registry, "RegisterEvent", "s", event)
    hub = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    for what in ("member='StateChanged',arg0='focused'", "member='Announcement'"):
        bus.ask(hub, "AddMatch", "s", f"type='signal',interface='{SPI}Event.Object',{what}")
    return bus


class Thing:
    """One thing on the screen, as a screen reader has it; every question is put to the program anew."""

    def __init__(self, bus: Bus, owner: str, path: str) -> None:
        self._bus, self._owner, self._path = bus, owner, path

    def __repr__(self) -> str:
        try:
            return f"{self.role} '{self.name}'"
        except Gone:
            return "gone"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and (self._owner, self._path) == (other._owner, other._path)

    def __hash__(self) -> int:
        return hash((self._owner, self._path))

    def _at(self, interface: str) -> DBusAddress:
        return DBusAddress(self._path, self._owner, SPI + interface)

    def ask(self, interface: str, method: str, kinds: str = "", *words: Any) -> Any:
        return self._bus.ask(self._at(interface), method, kinds, *words)[0]

    def _thing(self, reference: tuple[str, str]) -> Thing:
        return Thing(self._bus, *reference)

    @property
    def name(self) -> str:
        return str(self._bus.property(self._at("Accessible"), "Name"))

    @property
    def description(self) -> str:
        return str(self._bus.property(self._at("Accessible"), "Description"))

    @property
    def role(self) -> str:
        return str(self.ask("Accessible", "GetRoleName"))

    @property
    def states(self) -> frozenset[str]:
        return _states(self.ask("Accessible", "GetState"))

    @property
    def interfaces(self) -> list[str]:
        return [str(each).removeprefix(SPI) for each in self.ask("Accessible", "GetInterfaces")]

    @property
    def box(self) -> Box:
        return Box(*self.ask("Component", "GetExtents", "u", 0))

    @property
    def words(self) -> str:
        """The text in a field."""
        return str(self.ask("Text", "GetText", "ii", 0, -1))

    @property
    def value(self) -> float:
        """Where a slider or a box of numbers stands."""
        return float(self._bus.property(self._at("Value"), "CurrentValue"))

    @property
    def labels(self) -> list[str]:
        """What stands beside it, where that is its name: the words of a list are what is chosen in it."""
        relations = self.ask("Accessible", "GetRelationSet")
        return [
            self._thing(each).name for kind, things in relations if kind == LABELLED_BY for each in things
        ]

    @property
    def children(self) -> list[Thing]:
        return [self._thing(each) for each in self.ask("Accessible", "GetChildren")]

    def walk(self) -> Iterator[Seen]:
        """Itself and everything in it that is showing, level by level, but not the cells of tables."""
        level = [(self, 0)]
        while level:
            deeper: list[tuple[Thing, int]] = []
            for seen, children in self._look(level):
                yield seen
                if seen.role not in MANY:
                    deeper += [(child, seen.depth + 1) for child in children]
            level = deeper

    def _look(self, level: list[tuple[Thing, int]]) -> Iterator[tuple[Seen, list[Thing]]]:
        """Those of a level that are showing, each with its children."""
        answers = self._bus.ask_all([question for thing, _ in level for question in thing._questions()])
        for number, (thing, depth) in enumerate(level):
            found = [each for each in answers[4 * number : 4 * number + 4] if not isinstance(each, Gone)]
            if len(found) < 4:
                continue  # it went while we were looking
            ((_kind, name),), (role,), (states,), (children,) = found
            seen = Seen(thing, role, name, _states(states), depth)
            if "showing" in seen.states:
                yield seen, [self._thing(each) for each in children]

    def _questions(self) -> list[Message]:
        place = self._at("Accessible")
        rest = [new_method_call(place, method) for method in ("GetRoleName", "GetState", "GetChildren")]
        return [Properties(place).get("Name"), *rest]

    # Tables

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns a table has."""
        place = self._at("Table")
        return self._bus.property(place, "NRows"), self._bus.property(place, "NColumns")

    def cell(self, row: int, column: int) -> Thing:
        return self._thing(self.ask("Table", "GetAccessibleAt", "ii", row, column))

    def names(self, column: int) -> list[str]:
        """What every cell of a column says."""
        place = self._at("Table")
        places = [
            new_method_call(place, "GetAccessibleAt", "ii", (row, column)) for row in range(self.size[0])
        ]
        cells = [each for each in self._bus.ask_all(places) if not isinstance(each, Gone)]
        names = [Properties(self._thing(each[0])._at("Accessible")).get("Name") for each in cells]
        return [str(each[0][1]) for each in self._bus.ask_all(names) if not isinstance(each, Gone)]

    def headings(self) -> list[str]:
        """What the columns of a table are called."""
        return [
            self._thing(self.ask("Table", "GetColumnHeader", "i", column)).name
            for column in range(self.size[1])
        ]


class Spoken(NamedTuple):
    """What a screen reader says by itself: a thing that got the focus, or words that were announced."""

    thing: Thing
    words: str


class Seen(NamedTuple):
    """A thing with what was said about it when it was looked at; depth counts from where the look began."""

    thing: Thing
    role: str
    name: str
    states: frozenset[str]
    depth: int


def _states(halves: Sequence[int]) -> frozenset[str]:
    bits = halves[0] | halves[1] << 32
    return frozenset(name for name, number in STATES.items() if bits >> number & 1)


def programs(bus: Bus) -> list[Thing]:
    """Every program that speaks."""
    registry = Thing(bus, REGISTRY, ROOT_PATH)
    return registry.children
