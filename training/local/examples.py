"""Prepared documents as labelled windows, and batches of tensors."""

import pickle
from dataclasses import dataclass, field, fields
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch

from detente.statements.readers.local.features import FEATURES, OTHER_SLOT
from detente.statements.readers.local.pieces import Pieces
from detente.statements.readers.local.windows import Window, windows

TAGS = ("statement", "meeting", "unknown", "source", "cue", "content")
MARKS = (2, 3)
IGNORED = -100


@dataclass
class Example:
    """One window with what is to be learned from it; spans and tokens in its own places."""

    window: Window
    tags: np.ndarray
    """[6, pieces]: 0 outside, 1 begun, 2 inside, -100 not annotated."""
    spans: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    soft: Any = None
    """What a teacher told of the window."""

    def __len__(self) -> int:
        return len(self.window.pieces)


def load(file: Path) -> list[dict[str, Any]]:
    """The prepared documents of a set."""
    return pickle.loads(file.read_bytes())  # noqa: S301 - our own file


def cut(doc: dict[str, Any]) -> list[Window]:
    """The windows of a prepared document, as the reader cuts them."""
    names = [f.name for f in fields(Pieces)]
    text = Pieces(*(doc[n] for n in names))
    head = Pieces(*(doc["head"][n] for n in names))
    return list(windows(text, head, MARKS))


def examples(doc: dict[str, Any]) -> list[Example]:
    """The windows of a prepared document with what each teaches."""
    return [_example(doc, window, window.begin, window.end) for window in cut(doc)]


def _example(doc: dict[str, Any], window: Window, lead: int, body: int) -> Example:
    place = window.place
    where: dict[int, list[int]] = {}
    for at, piece in enumerate(place):
        if piece >= 0:
            where.setdefault(int(piece), []).append(at)
    tags = np.full((len(TAGS), len(place)), IGNORED, dtype=np.int64)
    shift = lead - int(place[lead]) if body > lead else 0
    labels = Labels(Example(window, tags), where, lead, body, shift)
    if "gold" in doc:
        _statements(doc["gold"]["statements"], labels)
        _meetings(doc["gold"]["meetings"], labels)
        if doc["gold"]["unknowns"] is not None:
            _unknowns(doc["gold"]["unknowns"], labels)
    if "attributions" in doc:
        _attributed(doc["attributions"], labels)
    return labels.made


@dataclass
class Labels:
    """A window that is given its labels; pieces of the document in, places of it out."""

    made: Example
    where: dict[int, list[int]]
    """The places of each piece: in the lead, in the body, or both."""
    lead: int
    """Where the body begins, and `body` where it ends."""
    body: int
    shift: int

    def tokens(self, pieces: list[int]) -> list[int]:
        """The places of some pieces, wherever they are seen."""
        return [at for p in pieces for at in self.where.get(p, ())]

    def inside(self, span: tuple[int, int]) -> tuple[int, int] | None:
        """Where a span stands in the body; None if the body does not hold it whole."""
        a, b = span[0] + self.shift, span[1] + self.shift
        return (a, b) if a >= self.lead and b <= self.body and a < b else None

    def known(self, rows: slice) -> None:
        """Nothing is tagged so far, and that is known."""
        self.made.tags[rows, self.lead : self.body] = 0

    def mark(self, row: int, span: tuple[int, int], value: int = 2) -> None:
        """Tag what the body holds of a span."""
        a, b = max(span[0] + self.shift, self.lead), min(span[1] + self.shift, self.body)
        if a < b:
            self.made.tags[row, a:b] = value
            if value == 2 and span[0] + self.shift >= self.lead:
                self.made.tags[row, a] = 1


def _statements(gold: list[dict[str, Any]], labels: Labels) -> None:
    labels.known(slice(0, 2))
    ordered = sorted(gold, key=lambda s: (s["span"][0], -s["span"][1]))
    for s in [s for s in ordered if s["optional"]]:
        labels.mark(0, s["span"], IGNORED)
    for s in [s for s in ordered if not s["optional"]]:
        labels.mark(0, s["span"])
    labels.made.spans["statement"] = [
        _statement(s, span, labels) for s in ordered if (span := labels.inside(s["span"]))
    ]


def _statement(s: dict[str, Any], span: tuple[int, int], labels: Labels) -> dict[str, Any]:
    party, tokens = s["party"][0], labels.tokens
    holder = {"independent": 2, "unknown": 3}.get(party, int(" + " in party))
    name = tokens(s["name"])
    speakers = [[sorted({*tokens(one), *name}) for one in option] for option in s["tokens"]]
    if holder >= 2:
        speakers = [[name or tokens(s["tokens"][0][0])]]
    return {
        "span": span,
        "act": s["act"],
        "issue": s["issue"],
        "certainty": [s["certainty"]],
        "when": [s["when"]],
        "holder": [holder],
        "conditional": [int(s["has_condition"])],
        "speaker": speakers,
        "target": sorted({t for one in s["target"] for t in tokens(one)}),
        "chain": [(tokens(words), kind) for words, kind in s["chain"]],
        "condition": tokens(s["condition"]),
    }


