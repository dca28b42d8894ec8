"""What the ownership matrix shows, as plain values: the letters of a mode, or who acts on one day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from models.ownership import Activity, Letter, Mode, Party
from models.ownership_day import Holder, Ownership, Regime, on_day
from models.people import Side
from models.program import Program
from models.rules.ownership import MOST_ACTIVITIES
from views.language import counted, word

Place = tuple[str, str]  # activity id, party id

# A side's colour; its word stands in the tooltip and is spoken.
SIDE_TONES = {
    Side.PILOT: "phase3", Side.PRODUCTION: "accent", Side.BUSINESS: "phase2", Side.SPONSOR: "warn",
    Side.VENDOR: "idle", Side.IT: "info",
}  # fmt: skip
REGIME_TONES = {
    Regime.PILOT: "phase3", Regime.PARALLEL: "info", Regime.LATE: "bad", Regime.PRODUCTION: "accent_text",
}  # fmt: skip


@dataclass(frozen=True)
class Chip:
    """One letter in a cell; on a day also whether it is the pilot's, and whether nobody is there for it."""

    letter: Letter
    pilot: bool = False
    absent: bool = False
    deputy: bool = False


@dataclass(frozen=True)
class Cell:
    """The letters of a cell, and what a screen reader or a tooltip adds to them."""

    chips: tuple[Chip, ...]
    words: str


@dataclass(frozen=True)
class Row:
    """An activity: its name, what is wrong with its letters, and on a day whose letters count.

    `parallel` are the first and last sprint day on which pilot and production run it together.
    """

    id: str
    title: str
    covers: str
    gap: str
    regime: Regime | None = None
    parallel: tuple[int, int] | None = None


@dataclass(frozen=True)
class Column:
    """A party: its name, who acts for it, its side, how many activities it carries, and what is wrong.

    `total` is what its person is accountable for with all parties that name the same person.
    """

    id: str
    name: str
    person: str
    side: Side
    accountable: int
    responsible: int
    gap: str = ""
    total: int = 0
    away: bool = False


@dataclass(frozen=True)
class Grid:
    """The whole matrix."""

    rows: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()
    cells: dict[Place, Cell] = field(default_factory=dict)

    @property
    def gaps(self) -> list[Row]:
        """The rows with something wrong."""
        return [row for row in self.rows if row.gap]


def letter_words(letter: Letter) -> str:
    """What a letter stands for."""
    say = QCoreApplication.translate
    return {
        Letter.R: say("Raci", "Responsible"),
        Letter.A: say("Raci", "Accountable"),
        Letter.AR: say("Raci", "Accountable and responsible"),
        Letter.C: say("Raci", "Consulted"),
        Letter.I: say("Raci", "Informed"),
    }[letter]


def read_letter(text: str) -> Letter | None:
    """A letter as people write it (a, R/A, ra); None for an empty cell. Raises ValueError, a sentence."""
    wanted = "".join(sorted(text.upper().replace("/", "").replace("-", "").replace("–", "").split()))
    wanted = "".join(sorted(wanted))
    if not wanted:
        return None
    try:
        return Letter[wanted]
    except KeyError:
        say = QCoreApplication.translate
        words = say("Raci", "“{0}” is no letter of the matrix; use R, A, A/R, C or I.")
        raise ValueError(words.format(text.strip()[:20])) from None


def grid_of(program: Program, mode: Mode) -> Grid:
    """The matrix of a mode, as it is typed."""
    cells = {
        (activity.id, party): Cell((Chip(letter),), letter_words(letter))
        for activity in program.activities
        for party, letter in activity.letters(mode).items()
    }
    rows = tuple(
        Row(each.id, each.title, each.description, gap_words(each, mode)) for each in program.activities
    )
    return Grid(rows, _columns(program, cells), cells)


def gap_words(activity: Activity, mode: Mode) -> str:
    """What is wrong with an activity's letters in a mode, or an empty text."""
    say = QCoreApplication.translate
    accountable = len(activity.accountable(mode))
    if accountable == 0:
        return say("Raci", "Nobody accountable")
    if accountable > 1:
        return say("Raci", "{0} parties accountable").format(accountable)
    return "" if activity.responsible(mode) else say("Raci", "Nobody responsible")


def grid_on(program: Program, day: int) -> Grid:
    """Who acts on a sprint day: deputies in, absent people out."""
    ownerships = on_day(program, day)
    cells: dict[Place, Cell] = {}
    for each in ownerships:
        cells.update(_day_cells(each))
    rows = tuple(_day_row(each) for each in ownerships)
    return Grid(rows, _columns(program, cells, day), cells)


