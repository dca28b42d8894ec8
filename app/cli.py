"""The command line: the same program without a window, stable for scripts."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from app import console
from app.libraries import absence
from models.errors import UserError
from models.texts import one_line, says_something

FINE, FOUND, BAD = 0, 1, 2
WHAT = """\
Plan the people side of an AI rollout.

day90 opens the window, day90 FILE opens it on a program.
day90 COMMAND does one thing without a window; day90 COMMAND --help says how."""
YEARS = range(1990, 2200)  # of dates that somebody can have meant


class Parser(argparse.ArgumentParser):
    """A parser that complains in one line, as every other mistake does."""

    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message}; day90 --help shows how.")

    def _print_message(self, message: str, file: object = None) -> None:
        """Show the help or the version, noticing when it cannot be written."""
        console.write(message.rstrip("\n"))


def run(argv: Sequence[str]) -> int:
    """Run one command; 0 fine, 1 findings at or above --fail-on, 2 bad usage, input or no room for output."""
    console.get_ready()
    try:
        return _run(argv)
    except UserError as error:
        console.complain(str(error))
        return BAD
    except BrokenPipeError:
        return FINE


def _run(argv: Sequence[str]) -> int:
    """Run one command, and see to it that all it wrote has arrived; --help ends in a SystemExit."""
    try:
        arguments = parser().parse_args(list(argv))
        if lacking := absence(window=False):
            raise UserError(lacking)
        return _carry_out(arguments)
    finally:
        console.finish()


def _carry_out(arguments: argparse.Namespace) -> int:
    """Run the command; an error that is no mistake of the user's is logged, and said in one line too."""
    from app import hooks
    from app.paths import home

    hooks.log_into(home() / "log")
    try:
        from app import cli_commands

        return int(getattr(cli_commands, arguments.command)(arguments) or FINE)
    except (UserError, BrokenPipeError):
        raise
    except Exception as error:
        path = hooks.keep(error)
        where = f"the log {path} says where" if path else "and no log of it could be written"
        kind = type(error).__name__
        raise UserError(f"This is a mistake in Day90 ({kind}), not in what you typed; {where}.") from error


def parser() -> Parser:
    """All commands and their options."""
    top = Parser(
        prog="day90",
        usage="day90 [FILE]\n       day90 COMMAND ...",
        description=WHAT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"day90 {_version()}")
    commands = top.add_subparsers(
        prog="day90", dest="command", required=True, metavar="COMMAND", parser_class=Parser
    )
    _demo(commands)
    _new(commands)
    _readers(commands)
    _export(commands)
    for name, words in (
        ("backup", "keep a copy of a file now"),
        ("verify", "check a file without opening it"),
    ):
        commands.add_parser(name, help=words).add_argument("file", type=Path, metavar="FILE")
    return top


def _demo(commands: argparse._SubParsersAction[Parser]) -> None:
    demo = commands.add_parser("demo", help="build the sample program, check it and write all its documents")
    demo.add_argument("folder", type=Path, nargs="?", default=Path("day90-demo"), metavar="DIR")
    demo.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    _as_of(demo)


def _new(commands: argparse._SubParsersAction[Parser]) -> None:
    new = commands.add_parser("new", help="make a new program from a built-in plan")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--title", type=_title, required=True, metavar="T")
    new.add_argument("--organisation", default="", metavar="O")
    new.add_argument("--start", type=_date, metavar="YYYY-MM-DD", help="Day 1; next Monday if left out")
    new.add_argument("--go-live", type=int, default=61, metavar="DAY", help="sprint day of go-live (61)")
    new.add_argument("--plan", default="ai-rollout", metavar="NAME", help="ai-rollout or blank")


def _readers(commands: argparse._SubParsersAction[Parser]) -> None:
    info = commands.add_parser("info", help="what a file holds, and what day it is")
    check = commands.add_parser("check", help="the plan check: what is wrong, where, why and how to mend it")
    history = commands.add_parser("history", help="every edit: when, who, what")
    for each in (info, check, history):
        each.add_argument("file", type=Path, metavar="FILE")
        each.add_argument("--json", action="store_true", help="machine-readable, stable keys")
    for each in (info, check):
        _as_of(each)
    check.add_argument(
        "--fail-on", choices=("blocker", "warning", "advice"), help="exit 1 from this severity on"
    )
    history.add_argument("--limit", type=_count, default=50, metavar="N", help="newest N edits (50)")


def _export(commands: argparse._SubParsersAction[Parser]) -> None:
    export = commands.add_parser("export", help="write Word plans and Excel trackers")
    export.add_argument("file", type=Path, nargs="?", metavar="FILE")
    export.add_argument("--to", type=Path, metavar="DIR", help="folder to write to")
    export.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="one document; may be repeated"
    )
    export.add_argument("--list", action="store_true", help="show the documents and leave")
    _as_of(export)


def _as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", type=_date, metavar="YYYY-MM-DD", help="the date that counts as today")


def _title(text: str) -> str:
    if not says_something(text):
        raise argparse.ArgumentTypeError("a program needs a title")
    return one_line(text)


def _date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date like 2026-02-02") from None
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(f"'{text}' is not in the years {YEARS[0]} to {YEARS[-1]}")
    return day


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of edits")
    return int(text)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("day90")
    except PackageNotFoundError:
        return "from source"
