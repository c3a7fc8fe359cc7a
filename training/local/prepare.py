"""Documents made ready for training: pieces, features and labels.

    python training/local/prepare.py --shared ../shared --into build/local

Needs the product and its parser, no torch. What it writes holds other people's texts in
pieces: it stays out of the repository.
"""

import argparse
import json
import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer
from training.cases import HardCase, hard_cases
from training.local.vocabulary import pruned
from training.standoff import ANNOTATIONS, load

from detente.evaluation.agreement import canonical
from detente.evaluation.nearest import nearest
from detente.model import Act, Certainty, Channel, MeetingStatus, SourceKind, UnknownKind, When
from detente.statements.actors import Cast
from detente.statements.named import named
from detente.statements.parse import parse
from detente.statements.readers.local.coding import head_pieces, pieces
from detente.statements.readers.local.hints import hints
from detente.statements.readers.local.pieces import Mention, Pieces
from detente.statements.readers.rules import read_parsed
from detente.vocabulary.issues import ISSUES
from detente.workspace.evaluating.measuring import document_of

UNSEEN = frozenset(
    [
        "AFGHAN",
        "AFGHAN-96",
        "EGYPT",
        "ENB-KYOTO97",
        "INDIA-CHINA",
        "INDIA-PAK",
        "INDPAK-MAY25",
        "LIBYA-2011",
        "REU87-GULF",
        "REU87-RUBBER",
        "SUDAN",
        "WH-ETHIOPIA",
        "WH-IRAN",
        "WH-SUDAN",
        "ZIMBABWE",
    ]
)
VALUES = {
    "act": [str(a) for a in Act],
    "issue": [i.code for i in ISSUES],
    "certainty": [str(c) for c in Certainty],
    "when": [str(w) for w in When],
    "source": [str(k) for k in SourceKind],
    "status": [str(s) for s in MeetingStatus],
    "channel": [str(c) for c in Channel],
    "unknown": [str(k) for k in UnknownKind],
}
DOCUMENTS = 5
"""A word piece in fewer training texts is not kept."""


def main() -> None:
    """Prepare the sets that are named, or all."""
    args = _arguments()
    args.into.mkdir(parents=True, exist_ok=True)
    corpus = [json.loads(x) for x in (args.shared / "data/corpus/docs.jsonl").open()]
    records = {r["id"]: r for r in corpus}
    dev = {Path(f).stem for f in (args.shared / "gold").glob("dev*/*.json")}
    train = load(ANNOTATIONS, args.shared / "data/corpus/docs.jsonl")
    known = dev | {g["doc"] for g in train}
    free = [
        r
        for r in corpus
        if r["language"] == "en" and r["series"] not in UNSEEN and r["id"] not in known
    ]
    polnear = {
        split: [json.loads(x) for x in (args.shared / f"data/polnear/{split}.jsonl").open()]
        for split in ("train", "dev")
    }
    tokenizer = args.into / "tokenizer.json"
    if not tokenizer.exists():
        texts = [records[g["doc"]]["text"] for g in train] + [r["text"] for r in free]
        texts += [r["text"] for r in polnear["train"]]
        tokenizer.write_text(pruned(args.tokenizer, texts, DOCUMENTS))
    jobs: dict[str, list[tuple[dict[str, Any], dict[str, Any] | None]]] = {
        "train": [(records[g["doc"]], g) for g in train],
        "dev": _gold(args.shared / "gold/dev", records),
        "unseen": _gold(args.shared / "gold/dev-unseen", records),
        "hard": [(_passage(c), c.gold) for c in hard_cases("train")],
        "hard-test": [(_passage(c), c.gold) for c in hard_cases("test")],
        "polnear-train": [(_article(r), None) for r in polnear["train"]],
        "polnear-dev": [(_article(r), None) for r in polnear["dev"]],
        "free": [(r, None) for r in free],
    }
    for name in args.sets or jobs:
        with ProcessPoolExecutor(args.jobs) as pool:
            made = pool.map(_prepared, jobs[name], [str(tokenizer)] * len(jobs[name]), chunksize=8)
            done = [one for one in made if one]
        (args.into / f"{name}.pickle").write_bytes(pickle.dumps(done))
        print(name, len(done), sum(len(d["ids"]) for d in done), flush=True)


def _with_text(records: dict[str, Any], file: Path) -> dict[str, Any]:
    beside = file.with_suffix(".txt")
    if file.stem in records:
        return records[file.stem]
    return {"id": file.stem, "text": beside.read_text("utf-8"), "series": "SEED"}


