"""Whatever file is chosen: one clear sentence, and not a byte of it changed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.document import Document
from app.main import main
from models.errors import UserError
from models.storage.errors import CannotOpen, ReadOnlyPlace
from models.storage.verify import verify
from tests.app.bad_files import BAD
from tests.app.documents import make, titles, titles_in

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a document that nothing is wrong with."""
    folder = tmp_path_factory.mktemp("good")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DAY90_HOME", str(folder / "home"))
        make(folder / "plan.day90").close()
    return (folder / "plan.day90").read_bytes()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: bytes) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "plan.day90").write_bytes(good)
    return tmp_path / "files" / "plan.day90"


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {each.name: each.read_bytes() if each.is_file() else None for each in folder.iterdir()}


@pytest.mark.parametrize("read_only", [False, True], ids=["to edit", "to read"])
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_untouched(path: Path, name: str, read_only: bool) -> None:
    spoil, expected = BAD[name]
    spoil(path)
    before = everything_in(path.parent)
    with pytest.raises(expected) as caught:
        Document.open(path, read_only=read_only)
    _check_words(str(caught.value))
    assert everything_in(path.parent) == before
    assert list((path.parent.parent / "home").glob("open/*")) == []
    assert not verify(path).sound


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("longer than it says", "is damaged (there are 4096 bytes too many in it): restore"),
        ("page size nonsense", "is damaged (its header is not in order): restore"),
        ("half", "is incomplete (it has"),
    ],
)
def test_a_file_is_only_waited_for_when_some_of_it_is_missing(path: Path, name: str, words: str) -> None:
    BAD[name][0](path)
    with pytest.raises(CannotOpen) as caught:
        Document.open(path)
    assert words in str(caught.value)
    assert ("wait until" in str(caught.value)) == (name == "half")


def _check_words(words: str) -> None:
    assert words.startswith("plan.day90 ")
    assert words.endswith(".")
    assert "\n" not in words
    assert "Error" not in words


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_ends_a_command_with_2(path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    BAD[name][0](path)
    before = everything_in(path.parent)
    for command in ("info", "verify"):
        assert main([command, str(path)]) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("day90: plan.day90 ")
    assert everything_in(path.parent) == before


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_is_refused_or_harmless(path: Path, seed: int) -> None:
    """A few bytes anywhere: the file is refused, or every row of the program is as it was."""
    with Document.open(path, read_only=True) as document:
        expected = titles(document)
    rnd = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(rnd.randint(1, 4)):
        data[rnd.randrange(len(data))] = rnd.randrange(256)
    path.write_bytes(bytes(data))
    try:
        with Document.open(path, read_only=True) as document:
            assert titles(document) == expected
    except CannotOpen:
        pass
    assert path.read_bytes() == bytes(data)


def test_a_pipe_is_refused_without_waiting(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes among files")
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(CannotOpen):
        Document.open(path)


def test_a_read_only_file_and_folder_can_be_read_and_are_not_written(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(ReadOnlyPlace) as caught, Document.open(path) as document, document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    assert "save a copy" in str(caught.value)
    assert titles_in(path)[0] == "Task 0"


FULL = """
import resource, sys
from app.document import Document
from models.errors import UserError
document = Document.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    for number in range(400):
        with document.edit("Grow"):
            document.program.use_case = str(number) * 3000
        if sys.argv[3] == "publish":
            document.publish()
except UserError as error:
    print(type(error).__name__, error)
    kept = number if sys.argv[3] == "publish" else number - 1
    print(kept, document.program.use_case == str(kept) * 3000)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
document.publish()
document.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit for the size of files")
@pytest.mark.parametrize(("act", "error"), [("publish", "NoSpace"), ("edit", "NotRecorded")])
def test_a_full_disk_loses_nothing(path: Path, act: str, error: str) -> None:
    """The limit of file size stands for a full disk: writing fails in the middle, then works again."""
    limit = path.stat().st_size + 30_000
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(limit), act],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[0] == error, done.stdout
    assert done.stdout.splitlines()[1].endswith("True"), done.stdout
    kept = done.stdout.splitlines()[1].split()[0]
    with Document.open(path, read_only=True) as document:
        assert document.program.use_case == kept * 3000
    assert verify(path).sound


def test_no_room_to_open_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    before = path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(UserError, match="no room on this computer"):
            Document.open(path)
    assert path.read_bytes() == before
    Document.open(path).close()
