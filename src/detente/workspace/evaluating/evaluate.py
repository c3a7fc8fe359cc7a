"""A reader's statements measured against gold."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation import gold_files, load_records, read_gold, score
from detente.evaluation.worst import worst
from detente.model import Document
from detente.statements.readers import get_reader
from detente.workspace.evaluating.measuring import Measuring, Record, ask_each, document_of
from detente.workspace.reading.annotations import write_annotation
from detente.workspace.reading.thresholds import apart

__all__ = ["SET", "evaluate_statements", "gold_documents"]

SET = "set"
"""By which documents are grouped that the gold's folder tells apart."""
NOT_TOLD = "not told"


def evaluate_statements(
    gold: Path | Sequence[Path],
    texts: Path | None = None,
    pred_dir: Path | None = None,
    how: Measuring | None = None,
    by: str = "",
    worst_documents: int = 0,
) -> dict[str, Any]:
    """The figures of a reader on the gold of a folder, or several, as `score` gives them.

    Each document's text comes from `texts` (a folder of <doc>.txt, or a docs.jsonl, whose
    metadata the reader is then told as a user would), else from beside the gold. What is
    found is written to `pred_dir` as <doc>.json. A document over which the reader breaks
    counts as one in which nothing is found. `by` a field of docs.jsonl, or SET, tells the
    figures of each group. Raises EvaluationError.
    """
    files = _files(gold)
    records = _records(files, texts)
    groups = _groups(files, records, by) if by else None
    with _folder(pred_dir) as folder:
        _write_predictions(records, folder, how or Measuring())
        known = {doc: record["text"] for doc, record in records.items()}
        figures = score(gold, folder, known, groups)
    if worst_documents:
        figures["worst"] = worst(figures["docs"], worst_documents)
    return figures


def gold_documents(
    gold: Path | Sequence[Path], texts: Path | None = None
) -> Iterator[tuple[str, Document]]:
    """The texts of some gold as a reader is given them, each with its name.

    Raises EvaluationError.
    """
    for doc, record in _records(_files(gold), texts).items():
        yield doc, document_of(doc, record)


def _files(gold: Path | Sequence[Path]) -> list[Path]:
    files = gold_files(gold)
    if not files:
        raise EvaluationError(f"{gold} holds no <doc>.json", "name the folder that holds the gold")
    return files


def _records(files: Sequence[Path], texts: Path | None) -> dict[str, Record]:
    """The text of every gold document, checked to be the annotated one."""
    known: dict[str, Record] = {}
    for folder in dict.fromkeys(file.parent for file in files):
        known |= load_records(folder)
    known |= load_records(texts) if texts else {}
    missing = [file.stem for file in files if file.stem not in known]
    if missing:
        raise EvaluationError(
            f"no text for {len(missing)} of {len(files)} gold documents, first {missing[0]}",
            "name their folder or docs.jsonl with --texts",
        )
    for file in files:
        read_gold(file, known[file.stem]["text"])
    return {file.stem: known[file.stem] for file in files}


def _groups(files: Sequence[Path], records: Mapping[str, Record], by: str) -> dict[str, str]:
    """The group of each document, by its gold's folder or a field of its record."""
    if by == SET:
        return {file.stem: file.parent.name for file in files}
    if not any(by in record for record in records.values()):
        raise EvaluationError(
            f"no text is told with its {by}",
            f"give --texts a docs.jsonl whose lines tell it, or group by {SET}",
        )
    return {doc: str(record.get(by) or NOT_TOLD) for doc, record in records.items()}


@contextmanager
def _folder(told: Path | None) -> Iterator[Path]:
    if told is None:
        with TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        told.mkdir(parents=True, exist_ok=True)
        yield told


def _write_predictions(records: Mapping[str, Record], folder: Path, how: Measuring) -> None:
    get_reader(how.reader)
    write = partial(_write, folder=folder, reader=how.reader, min_score=how.min_score)
    written = ask_each(records, write, how)
    for doc in records.keys() - written.keys():
        (folder / f"{doc}.json").unlink(missing_ok=True)


def _write(
    doc: str, document: Document, folder: Path, reader: str, min_score: float | None
) -> Path:
    reading = apart(get_reader(reader).read(document), min_score)
    return write_annotation(reading, folder, doc)
