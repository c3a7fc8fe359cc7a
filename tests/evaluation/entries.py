"""Builders of small annotations over a text of our own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from detente.evaluation.gold import Entry

TEXT = "".join(
    f"{i:03d}. Party {i % 7} asks for thing number {i:03d}, they say. " for i in range(40)
)

Annotated = dict[str, Any]
Run = Callable[..., dict[str, Any]]


def statement(start: int, end: int, party: str = "Russia", **more: Any) -> Entry:
    return {
        "id": f"s{start}",
        "start": start,
        "end": end,
        "quote": TEXT[start:end],
        "speaker": {"name": party, "party": party},
        "act": "demand",
        "issue": "ceasefire",
        "target": [],
        "certainty": "certain",
        "condition": None,
        "when": "current",
        "chain": [],
        **more,
    }


def meeting(
    start: int, end: int, parties: tuple[str, ...] = ("Russia", "Ukraine"), **more: Any
) -> Entry:
    return {
        "id": f"m{start}",
        "start": start,
        "end": end,
        "quote": TEXT[start:end],
        "parties": list(parties),
        "status": "held",
        "channel": [],
        "when": None,
        **more,
    }


def unknown(start: int, end: int, kind: str = "answer", **more: Any) -> Entry:
    return {
        "id": f"u{start}",
        "start": start,
        "end": end,
        "quote": TEXT[start:end],
        "kind": kind,
        "subject": "",
        "issue": "process",
        **more,
    }


def link(name: str, kind: str = "official") -> Entry:
    return {"name": name, "kind": kind}


def annotated(
    statements: list[Entry] | None = None, meetings: list[Entry] | None = None, **more: Any
) -> Annotated:
    return {"statements": statements or [], "meetings": meetings or [], **more}


def write(folder: Path, documents: dict[str, Annotated]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(content))
    return folder
