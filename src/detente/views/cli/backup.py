"""`detente backup FILE`: a consistent copy while others go on writing."""

from typing import Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.inputs import bar
from detente.views.cli.output import put

__all__ = ["backup"]

Target = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The file to make, or an empty postgresql:// database."),
]


def backup(file: Target, dossier: DossierName = "") -> None:
    """Copy a dossier to a new file, or into an empty database of PostgreSQL.

    A dossier on PostgreSQL is copied to a file too: it opens as any other. What is there
    already is never written over.

    \b
    Examples:
      detente backup talks-2025-03-15.detente -d talks.detente
      detente backup talks.detente -d postgresql://analyst@db.example.org/talks
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.dossier import open_dossier

    with opened(dossier) as talks, bar(1, "copying") as progress:
        talks.backup(file, progress)
    with open_dossier(file) as copy:
        name = visible(copy.record.name)
    put(f"{name} holds the dossier as it is now; check it with: detente verify -d {name}\n")
