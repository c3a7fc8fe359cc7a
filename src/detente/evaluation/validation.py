"""Whether an annotation is well formed and quotes its text."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator

from detente.evaluation.gold import LISTS, Entry
from detente.model import text_sha256

__all__ = ["annotation_schema", "validate"]


@cache
def annotation_schema() -> dict[str, Any]:
    """The JSON schema of an annotation, as docs/reference publishes it."""
    file = resources.files(__package__).joinpath("annotation.schema.json")
    schema: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return schema


def validate(annotation: dict[str, Any], text: str) -> list[str]:
    """Every fault in words: of the form, or if that is sound, of the quotes."""
    faults = Draft202012Validator(annotation_schema()).iter_errors(annotation)
    malformed = [f"{fault.json_path.removeprefix('$.')}: {fault.message}" for fault in faults]
    return sorted(malformed) or list(_misfits(annotation, text))


def _misfits(annotation: dict[str, Any], text: str) -> Iterator[str]:
    if annotation.get("text_sha256") not in (None, text_sha256(text)):
        yield "text_sha256: not that of this text"
    entries = [entry for key in LISTS for entry in annotation.get(key, ())]
    for key, times in Counter(entry["id"] for entry in entries).items():
        if times > 1:
            yield f"{key}: {times} entries have this id"
    for entry in entries:
        yield from (f"{entry['id']}: {fault}" for fault in _entry_faults(entry, text))


def _entry_faults(entry: Entry, text: str) -> Iterator[str]:
    if text[entry["start"] : entry["end"]] != entry["quote"]:
        yield "the quote is not what the text holds at these offsets"
    for field in ("condition", "when"):
        words = entry.get(field)
        if words is not None and words not in text and not _is_stand_off(entry, field):
            yield f"the words of {field} are not in the text"
    for field in ("target", "parties"):
        if entry.get(field, []) != sorted(entry.get(field, [])):
            yield f"{field} is not sorted"


def _is_stand_off(entry: Entry, field: str) -> bool:
    """Whether the field is no quotation, or its words are told by place."""
    return (field == "condition" and "condition_span" in entry) or (
        field == "when" and "act" in entry
    )
