"""A text in the tokens in which attributions are compared."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from detente.model.attribution import Places

__all__ = ["TokenSet", "Tokens", "runs", "tokens_of"]

TokenSet = frozenset[int]
"""Numbers of tokens."""

STOPS = frozenset(
    {",", "(", "--", "-", "—", "–", ":", ";"}
    | {"of", "who", "whom", "whose", "which", "that", "in", "from", "for", "at", "on", "with"}
    | {"by", "to", "including", "like", "near", "inside", "about"}
)
"""Words and signs before which the head of a source stands."""
POSSESSIVES = frozenset({"'s", "’s"})
OPENING = frozenset({"“", "„", "«"})
CLOSING = frozenset({"”", "»"})
EITHER = frozenset({'"', "''", "``"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, blanks left out."""

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    punctuation: Sequence[bool]
    """Whether a token holds no letter or digit."""
    quoted: Sequence[bool]
    """Whether it stands within quotation marks, the marks included."""

    def within(self, places: Places) -> TokenSet:
        """The tokens that share a character with a place."""
        found: set[int] = set()
        for start, end in places:
            if end > start:
                first = bisect_right(self.ends, start)
                while first < len(self.starts) and self.starts[first] < end:
                    found.add(first)
                    first += 1
        return frozenset(found)

    def head(self, source: TokenSet) -> int | None:
        """The word that stands for a source, told without a parser.

        The last word before the first comma, preposition or relative word.
        """
        numbers = sorted(source)
        best: int | None = None
        for number in numbers:
            word = self.words[number].lower()
            if best is not None and word in STOPS:
                break
            if not self.punctuation[number] and word not in STOPS | POSSESSIVES:
                best = number
        return numbers[0] if best is None and numbers else best

    def spoken(self, tokens: TokenSet) -> TokenSet:
        """The tokens that are words."""
        return frozenset(n for n in tokens if not self.punctuation[n])


def tokens_of(text: str) -> Tokens:
    """The text in the tokens of spaCy's blank English tokenizer."""
    tokens = [token for token in _tokenizer()(text) if not token.is_space]
    words = [token.text for token in tokens]
    return Tokens(
        [token.idx for token in tokens],
        [token.idx + len(token) for token in tokens],
        words,
        [t.is_punct or t.is_quote or not any(map(str.isalnum, t.text)) for t in tokens],
        list(_quoted(words)),
    )


def runs(tokens: TokenSet) -> set[tuple[int, int]]:
    """The first and last of each run of tokens that follow one another."""
    numbers = sorted(tokens)
    breaks = [0, *(i for i, (a, b) in enumerate(pairwise(numbers), 1) if b != a + 1)]
    ends = [*(i - 1 for i in breaks[1:]), len(numbers) - 1]
    return {(numbers[a], numbers[b]) for a, b in zip(breaks, ends, strict=True) if numbers}


def _quoted(words: Iterable[str]) -> Iterator[bool]:
    inside = False
    for word in words:
        if "\n" in word:
            inside = False
        if word in OPENING:
            inside = True
        elif word in EITHER:
            inside = not inside
        yield inside or word in OPENING | CLOSING | EITHER
        if word in CLOSING:
            inside = False


@cache
def _tokenizer() -> Any:
    import spacy  # what evaluates statements alone does not wait for it

    return spacy.blank("en").make_doc
