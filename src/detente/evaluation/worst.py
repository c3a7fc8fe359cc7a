"""The documents that a reader fares worst with."""

from collections.abc import Mapping
from typing import Any

from detente.evaluation.figures import Cells, prf

__all__ = ["worst"]


def worst(documents: Mapping[str, Mapping[str, int]], number: int) -> list[dict[str, Any]]:
    """The documents of the lowest core F1 with their counts, the worst first.

    Of equals, the one with more in the gold. Those in which there is nothing to find, and
    nothing was found, are left out.
    """
    rows: list[dict[str, Any]] = [
        {"doc": doc, "core_f1": prf(Cells(told["core"], told["gold"], told["pred"]))["f1"], **told}
        for doc, told in documents.items()
        if told["gold"] or told["pred"]
    ]
    return sorted(rows, key=lambda row: (row["core_f1"], -row["gold"], row["doc"]))[:number]
