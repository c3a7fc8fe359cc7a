"""Annotations from a folder, found for the texts that they are of."""

from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from detente.evaluation import annotated, gold_files, read_annotation
from detente.model import Document, Reading

__all__ = ["annotation_of"]


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


def _stem(document: Document) -> str:
    return PurePosixPath(urlsplit(document.capture.origin).path).stem
