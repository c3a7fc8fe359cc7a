"""The training gold beside what the rule reader drafts: shared by the scripts here."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from detente.evaluation import load_records, read_gold
from detente.evaluation.matching import pair, statement_weight
from detente.model import Capture, Document
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.rules.drafts import Draft
from detente.statements.readers.rules.gaps import with_gaps
from detente.statements.readers.rules.reader import drafts
from detente.statements.unknowns import find_unknowns

__all__ = ["Drafted", "drafted"]


class Drafted(NamedTuple):
    """A draft and the gold statement on which it lies, if any."""

    draft: Draft
    gold: dict[str, Any] | None


def drafted(shared: Path) -> Iterator[Drafted]:
    """All drafts of gold/train, each with its gold statement."""
    records = load_records(shared / "data/corpus/docs.jsonl")
    for path in sorted((shared / "gold/train").glob("*.json")):
        parsed = parse(_document(path.stem, records[path.stem]))
        cast = Cast(parsed)
        found = list(with_gaps(list(drafts(parsed, cast)), find_unknowns(parsed, cast), cast))
        told = [_entry(n, d) for n, d in enumerate(found)]
        mates = {p["at"]: g for g, p in pair(read_gold(path).statements, told, statement_weight)}
        yield from (Drafted(d, mates.get(n)) for n, d in enumerate(found))


def _entry(at: int, draft: Draft) -> dict[str, Any]:
    return {
        "at": at,
        "start": draft.span.start_char,
        "end": draft.span.end_char,
        "speaker": {"party": draft.speaker.party},
        "act": draft.act.value,
        "issue": "",
        "void": False,
    }


def _document(doc: str, record: dict[str, Any]) -> Document:
    data = json.dumps(record).encode()
    capture = Capture(data, hashlib.sha256(data).hexdigest(), doc, "text/plain", datetime.now(UTC))
    return Document(
        doc,
        capture,
        record["text"],
        title=record["title"] or "",
        outlet=record["outlet"] or "",
        language="en",
    )
