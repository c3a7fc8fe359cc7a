"""Every fault of the vocabulary's files, with file and entry.

    python -m detente.vocabulary.check

The exit code is 0 where there is none, else 1. A file without a schema is a fault.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from detente.vocabulary.consistency import crossed
from detente.vocabulary.fault import Fault
from detente.vocabulary.files import FOLDER, LOADER

__all__ = ["faults", "main"]


def faults(folder: Path = FOLDER) -> tuple[Fault, ...]:
    """All faults of the YAML and CSV files of a folder, by file."""
    found: list[Fault] = []
    data: dict[str, Any] = {}
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        try:
            text = path.read_text(encoding="utf-8")
            found += _twice(name, yaml.compose(text, Loader=LOADER))
            data[name] = _plain(yaml.load(text, Loader=LOADER))  # noqa: S506 - a safe loader
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            found.append(Fault(name, "", f"no YAML: {' '.join(str(error).split())}"))
            continue
        found += _shaped(name, data[name])
    if not found:
        found += crossed(data, folder / "offices.csv")
    return tuple(found)


def main() -> int:
    """Print every fault; 1 if there is any."""
    found = faults()
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(f"{len(found)} faults in the vocabulary\n")
    return 1 if found else 0


def _plain(value: Any) -> Any:
    """The value with dates as text, as JSON schemas know them."""
    if isinstance(value, dict):
        return {_plain(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _shaped(name: str, value: Any) -> Iterator[Fault]:
    stem = "parties" if name.startswith("parties/") else name.removesuffix(".yaml")
    path = FOLDER / "schema" / f"{stem}.json"
    if not path.exists():
        yield Fault(name, "", f"has no schema/{stem}.json")
        return
    schema = json.loads(path.read_text(encoding="utf-8"))
    for error in Draft202012Validator(schema).iter_errors(value):
        entry = " > ".join(str(part) for part in error.absolute_path)
        yield Fault(name, entry, error.message)


def _twice(name: str, node: yaml.Node | None, entry: str = "") -> Iterator[Fault]:
    """Keys that stand twice in one mapping; YAML would keep the last silently."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _twice(name, item, entry)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[str] = set()
    for key, value in node.value:
        inner = f"{entry} > {key.value}" if entry else str(key.value)
        if key.value in seen:
            yield Fault(name, inner, "stands twice")
        seen.add(key.value)
        yield from _twice(name, value, inner)


if __name__ == "__main__":
    raise SystemExit(main())
