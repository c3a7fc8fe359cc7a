"""A reader's statements measured against gold."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation import gold_files, load_records, read_gold, score
from detente.model import Document
from detente.statements.readers import get_reader
from detente.workspace.annotations import write_annotation
from detente.workspace.measuring import Measuring, Record, ask_each

__all__ = ["evaluate_statements"]


def evaluate_statements(
    gold_dir: Path,
    texts: Path | None = None,
    pred_dir: Path | None = None,
    how: Measuring | None = None,
) -> dict[str, Any]:
    """The figures of a reader on gold, as `evaluation.score` gives them.

    Each document's text comes from `texts` (a folder of <doc>.txt, or a docs.jsonl, whose
    metadata the reader is then told as a user would), else from beside the gold. What is
    found is written to `pred_dir` as <doc>.json. A document over which the reader breaks
    counts as one in which nothing is found. Raises EvaluationError.
    """
    records = _records(gold_dir, texts)
    with _folder(pred_dir) as folder:
        _write_predictions(records, folder, how or Measuring())
        return score(gold_dir, folder, {doc: record["text"] for doc, record in records.items()})


def _records(gold_dir: Path, texts: Path | None) -> dict[str, Record]:
    """The text of every gold document, checked to be the annotated one."""
    files = gold_files(gold_dir)
    if not files:
        raise EvaluationError(
            f"{gold_dir} holds no <doc>.json", "name the folder that holds the gold"
        )
    known = load_records(gold_dir) | (load_records(texts) if texts else {})
    missing = [file.stem for file in files if file.stem not in known]
    if missing:
        raise EvaluationError(
            f"no text for {len(missing)} of {len(files)} gold documents, first {missing[0]}",
            "name their folder or docs.jsonl with --texts",
        )
    for file in files:
        read_gold(file, known[file.stem]["text"])
    return {file.stem: known[file.stem] for file in files}


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
    written = ask_each(records, partial(_write, folder=folder, reader=how.reader), how)
    for doc in records.keys() - written.keys():
        (folder / f"{doc}.json").unlink(missing_ok=True)


def _write(doc: str, document: Document, folder: Path, reader: str) -> Path:
    return write_annotation(get_reader(reader).read(document), folder, doc)
