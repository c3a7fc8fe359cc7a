"""Measure how often the words that name a speaker are resolved to the gold's party.

    python training/measure_actors.py --shared ../shared [--set dev] [--errors]

The gold's words for a speaker are sought where they stand nearest to the statement.
resolved: `Cast.resolve` gives their party; mentioned: so does the mention of `named`
that fits those words best; reachable: mentions of the document name all its parties.
Every fifth document of train is reported apart: nothing was mended by looking at it.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.evaluation import gold_files, load_records, read_gold
from detente.evaluation.agreement import canonical
from detente.evaluation.gold import Entry
from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.actors import Cast
from detente.statements.named import Named, named
from detente.statements.parse import parse
from detente.workspace.evaluating.measuring import Record, document_of

EVERY = 5
"""One document in so many is held back."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One gold speaker with what the code makes of its words."""

    document: str
    name: str
    party: str
    allowed: frozenset[str]
    resolved: str
    """Empty where the text does not hold the gold's words."""
    rule: str
    mentioned: str
    reachable: bool
    context: str


def nearest(text: str, name: str, statement: Entry) -> tuple[int, int] | None:
    """Where some words stand nearest to a statement, inside it first."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    found = [m.span() for m in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    found = found or [m.span() for m in re.finditer(words, text, re.IGNORECASE)]

    def away(at: tuple[int, int]) -> tuple[int, int]:
        before, after = statement["start"] - at[1], at[0] - statement["end"]
        return max(before, after, 0), at[0]

    return min(found, key=away, default=None)


def fitting(mentions: tuple[Named, ...], start: int, end: int) -> Named | None:
    """The mention that shares most with some words."""

    def share(mention: Named) -> float:
        common = min(end, mention.end) - max(start, mention.start)
        return common / (max(end, mention.end) - min(start, mention.start))

    best = max(mentions, key=share, default=None)
    return best if best is not None and share(best) > 0 else None


def asked(name: str, record: Record, gold: list[Entry]) -> Iterator[Asked]:
    """Every speaker of one document."""
    cast = Cast(parse(document_of(name, record)))
    yield from asked_of(cast, name, gold)


def asked_of(cast: Cast, name: str, gold: list[Entry]) -> Iterator[Asked]:
    """Every speaker of one document whose cast is known."""
    mentions, text = named(cast), cast.parsed.document.text
    parties = {canonical(p) for m in mentions for p in m.party.split(" + ")}
    parties |= {INDEPENDENT, UNKNOWN_PARTY}
    for statement in gold:
        words, party = statement["speaker"]["name"], canonical(statement["speaker"]["party"])
        allowed = frozenset([party, *(canonical(p) for p in statement.get("party_any", ()))])
        at = nearest(text, words, statement)
        told = cast.resolve(cast.parsed.tokens(*at)) if at else None
        mention = fitting(mentions, *at) if at else None
        yield Asked(
            name,
            words,
            party,
            allowed,
            canonical(told.party) if told else "",
            told.rule if told else "",
            canonical(mention.party) if mention else "",
            any(parties.issuperset(told.split(" + ")) for told in allowed),
            text[max(0, at[0] - 70) : at[1] + 60] if at else "",
        )


def report(title: str, found: list[Asked]) -> None:
    """Print the shares over the speakers whose words the text holds."""
    located = [a for a in found if a.resolved]
    n, k = len(located) or 1, len(found) or 1
    print(
        f"{title}: {len(found)} speakers, words located {100 * len(located) / k:.1f}"
        f"; resolved {100 * sum(a.resolved in a.allowed for a in located) / n:.1f}"
        f", mentioned {100 * sum(a.mentioned in a.allowed for a in located) / n:.1f}"
        f", reachable {100 * sum(a.reachable for a in found) / k:.1f}"
    )


def main() -> None:
    """Read the gold, ask for every speaker, print the shares."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, required=True)
    options.add_argument("--set", default="train")
    options.add_argument("--errors", action="store_true", help="list the commonest errors")
    told = options.parse_args()
    folder = told.shared / "gold" / told.set
    records = load_records(folder) | load_records(told.shared / "data/corpus/docs.jsonl")
    files = gold_files(folder)
    groups: list[list[Asked]] = [[] for _ in range(EVERY)]
    begun = time.process_time()
    for i, file in enumerate(files):
        record = records[file.stem]
        statements = list(read_gold(file, record["text"]).statements)
        groups[i % EVERY] += asked(file.stem, record, statements)
    report(told.set, [a for group in groups for a in group])
    if told.set == "train":
        report("held back", groups[-1])
    print(f"{time.process_time() - begun:.0f} s for {len(files)} documents", file=sys.stderr)
    if told.errors:
        wrong = (a for g in groups[:-1] for a in g if a.resolved and a.resolved not in a.allowed)
        counts = Counter((a.rule, a.name, a.party, a.resolved) for a in wrong)
        for error, n in counts.most_common(200):
            print(n, *error, sep="\t")


if __name__ == "__main__":
    main()
