"""Measure how often each rule of the rule reader is right: makes precision.yaml.

    python training/measure_rules.py --shared ../shared

Right means: the statement lies on one of gold/train, with its party and act. Small
counts are shrunk towards the mean of all rules; a rule that never fired is left out.
"""

import argparse
from collections import Counter
from pathlib import Path

import yaml
from drafted import Drafted, drafted

from detente.evaluation.agreement import same
from detente.statements.readers.rules import precision
from detente.statements.readers.rules.precision import measured_as

PRIOR = 15
"""So many statements of mean precision are added to each rule's count."""


def right(draft: Drafted) -> bool:
    """Whether party and act are those of the gold."""
    gold, told = draft.gold, draft.draft
    if gold is None:
        return False
    entry = {"speaker": {"party": told.speaker.party}, "act": told.act.value}
    return same(gold, entry, "party") and same(gold, entry, "act")


def main() -> None:
    """Read the gold, count, write the YAML."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, required=True)
    fired, hit = Counter[str](), Counter[str]()
    for draft in drafted(options.parse_args().shared):
        for name in measured_as(draft.draft):
            fired[name] += 1
            hit[name] += right(draft)
    total = [name for name in fired if "|" not in name]
    mean = sum(hit[n] for n in total) / max(sum(fired[n] for n in total), 1)
    told = {
        name: {
            "fired": n,
            "right": hit[name],
            "precision": round((hit[name] + PRIOR * mean) / (n + PRIOR), 2),
        }
        for name, n in sorted(fired.items())
        if n >= precision.OFTEN or "|" not in name
    }
    head = "# Made by training/measure_rules.py: how often each rule was right on gold/train.\n"
    target = Path(precision.__file__).with_name("precision.yaml")
    target.write_text(
        head + yaml.safe_dump(told, default_flow_style=None, width=110), encoding="utf-8"
    )
    print(f"{sum(fired[n] for n in total)} drafts, {len(told)} rules, mean {mean:.3f}")


if __name__ == "__main__":
    main()
