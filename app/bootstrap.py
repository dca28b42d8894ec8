"""Sets Day90 up in `.venv` beside pyproject.toml, so that one command is enough on a fresh machine.

Standard library only. The way in is `enter`: it returns at once when this process already runs in an
up-to-date `.venv`; otherwise it makes or refreshes the `.venv` and starts the same command again inside it.
What makes `.venv` up to date is a stamp with the text of pyproject.toml, the folder and the interpreter in
it: comparing text costs less at every start than hashing it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.environment import UNFINISHED, SetupError, environment, install, interpreter, say

ROOT = Path(__file__).resolve().parent.parent
SWITCH = "DAY90_SETUP"


def enter(module: str, groups: Sequence[str] = (), root: Path = ROOT) -> None:
    """Return inside an up-to-date `.venv`; otherwise prepare it and start `python -m module` there.

    `groups` are dependency groups of pyproject.toml to install as well. An installed copy (no pyproject.toml
    beside it), or `DAY90_SETUP=off`, uses this Python as it is. Leaves with exit code 2 and one sentence when
    set-up is not possible.
    """
    if os.environ.get(SWITCH) == "off" or not (root / "pyproject.toml").is_file():
        return
    try:
        if not is_ready(root, groups):
            prepare(root, groups)
        elif runs_inside(root):
            return
    except (SetupError, OSError) as reason:
        say(sentence_of(reason, root))
        sys.exit(2)
    except KeyboardInterrupt:
        say("Set-up was interrupted; the next start begins it again.")
        sys.exit(130)
    hand_over(module, root)


def runs_inside(root: Path) -> bool:
    """Whether this very process runs in the private environment."""
    return Path(sys.prefix).resolve() == environment(root).resolve()


def is_ready(root: Path, groups: Sequence[str] = ()) -> bool:
    """Whether set-up finished for this pyproject.toml, this folder, this interpreter and these groups."""
    try:
        stamped = stamp(root, groups).read_bytes()
    except OSError:
        return False
    finished = not (environment(root) / UNFINISHED).exists()
    return finished and interpreter(root).exists() and stamped == signature(root)


def stamp(root: Path, groups: Sequence[str] = ()) -> Path:
    """The file that says these groups are installed."""
    return environment(root) / f"day90-{'-'.join(groups) or 'run'}.stamp"


def signature(root: Path) -> bytes:
    """What the stamp must hold: a moved clone, a new interpreter or a changed pyproject.toml all differ."""
    head = f"{root}\n{interpreter(root).resolve()}\n"
    return head.encode("utf-8", "surrogateescape") + (root / "pyproject.toml").read_bytes()


def hand_over(module: str, root: Path) -> None:
    """Start the same command in the private environment; does not return."""
    python = str(interpreter(root))
    arguments = [python, "-m", module, *sys.argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(arguments))
    os.execv(python, arguments)


def prepare(root: Path, groups: Sequence[str]) -> None:
    """Make or refresh the private environment; a second process waits for the first instead of joining in."""
    with only_one(root):
        if is_ready(root, groups):
            return
        wanted = requirements(root, groups)
        say(
            "Bringing .venv up to date with pyproject.toml ..."
            if stamp(root).exists()
            else "Setting up .venv beside pyproject.toml (once; about 450 MB, minutes on a slow line) ..."
        )
        install(root, wanted)
        for done in {(), tuple(groups)}:
            write_stamp(stamp(root, done), signature(root))
        say("Ready.")


def requirements(root: Path, groups: Sequence[str]) -> list[str]:
    """The requirements of the dependency groups, read here because pip before 25.1 does not know groups."""
    import tomllib

    try:
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    except tomllib.TOMLDecodeError as reason:
        raise SetupError(f"pyproject.toml cannot be read ({reason}); correct it and start again.") from reason
    return [requirement for group in groups for requirement in project["dependency-groups"][group]]


def write_stamp(path: Path, content: bytes) -> None:
    """Write the stamp whole or not at all."""
    fresh = path.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(path)


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Hold the set-up lock of this clone. The lock is on the folder itself, so it leaves no file behind."""
    if os.name == "nt":  # Windows cannot lock a folder; there two first starts at once stay the user's care.
        yield
        return
    import fcntl

    handle = os.open(root, os.O_RDONLY)
    os.set_inheritable(handle, True)  # pip or uv may outlive a killed parent; the lock lives as long.
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is setting up .venv right now; waiting for it to finish ...")
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            pass  # Some network folders have no locks: going on alone is better than not starting.
        yield
    finally:
        os.close(handle)


def sentence_of(reason: Exception, root: Path) -> str:
    """One sentence for whatever stopped set-up."""
    if isinstance(reason, SetupError):
        return str(reason)
    return (
        f"Set-up cannot write to {environment(root)} ({reason}); check the folder's rights and start again."
    )
