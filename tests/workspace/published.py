"""Figures held against the schema that is published for them."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from detente.views.exports.json import schema

__all__ = ["misfits"]


def misfits(name: str, figures: dict[str, Any]) -> list[str]:
    """What of the figures, as JSON, does not fit the schema."""
    told = json.loads(json.dumps(figures))
    faults = Draft202012Validator(schema(name)).iter_errors(told)
    return [f"{fault.json_path}: {fault.message}" for fault in faults]
