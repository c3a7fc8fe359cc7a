"""`detente export`: a dossier as files that others can read, check and take in."""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from detente.views.brief.words import count
from detente.views.cli.dossier import DossierName, opened
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
    from detente.views.exports.bag import write_bag, write_folder
    from detente.views.exports.handover import annotation_files, handover_files
    from detente.workspace.exporting import ExportOptions, exporting

    options = ExportOptions(up_to, checked)
    with opened(dossier) as found, exporting(found.record, options) as made:
        info = made.info
        if annotations:
            write_folder(folder, annotation_files(made))
        else:
            agent = {"Bag-Software-Agent": f"Detente {version('detente')}"}
            write_bag(folder, handover_files(made), {**agent, **info})
    what = "annotations of " if annotations else ""
    reports = count(int(info["Detente-Documents"]), "report")
    put(f"{folder}: {what}{reports}, {info['Detente-Scope']}, {info['TLP']}\n")
