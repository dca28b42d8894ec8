"""What README, CONTRIBUTING and CHANGELOG promise is so, and nothing names the place where it was made."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app.cli import parser
from app.document import Document
from app.main import COMMANDS, main
from exporters import exporters
from models import words
from models.rules import SEVERITIES
from models.sample import sample_program
from tests.pictures.dialogs import ALL as DIALOGS
from tests.pictures.looks import LOOKS
from tests.views.page_fixtures import TODAY
from views.pages import PAGES

ROOT = Path(__file__).parents[1]
PROSE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
SUFFIXES = {".py", ".md", ".toml", ".cfg", ".yml", ".json", ".xml", ".desktop", ".svg", ".txt", ""}
# What a placeholder of the README stands for.
VALUES = {
    "FILE": "a.day90", "DIR": "out", "NAME": "blank", "SEVERITY": "warning", "T": "Claims", "O": "Contoso",
    "YYYY-MM-DD": "2026-02-02", "DAY": "61", "N": "5",
}  # fmt: skip
# Paths of one machine and addresses of package registries. Written so as not to find itself.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + r"(work|root|mnt)/[a-z]",
            r"/home/" + r"(?!dana)[a-z]+/",
            r"\bpypi\." + r"org|files\.python" + r"hosted|index" + r"-url\s*=?\s*https?:",
            r"https?://[^\s/]*(?i:artifactory" + r"|nexus|mirror|local" + r"host)",
        )
    )
)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def table_after(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table below a heading or sentence, without its head."""
    lines = text[text.index(heading) :].splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[first + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def readme_commands() -> list[str]:
    return [row[0].strip("`") for row in table_after(read("README.md"), "## The command line")]


def spelled_out(command: str) -> list[str]:
    """A command of the README with everything optional, and a value for every placeholder."""
    words = re.sub(r"\[|\]|\.\.\.", "", command.removeprefix("day90")).split()
    return [VALUES.get(word, word) for word in words]


@pytest.mark.parametrize("command", [each for each in readme_commands() if "--version" not in each])
def test_a_command_of_the_readme_is_understood(command: str) -> None:
    words = spelled_out(command)
    if words[0] in COMMANDS:
        arguments = parser().parse_args(words)
        assert arguments.command == words[0]
    else:
        assert command == "day90 [FILE]"


def test_the_readme_has_every_command_and_option() -> None:
    text = " ".join(readme_commands())
    (commands,) = [each for each in parser()._actions if each.dest == "command"]
    assert set(commands.choices) == COMMANDS  # type: ignore[arg-type]
    for name, each in commands.choices.items():  # type: ignore[union-attr]
        assert f"day90 {name}" in text
        lines = " ".join(line for line in readme_commands() if line.startswith(f"day90 {name}"))
        options = [word for action in each._actions for word in action.option_strings]
        assert {word for word in options if word.startswith("--") and word != "--help"} <= set(
            re.findall(r"--[a-z-]+", lines)
        )


def readme_keys() -> dict[str, set[str]]:
    """The documented keys: "info: today" -> its keys."""
    rows = table_after(read("README.md"), "Keys of `--json`")
    return {name.replace("`", ""): set(re.findall(r"`([a-z_0-9]+)`", keys)) for name, keys in rows}


def test_the_json_keys_of_the_readme_are_the_real_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    path = tmp_path / "a.day90"
    made = Document.create(path, lambda session: session.add(sample_program(TODAY)))
    with made as document, document.edit("Rename the program"):
        document.program.title = "Claims"

    def told(command: str) -> dict[str, object]:
        main([command, str(path), "--json"])
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    info, check, history = told("info"), told("check"), told("history")
    real = {
        "info": info, "info: clocks": info["clocks"], "info: today": info["today"], "check": check,
        "check: findings[]": check["findings"][0], "check: place": check["findings"][0]["place"],  # type: ignore[index]
        "history": history, "history: edits[]": history["edits"][0],  # type: ignore[index]
        "history: changes[]": history["edits"][0]["changes"][0],  # type: ignore[index]
    }  # fmt: skip
    assert readme_keys() == {name: set(keys) for name, keys in real.items()}  # type: ignore[call-overload]
    assert set(check["counts"]) == set(SEVERITIES)  # type: ignore[call-overload]


def test_the_documents_of_the_readme_are_the_real_ones() -> None:
    named = [row[0].strip("`") for row in table_after(read("README.md"), "## The documents")]
    assert named == [each.name for each in exporters()]


def test_the_changelog_begins_with_this_version() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    newest = re.search(r"^## (\S+) - (unreleased|\d{4}-\d\d-\d\d)$", read("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == version


@pytest.mark.parametrize("name", PROSE)
def test_what_the_prose_links_and_names_is_there(name: str) -> None:
    text = read(name)
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    paths = re.findall(r"`((?:app|models|views|exporters|resources|tests|\.ci)/[\w./]*\w)`", text)
    missing = [each for each in (*links, *paths) if not (ROOT / each).exists()]
    assert missing == []


@pytest.mark.parametrize("module", ["app", "tests", "tests.benchmarks", "tests.pictures"])
def test_modules_named_in_the_prose_can_be_started(module: str) -> None:
    assert any(f"python3 -m {module}" in read(name) for name in PROSE)
    assert (ROOT / Path(*module.split(".")) / "__main__.py").is_file()


def test_contributing_names_looks_dialogs_and_words_that_there_are() -> None:
    text = read("CONTRIBUTING.md")
    named = re.findall(r"--page ([\w-]+) --look ([\w-]+)", text)
    assert named
    assert {page for page, _look in named} <= {each.key for each in PAGES} | set(DIALOGS)
    assert {look for _page, look in named} <= {each.name for each in LOOKS}
    rules = text[text.index("**A rule.**") :].split("\n\n")[0]
    called = set(re.findall(r"`(\w+)\(", rules)) - {"breach"}
    assert "phrase" in called
    assert [each for each in called if not hasattr(words, each)] == []


def test_the_pictures_of_the_readme_are_small_enough_to_load() -> None:
    pictures = re.findall(r"\]\(([^)]+\.png)\)", read("README.md"))
    assert pictures
    assert [each for each in pictures if (ROOT / each).stat().st_size > 250_000] == []


def test_benchmarks_refuse_a_name_that_there_is_none_of() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "nonsense"],
        cwd=ROOT, capture_output=True, text=True, check=False, env=_without_setup(),
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("day90: There is no benchmark 'nonsense'")


def _without_setup() -> dict[str, str]:
    import os

    return {**os.environ, "DAY90_SETUP": "off"}


def source_files() -> list[Path]:
    """Every text file of the repository; generated and hidden places are none of it."""
    places = ["app", "models", "views", "exporters", "resources", "tests", ".ci"]
    found = [path for place in places for path in (ROOT / place).rglob("*") if path.is_file()]
    found += [path for path in ROOT.iterdir() if path.is_file() and path.name != "uv.lock"]
    return [path for path in sorted(found) if path.suffix in SUFFIXES and "__pycache__" not in path.parts]


def test_no_file_tells_where_it_was_made() -> None:
    found = []
    for path in source_files():
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            if match := FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {match[0]}")
    assert found == []
