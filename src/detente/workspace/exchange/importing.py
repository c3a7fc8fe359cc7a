"""An export taken in again: the same dossier in a new one, what is not there in another."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from detente.errors import DamagedDossier, ExportError
from detente.record import Record, create
from detente.record.engine import MEMORY
from detente.record.replay import is_new, replay
from detente.workspace.exchange.annotating import annotate
from detente.workspace.exchange.merging import Merged, Origin, merge
from detente.workspace.exchange.parcels import MEND, Parcel, parcel_of, parcels
from detente.workspace.positions.refreshing import refresh

__all__ = ["Imported", "import_annotations", "import_bag"]

KEY = re.compile(r"[0-9a-f]{16}")
"""Ids of documents, the only names of texts that are looked for."""


class Imported(NamedTuple):
    """What was taken in."""

    events: int = 0
    """Of a whole history; 0 where documents and judgements were merged."""
    merged: Merged = Merged()


def import_bag(
    record: Record, folder: Path, progress: Callable[[int, int], None] | None = None
) -> Imported:
    """Take in a bag that was checked; all of it, or nothing.

    A whole history into a new dossier makes the same dossier. Else documents that are not
    there are brought in, and judgements put on items that nobody has judged here.

    Raises:
        DamagedDossier: A part is missing, altered, or quotes what is not in its text.
        ExportError: The folder holds no export of a dossier.
    """
    bag = _Bag(folder)
    if bag.partial:
        made = _merge(record, bag, bag.parcels())
    elif _is_new(record):
        with record.writing() as writer:
            made = Imported(replay(writer, bag.history(), bag.original, progress))
    else:
        with create(MEMORY, record.who) as other:
            with other.writing() as writer:
                replay(writer, bag.history(), bag.original, progress)
            with other.reading() as reader:
                made = _merge(record, bag, parcels(reader))
    refresh(record, progress)
    return made


def import_annotations(record: Record, folder: Path) -> Imported:
    """Put the checked entries of a folder of annotations on the documents that are here.

    Raises EvaluationError where one is malformed or does not quote its text.
    """
    with record.writing() as writer:
        made = annotate(writer, folder, Origin(_plain(folder), dated=False))
    refresh(record)
    return Imported(merged=made)


def _is_new(record: Record) -> bool:
    with record.reading() as reader:
        return is_new(reader)


def _merge(record: Record, bag: "_Bag", told: Iterator[Parcel]) -> Imported:
    with record.writing() as writer:
        return Imported(merged=merge(writer, told, bag.original, Origin(bag.label)))


class _Bag:
    """The payload of an exported dossier."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder, folder / "data"
        self.partial = (self.data / "entries.jsonl").is_file()
        if not (self.data / "log.jsonl").is_file():
            raise ExportError(
                f"{folder} is a bag, but no export of a dossier", "name a folder of detente export"
            )

    @property
    def label(self) -> str:
        """The name of the folder, and what it was made from."""
        info = (self.folder / "bag-info.txt").read_text("utf-8", "replace")
        found = re.search(r"^Detente-Head: ([0-9a-f]{16})", info, re.MULTILINE)
        return _plain(self.folder) + (f" ({found[1]})" if found else "")

    def history(self) -> Iterator[str]:
        """The lines of the log."""
        return self._lines("log.jsonl")

    def parcels(self) -> Iterator[Parcel]:
        """The documents of an export in part."""
        return (parcel_of(line, self._text) for line in self._lines("entries.jsonl"))

    def original(self, sha256: str) -> bytes | None:
        """Original bytes; None where the bag has none of that hash."""
        found = self._originals.get(sha256)
        return found.read_bytes() if found else None

    @cached_property
    def _originals(self) -> dict[str, Path]:
        folder = self.data / "originals"
        return {path.stem: path for path in folder.iterdir()} if folder.is_dir() else {}

    def _text(self, key: str) -> str | None:
        path = self.data / "texts" / f"{key}.txt"
        if not KEY.fullmatch(key) or not path.is_file():
            return None
        try:
            return path.read_bytes().decode()
        except UnicodeDecodeError as error:
            raise DamagedDossier(f"the text of document {key} is not UTF-8", MEND) from error

    def _lines(self, name: str) -> Iterator[str]:
        with (self.data / name).open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield line.decode()
                except UnicodeDecodeError as error:
                    raise DamagedDossier(f"line {number} of {name} is not UTF-8", MEND) from error


def _plain(folder: Path) -> str:
    """The name of a folder as it can be told."""
    return "".join(c if c.isprintable() else "?" for c in folder.resolve().name)[:80]
