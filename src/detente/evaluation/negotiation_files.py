"""Expectations of a negotiation read from their YAML file."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from json import dumps, loads
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from detente.errors import EvaluationError
from detente.evaluation.negotiation_facts import (
    Expectations,
    Expected,
    Kind,
    Place,
    Scope,
    Version,
)

__all__ = ["expectations_schema", "read_expectations"]

MEND = "mend it as training/annotations/negotiations/README.md tells"


@cache
def expectations_schema() -> dict[str, Any]:
    """The JSON schema of the file, as docs/reference publishes it."""
    file = resources.files(__package__).joinpath("expectations.schema.json")
    schema: dict[str, Any] = loads(file.read_text("utf-8"))
    return schema


def read_expectations(path: Path) -> Expectations:
    """What a file expects; raises EvaluationError where it is malformed."""
    told = _told(path)
    texts = {alias: document["text_sha256"] for alias, document in told["documents"].items()}
    faults = [*_strangers(told, texts)]
    if faults:
        raise EvaluationError(f"{path}: {faults[0]}", MEND)
    facts = [_fact(kind, entry, texts) for kind in Kind for entry in told.get(kind, ())]
    scopes = told.get("exhaustive", {})
    return Expectations(
        told["series"],
        told["since"],
        told["at"],
        {document["text_sha256"]: document["id"] for document in told["documents"].values()},
        tuple(facts),
        {
            Kind(k): Scope(frozenset(s["parties"]), frozenset(s["issues"]))
            for k, s in scopes.items()
        },
        tuple((one, other) for one, other in told.get("apart", ())),
        tuple((one, other) for one, other in told.get("namesakes", ())),
        tuple(tuple(circle["of"]) for circle in told.get("circles", ())),
    )


def _told(path: Path) -> Mapping[str, Any]:
    try:
        told = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise EvaluationError(f"{path} cannot be read as YAML: {fault}", MEND) from fault
    plain = loads(dumps(told, default=str))
    for wrong in Draft202012Validator(expectations_schema()).iter_errors(plain):
        raise EvaluationError(f"{path}: {wrong.json_path}: {wrong.message}", MEND)
    mapping: Mapping[str, Any] = told
    return mapping


def _strangers(told: Mapping[str, Any], texts: Mapping[str, str]) -> Sequence[str]:
    """What names a report or a fact that is not there, or a fact twice."""
    entries = [entry for kind in Kind for entry in told.get(kind, ())]
    ids = [entry["id"] for entry in entries]
    named = {
        *(i for pair in (*told.get("apart", ()), *told.get("namesakes", ())) for i in pair),
        *(i for entry in entries for i in entry.get("to", ())),
        *(i for circle in told.get("circles", ()) for i in circle["of"]),
    }
    places = [p for e in entries for p in (*e["evidence"], *e.get("against", ()))]
    return [
        *(f"{i} is the id of two facts" for i in sorted({i for i in ids if ids.count(i) > 1})),
        *(f"no fact has the id {i}" for i in sorted(named - set(ids))),
        *(f"no report is called {p[0]}" for p in places if p[0] not in texts),
    ]


def _fact(kind: Kind, entry: Mapping[str, Any], texts: Mapping[str, str]) -> Expected:
    def places(told: Sequence[Sequence[Any]]) -> tuple[Place, ...]:
        return tuple(Place(texts[alias], start, end) for alias, start, end in told)

    def some(name: str) -> frozenset[Any]:
        return frozenset(entry.get(name, ()))

    versions = tuple(Version(v["what"], places(v["evidence"])) for v in entry.get("versions", ()))
    return Expected(
        kind,
        entry["id"],
        entry["what"],
        places(entry["evidence"]),
        frozenset() if entry.get("any_proposer") else some("parties"),
        some("issues"),
        some("values"),
        places(entry.get("against", ())),
        entry.get("day"),
        some("to"),
        some("low"),
        some("high"),
        versions,
        entry.get("optional", False),
    )
