"""What each command of the command line does."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from app import cli_notices as told
from app import cli_output as output
from app.document import Document
from app.exporting import chosen, options_for
from app.exporting import export as write
from models.errors import UserError
from models.library import new_program
from models.rules import SEVERITIES
from models.rules import check as check_program
from models.storage.errors import MissingFile


def new(arguments: Namespace) -> int:
    start = arguments.start or _next_monday(date.today())
    program = new_program(
        arguments.title,
        start,
        plan_name=arguments.plan,
        organisation=arguments.organisation,
        go_live_day=_go_live(arguments.go_live),
    )
    with Document.create(arguments.file, lambda session: session.add(program)) as document:
        told.warning(document)
        output.line(f"{arguments.file}: {arguments.title}, Day 1 on {start.isoformat()}")
    return 0


def info(arguments: Namespace) -> int:
    with _reading(arguments) as document:
        output.info(document, as_json=arguments.json)
    return 0


def check(arguments: Namespace) -> int:
    with _reading(arguments) as document:
        findings = check_program(document.program)
        output.findings(findings, as_json=arguments.json)
    if arguments.fail_on is None:
        return 0
    worst = SEVERITIES.index(arguments.fail_on)
    return int(any(not each.silenced and SEVERITIES.index(each.severity) <= worst for each in findings))


def export(arguments: Namespace) -> int:
    if arguments.list:
        output.documents(chosen(()))
        return 0
    if arguments.file is None or arguments.to is None:
        raise UserError("Name a file and a folder: day90 export FILE --to DIR.")
    documents = chosen(arguments.only)
    with _reading(arguments) as document:
        for each in write(document.program, arguments.to, documents, options_for(document.program)):
            output.written(each)
    return 0


def history(arguments: Namespace) -> int:
    with _reading(arguments) as document:
        output.history(document.audit(arguments.limit), as_json=arguments.json)
    return 0


def backup(arguments: Namespace) -> int:
    from app.safekeeping import back_up
    from app.unsaved import unsaved

    waiting = unsaved(arguments.file)
    output.line(str(back_up(arguments.file)))
    told.backed_up(arguments.file, waiting)
    return 0


def verify(arguments: Namespace) -> int:
    from models.storage.verify import verify as verified

    result = verified(arguments.file)
    output.line(f"{arguments.file}: {result.words}")
    if not result.sound:
        raise UserError(result.words)
    return 0


def demo(arguments: Namespace) -> int:
    from app.demo import build, show

    path = build(arguments.folder, arguments.as_of or date.today())
    return 0 if arguments.no_window else show(path)


@contextmanager
def _reading(arguments: Namespace) -> Iterator[Document]:
    """The file, open for reading only; nobody is locked out and nothing is written."""
    with _opened(arguments.file) as document:
        told.read_without(arguments.file)
        as_of = getattr(arguments, "as_of", None)
        if as_of is not None:
            document.program.as_of = as_of
        yield document


def _opened(path: Path) -> Document:
    try:
        return Document.open(path, read_only=True)
    except MissingFile as error:
        raise told.missing(path, error) from None


def _next_monday(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7)


def _go_live(day: int) -> int:
    if not 1 <= day <= 999:
        raise UserError("Go-live must be a sprint day between 1 and 999.")
    return day
