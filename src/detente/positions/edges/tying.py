"""The terms of the record on either side of what waits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.model.edge import Edge
from detente.model.term import Term
from detente.positions.terms import fits, terms_of
from detente.positions.words import nearly_equal, telling_words

__all__ = ["tied"]

COMMON = 2
"""Telling words that a side and a wording of a term share at least."""


def tied(edges: Sequence[Edge], terms: Sequence[Term]) -> tuple[Edge, ...]:
    """The same edges with the terms that either side is, where it is one of the record.

    The statement that tells a side tells its term. Where none does, the one term of the
    issue that is worded nearly so, with numbers and scope that fit; none of several.
    """
    of_statement = {s.id: t.id for t in terms for s in t.statements}
    by_word: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        for word in {w for one in term.wordings for w in telling_words(one.words)}:
            by_word.setdefault((term.issue, word), []).append(term)
    return tuple(_tied(edge, of_statement, by_word) for edge in edges)


def _tied(
    edge: Edge, of_statement: Mapping[str, str], by_word: Mapping[tuple[str, str], Sequence[Term]]
) -> Edge:
    own = of_statement.get(edge.statement.id, "")
    words, issue = (edge.what, edge.issue) if edge.turned else (edge.awaits, edge.awaits_issue)
    other = of_statement.get(edge.other, "") or _worded(words, issue, by_word)
    if edge.turned:
        return replace(edge, term=other, awaits_term=own)
    return replace(edge, term=own, awaits_term=other)


def _worded(words: str, issue: str, by_word: Mapping[tuple[str, str], Sequence[Term]]) -> str:
    """The id of the one term of an issue that is worded nearly so; else nothing."""
    near: Counter[str] = Counter()
    found: dict[str, Term] = {}
    for word in telling_words(words):
        for term in by_word.get((issue, word), ()):
            near[term.id] += 1
            found[term.id] = term
    alike = [
        key
        for key, count in sorted(near.items())
        if count >= COMMON and any(_same(words, w.words) for w in found[key].wordings)
    ]
    return alike[0] if len(alike) == 1 else ""


def _same(words: str, wording: str) -> bool:
    return fits(terms_of(words), terms_of(wording)) and nearly_equal(words, wording)
