"""Readings kept as files in the format of the gold."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from detente.evaluation import annotations
from detente.model import Document, Reading

__all__ = ["write_annotation", "write_annotations"]

LONGEST = 100
"""Characters of a name that are kept."""


def write_annotations(readings: Sequence[Reading], folder: Path) -> tuple[Path, ...]:
    """One <doc>.json a reading, named after its file or page, else by its id.

    Readings whose names would be equal are told apart by their ids.
    """
    names = [_name(reading.document) for reading in readings]
    times = Counter(names)
    return tuple(
        write_annotation(
            reading, folder, name if times[name] == 1 else f"{name}-{reading.document.id}"
        )
        for reading, name in zip(readings, names, strict=True)
    )


def write_annotation(reading: Reading, folder: Path, doc: str) -> Path:
    """The file that the reading was written to: `doc` with the suffix .json."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{doc}.json"
    told = json.dumps(annotations(reading, doc), ensure_ascii=False, indent=1)
    path.write_text(told + "\n", encoding="utf-8")
    return path


def _name(document: Document) -> str:
    """The last part of the path or address, in plain letters."""
    last = PurePosixPath(urlsplit(document.capture.origin).path).stem
    plain = "".join(c if c.isalnum() or c in "-_." else "-" for c in last).strip("-.")
    return plain[:LONGEST] or document.id
