"""The first start: what counts as set up, what happens if it is not, and the sentence for each obstacle."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app import bootstrap, environment
from app.environment import SetupError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the lock of a folder is not for Windows")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone that is not set up, in a folder with a space in its name."""
    monkeypatch.delenv(bootstrap.SWITCH, raising=False)
    root = tmp_path / "a clone"
    root.mkdir()
    (root / "pyproject.toml").write_text('[dependency-groups]\ndev = ["pytest>=8", "mypy"]\n', "utf-8")
    return root


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was installed, by an installer that only makes the interpreter."""
    calls: list[list[str]] = []

    def install(root: Path, wanted: Sequence[str]) -> None:
        make_interpreter(root)
        calls.append(list(wanted))

    monkeypatch.setattr(bootstrap, "install", install)
    return calls


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands of set-up, none of them run; a fresh environment gets its interpreter."""
    commands: list[list[str]] = []

    def finished(command: Sequence[str], root: Path) -> tuple[int, str]:
        commands.append(list(command))
        if "venv" in command:
            make_interpreter(root)
        return 0, ""

    monkeypatch.setattr(environment, "finished", finished)
    monkeypatch.setattr(environment, "working_uv", lambda: None)
    return commands


def make_interpreter(root: Path, target: str = sys.executable) -> None:
    python = environment.interpreter(root)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.unlink(missing_ok=True)
    python.symlink_to(target)


def installs(commands: list[list[str]]) -> list[list[str]]:
    return [command for command in commands if "install" in command]


def test_set_up_once(clone: Path, installed: list[list[str]]) -> None:
    assert not bootstrap.is_ready(clone)
    bootstrap.prepare(clone, ())
    bootstrap.prepare(clone, ())
    assert bootstrap.is_ready(clone)
    assert installed == [[]]


def test_groups_come_from_pyproject_and_include_the_program(clone: Path, installed: list[list[str]]) -> None:
    bootstrap.prepare(clone, ("dev",))
    assert installed == [["pytest>=8", "mypy"]]
    assert bootstrap.is_ready(clone, ("dev",))
    assert bootstrap.is_ready(clone)


def test_the_program_alone_has_no_tools(clone: Path, installed: list[list[str]]) -> None:
    bootstrap.prepare(clone, ())
    assert not bootstrap.is_ready(clone, ("dev",))


