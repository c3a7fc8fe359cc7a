"""The issue that plain words tell, without a parse."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from detente.vocabulary.issue_cues import issue_cues

__all__ = ["issue_told", "issues_touched"]

ENOUGH = 3
"""The least sum of weights that tells an issue: one word that only hints does not."""
TOUCHED = 2
"""The least sum by which words touch an issue."""
_WORD = re.compile(r"\w[\w-]*\w|\w")
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"),
    ("ing", ""), ("ing", "e"), ("al", ""),
)  # fmt: skip
STEM = 3
"""Letters that are left of a word at least where an ending goes."""


def issue_told(words: str) -> str:
    """The code of the issue that some words tell most; empty where they tell none."""
    sums = _sums(words)
    code = max(sorted(sums), key=lambda c: sums[c], default="")
    return code if sums[code] >= ENOUGH else ""


def issues_touched(words: str) -> frozenset[str]:
    """The codes of all issues that some words tell or plainly touch."""
    return frozenset(code for code, weight in _sums(words).items() if weight >= TOUCHED)


@lru_cache(maxsize=50_000)
def _sums(words: str) -> Counter[str]:
    """The weight of each issue's cues in some words."""
    sums: Counter[str] = Counter()
    forms = [tuple(_forms(w)) for w in _WORD.findall(words.casefold())]
    for i, own in enumerate(forms):
        after = forms[i + 1] if i + 1 < len(forms) else ()
        best: Counter[str] = Counter()
        for cue in (*own, *(f"{a} {b}" for a in own for b in after)):
            for code, weight in issue_cues().get(cue, ()):
                best[code] = max(best[code], weight)
        sums += best
    return sums


def _forms(word: str) -> Iterator[str]:
    """A word as it stands, and what it may be a form of."""
    yield word
    yield from (form for form in _stems(word) if form in _listed())


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= STEM:
            yield stem + instead
            if stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def _listed() -> frozenset[str]:
    """Every single word that stands in a cue."""
    return frozenset(word for cue in issue_cues() for word in cue.split())
