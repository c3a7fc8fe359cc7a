"""Reports that hold some words, as plain dictionaries; docs/reference tells their shape."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.workspace.lookup.searching import Hit

__all__ = ["hit_json"]


def hit_json(hit: "Hit") -> dict[str, Any]:
    """A report with the words as they stand in it, and the items that fit."""
    return {
        "document": hit.document,
        "number": hit.number,
        "day": hit.day.isoformat() if hit.dated else None,
        "outlet": hit.outlet,
        "title": hit.title,
        "snippet": _plain(hit.snippet),
        "items": list(hit.items),
        "handling": hit.handling.value,
        "flag": hit.flag,
    }


def _plain(snippet: str) -> str:
    from detente.workspace.lookup.searching import BEGIN, END

    return " ".join(snippet.replace(BEGIN, "").replace(END, "").split())