def test_changed_pyproject_asks_for_set_up(clone: Path, installed: list[list[str]]) -> None:
    bootstrap.prepare(clone, ("dev",))
    with (clone / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not bootstrap.is_ready(clone)
    bootstrap.prepare(clone, ())
    assert bootstrap.is_ready(clone)
    assert not bootstrap.is_ready(clone, ("dev",))


def test_moved_clone_asks_for_set_up(clone: Path, installed: list[list[str]]) -> None:
    bootstrap.prepare(clone, ())
    moved = clone.rename(clone.parent / "moved")
    assert not bootstrap.is_ready(moved)


def test_other_interpreter_asks_for_set_up(clone: Path, installed: list[list[str]], tmp_path: Path) -> None:
    bootstrap.prepare(clone, ())
    other = tmp_path / "python3.99"
    other.touch()
    make_interpreter(clone, str(other))
    assert not bootstrap.is_ready(clone)


def test_interpreter_that_went_away_asks_for_set_up(clone: Path, installed: list[list[str]]) -> None:
    bootstrap.prepare(clone, ())
    environment.interpreter(clone).unlink()
    assert not bootstrap.is_ready(clone)


def test_second_start_waits_and_then_has_nothing_to_do(
    clone: Path, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = os.open(clone, os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)
    said: list[str] = []

    def finish_the_first(sentence: str) -> None:
        said.append(sentence)
        make_interpreter(clone)
        bootstrap.write_stamp(bootstrap.stamp(clone), bootstrap.signature(clone))
        os.close(first)

    monkeypatch.setattr(bootstrap, "say", finish_the_first)
    bootstrap.prepare(clone, ())
    assert said == ["Another start is setting up .venv right now; waiting for it to finish ..."]
    assert installed == []


def test_hand_over_keeps_the_arguments(
    clone: Path, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _python, arguments: started.append(arguments))
    monkeypatch.setattr(sys, "argv", ["app", "check", "a b.day90"])
    bootstrap.enter("app", (), clone)
    assert started == [[str(environment.interpreter(clone)), "-m", "app", "check", "a b.day90"]]


def test_inside_an_up_to_date_environment_nothing_happens(
    clone: Path, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.prepare(clone, ())
    monkeypatch.setattr(sys, "prefix", str(environment.environment(clone)))
    monkeypatch.setattr(os, "execv", lambda *_: pytest.fail("started again"))
    bootstrap.enter("app", (), clone)
    assert len(installed) == 1


def test_installed_copy_is_left_alone(tmp_path: Path, installed: list[list[str]]) -> None:
    bootstrap.enter("app", (), tmp_path)
    assert installed == []


def test_set_up_can_be_switched_off(
    clone: Path, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(bootstrap.SWITCH, "off")
    bootstrap.enter("app", (), clone)
    assert installed == []


@pytest.mark.parametrize(
    ("reason", "code", "words"),
    [
        (SetupError("This went wrong; do that."), 2, "This went wrong; do that."),
        (PermissionError(13, "Permission denied"), 2, "Set-up cannot write to"),
        (KeyboardInterrupt(), 130, "Set-up was interrupted"),
    ],
)
def test_obstacle_is_one_sentence(
    reason: BaseException,
    code: int,
    words: str,
    clone: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(*_: object) -> None:
        raise reason

    monkeypatch.setattr(bootstrap, "prepare", stop)
    with pytest.raises(SystemExit) as left:
        bootstrap.enter("app", (), clone)
    assert left.value.code == code
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"day90: {words}")


def test_python_without_venv_is_told_the_apt_line(
    clone: Path,
    ran: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(environment, "can_make_environments", lambda: False)
    with pytest.raises(SystemExit, match="2"):
        bootstrap.enter("app", (), clone)
    assert f"apt-get install python3.{sys.version_info.minor}-venv)" in capsys.readouterr().err
    assert not environment.environment(clone).exists()


def test_pip_compiles_and_installs_the_project_with_the_groups(clone: Path, ran: list[list[str]]) -> None:
    environment.install(clone, ["pytest>=8"])
    (command,) = installs(ran)
    assert command[command.index("install") :] == [
        "install", "--compile", "--editable", str(clone), "pytest>=8"
    ]  # fmt: skip
    assert "compileall" in ran[-1]


def test_uv_is_preferred_and_writes_no_lock(
    clone: Path, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "working_uv", lambda: "/bin/uv")
    environment.install(clone, ["pytest>=8"])
    (command,) = installs(ran)
    assert command[:3] == ["/bin/uv", "pip", "install"]
    assert {"--compile-bytecode", "--editable", "pytest>=8"} <= set(command)


def test_pip_takes_over_where_uv_fails(
    clone: Path, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "working_uv", lambda: "/bin/uv")
    quiet = environment.finished
    monkeypatch.setattr(
        environment,
        "finished",
        lambda c, r: (1, "error: no") if "install" in c and c[0] == "/bin/uv" else quiet(c, r),
    )
    environment.install(clone, [])
    (command,) = installs(ran)
    assert command[1:3] == ["-m", "pip"]


def test_environment_of_uv_gets_pip_rather_than_being_thrown_away(
    clone: Path, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_interpreter(clone)
    (environment.environment(clone) / "mine").touch()
    monkeypatch.setattr(environment, "usable", lambda _root, needed: needed == "sys")
    environment.install_with_pip(clone, [])
    assert ran[0][1:] == ["-m", "ensurepip"]
    assert (environment.environment(clone) / "mine").exists()


def test_half_made_environment_is_made_again(clone: Path, ran: list[list[str]]) -> None:
    make_interpreter(clone)
    left = environment.environment(clone) / "half a library"
    left.touch()
    (environment.environment(clone) / environment.UNFINISHED).touch()
    assert not environment.usable(clone, "sys")
    environment.install(clone, [])
    assert not left.exists()
    assert not (environment.environment(clone) / environment.UNFINISHED).exists()


def test_a_kill_leaves_the_mark_and_an_orderly_failure_does_not(clone: Path) -> None:
    mark = environment.environment(clone) / environment.UNFINISHED
    with pytest.raises(KeyboardInterrupt), environment.unfinished(clone, fresh=True):
        raise KeyboardInterrupt
    assert mark.exists()
    with pytest.raises(SetupError), environment.unfinished(clone, fresh=False):
        raise SetupError("no network")
    assert not mark.exists()


def test_interpreter_outside_an_environment_is_not_usable(clone: Path, tmp_path: Path) -> None:
    script = environment.interpreter(clone)
    script.parent.mkdir(parents=True)
    script.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    script.chmod(0o755)
    assert not environment.usable(clone, "sys")


def test_uv_that_does_not_start_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shim = tmp_path / "uv"
    shim.write_text("#!/bin/sh\nexit 127\n", "utf-8")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert environment.working_uv() is None
    shim.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    assert environment.working_uv() == str(shim)


def test_settings_that_would_misdirect_the_packages_stay_outside() -> None:
    kept = environment.clean({"PYTHONPATH": "/x", "PIP_TARGET": "/y", "PIP_USER": "1", "PATH": "/bin"})
    assert kept == {"PATH": "/bin", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (
            "WARNING: Retrying after NewConnectionError(...)\nERROR: No matching distribution",
            "cannot be reached",
        ),
        ("error: Request failed\n  Caused by: dns error: failed to lookup", "cannot be reached"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        (
            "Collecting a\nERROR: No matching distribution found for a\n",
            "No matching distribution found for a)",
        ),
        ("", "no reason was given"),
    ],
)
def test_failure_is_one_sentence(output: str, words: str) -> None:
    sentence = environment.failure(output, None)
    assert words in sentence
    assert "\n" not in sentence


def test_failed_step_keeps_what_it_said(clone: Path) -> None:
    environment.environment(clone).mkdir()
    with pytest.raises(SetupError, match="broken"):
        environment.run([sys.executable, "-c", "import sys; sys.exit('error: broken')"], clone)
    assert "error: broken" in (environment.environment(clone) / environment.LOG).read_text("utf-8")
