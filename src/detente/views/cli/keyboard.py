"""What a person types: single keys and lines on a terminal, lines from a pipe."""

import os
import select
import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

import click

from detente.views.cli.output import put

try:
    import readline
    import termios
    import tty
except ImportError:  # Windows has none of them
    readline = termios = tty = None  # type: ignore[assignment]

__all__ = ["Keyboard", "completer"]

QUIT = "q"
ENDS = ("\x04", "")
"""Control-D, and the end of the input."""
ESCAPE = "\x1b"
MOST = 32
"""Bytes that one key sends at most."""


class Keyboard:
    """One key at a time on a terminal; elsewhere the first letter of each line.

    Use it with `with`: on a terminal, what is typed ahead is neither shown nor lost.
    """

    def __init__(self) -> None:
        self.terminal = sys.stdin.isatty() and sys.stdout.isatty()
        self._usual: list[Any] | None = None

    def __enter__(self) -> "Keyboard":
        """Read keys without a return."""
        if self.terminal and termios is not None:
            self._usual = termios.tcgetattr(sys.stdin.fileno())
            self._keys()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was."""
        self._lines()

    def key(self, prompt: str) -> str:
        """The next key, in small letters; q where the input ends."""
        put(prompt)
        if not self.terminal:
            line = sys.stdin.readline()
            return (line.strip()[:1].casefold() or "?") if line else QUIT
        pressed = self._pressed()
        put(f"{pressed if pressed.isprintable() else ''}\n")
        return QUIT if pressed in ENDS else pressed

    def line(self, prompt: str, values: Sequence[str] = (), now: str = "") -> str:
        """A line, with completion of some values by Tab, beginning with what holds now.

        Empty where the input ends.
        """
        if not self.terminal:
            put(prompt)
            line = sys.stdin.readline()
            put("\n")
            return line.strip()
        self._lines()
        try:
            return _edited(prompt, values, " ".join(now.split())).strip()
        except EOFError:
            put("\n")
            return ""
        finally:
            self._keys()

    def _pressed(self) -> str:
        if self._usual is None:
            return click.getchar()[:1].casefold()
        source = sys.stdin.fileno()
        pressed = os.read(source, 1).decode("latin-1").casefold()
        if pressed == ESCAPE or pressed > "\x7f":  # arrows, letters of other scripts
            while select.select([source], [], [], 0)[0] and os.read(source, MOST):
                pass
        return pressed

    def _keys(self) -> None:
        if self._usual is not None:
            tty.setcbreak(sys.stdin.fileno(), termios.TCSANOW)

    def _lines(self) -> None:
        if self._usual is not None:
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._usual)


def _edited(prompt: str, values: Sequence[str], now: str) -> str:
    """A line edited in place, where readline is there."""
    if readline is None:
        return input(prompt)
    apple = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if apple else "tab: complete")
    readline.set_completer_delims(",")
    readline.set_completer(completer(values))
    readline.set_auto_history(False)
    readline.set_startup_hook(lambda: readline.insert_text(now))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook(None)
        readline.set_completer(None)


def completer(values: Sequence[str]) -> Callable[[str, int], str | None]:
    """What readline asks for the nth value that begins as typed, in whatever case."""

    def complete(typed: str, nth: int) -> str | None:
        begun = typed.lstrip()
        lead = typed[: len(typed) - len(begun)]
        found = [v for v in values if v.casefold().startswith(begun.casefold())]
        return lead + found[nth] if nth < len(found) else None

    return complete
