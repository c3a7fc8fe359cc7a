"""What a person types: single keys and lines on a terminal, lines from a pipe."""

import sys
from collections.abc import Callable, Sequence

import click

from detente.views.cli.output import put

__all__ = ["Keyboard", "completer"]

QUIT = "q"


class Keyboard:
    """One key at a time on a terminal; elsewhere the first letter of each line."""

    def __init__(self) -> None:
        self.terminal = sys.stdin.isatty() and sys.stdout.isatty()

    def key(self, prompt: str) -> str:
        """The next key, in small letters; q where the input ends."""
        put(prompt)
        if not self.terminal:
            line = sys.stdin.readline()
            return (line.strip()[:1].casefold() or "?") if line else QUIT
        try:
            pressed = click.getchar()
        except EOFError:
            pressed = QUIT
        pressed = pressed[:1].casefold()
        put(f"{pressed if pressed.isprintable() else ''}\n")
        return pressed

    def line(self, prompt: str, values: Sequence[str] = (), now: str = "") -> str:
        """A line, with completion of some values by Tab, beginning with what holds now.

        Empty where the input ends.
        """
        if not self.terminal:
            put(prompt)
            line = sys.stdin.readline()
            put("\n")
            return line.strip()
        try:
            return _edited(prompt, values, now).strip()
        except EOFError:
            return ""


def _edited(prompt: str, values: Sequence[str], now: str) -> str:
    """A line edited in place, where readline is there."""
    try:
        import readline
    except ImportError:  # Windows has none
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
