"""The reference of all commands, written from their own help.

python -m detente.views.cli.manual > docs/reference/commands.md
"""

import sys
from collections.abc import Iterator
from typing import Any

import typer
from typer.main import get_command

from detente.views.cli.entry import app

__all__ = ["manual"]

WIDTH = 80
TOP = """# Commands

Written from the `--help` of each command by `python -m detente.views.cli.manual`; do not edit.
Results go to standard output, messages to standard error. How a command ends is told in
[exit codes](exit-codes.md); the shape of `--json` in the schemas of a
[brief](brief.schema.json), a [reading](reading.schema.json) and an evaluation of
[statements](evaluation.schema.json), [attributions](attribution.schema.json) or
[acts](acts.schema.json), and in [what a dossier answers](dossier-json.md).
"""


def manual() -> str:
    """The page docs/reference/commands.md."""
    sections = (f"## {name}\n\n```text\n{text}\n```\n" for name, text in _helps())
    return "\n".join((TOP, *sections))


def _helps() -> Iterator[tuple[str, str]]:
    waiting: list[tuple[str, Any]] = [("detente", get_command(app))]
    while waiting:
        name, command = waiting.pop(0)
        settings = command.context_settings | {"terminal_width": WIDTH}
        context = typer.Context(command, info_name=name, **settings)
        lines = command.get_help(context).splitlines()
        yield name, "\n".join(line.rstrip() for line in lines)
        found = getattr(command, "commands", {})
        waiting += [(f"{name} {each}", found[each]) for each in found]


if __name__ == "__main__":
    sys.stdout.write(manual())
