"""How a command ends, as a shell sees it; documented in exit-codes.md."""

from collections.abc import Sequence
from enum import IntEnum

from detente.model import Failure, Reading

__all__ = ["Exit", "outcome"]


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    """Every input was read."""
    FAILED = 1
    """Nothing could be read or kept, or an error kept the command from its work."""
    USAGE = 2
    """The command line is not understood; nothing was done."""
    PARTIAL = 3
    """Some inputs were read or kept; some failed or were brought in but not read."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""
    PIPE = 141
    """Whoever read the output closed it before its end."""


def outcome(readings: Sequence[Reading], failures: Sequence[Failure]) -> Exit:
    """How a command ends that read some reports; a copy counts as read."""
    read = [r for r in readings if r.was_read or r.document.copy_of]
    if not read:
        return Exit.FAILED
    return Exit.PARTIAL if failures or len(read) < len(readings) else Exit.DONE
