"""`python3 -m app`: starts Day90 from a clone, setting it up first if need be.

Kept in words that old Pythons can read too, so that they get a sentence and not a syntax error.
"""

import sys


def start():
    """Check the Python, make sure of `.venv`, and hand over to the program; returns its exit code."""
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:3]))
        sys.stderr.write("day90: Day90 needs Python 3.11 or newer and this is %s; use a newer one.\n" % found)
        return 2
    from app.bootstrap import enter

    enter("app")
    from app.main import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