def _day_row(ownership: Ownership) -> Row:
    activity = ownership.activity
    transfer = activity.transfer
    parallel = transfer.parallel if transfer is not None else None
    title, covers = activity.title, activity.description
    return Row(activity.id, title, covers, word(ownership.gap), ownership.regime, parallel)


def _day_cells(ownership: Ownership) -> dict[Place, Cell]:
    """The cells of one activity; a party with a letter in both modes shows both in parallel operation."""
    found: dict[str, list[Holder]] = {}
    for holder in ownership.holders:
        found.setdefault(holder.party.id, []).append(holder)
    both = ownership.regime in (Regime.PARALLEL, Regime.LATE)
    return {
        (ownership.activity.id, party): Cell(
            tuple(dict.fromkeys(_day_chip(each, both) for each in holders)),
            "; ".join(dict.fromkeys(_day_words(each, both) for each in holders)),
        )
        for party, holders in found.items()
    }


def _day_chip(holder: Holder, both: bool) -> Chip:
    stands_in = holder.person is not None and holder.person is not holder.party.person
    return Chip(holder.letter, both and holder.mode is Mode.PILOT, holder.absent, stands_in)


def _day_words(holder: Holder, both: bool) -> str:
    """ "Accountable for production: Dana Okafor, deputy"."""
    say = QCoreApplication.translate
    words = letter_words(holder.letter)
    if both:
        pilot = holder.mode is Mode.PILOT
        words = (say("Raci", "{0} for the pilot") if pilot else say("Raci", "{0} for production")).format(
            words
        )
    if holder.person is None:
        return words
    words = f"{words}: {holder.person.name}"
    if holder.absent:
        return say("Raci", "{0}, who is away without a deputy").format(words)
    if holder.person is not holder.party.person:
        return say("Raci", "{0} as deputy").format(words)
    return words


def _columns(program: Program, cells: dict[Place, Cell], day: int | None = None) -> tuple[Column, ...]:
    accountable: Counter[str] = Counter()
    responsible: Counter[str] = Counter()
    held: dict[str, set[str]] = {}
    holders = {each.id: each.person_id or each.id for each in program.parties}
    carried: set[str] = set()
    for (activity, party), cell in cells.items():
        chips = [chip.letter for chip in cell.chips if not chip.absent]
        if any(chip.letter.accountable or chip.letter.responsible for chip in cell.chips):
            carried.add(party)
        responsible[party] += any(letter.responsible for letter in chips)
        if any(letter.accountable for letter in chips):
            accountable[party] += 1
            held.setdefault(holders[party], set()).add(activity)
    return tuple(
        Column(
            each.id, each.name, _person(each, day), each.side, accountable[each.id], responsible[each.id],
            _party_gap(each, day) if each.id in carried else "", len(held.get(holders[each.id], ())),
            _is_away(each, day),
        )
        for each in program.parties
    )  # fmt: skip


def _party_gap(party: Party, day: int | None) -> str:
    """Why nobody answers for what a party carries, or an empty text."""
    say, person = QCoreApplication.translate, party.person
    if person is None:
        return say("Raci", "No person is named")
    return say("Raci", "{0} is away without a deputy").format(person.name) if _is_away(party, day) else ""


def _is_away(party: Party, day: int | None) -> bool:
    """Whether neither the person of a party nor a deputy is there on a day."""
    person = party.person
    if person is None or day is None or person.present(day):
        return False
    return person.deputy is None or not person.deputy.present(day)


def _person(party: Party, day: int | None) -> str:
    """Who stands for a party, on a day who is there."""
    person = party.person
    if person is None:
        return ""
    if _is_away(party, day):
        return QCoreApplication.translate("Raci", "{0}, away").format(person.name)
    if day is None or person.present(day) or person.deputy is None:
        return person.name
    return person.deputy.name


def load_words(column: Column) -> str:
    """How much a party carries: "accountable for 3 activities, responsible for 2"."""
    say = QCoreApplication.translate
    words = say("Raci", "Accountable for {0}, responsible for {1}")
    words = words.format(counted(column.accountable, "activity", "activities"), column.responsible)
    if column.person and column.total > column.accountable:
        more = say("Raci", "{0} is accountable for {1} with all parties together")
        words += f"; {more.format(column.person, column.total)}"
    if is_heavy(column):
        words += "; " + say("Raci", "more than {0} is a lot for one person").format(MOST_ACTIVITIES)
    return words


def is_heavy(column: Column) -> bool:
    """Whether the person of a party is accountable for more than one person can be."""
    return column.accountable > 0 and column.total > MOST_ACTIVITIES
