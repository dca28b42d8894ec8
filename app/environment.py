"""Makes the private environment `.venv` and fills it with what pyproject.toml asks for, by uv or by pip.

Standard library only, and nothing heavy at the top: this module is read at every start from a clone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

UNFINISHED = "day90-unfinished"
LOG = "day90-setup.log"
PACKAGES = ("app", "views", "models", "exporters", "resources")

# What pip and uv say when the line is dead rather than the request wrong.
NO_NETWORK = (
    "name resolution",
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "dns error",
    "client error (Connect)",
    "Connection refused",
    "Network is unreachable",
    "No route to host",
    "operation timed out",
)
# Settings of the person's own shell that would send the packages somewhere other than `.venv`.
DISTURBING = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV")


class SetupError(Exception):
    """Set-up could not finish; the text is one sentence: what happened, what to do."""


def environment(root: Path) -> Path:
    """The folder of the private environment."""
    return root / ".venv"


def interpreter(root: Path) -> Path:
    """The Python inside the private environment, whether or not it exists yet."""
    return environment(root) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(root: Path, wanted: Sequence[str]) -> None:
    """Install the project (editable) and `wanted`, with uv if there is one that works, else with pip."""
    if uv := working_uv():
        try:
            install_with_uv(uv, root, wanted)
            return
        except SetupError:
            # pip reads settings that uv does not (pip.conf with a company's index), so it gets its turn.
            if not can_make_environments():
                raise
    install_with_pip(root, wanted)


def install_with_uv(uv: str, root: Path, wanted: Sequence[str]) -> None:
    """Make `.venv` if need be and fill it, without a lock file: that would record this machine's index."""
    fresh = not usable(root, "sys")
    with unfinished(root, fresh):
        if fresh:
            run([uv, "venv", "--allow-existing", "--python", base_python(), str(environment(root))], root)
        place = ["--python", str(interpreter(root)), "--compile-bytecode"]
        run([uv, "pip", "install", *place, "--editable", str(root), *wanted], root)
        compile_bytecode(root)


def install_with_pip(root: Path, wanted: Sequence[str]) -> None:
    """Make `.venv` if need be and fill it with the interpreter's own venv and pip."""
    fresh = not usable(root, "sys")
    without_pip = not fresh and not usable(root, "pip")
    if (fresh or without_pip) and not can_make_environments():
        raise SetupError(no_venv_support())
    with unfinished(root, fresh):
        if fresh:
            run([base_python(), "-m", "venv", str(environment(root))], root)
        elif without_pip:  # uv made it, and uv is not there today.
            run([str(interpreter(root)), "-m", "ensurepip"], root)
        pip = [str(interpreter(root)), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
        run([*pip, "--compile", "--editable", str(root), *wanted], root)
        compile_bytecode(root)


@contextmanager
def unfinished(root: Path, fresh: bool) -> Iterator[None]:
    """Mark `.venv` as half-made, emptied first if `fresh`: after a kill the mark is still there.

    A step that fails in an orderly way (no network) takes its mark back: what is there is whole.
    """
    if fresh:
        clear(root)
    mark = environment(root) / UNFINISHED
    mark.touch()
    try:
        yield
    except Exception:
        mark.unlink()
        raise
    mark.unlink()


def usable(root: Path, needed: str) -> bool:
    """Whether `.venv` was finished, its Python starts, is new enough and can import the module `needed`."""
    if (environment(root) / UNFINISHED).exists() or not interpreter(root).exists():
        return False
    question = f"import sys, {needed}; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    try:
        return finished([str(interpreter(root)), "-c", question], root)[0] == 0
    except OSError:
        return False


def clear(root: Path) -> None:
    """Empty the place of an environment that cannot be used."""
    import shutil

    if environment(root).exists():
        shutil.rmtree(environment(root))
    environment(root).mkdir()


def compile_bytecode(root: Path) -> None:
    """Compile our own packages too: a start without compiled files takes many times as long."""
    folders = [str(root / name) for name in PACKAGES]
    finished([str(interpreter(root)), "-m", "compileall", "-q", *folders], root)


def working_uv() -> str | None:
    """The path of uv, if there is one and it starts (a version manager may leave an empty shell of it)."""
    import shutil

    uv = shutil.which("uv")
    with suppress(OSError):
        if uv and finished([uv, "--version"], Path.cwd())[0] == 0:
            return uv
    return None


def can_make_environments() -> bool:
    """Whether this Python has venv with pip in it; Debian ships that part separately."""
    from importlib.util import find_spec

    parts = [find_spec("venv"), find_spec("ensurepip")]
    return all(part is not None and part.origin is not None for part in parts)  # No origin: an empty folder.


def no_venv_support() -> str:
    """The sentence for a Python without venv."""
    package = f"python3.{sys.version_info.minor}-venv"
    return (
        "This Python cannot make a private environment; install the missing part "
        f"(Debian and Ubuntu: {as_root(f'apt-get install {package}')}) and start the same command again."
    )


def as_root(command: str) -> str:
    """The command as this user has to type it."""
    return command if os.name == "nt" or os.geteuid() == 0 else f"sudo {command}"


def base_python() -> str:
    """The interpreter behind this one, so that an environment active by chance is not built upon."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def run(command: Sequence[str], root: Path) -> None:
    """Run one step of set-up; raises SetupError with a sentence if it fails, and keeps what it said."""
    code, output = finished(command, root)
    if code:
        log = keep_log(root, command, output)
        raise SetupError(failure(output, log))


def finished(command: Sequence[str], root: Path) -> tuple[int, str]:
    """Run a command quietly to its end; its exit code and everything it said."""
    import subprocess

    done = subprocess.run(
        command,
        cwd=root,
        env=clean(os.environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        close_fds=False,  # The set-up lock goes along: a step that outlives us still holds it.
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def clean(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment variables without those that would send packages elsewhere."""
    kept = {name: value for name, value in variables.items() if name not in DISTURBING}
    return kept | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}


def keep_log(root: Path, command: Sequence[str], output: str) -> Path | None:
    """Keep the output of a failed step beside what it was building, if there is such a place."""
    log = environment(root) / LOG
    try:
        log.write_text(f"{' '.join(command)}\n\n{output}", "utf-8")
    except OSError:
        return None
    return log


def failure(output: str, log: Path | None) -> str:
    """One sentence for a failed step."""
    if "No space left on device" in output:
        return "The disk is full; free about 1 GB and start the same command again."
    if any(sign in output for sign in NO_NETWORK):
        return (
            "The Python package index cannot be reached, and Day90 needs it once to fetch its libraries; "
            "connect to the network and start the same command again."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")] or lines or ["no reason was given"]
    where = f"; everything it said is in {log}" if log else ""
    return f"Set-up failed ({errors[-1].rstrip('.')}){where}."


def say(sentence: str) -> None:
    """Tell the person at the terminal; standard output stays free for results."""
    sys.stderr.write(f"day90: {sentence}\n")
    sys.stderr.flush()
