"""`detente export`: a dossier as files that others can read, check and take in."""

from pathlib import Path
from typing import Annotated

import typer

from detente.views.brief.words import count
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.inputs import bar
from detente.views.cli.output import put
from detente.views.cli.passing import UpTo

__all__ = ["Folder", "export"]

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="DIR", file_okay=False, help="A new or empty folder.", show_default=False
    ),
]


def export(
    folder: Folder,
    dossier: DossierName = "",
    annotations: Annotated[
        bool, typer.Option("--annotations", help="Write the annotations alone, without texts.")
    ] = False,
    checked: Annotated[
        bool,
        typer.Option("--checked", help="Only items that a person accepted, edited or stated."),
    ] = False,
    up_to: UpTo = None,
) -> None:
    """Write originals, texts, annotations, events and the log as a BagIt bag.

    The folder appears whole or not at all. Without --up-to and --checked it holds the whole
    history, restricted and embargoed reports too, and detente import makes the same dossier
    of it again.

    \b
    Examples:
      detente export talks-2025 -d talks.detente
      detente export for-partners -d talks.detente --up-to TLP:GREEN
      detente export gold -d talks.detente --annotations --checked
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.exports import transfer

    with opened(dossier) as found, bar(1, "writing") as progress:
        info = transfer.export(found, folder, up_to, checked, annotations, progress)
    what = "annotations of " if annotations else ""
    reports = count(int(info["Detente-Documents"]), "report")
    label = "the strictest label" if info["Detente-Documents"] != "1" else "its label"
    put(f"{folder}: {what}{reports}, {info['Detente-Scope']}; {label} is {info['TLP']}\n")
