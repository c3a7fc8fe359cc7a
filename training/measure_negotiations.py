"""The figures of dossiers against the expectations of their negotiations, as one table.

    python -m training.measure_negotiations --dossiers build/dossiers --into build/negotiations

`--dossiers` holds what `training.dossiers` wrote. Prints Markdown, and with `--page` puts it
into docs/discussion/how-a-negotiation-is-told.md; writes NAME-KIND.json, all
that `detente evaluate negotiation` tells, of each. Turns are changes that no kind "new" is
right for, as something was held before. The line `changes, if all were new` is
what an account would have right that tells each statement as a change of the kind "new".
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from detente.evaluation.exact import exact
from detente.evaluation.negotiation import KINDS, Account, score_negotiation
from detente.evaluation.negotiation_facts import Kind, Place, Told
from detente.evaluation.negotiation_files import read_expectations
from detente.record import Record, open_record
from detente.workspace.evaluating.negotiating import evaluate_negotiation
from detente.workspace.lookup.framing import Question, framed

__all__ = ["NAMES", "all_new", "misses", "rows"]

HERE = Path(__file__).with_name("annotations") / "negotiations"
NAMES = {"gaza": "gaza-may25", "phil": "reu87-phildebt", "muc": "muc-elsalvador"}
WAYS = ("gold", "read", "all", "rules")
WHY = ("not read", "read as another's", "read, not told", "told otherwise")
PAGE = Path(__file__).parents[1] / "docs" / "discussion" / "how-a-negotiation-is-told.md"
BEGIN, END = "<!-- negotiations: written by training/measure_negotiations.py -->", "<!-- end -->"
Figures = Mapping[str, Any]


def all_new(file: Path, record: Record) -> Figures:
    """What an account would have right that tells each statement as something new."""
    expected = read_expectations(file)
    with framed(record, Question(at=expected.at, kind="s")) as frame:
        told = [
            Told(
                Kind.CHANGE,
                s.id,
                "",
                (Place(s.span.text_sha256, s.span.start, s.span.end),),
                frozenset({s.speaker.party}),
                frozenset({s.issue}),
                "new",
                on=r.document.told_by(s.said_on),
            )
            for r in frame.readings
            for s in r.statements
        ]
    row: Figures = score_negotiation(expected, Account(told, ()))["kinds"][Kind.CHANGE]
    return row


def rows(told: Mapping[str, Mapping[str, Figures]]) -> Iterator[str]:
    """The lines of the table: each kind, each way of reading, the three series and all."""
    yield "| | read by | " + " | ".join(NAMES) + " | all | 95 % | on the first screen | precision |"
    yield "| --- | --- |" + " --- |" * (len(NAMES) + 4)
    for kind in Kind:
        for way in WAYS:
            if kind is Kind.ROOTS:
                cells = [_roots(told[name][way]) for name in NAMES]
                yield _line("roots", way, cells, ("", ""))
            else:
                found = [told[name][way]["kinds"][kind] for name in NAMES]
                beside = str(sum(f["first"]["n"] for f in found)), _precision(found)
                yield _line(kind, way, [_right(f) for f in found], beside)
    for way in WAYS:
        cells = [_turns(name, told[name][way]) for name in NAMES]
        yield _line("changes that are turns", way, cells, ("", ""))
    for way in WAYS:
        cells = [_right(told[name][way]["all new"]) for name in NAMES]
        yield _line("changes, if all were new", way, cells, ("", ""))


def _turns(name: str, figures: Figures) -> tuple[int, int]:
    """Of the expected changes that are nothing new: a stand that was there has moved."""
    expected = read_expectations(HERE / f"{NAMES[name]}.yaml").of(Kind.CHANGE)
    turns = {e.id for e in expected if "new" not in e.values and not e.optional}
    return len(turns - {row["id"] for row in figures["missed"]}), len(turns)


def _right(row: Figures) -> tuple[int, int]:
    return row["right"]["n"], row["expected"]


def _roots(figures: Figures) -> tuple[int, int]:
    return figures["roots"]["right"], figures["roots"]["expected"]


def _precision(found: list[Figures]) -> str:
    told = [row["precision"] for row in found if row["precision"]]
    if not told:
        return "-"
    right, of = sum(t["n"] for t in told), sum(t["of"] for t in told)
    return f"{right} of {of}"


def misses(told: Mapping[str, Mapping[str, Figures]]) -> Iterator[str]:
    """The lines of the table of misses: each kind, each way of reading, each stage."""
    yield "| missed | read by | " + " | ".join(WHY) + " |"
    yield "| --- | --- |" + " --- |" * len(WHY)
    for kind in KINDS:
        for way in WAYS[:2]:
            rows = [row for name in NAMES for row in told[name][way]["missed"]]
            count = Counter(row["why"] for row in rows if row["kind"] == kind)
            yield f"| {kind} | {way} | " + " | ".join(str(count[why]) for why in WHY) + " |"


def _line(kind: str, way: str, cells: list[tuple[int, int]], beside: tuple[str, str]) -> str:
    right, of = sum(n for n, _ in cells), sum(m for _, m in cells)
    low, high = (round(100 * bound) for bound in exact(right, of))
    each = " | ".join(f"{n} of {m}" for n, m in cells)
    whole = f"{right} of {of} | {low} to {high}"
    return f"| {kind} | {way} | {each} | {whole} | {' | '.join(beside)} |"


def main() -> None:
    """Measure all dossiers, write what each tells, print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--dossiers", type=Path, required=True)
    options.add_argument("--into", type=Path, required=True)
    options.add_argument("--page", action="store_true", help="put the tables into the docs")
    chosen = options.parse_args()
    chosen.into.mkdir(parents=True, exist_ok=True)
    told: dict[str, dict[str, Figures]] = {}
    for name, series in NAMES.items():
        for way in WAYS:
            file = HERE / f"{series}.yaml"
            with open_record(str(chosen.dossiers / f"{name}-{way}.detente"), "measure") as record:
                figures = evaluate_negotiation(file, record) | {"all new": all_new(file, record)}
            told.setdefault(name, {})[way] = figures
            kept = chosen.into / f"{name}-{way}.json"
            kept.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    tables = "\n".join([*rows(told), "", *misses(told)])
    print(tables)
    if chosen.page:
        head, rest = PAGE.read_text("utf-8").split(BEGIN)
        page = f"{head}{BEGIN}\n\n{tables}\n\n{END}{rest.split(END)[1]}"
        PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
