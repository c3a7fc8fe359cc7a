"""The figures of the readers as the tables of the model card and of the README.

    python -m training.local.figures --reader rules --shared ../shared
    python -m training.local.figures --reader local --shared ../shared
    python -m training.local.card             # the card beside the model
    python -m training.local.card --readme    # README.md

What stands between the two marks of a file is written anew; nothing else is touched.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.statements.readers.local.facts import MODEL

__all__ = ["card", "readme", "written"]

HERE = Path(__file__).parent
README = HERE.parents[1] / "README.md"
BEGIN = "<!-- figures: written by training/local/card.py -->"
END = "<!-- figures: end -->"
READERS = ("local", "rules")
SETS = ("dev", "dev-unseen")
EACH = {
    "find": "a statement found",
    "core": "and its party and act right",
    "full": "and its issue right too",
    "party": "party right where found (%)",
    "act": "act right where found (%)",
    "wrong_party": "of 100 shown, party wrong in",
}
POOLED = {
    "precision": "of 100 shown, party and act right in",
    "recall": "of 100 in the reports, shown and right",
    "wrong_party": "of 100 shown, party wrong in",
    "calibration error": "calibration error of the score",
    "meeting": "meetings, with their parties",
    "unknown": "unknowns",
    "target": "targets",
    "chain": "links of the source chain",
    "condition": "words of conditions",
    "certainty": "certainty, macro-F1",
    "when": "when, macro-F1",
}
OTHERS = {
    "attr.full": "PolNeAR dev: attribution, source and content",
    "token.source": "PolNeAR dev: words of sources",
    "token.cue": "PolNeAR dev: words of cues",
    "token.content": "PolNeAR dev: words of contents",
    "macro_f1": "PLOVER GSR: act of 201 negotiation cases, macro-F1",
}
KINDS = ("find", "core", "full", "party", "act")
HARD = ("gold", "find", "core", "full", "party")

Figures = Mapping[str, Any]
Place = tuple[str, str]
"""What was measured on, and the name of the figure."""


def _cell(figure: Figures | None, interval: bool = True) -> str:
    if not figure or figure["value"] is None:
        return "-"
    told = f"{figure['value']:.1f}"
    return f"{told} [{figure['low']:.1f}, {figure['high']:.1f}]" if interval else told


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def _places(told: Figures) -> dict[Place, Figures]:
    return {(row["on"], row["name"]): row for row in told["rows"]}


def _value(places: Mapping[Place, Figures], on: str, name: str) -> str:
    row = places.get((on, name))
    return _cell(row["reached"] if row else None)


def _other(places: Mapping[Place, Figures], name: str) -> str:
    return next((_cell(row["reached"]) for (_, of), row in places.items() if of == name), "-")


def _sides(told: Mapping[str, Figures]) -> list[list[str]]:
    """The three tables that put the readers side by side, as lines."""
    readers = [r for r in READERS if r in told]
    found = {reader: _places(told[reader]) for reader in readers}
    each = [
        [words, *(_value(found[r], on, name) for on in SETS for r in readers)]
        for name, words in EACH.items()
    ]
    pooled = [[w, *(_value(found[r], "both", n) for r in readers)] for n, w in POOLED.items()]
    others = [[w, *(_other(found[r], n) for r in readers)] for n, w in OTHERS.items()]
    head = [f"{on}, `{r}`" for on in SETS for r in readers]
    alone = [f"`{r}`" for r in readers]
    return [
        _table(["F1 in percent [95 % interval]", *head], each),
        _table(["dev and dev-unseen together", *alone], pooled),
        _table(["sets of others", *alone], others),
    ]


def readme(told: Mapping[str, Figures]) -> str:
    """The tables of README.md."""
    return "\n\n".join("\n".join(table) for table in _sides(told))


def card(told: Mapping[str, Figures]) -> str:
    """The tables of the model card: the same, and by kind of text and hard case."""
    local = told["local"]
    kinds = [
        [kind, str(of["documents"]), *(_cell(of[name]) for name in KINDS)]
        for kind, of in local["kinds"].items()
    ]
    hard = [
        [kind, *("-" if of[name] is None else str(of[name]) for name in HARD)]
        for kind, of in local.get("hard", {}).items()
    ]
    tables = [
        *_sides(told),
        _table(["kind of text (dev and dev-unseen)", "documents", *KINDS], kinds),
        _table(["hard cases for testing", "statements", *HARD[1:]], hard),
    ]
    return "\n\n".join("\n".join(table) for table in tables)


def written(text: str, tables: str) -> str:
    """A text with new tables between its marks; raises EvaluationError without marks."""
    before, begun, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not (begun and ended):
        raise EvaluationError("the file has no place for figures", f"put {BEGIN} and {END} in it")
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def main() -> None:
    """Write the tables into their file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--readme", action="store_true", help="README.md in place of the card")
    options.add_argument("--figures", type=Path, default=HERE, help="where figures-*.json lie")
    options.add_argument("--into", type=Path, help="another file")
    chosen = options.parse_args()
    files = {reader: chosen.figures / f"figures-{reader}.json" for reader in READERS}
    told = {r: json.loads(f.read_text("utf-8")) for r, f in files.items() if f.exists()}
    if "local" not in told:
        options.error("no figures-local.json: run training.local.figures first")
    into = chosen.into or (README if chosen.readme else MODEL / "CARD.md")
    tables = readme(told) if chosen.readme else card(told)
    into.write_text(written(into.read_text("utf-8"), tables), "utf-8")
    print(into)


if __name__ == "__main__":
    main()