def _meetings(gold: list[dict[str, Any]], labels: Labels) -> None:
    channels = ("in-person", "virtual", "phone")
    for m in gold:
        labels.mark(1, m["span"])
    labels.made.spans["meeting"] = [
        {
            "span": span,
            "status": [m["status"]],
            **{c: [int(i in m["channel"])] for i, c in enumerate(channels)},
            "party": sorted({t for one in m["parties"] for t in labels.tokens(one)}),
            "when": labels.tokens(m["when"]),
        }
        for m in gold
        if (span := labels.inside(m["span"]))
    ]


def _unknowns(gold: list[dict[str, Any]], labels: Labels) -> None:
    labels.known(slice(2, 3))
    for u in gold:
        labels.mark(2, u["span"])
    labels.made.spans["unknown"] = [
        {
            "span": span,
            "kind": [u["kind"]],
            "issue": u["issue"],
            "subject": [[labels.tokens(t) for t in u["subject"]]],
        }
        for u in gold
        if (span := labels.inside(u["span"]))
    ]


def _attributed(told: list[dict[str, Any]], labels: Labels) -> None:
    labels.known(slice(3, 6))
    made = labels.made
    for one in told:
        for row, role in ((3, "source"), (4, "cue"), (5, "content")):
            for run in runs(one[role]):
                labels.mark(row, run)
    made.spans["cue"] = []
    for one in told:
        cue = runs(one["cue"])
        if cue and (span := labels.inside(max(cue, key=lambda r: r[1] - r[0]))):
            source, content = (
                [t for t in labels.tokens(one[r]) if labels.lead <= t < labels.body]
                for r in ("source", "content")
            )
            if source and content:
                made.spans.setdefault("statement", []).append(_said(made, source, content))
            sourced = [int(bool(one["source"]))]
            made.spans["cue"].append(
                {"span": span, "sourced": sourced, "source": source, "content": content}
            )


NOTHING: dict[str, Any] = {
    "act": [],
    "issue": [],
    "certainty": [],
    "when": [],
    "holder": [],
    "conditional": [],
    "target": None,
    "chain": None,
    "condition": None,
}
"""What is not known of a span; it teaches nothing."""


def _said(made: Example, source: list[int], content: list[int]) -> dict[str, Any]:
    """Who says what is no statement, but teaches where speakers are named."""
    slots = made.window.pieces.slot
    named = [s for s in slots[source].tolist() if 0 < s < OTHER_SLOT]
    same = np.flatnonzero(slots == max(set(named), key=named.count)).tolist() if named else []
    span = max(runs(content), key=lambda r: r[1] - r[0])
    return NOTHING | {"span": span, "speaker": [[sorted({*source, *same})]]}


def runs(at: list[int]) -> list[tuple[int, int]]:
    """Places as runs of neighbours, end exclusive."""
    found: list[list[int]] = []
    for i in sorted(set(at)):
        if found and i == found[-1][1]:
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    return [(a, b) for a, b in found]


def batches(made: list[Example], pieces: int, random: Random) -> list[list[Example]]:
    """Examples of like length together, at most so many pieces with padding."""
    order = sorted(made, key=lambda e: len(e) + random.random() * 48)
    found: list[list[Example]] = [[]]
    for one in order:
        if (
            found[-1]
            and (len(found[-1]) + 1) * max(len(one), len(found[-1][-1]), max(map(len, found[-1])))
            > pieces
        ):
            found.append([])
        found[-1].append(one)
    random.shuffle(found)
    return found


def inputs(batch: list[Example], device: str, random: Random | None) -> dict[str, torch.Tensor]:
    """Ids and features, padded; the slots of parties are drawn anew where random is given."""
    longest = max(map(len, batch))
    out = {n: np.zeros((len(batch), longest), dtype=np.int64) for n in ("ids", *FEATURES)}
    mask = np.zeros((len(batch), longest), dtype=bool)
    for row, one in enumerate(batch):
        mask[row, : len(one)] = True
        for name, into in out.items():
            into[row, : len(one)] = getattr(one.window.pieces, name)
        if random is not None:
            drawn = np.arange(FEATURES["slot"])
            drawn[1:OTHER_SLOT] = random.sample(range(1, OTHER_SLOT), OTHER_SLOT - 1)
            for name in ("slot", "voice"):
                out[name][row] = drawn[out[name][row]]
    told = {n: torch.from_numpy(v).to(device) for n, v in out.items()}
    return told | {"mask": torch.from_numpy(mask).to(device)}
