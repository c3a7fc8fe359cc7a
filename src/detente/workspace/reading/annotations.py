"""Readings as files in the format of the gold: found for their texts, and written."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from detente.evaluation import annotated, annotations, gold_files, read_annotation
from detente.model import Document, Reading

__all__ = ["annotation_of", "write_annotation", "write_annotations"]

LONGEST = 100
"""Characters of a name that are kept."""


def annotation_of(document: Document, folder: Path) -> Reading:
    """What the folder's annotation of a text tells; not read where it holds none.

    It is known by the text's SHA-256, else by the name of the file or page. Raises
    EvaluationError where it is malformed or does not quote the text.
    """
    file = _file(document, folder)
    if file is None:
        why = f"not read: {folder} holds no annotation of it; put {_stem(document)}.json there"
        return Reading(document, warnings=(why,))
    return annotated(read_annotation(file), document)


class _Index(NamedTuple):
    texts: dict[str, Path]
    names: dict[str, Path]


def _file(document: Document, folder: Path) -> Path | None:
    index = _index(folder)
    return index.texts.get(document.sha256) or index.names.get(_stem(document))


@lru_cache(maxsize=4)
def _index(folder: Path) -> _Index:
    """The files by the hash of the text that they are of, and by its name."""
    index = _Index({}, {})
    for file in gold_files(folder):
        told: dict[str, Any] = read_annotation(file)
        if told.get("text_sha256"):
            index.texts[told["text_sha256"]] = file
        index.names.setdefault(str(told.get("doc") or ""), file)
        index.names[file.stem] = file
    return index


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
    last = _stem(document)
    plain = "".join(c if c.isalnum() or c in "-_." else "-" for c in last).strip("-.")
    return plain[:LONGEST] or document.id


def _stem(document: Document) -> str:
    return PurePosixPath(urlsplit(document.capture.origin).path).stem
