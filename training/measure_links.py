"""Measure the links between statements on those annotated by reading.

    python training/measure_links.py --corpus ../shared/data/corpus/docs.jsonl

The statements are those of the gold, so that only the linking is measured. A link is
right where it goes to the annotated statement, or one that states the same move. The
rule was written with the documents of the split `tune` in view, not those of `test`. Beside
it, a floor: the nearest earlier demand, proposal or offer of another side on the same
issue that addresses the speaker, or that the speaker addresses.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from standoff import ANNOTATIONS, load

from detente.evaluation import annotated, load_texts
from detente.model import Act, Link, LinkKind, Statement
from detente.statements.links import link
from detente.workspace.evaluating.measuring import document_of

__all__ = ["main"]

LINKS = ANNOTATIONS / "links.jsonl"
KINDS = (LinkKind.ANSWERS, LinkKind.IN_EXCHANGE_FOR)
Linker = Callable[[Sequence[Statement], str], Sequence[Statement]]
ANSWERING = (Act.ACCEPT, Act.REJECT, Act.DEFER, Act.DENY, Act.CONCEDE)
ASKING = (Act.DEMAND, Act.PROPOSE, Act.OFFER)


def nearest_earlier(statements: Sequence[Statement], text: str) -> Sequence[Statement]:
    """The floor: the nearest earlier move on the issue by another side that is addressed."""
    return [_with(s, [o for o in statements if _fits(s, o)]) for s in statements]


def _fits(answer: Statement, other: Statement) -> bool:
    own, theirs = set(answer.speaker.parties), set(other.speaker.parties)
    asked = (Act.ACCUSE,) if answer.act is Act.DENY else ASKING
    fits = answer.act in ANSWERING and other.act in asked and answer.issue == other.issue
    earlier = other.span.start <= answer.span.start
    addressed = theirs & set(answer.targets) or own & set(other.targets)
    return bool(fits and earlier and addressed and not own & theirs)


def _with(statement: Statement, others: list[Statement]) -> Statement:
    if not others:
        return statement
    last = max(others, key=lambda o: o.span.end)
    return replace(statement, links=(Link(LinkKind.ANSWERS, last.id),))


def main() -> None:
    """Link the annotated documents, print precision and recall by split."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True)
    chosen = options.parse_args()
    told: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for row in map(json.loads, LINKS.read_text("utf-8").splitlines()):
        told.setdefault(row["split"], {}).setdefault(row["doc"], []).append(row)
    gold = {g["doc"]: g for g in load(ANNOTATIONS, chosen.corpus)}
    texts = load_texts(chosen.corpus)
    linkers: tuple[tuple[str, Linker], ...] = (("nearest", nearest_earlier), ("rule", link))
    for split, (name, linker), kind in product(told, linkers, KINDS):
        counts = [
            _counted(gold[doc], texts[doc], rows, linker, kind) for doc, rows in told[split].items()
        ]
        right, found, hit, wanted = (sum(column) for column in zip(*counts, strict=True))
        if found or wanted:
            print(
                f"{split:6}{name:9}{kind.value:16} precision {_share(right, found)}"
                f"  recall {_share(hit, wanted)}"
            )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "-"


def _counted(
    gold: dict[str, Any], text: str, told: list[dict[str, Any]], linker: Linker, kind: LinkKind
) -> tuple[int, int, int, int]:
    """Links that are right, links made, annotated links that were hit, annotated links."""
    statements = annotated(gold, document_of(gold["doc"], {"text": text})).statements
    names = _names(gold, statements)
    made = [
        (names[s.id], names[k.statement])
        for s in linker(statements, text)
        for k in s.links
        if k.kind is kind
    ]
    wanted = [r for r in told if r["kind"] == kind.value]
    hits = [[_is(row, pair) for pair in made] for row in wanted]
    right = sum(any(row[n] for row in hits) for n in range(len(made)))
    return right, len(made), sum(any(row) for row in hits), len(wanted)


def _is(row: dict[str, Any], pair: tuple[str, str]) -> bool:
    return row["from"] == pair[0] and pair[1] in row.get("to_any", [row["to"]])


def _names(gold: dict[str, Any], statements: Sequence[Statement]) -> dict[str, str]:
    """The id in the annotation of each statement."""
    entries = {
        (e["start"], e["end"], e["speaker"]["party"], e["act"], e["issue"]): e["id"]
        for e in gold["statements"]
    }
    return {
        s.id: entries[s.span.start, s.span.end, s.speaker.party, s.act.value, s.issue]
        for s in statements
    }


if __name__ == "__main__":
    main()
