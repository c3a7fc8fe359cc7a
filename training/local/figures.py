"""All that the reader must reach, measured: one table, and a file for the model card.

    python -m training.local.figures --reader local --shared ../shared

Writes training/local/figures-<reader>.json. With --told FOLDER the statements are those of
annotations that lie there; the other sets are then left out, for they need the reader.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from training.local.measures import Figure, measured, tallies

from detente.evaluation import load_records
from detente.evaluation.counting import Tally
from detente.evaluation.reliability import reliability
from detente.evaluation.worst import worst
from detente.statements.readers import get_reader
from detente.workspace.evaluating.attributing import evaluate_attribution
from detente.workspace.evaluating.coding import evaluate_acts
from detente.workspace.evaluating.evaluate import evaluate_statements
from detente.workspace.evaluating.measuring import Measuring

__all__ = ["markdown", "statements"]

SETS = ("dev-unseen", "dev")
POOLED = "both"
EACH = (
    ("find", 78, 88),
    ("core", 50, 70),
    ("full", 38, 60),
    ("party", 82, 95),
    ("wrong_party", 8, 3),
    ("act", 68, 82),
)
"""What must be reached on each set, and what is aimed at."""
TOGETHER = (
    *(("certainty", 45, 65), ("when", 60, 75), ("condition", 55, 75), ("chain", 55, 80)),
    *(("meeting", 55, 80), ("target", 60, 80), ("unknown", 45, 70)),
    *(("precision", 80, 85), ("recall", 25, 35)),
)
ATTRIBUTION = (
    ("attr.full", 68, 75),
    ("token.source", 84, 86),
    ("token.cue", 72, 75),
    ("token.content", 90, 92),
)
ACTS = ("macro_f1", 70, 85)
ERROR = ("calibration error", 5, 5)
"""In percent, so that it stands in one table with the rest."""
LOW_IS_GOOD = {"wrong_party", ERROR[0]}
BY_KIND = ("find", "core", "full", "party", "act")
HARD = Path(__file__).parents[1] / "measure_hard_cases.py"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside what it must reach."""

    on: str
    name: str
    must: float
    aim: float
    reached: Figure

    @property
    def verdict(self) -> str:
        """Whether the aim is reached, or what must be, or neither."""
        value, sign = self.reached.value, -1 if self.name in LOW_IS_GOOD else 1
        if value is None:
            return "not measured"
        marks = ((self.aim, "aim"), (self.must, "must"))
        return next((word for mark, word in marks if sign * value >= sign * mark), "short")


