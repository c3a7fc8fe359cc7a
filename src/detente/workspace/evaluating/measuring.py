"""A reader asked about the texts of a measurement, however it fares."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Generic, NoReturn, TypeVar

from detente.documents import Told, bring_in
from detente.errors import DetenteError, EndpointError, EvaluationError, InputError
from detente.model import Capture, Document
from detente.workspace.reading.pool import spread

__all__ = ["Measuring", "Record", "ask_each", "document_of"]

T = TypeVar("T")
Record = Mapping[str, Any]
"""A text with the metadata that a docs.jsonl tells of it."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """How a reader is measured."""

    reader: str = ""
    jobs: int = 1
    failed: Callable[[str], None] = lambda _: None
    """Told of each text over which the reader breaks, and why."""
    min_score: float | None = None
    """What scores less does not count; None is the reader's own mark, if it has one."""


@dataclass(frozen=True, slots=True)
class _Found(Generic[T]):
    """What was found in a text; the reason where the reader broke over it."""

    told: T | None
    fault: str = ""


def ask_each(
    records: Mapping[str, Record], ask: Callable[[str, Document], T], how: Measuring
) -> dict[str, T]:
    """What is found in each text, by document; nothing where `ask` breaks.

    Raises EvaluationError where a text cannot be brought in.
    """
    one = partial(_ask, ask=ask)
    if how.jobs > 1:
        found = spread(one, [*records.items()], min(how.jobs, len(records)), _died)
    else:
        found = [one(told) for told in records.items()]
    for each in found:
        if each.fault:
            how.failed(each.fault)
    named = zip(records, found, strict=True)
    return {doc: each.told for doc, each in named if each.told is not None}


def document_of(doc: str, record: Record) -> Document:
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


def _ask(told: tuple[str, Record], ask: Callable[[str, Document], T]) -> _Found[T]:
    doc, record = told
    document = document_of(doc, record)
    try:
        return _Found(ask(doc, document))
    except EndpointError as error:
        return _Found(None, f"{doc}: {error}; counted as empty")
    except DetenteError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not stop the others
        why = f"{doc}: the reader failed ({type(error).__name__}: {error}); counted as empty"
        return _Found(None, why)


def _died(told: tuple[str, Record]) -> NoReturn:
    raise EvaluationError(f"{told[0]}: the process that read it was killed", "give it more memory")
