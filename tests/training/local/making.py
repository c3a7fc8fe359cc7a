"""Held readings made up for tests: half of them right, told by their signs."""

import json
from pathlib import Path
from typing import Any

import numpy as np

WORDS = " ".join(f"Party {n} says something of note here." for n in range(20))


def write(folder: Path, documents: int = 12) -> dict[str, dict[str, Any]]:
    """Gold and readings in `folder`/gold and `folder`/held; the records of the texts.

    A reading is right as its third sign tells. What lies on no statement of the gold has
    pieces that hardly belong to one.
    """
    drawn = np.random.default_rng(3)
    records: dict[str, dict[str, Any]] = {}
    for name in ("gold", "held"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for number in range(documents):
        doc = f"doc{number:02}"
        records[doc] = {"text": WORDS, "series": f"S{number // 2}", "genre": "news"}
        gold, told = [], []
        for n in range(20):
            raised = float(drawn.normal() * 2)
            right, real = bool(drawn.random() < 1 / (1 + np.exp(-raised))), n % 4 != 3
            if real:
                gold.append(_statement(n, "accept") | ({"optional": True} if n == 8 else {}))
            told.append(
                _statement(n, "accept" if right else "reject")
                | {"signs": [0.0, 2.0 if real else -1.0, raised], "score": 0.5, "lean": -0.5}
                | {"target_scores": [0.9, 0.3], "target": ["Beta", "Gamma"]}
                | {"at": {"0.5": {"chain": [LINK], "condition": None}}}
            )
        meetings = [_meeting("m0", ["Beta", "Gamma"])]
        read = [
            _meeting("m0", ["Beta", "Delta", "Gamma"])
            | {"party_scores": [0.9, 0.3, 0.7], "lean": 0.5},
            _meeting("m1", ["Beta", "Gamma"]) | {"party_scores": [0.9, 0.9], "lean": 1.8},
        ]
        unknowns = [{"id": "u0", **_place(1), "kind": "answer", "subject": "", "issue": "other"}]
        unsure = [{**unknowns[0], "id": "u1", **_place(2)} | {"lean": 1.8}]
        _put(folder / "gold" / f"{doc}.json", gold, meetings, unknowns)
        _put(
            folder / "held" / f"{doc}.json",
            told,
            read,
            [*({**u, "lean": -1.0} for u in unknowns), *unsure],
        )
    return records


LINK = {"name": "Radio Beta", "kind": "media"}


def _put(file: Path, statements: Any, meetings: Any, unknowns: Any) -> None:
    told = {"doc": file.stem, "statements": statements, "meetings": meetings, "unknowns": unknowns}
    file.write_text(json.dumps(told), "utf-8")


def _place(n: int) -> dict[str, Any]:
    start = WORDS.index(f"Party {n} says")
    quote = WORDS[start:].split(".")[0]
    return {"start": start, "end": start + len(quote), "quote": quote}


def _statement(n: int, act: str) -> dict[str, Any]:
    return {
        "id": f"s{n}",
        **_place(n),
        "speaker": {"name": "", "party": "Alpha"},
        "act": act,
        "issue": "other",
        "target": ["Beta"],
        "certainty": "certain",
        "when": "current",
        "condition": None,
        "chain": [LINK],
    }


def _meeting(key: str, parties: list[str]) -> dict[str, Any]:
    place = _place(0 if key == "m0" else 5)
    return {"id": key, **place, "parties": parties, "status": "held", "channel": [], "when": None}
