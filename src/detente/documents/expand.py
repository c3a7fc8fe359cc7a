"""Folders to the reports in them."""

from collections.abc import Sequence
from pathlib import Path

from detente.documents.media import SUFFIXES

__all__ = ["expand"]


def expand(origins: Sequence[str]) -> list[str]:
    """The origins in order, each folder replaced by its reports in name order.

    A folder is walked to its depths; hidden files and folders, links to folders and
    files with a suffix that no report has are left out. Everything else stays as it
    is, so that a missing file is reported where it is opened.
    """
    found: list[str] = []
    for origin in origins:
        folder = None if origin == "-" or "://" in origin else Path(origin)
        if folder is not None and folder.is_dir():
            found.extend(str(path) for path in sorted(_reports(folder)))
        else:
            found.append(origin)
    return found


def _reports(folder: Path) -> list[Path]:
    """The files under a folder that look like reports."""
    return [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
