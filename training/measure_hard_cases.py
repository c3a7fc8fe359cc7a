"""Measure a reader on the hard cases, by kind of difficulty.

    python training/measure_hard_cases.py --reader rules --split test

A row gives F1 of find, core and full, how often the party of a statement that was found
is wrong, and where nothing is to be found, how many statements were read. In percent.
"""

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cases import HardCase, hard_cases

from detente.evaluation import score
from detente.workspace.evaluating.evaluate import evaluate_statements
from detente.workspace.evaluating.measuring import Measuring

__all__ = ["figures"]

ALL = "all"
TOLD = {"published": "2025-06-12", "language": "en"}
"""What a reader is told of each passage: offices hold by date."""


def figures(cases: list[HardCase], reader: str) -> dict[str, dict[str, Any]]:
    """The figures of a reader on the cases: of all, then by kind."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        texts = folder / "texts.jsonl"
        records = [{"id": c.gold["doc"], "text": c.text, **TOLD} for c in cases]
        texts.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
        for case in cases:
            for kind in (ALL, case.kind):
                file = folder / "gold" / kind / f"{case.gold['doc']}.json"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(json.dumps(case.gold), "utf-8")
        predicted, how = folder / "predicted", Measuring(reader=reader)
        told = {ALL: evaluate_statements(folder / "gold" / ALL, texts, predicted, how)}
        kinds = sorted({case.kind for case in cases})
        return told | {kind: score(folder / "gold" / kind, predicted) for kind in kinds}


def _row(kind: str, told: dict[str, Any]) -> str:
    counts, levels = told["counts"], (told[name]["f1"] for name in ("find", "core", "full"))
    numbers = " ".join(f"{'-' if value is None else value:>6}" for value in levels)
    wrong = round(100 - told["fields"]["party"], 1) if counts["matched"] else "-"
    return f"{kind:26}{counts['gold']:5}{counts['pred']:6} {numbers} {wrong:>7}"


def main() -> None:
    """Read the cases, print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reader", default="rules")
    options.add_argument("--split", choices=("train", "test"), default="test")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    told = figures(hard_cases(chosen.split), chosen.reader)
    if chosen.json:
        print(json.dumps(told, indent=1))
        return
    print(f"{'kind':26}{'gold':>5}{'read':>6} {'find':>6} {'core':>6} {'full':>6} {'wrong':>7}")
    print(f"{'':26}{'':5}{'':6} {'':6} {'':6} {'':6} {'party':>7}")
    for kind, row in told.items():
        print(_row(kind, row))


if __name__ == "__main__":
    main()
