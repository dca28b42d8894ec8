"""`python3 -m tests`: runs the tests from a clone, setting it up first if need be; takes pytest's options.

Kept in words that old Pythons can read too, so that they get a sentence and not a syntax error.
"""

import os
import sys


def start():
    """Check the Python, make sure of `.venv`, and run pytest; returns its exit code."""
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:3]))
        sys.stderr.write(
            "day90: The tests need Python 3.11 or newer and this is %s; use a newer one.\n" % found
        )
        return 2
    from app.bootstrap import ROOT, enter

    enter("tests", ("dev",))
    from app.libraries import absence

    # Without a screen unless one is asked for: the tests are the same either way.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sentence = absence()
    if sentence:
        sys.stderr.write("day90: " + sentence + "\n")
        return 2
    import pytest

    os.chdir(str(ROOT))
    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(start())
