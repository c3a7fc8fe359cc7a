"""Terms of an issue from least to most, where their numbers tell it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np

from detente.positions.figures import DAYS, PERCENT, Figure, exact, figures_of
from detente.positions.options.linkage import complete_link
from detente.positions.options.marks import likeness, marks_of, telling
from detente.vocabulary.options import option_words

__all__ = ["measure", "ranked"]

STEPS = 2
"""Different numbers that make a scale, at least."""
SAME_THING = 0.2
"""Share of telling words that terms of one scale have in common, beside their numbers."""


def measure(wordings: Iterable[str]) -> Figure | None:
    """The one number that all wordings of a term tell; None where they tell none or several."""
    told = [figures_of(words) for words in wordings]
    everything = {f for figures in told for f in figures}
    plain = {exact(f, everything) for f in everything}
    return plain.pop() if len(plain) == 1 and all(told) else None


def ranked(names: Mapping[str, str], measures: Mapping[str, Figure]) -> dict[str, tuple[int, str]]:
    """The rank of each term among those of its kind of number and thing, and what grows.

    Days, sums and shares of one thing make a scale ("days: ceasefire"); a mere count of
    this and that, or an exchange, makes none by itself. Equal numbers have one rank.
    """
    found: dict[str, tuple[int, str]] = {}
    for kind in (DAYS, PERCENT, *option_words().currencies):
        mine = sorted(term for term, figure in measures.items() if figure.kind == kind)
        for group in _things([names[term] for term in mine]):
            values = sorted({measures[mine[place]].value for place in group})
            if len(values) >= STEPS:
                scale = f"{kind}: {_thing([names[mine[place]] for place in group])}"
                found |= {
                    mine[place]: (values.index(measures[mine[place]].value), scale)
                    for place in group
                }
    return found


def _things(names: Sequence[str]) -> list[list[int]]:
    """The places of names that are of one thing."""
    if not names:
        return []
    marks = [marks_of(name) for name in names]
    alike = np.ones((len(marks), len(marks)), np.float32)
    for (i, a), (j, b) in combinations(enumerate(marks), 2):
        alike[i, j] = alike[j, i] = likeness(a, b)
    return complete_link(alike, SAME_THING)


def _thing(names: Sequence[str]) -> str:
    """The word that most of some names share, the latest in them of equally shared ones."""
    vague = option_words().vague
    shared = Counter(w for n in names for w in {*telling(n)} if w not in vague and w.isalpha())
    most = max(shared.values(), default=0)
    best = [w for w in telling(min(names)) if shared[w] == most]
    return best[-1] if best else ""
