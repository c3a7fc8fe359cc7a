"""Sentences with one event that people coded, and its words."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.model.attribution import Places

__all__ = ["Case", "read_cases"]

EVENT_WORDS = re.compile(r"\(EVT: ?([^()]*)\)")
MARK = re.compile(r"\((?:SRC|TAR|EVT|LOC|/)+: ?|[(){}]")
"""Where a mark begins, and any bracket."""


@dataclass(frozen=True, slots=True)
class Case:
    """One coded event of a sentence."""

    id: str
    text: str
    event: str
    """Its type in PLOVER of today: AGREE, REQUEST, ..."""
    words: Places
    """The words that tell the event, in text order."""


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file that have a type in PLOVER and marked event words.

    JSON Lines with `id`, `text`, `markup` and `events`; other lines are left out.
    """
    cases = tuple(_cases(path))
    if not cases:
        raise EvaluationError(
            f"{path} holds no case of PLOVER's gold standard records",
            "name the JSON Lines that hold them with their markup",
        )
    return cases


def _cases(path: Path) -> Iterator[Case]:
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            try:
                row: dict[str, Any] = json.loads(line)
                events = [e for e in row.get("events", ()) if e.get("plover_current")]
                if row.get("markup") and events:
                    yield _case(row, events[0])
            except (AttributeError, KeyError, TypeError, ValueError) as fault:
                raise EvaluationError(
                    f"{path}, line {number} is no case ({fault})",
                    "give each line an object with id, text, markup and events",
                ) from fault


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as fault:
        raise EvaluationError(f"{path} cannot be read ({fault})", "name a file in UTF-8") from fault


def _case(row: dict[str, Any], event: dict[str, Any]) -> Case:
    text, told = row["text"], event.get("event_text") or ""
    marked = [(m.start(), m[1].strip()) for m in EVENT_WORDS.finditer(row["markup"])]
    own = [(at, words) for at, words in marked if words in told] or marked
    places = (_place(text, words, _plain(row["markup"], at)) for at, words in own)
    return Case(row["id"], text, event["plover_current"], tuple(sorted(p for p in places if p)))


def _plain(markup: str, at: int) -> int:
    """Where a place of the marked sentence is about in the plain one."""
    return len(MARK.sub("", markup[:at]))


def _place(text: str, words: str, about: int) -> tuple[int, int] | None:
    """The words where they stand nearest to a place; None where they stand nowhere."""
    found = [m.start() for m in re.finditer(re.escape(words), text)] if words else []
    start = min(found, key=lambda at: abs(at - about), default=None)
    return None if start is None else (start, start + len(words))
