"""The language of the window: its texts, dates, numbers, first weekday and reading direction."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "languages"
SYSTEM, ENGLISH = "system", "en"
PLAIN_DATE = "d MMM yyyy"  # the same in all Englishes, where 3/4/2026 would be two days
_QTS_OWN = ("qtbase", "qt")


class _State:
    translators: list[QTranslator] = []  # noqa: RUF012 - one per process on purpose
    words: dict[str, str] = {}  # noqa: RUF012


def install(app: QApplication, wish: str = SYSTEM, folder: Path = FOLDER) -> str:
    """Speak a language from now on: "system" or a code such as "de" or "pt_BR"; returns the code spoken.

    English is spoken where there are no texts of ours. Qt's own words and the reading direction follow
    our texts, so that a window is never half in one language. What is built already keeps its words.
    """
    for old in _State.translators:
        app.removeTranslator(old)
    _State.translators = []
    asked = QLocale.system() if wish == SYSTEM else QLocale(wish)
    ours = _loaded(asked, "day90", folder)
    locale = asked if ours is not None else _english()
    if ours is not None:
        qts = (_loaded(locale, name, _qt_folder()) for name in _QTS_OWN)
        _State.translators = [*(each for each in qts if each is not None), ours]
    for each in _State.translators:
        app.installTranslator(each)
    speak(app, locale)
    return locale.name() if ours is not None else ENGLISH


def speak(app: QApplication, locale: QLocale) -> None:
    """Write dates and month names as a locale does, and read in its direction."""
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    _State.words.clear()


def offered(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """The languages that can be chosen, as code and own name: ("en", "English"), ("de", "Deutsch")."""
    codes = sorted(path.stem.removeprefix("day90_") for path in folder.glob("day90_*.qm"))
    return [(ENGLISH, "English"), *((code, own_name(code)) for code in codes if code != ENGLISH)]


def own_name(code: str) -> str:
    """What a language calls itself, with a capital as in a list."""
    name = QLocale(code).nativeLanguageName() or code
    return name[:1].upper() + name[1:]


def word(text: str, context: str = "Model") -> str:
    """A heading, state or other word of the model in the user's language; itself if nobody translated it."""
    if not text:
        return ""
    key = f"{context}\n{text}"
    found = _State.words.get(key)
    if found is None:
        found = _State.words[key] = QCoreApplication.translate(context, text)
    return found


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, in as many plurals as the language has: 1 task, 3 tasks.

    The nouns are given in English; a translation stands under the plural, as "%n tasks".
    """
    several = many or f"{one}s"
    found = QCoreApplication.translate("Counted", f"%n {several}", "", number)
    return f"1 {one}" if number == 1 and found == f"1 {several}" else found


def isolated(words: str) -> str:
    """What somebody typed, for a sentence: written from the right, it leaves the order of the rest alone."""
    if any(bidirectional(letter) in ("R", "AL") for letter in words):
        return f"\u2068{words}\u2069"
    return words


def date_words(day: date | QDate) -> str:
    """A date as the language writes it in a cell, always with its whole year: 2 Feb 2026, 02.02.2026."""
    return QLocale().toString(_qdate(day), _pattern(QLocale()))


def brief_date(day: date | QDate) -> str:
    """A date without its year, where there is little room: 2 Feb."""
    return QLocale().toString(_qdate(day), "d MMM")


def weekday_words(day: date | QDate) -> str:
    """The name of a date's weekday: Monday."""
    return QLocale().toString(_qdate(day), "dddd")


def weekday_brief(day: date | QDate) -> str:
    """The short name of a date's weekday: Mon."""
    return QLocale().toString(_qdate(day), "ddd")


def number_words(value: float) -> str:
    """A number without needless decimals: 4, 4.5 or 4,5, 0.25."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text, point = locale.toString(float(value), "f", 2), locale.decimalPoint()
    return text.rstrip(locale.zeroDigit()).rstrip(point)


def first_weekday() -> Qt.DayOfWeek:
    """The day on which a week begins, where the user lives."""
    return QLocale.system().firstDayOfWeek()


def typed(text: str) -> str:
    """What somebody typed for a day, with a date in the user's own order of figures made plain: 2026-02-03.

    Everything else stays as it is, so that all other forms are understood as well.
    """
    bare = " ".join(text.split())
    if not re.fullmatch(r"\d{1,4}\W+\d{1,2}\W+\d{1,4}\.?", bare):
        return text
    for locale in (QLocale(), QLocale.system()):
        for pattern in (locale.dateFormat(QLocale.FormatType.ShortFormat), _pattern(locale)):
            day = _read(locale, bare, pattern)
            if day.isValid():
                return day.toString(Qt.DateFormat.ISODate)
    return text


def _read(locale: QLocale, text: str, pattern: str) -> QDate:
    """A date in a pattern of figures, with two or four digits for the year; invalid if it is none."""
    if "MMM" in pattern or "d" not in pattern:
        return QDate()
    year, day = re.sub("y+", "yyyy", pattern), QDate()
    if re.search(r"\d{4}", text):
        day = locale.toDate(text, year.replace("dd", "d").replace("MM", "M"))
    elif re.fullmatch(r".*\D\d\d\.?", text):
        day = locale.toDate(text, re.sub("y+", "yy", pattern).replace("dd", "d").replace("MM", "M"))
        day = day.addYears(100) if day.isValid() and day.year() < 1970 else day
    return day


def _pattern(locale: QLocale) -> str:
    """The short date of a language with four digits for the year."""
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return PLAIN_DATE
    short = re.sub("y+", "yyyy", locale.dateFormat(QLocale.FormatType.ShortFormat))
    return "yyyy-MM-dd" if "MMM" in short else short


def _english() -> QLocale:
    """English with the habits of the user's country where such a locale is known."""
    here = QLocale.system()
    if here.language() in (QLocale.Language.English, QLocale.Language.C):
        return here
    found = QLocale(QLocale.Language.English, here.territory())
    british = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return found if found.territory() == here.territory() else british


def _loaded(locale: QLocale, name: str, folder: Path) -> QTranslator | None:
    """The texts called name_LANGUAGE.qm; None where there are none for exactly this language."""
    translator = QTranslator()
    for code in (locale.name(), locale.name().partition("_")[0]):
        if translator.load(f"{name}_{code}", str(folder)):
            return translator
    return None


def _qt_folder() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _qdate(day: date | QDate) -> QDate:
    return day if isinstance(day, QDate) else QDate(day.year, day.month, day.day)
