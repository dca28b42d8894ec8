"""Write documents of an open program into a folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exporters import Exporter, Options, Report, exporters
from exporters.brand import Brand
from models.errors import UserError

if TYPE_CHECKING:
    from models.program import Program

WORD = ".docx"


@dataclass(frozen=True)
class Written:
    """A document that was written, and what a reader should know about it."""

    exporter: Exporter
    path: Path
    report: Report


def options_for(program: Program, *, profile: str = "change lead", return_by: date | None = None) -> Options:
    """How this program's documents look: its brand, its template, today."""
    template = Path(program.template) if program.template else None
    brand = Brand(logo=program.logo, accent=program.accent, label=program.label, template=template)
    return Options(brand=brand, today=program.as_of, profile=profile, return_by=return_by)


def chosen(names: Collection[str]) -> list[Exporter]:
    """The documents of these names ("raci.xlsx" or "raci"), or all. Raises UserError for an unknown name."""
    known = exporters()
    if not names:
        return known
    by_name = {each.name: each for each in known} | {Path(each.name).stem: each for each in known}
    for name in names:
        if name not in by_name:
            raise UserError(f"There is no document called '{name}'; day90 export --list shows them all.")
    return [each for each in known if {each.name, Path(each.name).stem} & set(names)]


def export(
    program: Program,
    folder: Path,
    documents: Collection[Exporter],
    options: Options,
    go_on: Callable[[], bool] = lambda: True,
) -> Iterator[Written]:
    """Write documents one after another, each whole or not at all; stops when `go_on` says no.

    Raises UserError when the folder cannot be written, a file is open in another program, or the Word
    template is gone, which only a Word document needs; nothing is written then.
    """
    if any(Path(each.name).suffix == WORD for each in documents):
        _find(options.brand.template)
    _make(folder)
    for each in documents:
        if not go_on():
            return
        path = folder / each.name
        try:
            report = each.write(program, path, options)
        except PermissionError:
            raise UserError(
                f"'{path.name}' cannot be replaced; close it in Word or Excel and export again."
            ) from None
        except OSError as error:
            raise UserError(f"'{path.name}' could not be written: {error.strerror}.") from None
        yield Written(each, path, report)


def _find(template: Path | None) -> None:
    """Make sure that the program's Word template, if it has one, is where it was."""
    if template is not None and not template.is_file():
        raise UserError(
            f"The Word template '{template}' is not there any more; choose another on the Documents page."
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder '{folder}' cannot be made: {error.strerror}.") from None
