"""A worker at a long job, to be killed: run with the path of a dossier."""

import sys
import time

from detente.documents import BroughtIn
from detente.model import Capture
from detente.workspace.dossier import open_dossier
from detente.workspace.intake import working
from tests.workspace.drained import drain


def slowly(captured: Capture, told: object) -> BroughtIn:
    """What is in a capture, and no end of it."""
    sys.stdout.write("at work\n")
    sys.stdout.flush()
    time.sleep(600)
    raise AssertionError("nobody waits so long")


if __name__ == "__main__":
    setattr(working, "bring_in", slowly)  # noqa: B010 - it stands in for reading
    with open_dossier(sys.argv[1], "Ana") as dossier:
        drain(dossier.record)
