import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND, entry, open_talks

PATIENCE = 60.0


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made_in(tmp_path, monkeypatch)


class Terminal:
    """The command on a terminal of its own, whatever is typed."""

    def __init__(self, columns: int, *arguments: str) -> None:
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm-256color")
            os.environ.pop("COLUMNS", None)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background ignores it
            command = [sys.executable, "-m", "detente.views.cli", *arguments]
            os.execv(sys.executable, command)  # noqa: S606 - our own command
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.seen = ""

    def type(self, after: str, keys: str) -> None:
        """Type some keys once a text is seen."""
        start, limit = len(self.seen), time.monotonic() + PATIENCE
        while after not in self.seen[start:]:
            assert time.monotonic() < limit, self.seen
            self._read()
        os.write(self.end, keys.encode())

    def close(self) -> int:
        """The exit status, once the command has ended."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit and self._read():
            pass
        os.close(self.end)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])

    def _read(self) -> bool:
        if not select.select([self.end], [], [], 0.1)[0]:
            return True
        try:
            data = os.read(self.end, 4096)
        except OSError:  # the other end is closed
            return False
        self.seen += data.decode(errors="replace")
        return bool(data)


def test_single_keys_and_completion_on_a_terminal(made: Made) -> None:
    terminal = Terminal(80, "check")
    terminal.type("\n> ", "e")
    terminal.type("to end): ", "act\n")
    terminal.type("act: ", "\x15prop\t\n")
    terminal.type("to end): ", "\n")
    terminal.type("\n> ", "\x1b[A")
    terminal.type("no such key", "ar")
    terminal.type("why: ", "a headline\n")
    terminal.type("\n> ", "q")
    assert terminal.close() == 0
    assert "1 edited, 1 accepted, 1 rejected; 1 left" in terminal.seen
    assert f"\x1b[1;4m{DEMAND}" in terminal.seen
    with open_talks(made[0]) as record:
        assert entry(record, made[1][DEMAND]).item.act == "propose"  # type: ignore[union-attr]


def test_control_c_leaves_what_was_judged(made: Made) -> None:
    terminal = Terminal(120, "check")
    terminal.type("\n> ", "a")
    terminal.type("\n> ", "\x03")
    status = terminal.close()
    assert status == 130, terminal.seen
    assert "1 accepted; 3 left, detente check goes on there" in terminal.seen
    with open_talks(made[0]) as record:
        assert entry(record, made[1][DEMAND]).status == "accepted"


def test_control_d_ends_the_walk(made: Made) -> None:
    terminal = Terminal(80, "check")
    terminal.type("\n> ", "\x04")
    assert terminal.close() == 0


def test_a_pipe_checks_as_well(made: Made) -> None:
    told = run("check", "2", "--party", "Russia", typed="a\na\n")
    assert told.exit_code == 0
    assert told.stdout.endswith("Nothing left to check.\n2 accepted\n")
    assert run("check", "--party", "Russia").stdout == "Nothing left to check.\n"
    assert run("check", "77").exit_code == 1


def test_what_others_judged_is_shown_on_demand(made: Made) -> None:
    run("accept", made[1][DEMAND], "--as", "Ben")
    assert "1 of 3" in run("check", typed="q\n").stdout
    assert "1 of 4" in run("check", "--others", typed="q\n").stdout
