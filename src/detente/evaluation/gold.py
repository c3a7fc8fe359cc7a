"""Annotations and texts read from files, and what does not fit said."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.model import text_sha256

__all__ = [
    "Annotation",
    "Entry",
    "gold_files",
    "load_records",
    "load_texts",
    "read_annotation",
    "read_gold",
    "read_prediction",
]

Entry = dict[str, Any]
"""A statement, meeting or unknown of an annotation, as JSON holds it."""

LISTS = ("statements", "meetings", "unknowns")
BLANK: Entry = {
    "speaker": {"party": ""},
    "act": "",
    "issue": "",
    "target": [],
    "certainty": "",
    "condition": None,
    "when": "",
    "chain": [],
}
"""What a statement counts as where it lacks a field."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotated document; each entry is marked `void` or not.

    An entry is void where its quote is not what the text holds at its offsets.
    """

    statements: list[Entry]
    meetings: list[Entry]
    unknowns: list[Entry]
    unknowns_annotated: bool
    """Whether the file has the key at all: an empty list says that none was found."""


def gold_files(folder: Path | Sequence[Path]) -> list[Path]:
    """The annotation files of a folder, or of several, in the order of their names.

    Two of one name raise EvaluationError.
    """
    found: dict[str, Path] = {}
    for each in (folder,) if isinstance(folder, Path) else folder:
        if not each.is_dir():
            raise EvaluationError(
                f"{each} is not a folder", "name the folder that holds the gold's <doc>.json files"
            )
        for file in each.glob("*.json"):
            if found.setdefault(file.name, file) != file:
                raise EvaluationError(
                    f"{found[file.name]} and {file} have one name", "measure them apart"
                )
    return [found[name] for name in sorted(found)]


def load_records(source: Path) -> dict[str, dict[str, Any]]:
    """What is told about each text, by document: `text` and perhaps metadata.

    The source is a folder of <doc>.txt, or JSON Lines whose objects have `id` and `text`.
    """
    if source.is_dir():
        return {file.stem: {"text": _decoded(file)} for file in sorted(source.glob("*.txt"))}
    if not source.is_file():
        raise EvaluationError(
            f"no texts at {source}", "name a folder of <doc>.txt files, or a docs.jsonl"
        )
    try:
        rows = [json.loads(line) for line in _decoded(source).split("\n") if line.strip()]
        return {row["id"]: {**row, "text": row["text"]} for row in rows}
    except (ValueError, KeyError, TypeError) as fault:
        raise EvaluationError(
            f"{source} is not JSON Lines with id and text ({fault})",
            'write one object a line: {"id": "...", "text": "..."}',
        ) from fault


def load_texts(source: Path) -> dict[str, str]:
    """The texts of a folder or of JSON Lines, by document."""
    return {doc: record["text"] for doc, record in load_records(source).items()}


def read_gold(path: Path, text: str | None = None) -> Annotation:
    """The gold in a file; with the text, stand-off conditions get their words.

    A text other than the annotated one raises EvaluationError.
    """
    data = read_annotation(path)
    annotation = _annotation(path, data, None)
    if text is None:
        return annotation
    if data.get("text_sha256") not in (None, text_sha256(text)):
        raise EvaluationError(
            f"{path.stem}: not the text that was annotated (its SHA-256 differs)",
            "take the text that came with the gold, unchanged to the byte",
        )
    for statement in annotation.statements:
        if "condition_span" in statement:
            statement["condition"] = text[slice(*statement["condition_span"])]
    return annotation


def read_prediction(path: Path, text: str | None = None) -> Annotation:
    """The prediction in a file, an empty one where there is no file.

    With the text, entries that do not quote it are void.
    """
    return _annotation(path, read_annotation(path) if path.exists() else {}, text)


def read_annotation(path: Path) -> dict[str, Any]:
    """An annotation as its file holds it; its entries are not looked at."""
    try:
        data = json.loads(path.read_bytes())
    except ValueError as fault:
        raise EvaluationError(f"{path} is not JSON ({fault})", "mend or remove the file") from fault
    if not isinstance(data, dict):
        raise EvaluationError(
            f"{path} is no annotation", "an annotation is one object with a list of statements"
        )
    return data


def _annotation(path: Path, data: dict[str, Any], text: str | None) -> Annotation:
    try:
        entries = {key: [_entry(key, told, text) for told in data.get(key, ())] for key in LISTS}
    except (KeyError, TypeError) as fault:
        raise EvaluationError(
            f"{path}: an entry has no proper place ({fault})",
            "give each entry start, end and quote",
        ) from fault
    return Annotation(**entries, unknowns_annotated="unknowns" in data)


def _entry(key: str, told: Entry, text: str | None) -> Entry:
    entry = {**(BLANK if key == "statements" else {}), **told}
    start, end = entry["start"], entry["end"]
    placed = 0 <= start < end
    quoted = text is None or (placed and text[start:end] == entry.get("quote"))
    return {**entry, "void": not quoted}


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as fault:
        raise EvaluationError(f"{path} is not UTF-8", "save it as UTF-8") from fault
