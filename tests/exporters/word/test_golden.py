"""What the sample's Word plans say, word for word, against tests/golden/*.txt.

A change of wording shows in the difference of these files and is looked at there. To accept it, run
`DAY90_UPDATE_GOLDEN=1 python -m pytest tests/exporters/word/test_golden.py` and review what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.exporters.word import plans

GOLDEN = Path(__file__).parents[2] / "golden"
UPDATE = "DAY90_UPDATE_GOLDEN"


@pytest.mark.parametrize("name", plans.PLANS)
def test_the_sample_reads_as_agreed(tmp_path: Path, name: str) -> None:
    path, _ = plans.write(plans.sample(), name, tmp_path)
    said = "".join(f"{_line(each)}\n" for each in plans.lines(path))
    golden = GOLDEN / f"{Path(name).stem}.txt"
    if os.environ.get(UPDATE):
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def _line(line: plans.Line) -> str:
    """A heading by its level, a row of a table in bars, anything else as it stands."""
    if line.level:
        return f"\n{'#' * line.level} {line.text}"
    return f"| {line.text} |" if line.cells else line.text
