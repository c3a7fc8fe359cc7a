"""What a move is about, by the words that tell an issue."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from detente.statements.parse import Parsed
from detente.vocabulary.issue_cues import issue_cues

__all__ = ["Issues", "Told"]

IN_SENTENCE = 0.5
"""What a cue in the rest of the sentence counts beside one in the span."""
IN_DOCUMENT = 8.0
"""What the document's own leaning adds in all."""
FALLBACK = "settlement"


@dataclass(frozen=True, slots=True)
class Told:
    """An issue and the word that told it."""

    code: str
    word: str
    weight: float


class Issues:
    """The issue cues of one document, counted once."""

    def __init__(self, parsed: Parsed) -> None:
        self._at: list[tuple[int, str, int, str]] = []
        doc = parsed.doc
        cues = issue_cues()
        lemmas = [t.lemma_.lower() for t in doc]
        for i, lemma in enumerate(lemmas):
            pair = f"{lemma} {lemmas[i + 1]}" if i + 1 < len(lemmas) else ""
            for word in (lemma, pair):
                for code, weight in cues.get(word, ()):
                    self._at.append((i, code, weight, word))
        total = Counter[str]()
        for _, code, weight, _ in self._at:
            total[code] += weight
        share = sum(total.values()) or 1
        self._leaning = {code: IN_DOCUMENT * n / share for code, n in total.items()}

    def about(self, span: Span, alone: bool = False) -> Told:
        """The issue of a span, from its words, its sentence and the document.

        With `alone` from its words only.
        """
        sums: dict[str, float] = {} if alone else dict(self._leaning)
        best: dict[str, tuple[float, str]] = {}
        start, end = (span.start, span.end) if alone else (span[0].sent.start, span[-1].sent.end)
        for i, code, weight, word in self._near(start, end):
            factor = 1.0 if span.start <= i < span.end else IN_SENTENCE
            sums[code] = sums.get(code, 0.0) + factor * weight
            if factor * weight > best.get(code, (0.0, ""))[0]:
                best[code] = (factor * weight, word)
        if not sums:
            return Told(FALLBACK, "", 0.0)
        code = max(sorted(sums), key=lambda c: sums[c])
        return Told(code, best.get(code, (0.0, ""))[1], sums[code])

    def _near(self, start: int, end: int) -> Sequence[tuple[int, str, int, str]]:
        return self._at[bisect_left(self._at, (start,)) : bisect_left(self._at, (end,))]
