"""Nested dictionaries as CSV for spreadsheets, one row each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from detente.views.exports.tables import csv_line

__all__ = ["flat_csv", "flattened"]

BETWEEN = "; "
"""Between several values of one cell."""
WITHIN = ", "
"""Between the values of a list inside a list."""


def flat_csv(lines: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The lines of a table of some dictionaries, a header first; none for none.

    What is nested gets a column by its path ("document.outlet"). Of a list of
    dictionaries each field is a column, with the values in one order.
    """
    rows = [flattened(line) for line in lines]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    if columns:
        yield csv_line(columns)
    for row in rows:
        yield csv_line(row.get(column, "") for column in columns)


def flattened(line: Mapping[str, Any], path: str = "") -> dict[str, str]:
    """The cells of one dictionary by their paths."""
    cells: dict[str, str] = {}
    for key, value in line.items():
        name = f"{path}{key}"
        if isinstance(value, Mapping):
            cells |= flattened(value, f"{name}.")
        elif isinstance(value, list | tuple) and any(isinstance(v, Mapping) for v in value):
            cells |= _columns([v for v in value if isinstance(v, Mapping)], name)
        else:
            cells[name] = _cell(value, BETWEEN)
    return cells


def _columns(rows: Sequence[Mapping[str, Any]], path: str) -> dict[str, str]:
    flat = [flattened({k: _inner(v) for k, v in row.items()}) for row in rows]
    names = dict.fromkeys(name for row in flat for name in row)
    return {f"{path}.{n}": BETWEEN.join(row.get(n, "") for row in flat) for n in names}


def _inner(value: Any) -> Any:
    """A list of plain values as one text, so that two lists are not mixed."""
    plain = isinstance(value, list | tuple) and not any(isinstance(v, Mapping) for v in value)
    return _cell(value, WITHIN) if plain else value


def _cell(value: Any, between: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return between.join(_cell(v, between) for v in value)
    return str(value)
