"""The reliability diagram of a reader as an SVG for the documentation.

    detente evaluate statements gold/dev gold/dev-unseen --texts docs.jsonl --json > figures.json
    python -m training.local.reliability figures.json --into docs/images/reliability.svg

Above, how often statements of a score are right; below, how many there are.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

__all__ = ["diagram"]

WIDE, HIGH = 640, 520
LEFT, RIGHT, TOP, BOTTOM = 84, 612, 52, 340
"""Where the upper field lies, in pixels."""
COUNTS_TOP, COUNTS_BOTTOM = 372, 456
SURE = 1.96
"""How many standard errors an interval of 95 % reaches."""
STYLE = """
  .ground { fill: #ffffff } .grid { stroke: #d9dde3 } .axis { stroke: #5b6470 }
  .ideal { stroke: #7b8490; stroke-dasharray: 5 4 } text { fill: #1f2630; font: 13px sans-serif }
  .soft { fill: #5b6470 } .bar { fill: #9db8d9 } .line { stroke: #0b57a4; fill: none }
  .dot { fill: #0b57a4 } .reach { stroke: #0b57a4; stroke-opacity: .55 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #14181f } .grid { stroke: #2c333d } .axis { stroke: #98a2b0 }
    .ideal { stroke: #8a94a2 } text { fill: #e8ecf2 } .soft { fill: #aab3bf }
    .bar { fill: #3d5f88 } .line { stroke: #7db7f5 } .dot { fill: #7db7f5 }
    .reach { stroke: #7db7f5 }
  }
"""


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of like score."""

    low: float
    high: float
    count: int
    score: float
    right: float

    @property
    def reach(self) -> tuple[float, float]:
        """The interval of 95 % of the share that is right (Wilson 1927)."""
        n, p, z = self.count, self.right, SURE**2
        middle = (p + z / (2 * n)) / (1 + z / n)
        half = SURE * sqrt(p * (1 - p) / n + z / (4 * n * n)) / (1 + z / n)
        return max(middle - half, 0.0), min(middle + half, 1.0)


def diagram(told: Mapping[str, Any]) -> str:
    """The SVG of a reliability table, as `detente evaluate statements --json` tells it."""
    bins = [Bin(b["low"], b["high"], b["n"], b["score"], b["right"]) for b in told["bins"]]
    low, high = told["ci"]
    many = f"{sum(b.count for b in bins):,} statements"
    error = f"expected calibration error {told['ece']:.3f} (95 %: {low:.3f} to {high:.3f})"
    points = "; ".join(f"score {b.score:.2f}, right {b.right:.2f}, {b.count}" for b in bins)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" '
        'aria-labelledby="title told">',
        '<title id="title">How often statements of a score are right</title>',
        f'<desc id="told">{many}; {error}. {points}.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="ground" width="{WIDE}" height="{HIGH}" rx="6"/>',
        _text(LEFT, 28, f"{many}; {error}", "start"),
        *_grid(),
        *_curve(bins),
        *_counts(bins),
    ]
    return "\n".join([*parts, "</svg>", ""])


def _grid() -> Iterator[str]:
    for tenths in range(0, 11, 2):
        share = tenths / 10
        x, y = _x(share), _y(share)
        yield _line("grid", x, TOP, x, BOTTOM)
        yield _line("grid", LEFT, y, RIGHT, y)
        yield _text(LEFT - 10, y + 4, f"{10 * tenths} %", "end", "soft")
        yield _text(x, COUNTS_BOTTOM + 18, f"{share:.1f}", "middle", "soft")
    yield _line("ideal", _x(0), _y(0), _x(1), _y(1))
    yield _line("axis", LEFT, BOTTOM, RIGHT, BOTTOM)
    yield _line("axis", LEFT, TOP, LEFT, BOTTOM)
    yield _line("axis", LEFT, COUNTS_BOTTOM, RIGHT, COUNTS_BOTTOM)
    yield _text((LEFT + RIGHT) / 2, COUNTS_BOTTOM + 42, "score of the statement", "middle")
    yield _turned((TOP + BOTTOM) / 2, "span, party and act right")
    yield _turned((COUNTS_TOP + COUNTS_BOTTOM) / 2, "how many")


def _curve(bins: Sequence[Bin]) -> Iterator[str]:
    for b in bins:
        low, high = b.reach
        yield _line("reach", _x(b.score), _y(low), _x(b.score), _y(high), 3)
    path = " ".join(f"{_x(b.score):.1f},{_y(b.right):.1f}" for b in bins)
    yield f'<polyline class="line" stroke-width="2" points="{path}"/>'
    for b in bins:
        yield f'<circle class="dot" r="4" cx="{_x(b.score):.1f}" cy="{_y(b.right):.1f}"/>'


def _counts(bins: Sequence[Bin]) -> Iterator[str]:
    most = max((b.count for b in bins), default=1)
    for b in bins:
        tall = (COUNTS_BOTTOM - COUNTS_TOP - 14) * b.count / most
        left, wide, top = _x(b.low) + 2, _x(b.high) - _x(b.low) - 4, COUNTS_BOTTOM - tall
        yield (
            f'<rect class="bar" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" '
            f'height="{tall:.1f}"/>'
        )
        yield _text(left + wide / 2, top - 4, f"{b.count:,}", "middle", "soft")


def _x(score: float) -> float:
    return LEFT + (RIGHT - LEFT) * score


def _y(share: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * share


def _line(kind: str, x1: float, y1: float, x2: float, y2: float, wide: int = 1) -> str:
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line class="{kind}" stroke-width="{wide}" {ends}/>'


def _text(x: float, y: float, words: str, anchor: str, kind: str = "") -> str:
    told = f' class="{kind}"' if kind else ""
    return f'<text{told} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'


def _turned(y: float, words: str) -> str:
    return (
        f'<text x="22" y="{y:.1f}" text-anchor="middle" '
        f'transform="rotate(-90 22 {y:.1f})">{words}</text>'
    )


def main() -> None:
    """Draw the diagram of a figures file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("figures", type=Path)
    options.add_argument("--into", type=Path, required=True)
    told = options.parse_args()
    table = json.loads(told.figures.read_text("utf-8"))["reliability"]
    if table is None:
        options.error(f"{told.figures} has no scores: its reader tells none")
    told.into.write_text(diagram(table), "utf-8")


if __name__ == "__main__":
    main()
