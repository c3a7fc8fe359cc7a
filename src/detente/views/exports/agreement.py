"""Agreement between coders as JSON."""

from typing import Any

from detente.workspace.reviewing.agreement import Agreement, Alpha

__all__ = ["agreement_json"]


def agreement_json(found: Agreement) -> dict[str, Any]:
    """An agreement with all that it rests on; a number that cannot be told is null."""
    spans = found.spans
    return {
        "coders": list(found.coders),
        "reports": found.reports,
        "items": found.units,
        "differing": found.differing,
        "seen_whole": found.whole,
        "fields": {
            each.field: {"metric": "ordinal" if each.ordinal else "nominal", **_alpha(each.alpha)}
            for each in found.fields
        },
        "spans": {
            "marked": _alpha(spans.marked),
            "valued": _alpha(spans.valued),
            "coded": _alpha(spans.coded),
            "by_act": {act: _round(value) for act, value in spans.by_value.items()},
            "coverage": _round(spans.coverage),
        },
    }


def _alpha(alpha: Alpha) -> dict[str, Any]:
    return {
        "alpha": _round(alpha.value),
        "low": _round(alpha.low),
        "high": _round(alpha.high),
        "units": alpha.units,
        "pairs": alpha.pairs,
        "coders": alpha.coders,
        "values": alpha.values,
        "needed": alpha.needed,
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
