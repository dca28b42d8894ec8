"""Runs every benchmark and prints one table: `python3 -m tests.benchmarks [NAME]...`; 1 over budget.

Kept in words that old Pythons can read too, as `python3 -m tests` is. Each file has a process of its own, so
that what one imports does not make another look quick.
"""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROW = re.compile(r"^(\S.{3,90}?)( {2,}-?\d[\d.]*(?: +-?\d[\d.]*){2,6})$")
HEAD = "%-52s%10s%10s%8s%8s\n" % (
    "ours against the floor of the same run",
    "ours ms",
    "floor ms",
    "ratio",
    "budget",
)


def start():
    """Make sure of `.venv`, then run the benchmarks named, or all of them; returns the exit code."""
    if sys.version_info < (3, 11):
        sys.stderr.write("day90: The benchmarks need Python 3.11 or newer; use a newer one.\n")
        return 2
    from app.bootstrap import enter

    enter("tests.benchmarks", ("dev",))
    names = sorted(name[6:-3] for name in os.listdir(HERE) if re.match(r"bench_\w+\.py$", name))
    wanted = sys.argv[1:] or names
    unknown = [name for name in wanted if name not in names]
    if unknown:
        sys.stderr.write(
            "day90: There is no benchmark '%s'; there are %s.\n" % (unknown[0], ", ".join(names))
        )
        return 2
    sys.stdout.write(HEAD)
    return max([run(name) for name in wanted])


def run(name):
    """Run one file and show its rows; 1 if a budget is broken, with the reason on stderr."""
    path = os.path.join(HERE, "bench_%s.py" % name)
    with open(path, encoding="utf-8") as source:
        alone = "\ndef main(" in source.read()
    module = ["-m", "tests.benchmarks.bench_%s" % name]
    command = module if alone else ["-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", path]
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, *command],
        cwd=os.path.dirname(os.path.dirname(HERE)),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    lines = [line.lstrip(".F") for line in done.stdout.splitlines()]
    sys.stdout.write("".join(line + "\n" for line in lines if ROW.match(line)))
    sys.stdout.flush()
    if done.returncode:
        sys.stderr.write("bench_%s: over its budget, or failed:\n%s\n" % (name, "\n".join(reasons(lines))))
    return int(done.returncode != 0)


def reasons(lines):
    """Why a benchmark failed: the rows over their budgets, else the error, else the last it said."""
    over = [line for line in lines if is_over(line)]
    errors = [line for line in lines if line.startswith("E  ")]
    return over or errors or [line for line in lines if not ROW.match(line)][-3:]


def is_over(line):
    """Whether a row has a budget and is over it.

    A budget is a ratio, except where late edits are told (p95): that is one of milliseconds. They stand in
    the second column if there is none for a ratio, else in the first.
    """
    row = ROW.match(line)
    if row is None:
        return False
    numbers = [float(each) for each in row.group(2).split()]
    if len(numbers) == 3:
        return not line[-16:-8].strip() and numbers[1] > numbers[2]
    ours, _, times, budget = numbers[:4]
    return (ours if "p95" in row.group(1) else times) > budget


if __name__ == "__main__":
    sys.exit(start())
