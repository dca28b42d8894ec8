"""The command line as scripts use it: exit codes, one line on stderr, JSON keys."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app import hooks
from app.document import Document
from app.main import main
from models import Person

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def day90(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))

    def run(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as leaving:  # --help and --version leave by themselves
            code = int(leaving.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    yield run
    hooks.uninstall()


@pytest.fixture
def file(day90: Run, tmp_path: Path) -> Path:
    path = tmp_path / "claims.day90"
    code, out, err = day90("new", path, "--title", "Claims", "--organisation", "Org", "--start", "2026-02-02")
    assert (code, err) == (0, "")
    assert "Claims" in out
    return path


def test_a_new_file_holds_the_built_in_plan(file: Path) -> None:
    with Document.open(file, read_only=True) as document:
        program = document.program
        assert (program.title, program.organisation, program.start) == ("Claims", "Org", date(2026, 2, 2))
        assert len(program.milestones) == 18
        assert len(program.activities) == 17
        assert len(program.tasks) >= 70


def test_a_blank_plan_and_another_go_live(day90: Run, tmp_path: Path) -> None:
    path = tmp_path / "blank.day90"
    assert (
        day90("new", path, "--title", "B", "--plan", "blank", "--start", "2026-02-02", "--go-live", 75)[0]
        == 0
    )
    with Document.open(path, read_only=True) as document:
        assert (document.program.go_live_day, document.program.handoff_day) == (75, 40)
        assert not document.program.tasks


def test_info_tells_the_clocks_and_counts(day90: Run, file: Path) -> None:
    code, out, err = day90("info", file, "--json", "--as-of", "2026-03-14")
    facts = json.loads(out)
    assert (code, err) == (0, "")
    assert set(facts) == {"format", "program", "organisation", "clocks", "today", "counts"}
    assert facts["today"] == {
        "date": "2026-03-14",
        "sprint_day": 41,
        "handoff_week": 3,
        "production_day": -19,
    }
    assert facts["clocks"] == {
        "day_1": "2026-02-02",
        "handoff_week_1": "2026-02-27",
        "go_live": "2026-04-03",
        "go_live_day": 61,
    }
    assert facts["counts"]["milestone"] == 18
    assert "sprint day 41" in day90("info", file, "--as-of", "2026-03-14")[1]
    code, _out, err = day90("info", file, "--as-of", "0001-01-02")
    assert (code, "'0001-01-02' is not in the years 1990 to 2199" in err) == (2, True)


def test_check_prints_findings_with_stable_keys(day90: Run, file: Path) -> None:
    code, out, _ = day90("check", file, "--json", "--as-of", "2026-02-02")
    found = json.loads(out)
    assert code == 0
    assert set(found) == {"findings", "counts"}
    assert set(found["counts"]) == {"blocker", "warning", "advice"}
    first = found["findings"][0]
    assert set(first) == {"rule", "name", "severity", "place", "what", "why", "fix", "source", "silenced"}
    assert set(first["place"]) == {"table", "id", "field", "title"}
    assert first["severity"] == "blocker"


@pytest.mark.parametrize(("severity", "code"), [("blocker", 1), ("warning", 1), ("advice", 1)])
def test_check_fails_on_a_severity(day90: Run, file: Path, severity: str, code: int) -> None:
    assert day90("check", file, "--fail-on", severity, "--as-of", "2026-02-02")[0] == code


def test_check_passes_when_only_milder_findings_are_left(day90: Run, file: Path) -> None:
    with Document.open(file) as document, document.edit("Name the owner") as session:
        owner = Person(name="Ada", program=document.program)
        session.add(owner)
        document.program.adoption_owner = owner
    assert day90("check", file, "--fail-on", "blocker", "--as-of", "2026-02-02")[0] == 0
    assert day90("check", file, "--fail-on", "warning", "--as-of", "2026-02-02")[0] == 1


def test_export_writes_all_documents_or_some(day90: Run, file: Path, tmp_path: Path) -> None:
    code, out, _ = day90("export", file, "--to", tmp_path / "all", "--as-of", "2026-03-14")
    assert code == 0
    written = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert written == sorted(
        [
            "champion-roster.xlsx", "handoff-plan.docx", "milestone-tracker.xlsx", "raci.xlsx",
            "role-redesign.docx", "rollout-plan.docx", "sprint-tracker.xlsx",
        ]
    )  # fmt: skip
    assert len(out.splitlines()) == 7
    assert (
        day90("export", file, "--to", tmp_path / "one", "--only", "raci", "--only", "handoff-plan.docx")[0]
        == 0
    )
    assert {path.name for path in (tmp_path / "one").iterdir()} == {"raci.xlsx", "handoff-plan.docx"}


def test_export_lists_its_documents_without_a_file(day90: Run) -> None:
    code, out, _ = day90("export", "--list")
    assert code == 0
    assert "sprint-tracker.xlsx" in out


def test_history_tells_who_changed_what(day90: Run, file: Path) -> None:
    with Document.open(file, who="Dana") as document, document.edit("Rename the program"):
        document.program.title = "Claims triage"
    code, out, _ = day90("history", file, "--json", "--limit", 1)
    [edit] = json.loads(out)["edits"]
    assert code == 0
    assert set(edit) == {"at", "who", "label", "source", "changes"}
    assert (edit["who"], edit["label"]) == ("Dana", "Rename the program")
    [change] = edit["changes"]
    assert (change["table"], change["field"], change["from"], change["to"]) == (
        "program", "title", "Claims", "Claims triage",
    )  # fmt: skip
    assert "Rename the program" in day90("history", file)[1]


def test_backup_and_verify(day90: Run, file: Path) -> None:
    code, out, _ = day90("backup", file)
    assert code == 0
    assert Path(out.strip()).is_file()
    assert day90("verify", file)[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "missing.day90"],
        ["check", "--nonsense"],
        ["new", "x.day90"],
        ["new", "x.day90", "--title", ""],
        ["new", "x.day90", "--title", "  "],
        ["new", "x.day90", "--title", "\x01 \x1b\n\udcff\u200b"],
        ["new", "x.day90", "--title", "T", "--start", "yesterday"],
        ["new", "x.day90", "--title", "T", "--go-live", "0"],
        ["new", "x.day90", "--title", "T", "--plan", "waterfall"],
        ["export"],
        ["history", "missing.day90", "--limit", "0"],
        ["verify", "missing.day90"],
        ["backup", "missing.day90"],
        ["frobnicate"],
        ["one.day90", "two.day90"],
    ],
)
def test_bad_usage_is_one_line_and_exit_code_2(
    day90: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = day90(*words)
    assert code == 2
    assert err.startswith("day90: ")
    assert err.count("\n") == 1
    assert not list(tmp_path.glob("*.day90"))


def test_a_title_is_asked_for_and_kept_without_spaces_around_it(day90: Run, tmp_path: Path) -> None:
    path = tmp_path / "claims.day90"
    told = "day90: argument --title: a program needs a title; day90 --help shows how.\n"
    assert day90("new", path, "--title", " ") == (2, "", told)
    assert day90("new", path, "--title", " Claims  triage ")[0] == 0
    with Document.open(path, read_only=True) as document:
        assert document.program.title == "Claims triage"


def test_what_no_console_and_no_file_can_hold_is_taken_out_of_a_title(day90: Run, tmp_path: Path) -> None:
    path = tmp_path / "claims.day90"
    code, out, err = day90("new", path, "--title", "bad\udcff\x1b[31m t\nline2", "--organisation", "o\rg\x07")
    assert (code, err) == (0, "")
    assert out.startswith(f"{path}: bad\ufffd\ufffd[31m t line2, Day 1")
    assert day90("info", path)[1].startswith("bad\ufffd\ufffd[31m t line2 - o g\ufffd\n")


class Console:
    """What the command line writes to when there is neither a terminal nor a test that listens."""

    def __init__(self, patch: pytest.MonkeyPatch, encoding: str, number: int) -> None:
        self.out = open(number, "w", encoding=encoding, errors="strict")  # noqa: SIM115
        self.err = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict")
        patch.setattr("sys.stdout", self.out)
        patch.setattr("sys.stderr", self.err)

    def complaints(self) -> str:
        """Leave, which fails when results are still to be written, and see what was complained of."""
        self.out.close()
        self.err.seek(0)
        return self.err.read()


def test_any_console_shows_results_in_the_letters_it_has(
    day90: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, shown = tmp_path / "claims.day90", tmp_path / "shown.txt"
    day90("new", path, "--title", "Schäden 日本", "--organisation", "Örg", "--start", "2026-02-02")
    for words, expected in (
        (["info", path, "--json"], "Schäden 日本"),
        (["info", path], r"Sch\xe4den \u65e5\u672c - \xd6rg"),
        (["history", path, "--json"], "Schäden 日本"),
        (["history", path], "New program"),
    ):
        with monkeypatch.context() as patch:
            console = Console(patch, "ascii", os.open(shown, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))
            assert main([str(word) for word in words]) == 0
            assert console.complaints() == ""
        text = shown.read_text("ascii")
        assert expected in (json.dumps(json.loads(text), ensure_ascii=False) if "--json" in words else text)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("words", [["check", "--json"], ["check"], ["info"], ["--help"], ["--version"]])
def test_results_that_cannot_be_written_are_one_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    if not words[0].startswith("-"):
        words = [words[0], str(file), *words[1:]]
    with monkeypatch.context() as patch:
        console = Console(patch, "utf-8", os.open("/dev/full", os.O_WRONLY))
        assert main(words) == 2
        said = console.complaints()
    assert said == (
        "day90: The output could not be written (no space left on device): make room, or send it elsewhere.\n"
    )


@pytest.mark.parametrize("words", [["check", "--json"], ["info"]])
def test_a_reader_who_has_seen_enough_hears_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with monkeypatch.context() as patch:
        console = Console(patch, "utf-8", writer)
        assert main([words[0], str(file), *words[1:]]) == 0
        assert console.complaints() == ""


def test_an_unknown_document_is_refused(day90: Run, file: Path, tmp_path: Path) -> None:
    code, _, err = day90("export", file, "--to", tmp_path / "out", "--only", "gantt.pdf")
    assert code == 2
    assert "gantt.pdf" in err
    assert not (tmp_path / "out").exists()


def test_new_never_overwrites(day90: Run, file: Path) -> None:
    before = file.read_bytes()
    code, _, err = day90("new", file, "--title", "Other")
    assert code == 2
    assert err.startswith("day90: ")
    assert file.read_bytes() == before


def test_help_and_version(day90: Run) -> None:
    for words in (["--help"], ["--version"], ["check", "--help"]):
        code, out, _ = day90(*words)
        assert code == 0
        assert "day90" in out
    shown = day90("--help")[1]
    assert shown.startswith("usage: day90 [FILE]\n       day90 COMMAND ...\n")
    assert "day90 opens the window, day90 FILE opens it on a program." in shown
    assert day90("check", "--help")[1].startswith("usage: day90 check [-h]")


@pytest.mark.parametrize("mistake", [ValueError, ZeroDivisionError])
def test_a_mistake_of_ours_is_one_line_that_names_the_log(
    day90: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: type[Exception]
) -> None:
    owner = "Dana"

    def fail(*_given: object) -> None:
        raise mistake(f"{owner}, confidential")

    monkeypatch.setattr("app.cli_commands.check_program", fail)
    code, out, err = day90("check", file)
    log = tmp_path / "home" / "log" / hooks.LOG_NAME
    assert (code, out) == (2, "")
    assert err.startswith(f"day90: This is a mistake in Day90 ({mistake.__name__})")
    assert str(log) in err
    assert err.count("\n") == 1
    assert owner not in err + log.read_text(encoding="utf-8")
    assert "in fail" in log.read_text(encoding="utf-8")


def test_a_mistake_of_ours_is_one_line_also_without_a_log(
    day90: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise ValueError

    monkeypatch.setattr("app.cli_commands.check_program", fail)
    (tmp_path / "home" / "log").touch()
    code, _out, err = day90("check", file)
    assert code == 2
    assert err.startswith("day90: This is a mistake in Day90")
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="the shell of this system closes no streams")
@pytest.mark.parametrize(
    ("closed", "code"), [("info {0} >&-", 0), ("--help >&-", 0), ("info nope.day90 2>&-", 2)]
)
def test_a_stream_that_was_closed_before_the_start_is_no_error(
    file: Path, tmp_path: Path, closed: str, code: int
) -> None:
    words = f"{shlex.quote(sys.executable)} -m app {closed.format(shlex.quote(str(file)))}"
    environment = {**os.environ, "DAY90_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        words, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, "")
