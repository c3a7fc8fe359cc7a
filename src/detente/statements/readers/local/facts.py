"""What is told of the shipped model, without loading it."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["MODEL", "facts"]

MODEL = Path(__file__).with_name("models") / "mpnet6"
"""The folder of the model that reads by default."""


@cache
def facts(folder: Path = MODEL) -> Mapping[str, Any]:
    """What config.json tells of a model; empty where there is none whole."""
    file = folder / "config.json"
    if not file.exists():
        return {}
    try:
        told = json.loads(file.read_text("utf-8"))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
