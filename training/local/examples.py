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
    found = []
    for window in cut(doc):
        place = window.place
        body = int(np.flatnonzero(place >= 0)[-1]) + 1 if (place >= 0).any() else 0
        lead = body
        while lead and place[lead - 1] >= 0:
            lead -= 1
        found.append(_example(doc, window, lead, body))
    return found


def _example(doc: dict[str, Any], window: Window, lead: int, body: int) -> Example:
    place = window.place
    shift = lead - int(place[lead]) if body > lead else 0
    where: dict[int, list[int]] = {}
    for at, piece in enumerate(place):
        if piece >= 0:
            where.setdefault(int(piece), []).append(at)
    tags = np.full((len(TAGS), len(place)), IGNORED, dtype=np.int64)

    def tokens(ps: list[int]) -> list[int]:
        return [at for p in ps for at in where.get(p, ())]

    def inside(span: tuple[int, int]) -> tuple[int, int] | None:
        a, b = span[0] + shift, span[1] + shift
        return (a, b) if a >= lead and b <= body and a < b else None

    def mark(row: int, span: tuple[int, int], value: int = 2) -> None:
        a, b = max(span[0] + shift, lead), min(span[1] + shift, body)
        if a < b:
            tags[row, a:b] = value
            if value == 2 and span[0] + shift >= lead:
                tags[row, a] = 1

    made = Example(window, tags)
    if "gold" in doc:
        _gold(doc, made, tokens, inside, mark, (lead, body))
    if "attributions" in doc:
        _attributed(doc, made, tokens, inside, mark, (lead, body))
    return made


def _gold(
    doc: Any, made: Example, tokens: Any, inside: Any, mark: Any, at: tuple[int, int]
) -> None:
    gold = doc["gold"]
    made.tags[0:2, at[0] : at[1]] = 0
    ordered = sorted(gold["statements"], key=lambda s: (s["span"][0], -s["span"][1]))
    for s in [s for s in ordered if s["optional"]]:
        mark(0, s["span"], IGNORED)
    for s in [s for s in ordered if not s["optional"]]:
        mark(0, s["span"])
    made.spans["statement"] = []
    for s in ordered:
        if (span := inside(s["span"])) is None:
            continue
        party = s["party"][0]
        holder = (
            2 if party == "independent" else 3 if party == "unknown" else 1 if " + " in party else 0
        )
        name = tokens(s["name"])
        speakers = [[sorted({*tokens(one), *name}) for one in option] for option in s["tokens"]]
        if holder >= 2:
            speakers = [[name or tokens(s["tokens"][0][0])]]
        made.spans["statement"].append(
            {
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
        )
    for m in gold["meetings"]:
        mark(1, m["span"])
    made.spans["meeting"] = [
        {
            "span": span,
            "status": [m["status"]],
            **{
                c: [int(i in m["channel"])] for i, c in enumerate(("in-person", "virtual", "phone"))
            },
            "party": sorted({t for one in m["parties"] for t in tokens(one)}),
            "when": tokens(m["when"]),
        }
        for m in gold["meetings"]
        if (span := inside(m["span"]))
    ]
    if gold["unknowns"] is not None:
        made.tags[2, at[0] : at[1]] = 0
        for u in gold["unknowns"]:
            mark(2, u["span"])
        made.spans["unknown"] = [
            {
                "span": span,
                "kind": [u["kind"]],
                "issue": u["issue"],
                "subject": [[tokens(t) for t in u["subject"]]],
            }
            for u in gold["unknowns"]
            if (span := inside(u["span"]))
        ]


def _attributed(
    doc: Any, made: Example, tokens: Any, inside: Any, mark: Any, at: tuple[int, int]
) -> None:
    made.tags[3:6, at[0] : at[1]] = 0
    for one in doc["attributions"]:
        for row, role in ((3, "source"), (4, "cue"), (5, "content")):
            for run in runs(one[role]):
                mark(row, run)
    made.spans["cue"] = []
    for one in doc["attributions"]:
        cue = runs(one["cue"])
        if cue and (span := inside(max(cue, key=lambda r: r[1] - r[0]))):
            source, content = (
                [t for t in tokens(one[r]) if at[0] <= t < at[1]] for r in ("source", "content")
            )
            if source and content:
                made.spans.setdefault("statement", []).append(_said(made, source, content))
            made.spans["cue"].append(
                {
                    "span": span,
                    "sourced": [int(bool(one["source"]))],
                    "source": source,
                    "content": content,
                }
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
