"""Short passages of our own on what is hard to read, with their gold.

`hard_cases/<kind>.yaml` holds the passages of one kind of difficulty; what a statement
leaves out is `BLANK`. Half of them train, the other half only measures.
"""

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from detente.errors import EvaluationError
from detente.model import text_sha256

__all__ = ["BLANK", "HardCase", "hard_cases"]

HERE = Path(__file__).with_name("hard_cases")
BLANK: dict[str, Any] = {
    "target": [],
    "certainty": "certain",
    "condition": None,
    "when": "current",
    "chain": [],
}


class HardCase(NamedTuple):
    """A passage and its annotation in the format of the gold."""

    kind: str
    """The kind of difficulty."""
    split: str
    """`train` or `test`."""
    text: str
    gold: dict[str, Any]


def hard_cases(split: str = "", folder: Path = HERE) -> list[HardCase]:
    """All passages, or those of a split, in the order of their files."""
    cases = [
        _case(file.stem, number, told)
        for file in sorted(folder.glob("*.yaml"))
        for number, told in enumerate(yaml.safe_load(file.read_text("utf-8")), 1)
    ]
    return [case for case in cases if split in ("", case.split)]


def _case(kind: str, number: int, told: dict[str, Any]) -> HardCase:
    text = told["text"].strip()
    gold: dict[str, Any] = {
        "doc": f"{kind.replace('_', '-')}-{number:02}",
        "text_sha256": text_sha256(text),
    }
    for name, make in (("statements", _statement), ("meetings", _placed), ("unknowns", _placed)):
        entries = enumerate(told.get(name, ()), 1)
        gold[name] = [make(f"{name[0]}{n}", entry, text) for n, entry in entries]
    return HardCase(kind, told["split"], text, gold)


def _statement(key: str, entry: dict[str, Any], text: str) -> dict[str, Any]:
    party = entry["party"]
    speaker = {"name": entry.get("speaker", party), "party": party}
    rest = {name: value for name, value in entry.items() if name not in ("speaker", "party")}
    return {**BLANK, **_placed(key, rest, text), "speaker": speaker}


def _placed(key: str, entry: dict[str, Any], text: str) -> dict[str, Any]:
    """The entry with its place: the first that its quote has, or the `nth`."""
    rest, start = dict(entry), -1
    for _ in range(rest.pop("nth", 1)):
        start = text.find(entry["quote"], start + 1)
        if start < 0:
            raise EvaluationError(
                f"a hard case does not hold its quote: {entry['quote']!r}",
                f"mend the quote, or the text that begins {text[:60]!r}",
            )
    return {"id": key, "start": start, "end": start + len(entry["quote"]), **rest}
