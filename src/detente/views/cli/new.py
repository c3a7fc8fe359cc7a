"""`detente new`: begin a dossier."""

from typing import Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.cli.dossier import Author
from detente.views.cli.output import put

__all__ = ["new"]

Name = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The file to make, or a postgresql:// address."),
]


def new(file: Name, who: Author = "") -> None:
    """Begin an empty dossier in a new file, or in a database of PostgreSQL.

    \b
    Examples:
      detente new talks.detente
      detente new postgresql://analyst@db.example.org/talks
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.dossier import new as begin

    with begin(file, who) as dossier:
        name = visible(dossier.record.name)
    put(f"{name} is begun; bring in reports with: detente add -d {name} REPORT...\n")
