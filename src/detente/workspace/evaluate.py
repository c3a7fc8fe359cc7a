"""A reader measured against gold."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from detente.documents import Told, bring_in
from detente.errors import DetenteError, EvaluationError, InputError
from detente.evaluation import gold_files, load_records, read_gold, score
from detente.model import Capture, Document, Reading
from detente.statements.readers import get_reader
from detente.workspace.annotations import write_annotation
from detente.workspace.pool import spread

__all__ = ["evaluate_statements"]

Record = Mapping[str, Any]
"""A text with the metadata that a docs.jsonl tells of it."""


def evaluate_statements(
    gold_dir: Path,
    texts: Path | None = None,
    pred_dir: Path | None = None,
    jobs: int = 1,
    reader: str = "rules",
    failed: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """The figures of a reader on gold, as `evaluation.score` gives them.

    Each document's text comes from `texts` (a folder of <doc>.txt, or a docs.jsonl, whose
    metadata the reader is then told as a user would), else from beside the gold. What is
    found is written to `pred_dir` as <doc>.json. A document over which the reader breaks
    counts as one in which nothing is found; `failed` is told why. Raises EvaluationError.
    """
    records = _records(gold_dir, texts)
    with _folder(pred_dir) as folder:
        for fault in _write_predictions(records, folder, jobs, reader):
            failed(fault)
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


def _write_predictions(
    records: Mapping[str, Record], folder: Path, jobs: int, reader: str
) -> list[str]:
    """What went wrong, a line for each document that the reader broke over."""
    get_reader(reader)
    write = partial(_write_prediction, folder=folder, reader=reader)
    if jobs > 1:
        faults = spread(write, [*records.items()], min(jobs, len(records)), _died)
    else:
        faults = [write(told) for told in records.items()]
    return [fault for fault in faults if fault]


def _write_prediction(told: tuple[str, Record], folder: Path, reader: str) -> str:
    doc, record = told
    document, fault = _document(doc, record), ""
    try:
        reading = get_reader(reader).read(document)
    except DetenteError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not stop the others
        reading = Reading(document)
        fault = f"{doc}: the reader failed ({type(error).__name__}: {error}); counted as empty"
    write_annotation(reading, folder, doc)
    return fault


def _died(told: tuple[str, Record]) -> NoReturn:
    raise EvaluationError(f"{told[0]}: the process that read it was killed", "give it more memory")


def _document(doc: str, record: Record) -> Document:
    """The text as a plain-text report with the metadata of its record."""
    text = record["text"]
    data = text.encode()
    digest, now = hashlib.sha256(data).hexdigest(), datetime.now(UTC)
    capture = Capture(data, digest, f"{doc}.txt", "text/plain", now, "utf-8")
    told = (record.get(key) or "" for key in ("outlet", "published", "language"))
    try:
        document = bring_in(capture, Told(*told)).documents[0]
    except InputError as fault:
        raise EvaluationError(f"{doc}: {fault.what}", fault.remedy) from fault
    if len(document.text) != len(text):
        raise EvaluationError(
            f"{doc}: its offsets shift when it is brought in", "give texts with line feeds alone"
        )
    agencies: list[str] = record.get("agency") or []
    return replace(
        document,
        text=text,
        title=record.get("title") or document.title,
        agency=agencies[0] if len(agencies) == 1 else document.agency,
    )
