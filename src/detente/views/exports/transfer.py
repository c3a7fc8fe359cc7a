"""A dossier written to a folder for others, and such a folder taken in."""

from collections.abc import Callable, Mapping
from importlib.metadata import version
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import DamagedDossier, ExportError
from detente.model import Handling
from detente.views.exports.bag import check_bag, write_bag, write_folder
from detente.views.exports.handover import annotation_files, handover_files

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier
    from detente.workspace.exchange.importing import Imported

__all__ = ["export", "import_"]

Progress = Callable[[int, int], None]
"""Told how many reports are done, and of how many."""


def export(
    dossier: "Dossier",
    folder: str | PathLike[str],
    up_to: Handling | None = None,
    checked: bool = False,
    annotations: bool = False,
    progress: Progress | None = None,
) -> Mapping[str, str]:
    """What was written to a new folder, as its bag-info.txt tells it: whole or not at all.

    A BagIt bag with the whole history, or with `up_to` and `checked` what may go to
    readers cleared up to a label and what a person has checked; or `annotations` alone.

    Raises:
        ExportError: The folder holds something, or the disk fails.
    """
    from detente.workspace.exchange.exporting import ExportOptions, exporting

    with exporting(dossier.record, ExportOptions(up_to, checked), progress) as made:
        info = made.info
        if annotations:
            write_folder(Path(folder), annotation_files(made))
            written = sum(1 for _ in Path(folder).iterdir())
            return {**info, "Detente-Documents": str(written)}  # what was not read has none
        agent = {"Bag-Software-Agent": f"Detente {version('detente')}"}
        write_bag(Path(folder), handover_files(made), {**agent, **info})
    return info


def import_(
    dossier: "Dossier", folder: str | PathLike[str], progress: Progress | None = None
) -> "Imported":
    """What was taken in of an export or of a folder of annotations: all of it, or nothing.

    Raises:
        DamagedDossier: A file is not as it was exported; each is named.
        EvaluationError: An annotation is malformed or does not quote its text.
        ExportError: The folder holds no export of a dossier.
    """
    from detente.workspace.exchange.importing import import_annotations, import_bag

    place = Path(folder)
    if not (place / "bagit.txt").is_file():
        if not any(place.glob("*.json")):
            raise ExportError(
                f"{place} holds neither an export nor annotations",
                "name a folder of detente export",
            )
        return import_annotations(dossier.record, place)
    if faults := list(check_bag(place)):
        raise DamagedDossier(
            f"{place} is not as it was exported: {'; '.join(faults)}",
            "nothing was imported; ask for it again",
        )
    return import_bag(dossier.record, place, progress)