def statements(
    sets: Mapping[str, Path], told: Path, records: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """The rows of statements, by kind of text, the worst documents, and the reliability."""
    texts = {doc: str(record["text"]) for doc, record in records.items()}
    found = {name: tallies(folder, told, texts) for name, folder in sets.items()}
    every = {doc: tally for tallied in found.values() for doc, tally in tallied.items()}
    rows = [row for name, of in found.items() for row in _rows(name, EACH, _measured(of))]
    together = _measured(every)
    rows += _rows(POOLED, (*EACH, *TOGETHER), together)
    honest = reliability([scores for tally in every.values() for scores in tally.scores])
    if honest:
        error = _percent(honest["ece"], honest["ci"], 0)
        rows.append(Row(POOLED, *ERROR, error))
    return {
        "rows": rows,
        "kinds": _by_kind(every, records),
        "worst": [*_worst(every, records)],
        "reliability": honest,
    }


def _measured(documents: Mapping[str, Tally]) -> dict[str, Figure]:
    return measured([*documents.values()])


def _rows(
    on: str, wanted: Sequence[tuple[str, float, float]], told: Mapping[str, Figure]
) -> list[Row]:
    return [Row(on, name, must, aim, told[name]) for name, must, aim in wanted]


def _by_kind(
    every: Mapping[str, Tally], records: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    kinds: dict[str, dict[str, Tally]] = {}
    for doc, tally in every.items():
        kinds.setdefault(str(records[doc].get("genre") or "not told"), {})[doc] = tally
    return {
        kind: {"documents": len(of)} | {name: _measured(of)[name] for name in BY_KIND}
        for kind, of in sorted(kinds.items())
    }


def _worst(
    every: Mapping[str, Tally], records: Mapping[str, Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    counts = {doc: tally.documents[doc] for doc, tally in every.items()}
    for row in worst(counts, 10):
        record = records[row["doc"]]
        words = len(str(record["text"]).split())
        yield row | {"series": record.get("series"), "genre": record.get("genre"), "words": words}


def _percent(value: float, interval: Sequence[float], cases: int) -> Figure:
    low, high = (round(100 * end, 1) for end in interval)
    return Figure(round(100 * value, 1), low, high, cases)


def attribution(on: str, gold: Path, how: Measuring) -> list[Row]:
    """The rows of who says what."""
    told = evaluate_attribution(gold, how=how)["figures"]
    found = {name: told[name] for name, *_ in ATTRIBUTION}
    figures = {name: _percent(f["F1"], f["ci95"], f["gold"]) for name, f in found.items()}
    return _rows(on, ATTRIBUTION, figures)


def acts(on: str, cases: Path, how: Measuring) -> list[Row]:
    """The row of the acts of coded events."""
    told = evaluate_acts(cases, how)
    low, high = told["ci"]
    figure = Figure(told["macro_f1"], low, high, told["counts"]["cases"])
    return [Row(on, *ACTS, figure)]


def hard_cases(reader: str) -> dict[str, dict[str, Any]]:
    """Find, core and wrong parties on the hard cases for testing, by kind of difficulty."""
    command = [sys.executable, str(HARD), "--reader", reader, "--split", "test", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    told: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return {
        kind: {"gold": f["counts"]["gold"], "pred": f["counts"]["pred"]}
        | {name: f[name]["f1"] for name in ("find", "core", "full")}
        | {"party": f["fields"]["party"]}
        for kind, f in told.items()
    }


def markdown(told: Mapping[str, Any]) -> str:
    """The tables of all figures."""
    lines = [
        "| measured on | figure | must | aim | reached (95 %) | |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {r.on} | {r.name} | {r.must} | {r.aim} | {r.reached} | {r.verdict} |"
        for r in told["rows"]
    ]
    lines += ["", f"| kind of text | documents | {' | '.join(BY_KIND)} |", "|---" * 7 + "|"]
    for kind, of in told["kinds"].items():
        cells = " | ".join(str(of[name]) for name in BY_KIND)
        lines.append(f"| {kind} | {of['documents']} | {cells} |")
    columns: tuple[str, ...] = (
        "doc",
        "series",
        "genre",
        "words",
        "gold",
        "pred",
        "find",
        "core",
        "core_f1",
    )
    lines += ["", f"| worst: {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    lines += ["| " + " | ".join(str(w[c]) for c in columns) + " |" for w in told["worst"]]
    if hard := told.get("hard"):
        columns = ("gold", "pred", "find", "core", "full", "party")
        lines += ["", f"| hard cases | {' | '.join(columns)} |", "|---" * 7 + "|"]
        for kind, of in hard.items():
            lines.append(f"| {kind} | " + " | ".join(str(of[c]) for c in columns) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, write, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reader", default="local")
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    options.add_argument("--told", type=Path, help="annotations in place of a reader's")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--into", type=Path)
    chosen = options.parse_args()
    how, shared = Measuring(chosen.reader, chosen.jobs, print), chosen.shared
    corpus = shared / "data/corpus/docs.jsonl"
    sets = {name: shared / "gold" / name for name in SETS}
    records: dict[str, Any] = {}
    for folder in sets.values():
        records |= load_records(folder)
    records |= load_records(corpus)
    with TemporaryDirectory() as made:
        if chosen.told is None:
            evaluate_statements([*sets.values()], corpus, Path(made), how)
        told = statements(sets, chosen.told or Path(made), records)
    if chosen.told is None:
        told["rows"] += attribution("PolNeAR dev", shared / "data/polnear/dev.jsonl", how)
        told["rows"] += acts("PLOVER GSR", shared / "data/acts/petr_negotiation.jsonl", how)
        told["hard"] = hard_cases(chosen.reader)
        told["version"] = get_reader(chosen.reader).version
    print(markdown(told))
    into = chosen.into or Path(__file__).with_name(f"figures-{chosen.reader}.json")
    into.write_text(json.dumps({"reader": chosen.reader} | told, default=asdict, indent=1) + "\n")


if __name__ == "__main__":
    main()
