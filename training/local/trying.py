"""The readings of a network in training, in the gold's format."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from training.local.examples import cut
from training.local.network import Network

from detente.statements.readers.local.confidence import signs
from detente.statements.readers.local.finding import (
    Found,
    FoundMeeting,
    FoundUnknown,
    Marks,
    find_meetings,
    find_statements,
    find_unknowns,
)
from detente.statements.readers.local.heads import Heads
from detente.statements.readers.local.network import Seen, Text, see
from detente.statements.readers.local.pieces import Mention, Pieces
from detente.statements.readers.local.spans import Tagged

CLOSER = (0.05, 0.1, 0.35, 0.5, 0.65)
"""Marks at which chains and conditions are read again, so that theirs can be chosen."""


class Encode:
    """A torch network as the product's encoder."""

    def __init__(self, net: Network, device: str) -> None:
        self.net, self.device = net.eval(), device

    def __call__(self, told: Pieces) -> tuple[np.ndarray, np.ndarray]:
        """The vectors and logits of a window."""
        names = ("ids", "case", "line", "quote", "slot", "kind", "voice", "move", "role", "item")
        given = {
            n: torch.from_numpy(getattr(told, n).astype(np.int64))[None].to(self.device)
            for n in names
        }
        with torch.no_grad():
            hidden, tags = self.net.encoder(**given)
        return hidden[0].float().cpu().numpy(), tags[0].float().cpu().numpy()


def heads_of(net: Network) -> Heads:
    """The heads of a torch network as the reader's, in numpy."""
    return Heads({n: v.detach().float().cpu().numpy() for n, v in net.heads.state_dict().items()})


def text_of(doc: dict[str, Any]) -> Text:
    """A prepared document as the reader has it."""
    told = Pieces(*(doc[f.name] for f in fields(Pieces)))
    return Text(told, tuple(Mention(*m) for m in doc["mentions"]), doc["parties"], tuple(cut(doc)))


def annotation(
    doc: dict[str, Any], encode: Any, heads: Heads, marks: Marks, closer: Sequence[float] = ()
) -> dict[str, Any]:
    """The reading of a prepared document in the gold's format, with what made each score.

    `lean` is the least lean at which an entry's span is told. `at` holds a statement's chain
    and condition by each mark of `closer`.
    """
    seen = see(text_of(doc), encode)
    told = Telling(seen, doc["text"])
    ats = {
        str(mark): find_statements(seen, heads, replace(marks, chain=mark, condition=mark))
        for mark in closer
    }
    statements = [
        {
            "id": f"s{i}",
            **told.statement(f),
            "at": {mark: told.linked(found[i]) for mark, found in ats.items()},
        }
        for i, f in enumerate(find_statements(seen, heads, marks))
    ]
    meetings = [
        {"id": f"m{i}", **told.meeting(f)} for i, f in enumerate(find_meetings(seen, heads, marks))
    ]
    unknowns = [
        {"id": f"u{i}", **told.unknown(f)} for i, f in enumerate(find_unknowns(seen, heads, marks))
    ]
    return {"doc": doc["doc"], "statements": statements, "meetings": meetings, "unknowns": unknowns}


@dataclass
class Telling:
    """What was found in a document, told in the gold's format."""

    seen: Seen
    words: str

    def statement(self, f: Found) -> dict[str, Any]:
        """One statement, with what made its score."""
        return {
            **self._place("statement", f.span),
            "speaker": {"name": self._chars(f.places.get(f.party.value)), "party": f.party.value},
            "act": f.act.value,
            "issue": f.issue.value,
            "target": [p for p, _ in f.targets],
            "certainty": f.certainty.value,
            "when": f.when.value,
            **self.linked(f),
            "chain_scores": [c for *_, c in f.chain],
            "target_scores": [c for _, c in f.targets],
            "conditional": f.conditional,
            "condition_score": f.condition[1] if f.condition else 0.0,
            "score": f.span.inside * f.act.score * f.party.score,
            "signs": signs(f),
        }

    def linked(self, f: Found) -> dict[str, Any]:
        """The condition and chain of a statement."""
        return {
            "condition": self._chars(f.condition[0]) if f.condition else None,
            "chain": [{"name": self._chars(s), "kind": k.value} for s, k, _ in f.chain],
        }

    def meeting(self, f: FoundMeeting) -> dict[str, Any]:
        """One meeting."""
        return {
            **self._place("meeting", f.span),
            "parties": [p for p, _ in f.parties],
            "party_scores": [c for _, c in f.parties],
            "status": f.status.value,
            "channel": [c for c, _ in f.channels],
            "when": self._chars(f.when) or None,
        }

    def unknown(self, f: FoundUnknown) -> dict[str, Any]:
        """One thing that is not known."""
        return {
            **self._place("unknown", f.span),
            "kind": f.kind.value,
            "subject": f.subject.value,
            "issue": f.issue.value,
        }

    def _chars(self, span: tuple[int, int] | None) -> str:
        pieces = self.seen.text.pieces
        return self.words[pieces.starts[span[0]] : pieces.ends[span[1] - 1]] if span else ""

    def _place(self, kind: str, span: Tagged) -> dict[str, Any]:
        pieces = self.seen.text.pieces
        start, end = int(pieces.starts[span.start]), int(pieces.ends[span.end - 1])
        tags = self.seen.tags(kind)[span.start : span.end]
        lean = -float(np.mean([tags[0, 1] - tags[0, 0], *(tags[1:, 2] - tags[1:, 0])]))
        quote = self.words[start:end]
        return {"start": start, "end": end, "quote": quote, "lean": round(lean, 4)}


def write(
    docs: list[dict[str, Any]],
    net: Network,
    device: str,
    folder: Path,
    marks: Marks,
    closer: Sequence[float] = (),
) -> None:
    """Read documents into a folder, one file each, in the gold's format."""
    folder.mkdir(parents=True, exist_ok=True)
    encode, heads = Encode(net, device), heads_of(net)
    for doc in docs:
        told = annotation(doc, encode, heads, marks, closer)
        (folder / f"{doc['doc']}.json").write_text(json.dumps(told))