def _gold(folder: Path, records: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    files = sorted(folder.glob("*.json"))
    return [(_with_text(records, f), json.loads(f.read_text("utf-8"))) for f in files]


def _passage(case: HardCase) -> dict[str, Any]:
    return {"id": case.gold["doc"], "text": case.text, "series": "HARD", "language": "en"}


def _article(told: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": told["id"],
        "text": told["text"],
        "title": told["title"],
        "outlet": told["publisher"],
        "published": told["date"],
        "series": "POLNEAR",
        "attributions": told["attributions"],
    }


@cache
def _tokenizer(path: str) -> Tokenizer:
    return Tokenizer.from_file(path)


def _prepared(
    job: tuple[dict[str, Any], dict[str, Any] | None], tokenizer: str
) -> dict[str, Any] | None:
    record, gold = job
    try:
        document = document_of(record["id"], record)
    except Exception as error:  # noqa: BLE001 - told, and the others go on
        print("left out", record["id"], error)
        return None
    parsed = parse(document)
    cast = Cast(parsed)
    found = named(cast)
    rules = read_parsed(parsed, cast, "rules")
    told_by_rule = hints(parsed, cast, rules)
    made, mentions, parties = pieces(parsed, found, told_by_rule, _tokenizer(tokenizer))
    head = head_pieces(parsed, cast.publisher, found, parties, _tokenizer(tokenizer))
    told: dict[str, Any] = {f.name: getattr(made, f.name) for f in fields(Pieces)}
    told["head"] = {f.name: getattr(head, f.name) for f in fields(Pieces)}
    told |= {
        "doc": record["id"],
        "series": record.get("series", ""),
        "text": record["text"],
        "publisher": cast.publisher,
        "parties": parties,
        "mentions": [(m.start, m.end, m.party, m.kind, m.rule) for m in mentions],
    }
    if gold is not None:
        told["gold"] = Labels(record["text"], made, mentions).all(gold)
    if "attributions" in record:
        told["attributions"] = [
            {role: _many(made, one[role]) for role in ("source", "cue", "content")}
            for one in record["attributions"]
        ]
    return told


def _many(made: Pieces, spans: list[list[int]]) -> list[int]:
    return [i for start, end in spans for i in range(*made.at(start, end))]


class Labels:
    """What the gold says of a document, in pieces of its text."""

    def __init__(self, text: str, made: Pieces, mentions: tuple[Mention, ...]) -> None:
        self.text, self.made = text, made
        self.inner = _innermost(mentions, len(made))
        self.parties = [canonical(m.party) for m in mentions]

    def all(self, gold: dict[str, Any]) -> dict[str, Any]:
        """Statements, meetings, and unknowns where they were annotated."""
        return {
            "statements": [self._statement(s) for s in gold["statements"]],
            "meetings": [self._meeting(m) for m in gold["meetings"]],
            "unknowns": [self._unknown(u) for u in gold["unknowns"]]
            if "unknowns" in gold
            else None,
        }

    def _statement(self, s: dict[str, Any]) -> dict[str, Any]:
        place = s["start"], s["end"]
        options = [s["speaker"]["party"], *s.get("party_any", ())]
        chain = [
            (self._words(c["name"], *place), VALUES["source"].index(c["kind"])) for c in s["chain"]
        ]
        return {
            "span": self.made.at(*place),
            "act": _values(s, "act"),
            "issue": _values(s, "issue"),
            "certainty": VALUES["certainty"].index(s["certainty"]),
            "when": VALUES["when"].index(s["when"]),
            "party": [canonical(p) for p in options],
            "name": self._words(s["speaker"]["name"], *place),
            "tokens": [[self._of(one) for one in option.split(" + ")] for option in options],
            "target": [self._of(t) for t in s["target"]],
            "chain": chain,
            "condition": self._words(s["condition"], *place) if s["condition"] else [],
            "has_condition": bool(s["condition"]),
            "optional": bool(s.get("optional")),
        }

    def _meeting(self, m: dict[str, Any]) -> dict[str, Any]:
        return {
            "span": self.made.at(m["start"], m["end"]),
            "status": VALUES["status"].index(m["status"]),
            "channel": [VALUES["channel"].index(c) for c in m["channel"]],
            "parties": [self._of(p) for p in m["parties"]],
            "when": self._words(m["when"], m["start"], m["end"]),
        }

    def _unknown(self, u: dict[str, Any]) -> dict[str, Any]:
        subject = u["subject"].split(" + ") if u["subject"] else []
        return {
            "span": self.made.at(u["start"], u["end"]),
            "kind": VALUES["unknown"].index(u["kind"]),
            "issue": _values(u, "issue"),
            "subject": [self._of(p) for p in subject],
        }

    def _of(self, party: str) -> list[int]:
        """The pieces whose innermost mention is of a party, alone or joined."""
        want, parties = canonical(party), self.parties
        return [i for i, m in enumerate(self.inner) if m >= 0 and want in parties[m].split(" + ")]

    def _words(self, name: str | None, start: int, end: int) -> list[int]:
        """The pieces of some words, those nearest to a statement."""
        place = nearest(name, self.text, start, end)
        return list(range(*self.made.at(*place))) if place else []


def _values(entry: dict[str, Any], key: str) -> list[int]:
    """The value of a field and others that the gold allows."""
    every = [entry[key], *entry.get(key + "_any", ())]
    return [VALUES[key].index(v) for v in every if v in VALUES[key]]


def _innermost(mentions: tuple[Mention, ...], count: int) -> np.ndarray:
    inner = np.full(count, -1, dtype=np.int32)
    for i in sorted(range(len(mentions)), key=lambda i: mentions[i].start - mentions[i].end):
        inner[mentions[i].start : mentions[i].end] = i
    return inner


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True, help="of the full encoder")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
