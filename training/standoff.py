"""Gold annotations without other people's words: made once, filled from the texts.

    python training/standoff.py --gold ../shared/gold/train \
        --corpus ../shared/data/corpus/docs.jsonl

writes training/annotations/statements-N.jsonl, one document a line: offsets, labels and
the hash of the text. Quotes, names, conditions and times are told by their place alone;
a name that the text does not hold has none.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation import load_texts, read_annotation
from detente.evaluation.gold import LISTS, Entry, gold_files
from detente.evaluation.nearest import nearest
from detente.model import text_sha256

__all__ = ["ANNOTATIONS", "filled", "load", "stand_off"]

ANNOTATIONS = Path(__file__).with_name("annotations")
DOCUMENTS_A_FILE = 100


def load(annotations: Path, corpus: Path) -> list[dict[str, Any]]:
    """The gold annotations of a file or folder, their words filled in from the texts.

    A name that the text does not hold comes back as the party, a link's as its kind.

    Raises:
        EvaluationError: A text is missing from the corpus or is not the annotated one.
    """
    files = sorted(annotations.glob("statements-*.jsonl")) or [annotations]
    texts = load_texts(corpus)
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [filled(told, texts.get(told["doc"])) for told in map(json.loads, lines)]


def stand_off(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold annotation with places instead of words."""
    told = {"doc": gold["doc"], "text_sha256": text_sha256(text)}
    return told | {
        key: [_placed(entry, text) for entry in gold[key]] for key in LISTS if key in gold
    }


def filled(told: dict[str, Any], text: str | None) -> dict[str, Any]:
    """A gold annotation with words instead of places; the inverse of `stand_off`."""
    if text is None or text_sha256(text) != told["text_sha256"]:
        raise EvaluationError(
            f"{told['doc']}: the corpus has not the text that was annotated",
            "name the corpus that the annotations were made with, unchanged to the byte",
        )
    head = {key: told[key] for key in ("doc", "text_sha256")}
    return head | {
        key: [_worded(entry, text) for entry in told[key]] for key in LISTS if key in told
    }


def _placed(entry: Entry, text: str) -> Entry:
    def place(words: str | None) -> tuple[int, int] | None:
        return nearest(words, text, entry["start"], entry["end"])

    told = {key: value for key, value in entry.items() if key != "quote"}
    if "speaker" in told:
        speaker = told.pop("speaker")
        told |= {"party": speaker["party"], "speaker_span": place(speaker["name"])}
        told["condition_span"] = place(told.pop("condition"))
        told["chain"] = [_swapped(link, "name", "span", place) for link in told["chain"]]
    elif "parties" in told:
        told["when_span"] = place(told.pop("when"))
    return told


def _worded(told: Entry, text: str) -> Entry:
    def words(place: list[int] | None) -> str | None:
        return None if place is None else text[slice(*place)]

    entry = {**told, "quote": text[told["start"] : told["end"]]}
    if "speaker_span" in entry:
        party = entry.pop("party")
        entry["speaker"] = {"name": words(entry.pop("speaker_span")) or party, "party": party}
        entry["condition"] = words(entry.pop("condition_span"))
        links = [_swapped(link, "span", "name", words) for link in entry["chain"]]
        entry["chain"] = [{**link, "name": link["name"] or link["kind"]} for link in links]
    elif "when_span" in entry:
        entry["when"] = words(entry.pop("when_span"))
    return entry


def _swapped(entry: Entry, old: str, new: str, change: Callable[[Any], Any]) -> Entry:
    rest = {key: value for key, value in entry.items() if key != old}
    return {new: change(entry[old]), **rest}


def _lines(gold: Path, corpus: Path) -> Iterator[str]:
    texts = load_texts(corpus)
    for file in gold_files(gold):
        told = stand_off({"doc": file.stem, **read_annotation(file)}, texts[file.stem])
        yield json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Read the gold, write the files."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, required=True)
    options.add_argument("--corpus", type=Path, required=True)
    options.add_argument("--to", type=Path, default=ANNOTATIONS)
    chosen = options.parse_args()
    lines = list(_lines(chosen.gold, chosen.corpus))
    for at in range(0, len(lines), DOCUMENTS_A_FILE):
        file = chosen.to / f"statements-{at // DOCUMENTS_A_FILE + 1}.jsonl"
        file.write_text("".join(lines[at : at + DOCUMENTS_A_FILE]), "utf-8")


if __name__ == "__main__":
    main()
