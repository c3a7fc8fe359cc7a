"""Who has promised what to whom by when, and what each side says became of it."""

import re
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from detente.model.act import Act, Certainty, When
from detente.model.commitment import Commitment
from detente.model.reading import Reading
from detente.model.statement import Statement, item_id
from detente.positions.cells import rows_of
from detente.positions.edges.fates import Fates
from detente.positions.edges.naming import Naming, naming_of
from detente.positions.figures import figures_of, without_figures
from detente.positions.order import newest
from detente.positions.pool import Pool, gather
from detente.positions.terms import fits, terms_of
from detente.positions.words import components, nearly_equal, shared_words, telling_words
from detente.vocabulary.deadlines import Deadline, deadline
from detente.vocabulary.gist import clip, content_words
from detente.vocabulary.options import option_words
from detente.vocabulary.promises import promise_words
from detente.vocabulary.time_words import time_pattern

__all__ = ["commitments", "commitments_in"]

LONG = 160
"""Characters of a promise at most."""
IN_COMMON = 3
"""Telling words apart from numbers that two tellings with the same numbers share."""
GIVES = frozenset({Act.OFFER, Act.ACCEPT, Act.CONCEDE})
SURE = frozenset({Certainty.CERTAIN, Certainty.PROBABLE})


def commitments(readings: Sequence[Reading], at: date | None = None) -> tuple[Commitment, ...]:
    """Every promise that some readings tell: those with a last day first, the nearest first.

    An offer, acceptance or concession promises by a word that binds ("will", "pledged",
    "agreed to") or by a day; being ready or willing binds nobody, nor does a demand.
    """
    return commitments_in(gather(readings, at))


def commitments_in(pool: Pool) -> tuple[Commitment, ...]:
    """The same of what is gathered already."""
    naming = naming_of(pool.statements)
    blocks: dict[tuple[str, str], list[Statement]] = {}
    for said in pool.statements:
        if _promises(said):
            blocks.setdefault((said.speaker.party, said.issue), []).append(said)
    groups = [same for block in blocks.values() for same in _same(block)]
    promised = {said.id for group in groups for said in group}
    fates = Fates.of([s for s in pool.statements if s.id not in promised])
    return tuple(sorted((_commitment(g, naming, fates) for g in groups), key=_order))


def _promises(said: Statement) -> bool:
    if said.act not in GIVES or said.certainty not in SURE or not rows_of(said.speaker.party):
        return False
    words, listed = said.span.exact, promise_words()
    bound, against = listed.promising.search(words), listed.declining.search(words)
    if against is not None and (bound is None or against.start() < bound.start()):
        return False
    if bound is None:
        set_day = said.act is Act.OFFER and _is_later(_due(said), said)
        return set_day and not listed.willing.search(words)
    if said.act is Act.ACCEPT and listed.answering.search(words):
        return False
    ready = listed.willing.search(words)
    return ready is None or ready.start() > bound.start()


def _is_later(due: Deadline | None, said: Statement) -> bool:
    """Whether a last day is told that is not the very day of saying."""
    day = said.said_on.day if said.said_on else None
    return due is not None and (due.moment is None or due.moment.last_day != day)


def _due(said: Statement) -> Deadline | None:
    """The last day that a promise tells, in what follows the word that binds."""
    bound = promise_words().promising.search(said.span.exact)
    words = _after(bound, said.span.exact) if bound else content_words(said)
    if said.condition is not None:
        words = words.replace(said.condition.exact, " ")
    day = said.said_on.day if said.said_on and said.said_on.day_known else None
    return deadline(words, day, planned=bound is not None or said.when is When.PLANNED)


def _after(bound: re.Match[str], words: str) -> str:
    """What follows the word that binds, without the day of saying ("pledged on Sunday to")."""
    rest = words[bound.end() :].lstrip()
    told = time_pattern().match(rest) if bound.group().casefold().endswith("d") else None
    return rest[told.end() :] if told and told.group()[:3].casefold() == "on " else rest


def _same(block: Sequence[Statement]) -> list[list[Statement]]:
    """Statements that tell one promise to one beneficiary, or to one that is not told."""
    equal: dict[_Told, list[Statement]] = {}
    for said in block:
        equal.setdefault(_Told(_what(said).casefold(), said.targets), []).append(said)
    told = sorted(equal)
    by_words = shared_words(t.words for t in told)

    def keys(one: _Told) -> Iterator[Hashable]:
        yield from by_words(one.words)
        yield from figures_of(one.words)

    groups = components(told, _alike, keys)
    return [[said for key in group for said in equal[key]] for group in groups]


class _Told(NamedTuple):
    words: str
    to: tuple[str, ...]


def _alike(one: _Told, other: _Told) -> bool:
    """Whether two tell one promise: nearly equal words with terms that fit, or one sum.

    Whoever promises two sides the like promises twice.
    """
    if one.to and other.to and set(one.to).isdisjoint(other.to):
        return False
    if nearly_equal(one.words, other.words) and fits(terms_of(one.words), terms_of(other.words)):
        return True
    figures, others = figures_of(one.words), figures_of(other.words)
    if figures == others and any(f.kind in option_words().currencies for f in figures):
        return True
    return (
        bool(figures & others) and (figures <= others or others <= figures) and _close(one, other)
    )


def _close(one: _Told, other: _Told) -> bool:
    """Whether they share words that tell a thing, apart from numbers."""
    a, b = (telling_words(without_figures(t.words)) for t in (one, other))
    return len((a & b) - promise_words().untelling) >= IN_COMMON


def _what(said: Statement) -> str:
    return clip(content_words(said), LONG)


def _commitment(group: Sequence[Statement], naming: Naming, fates: Fates) -> Commitment:
    told = tuple(sorted(group, key=newest))
    first = told[-1]
    due = next(filter(None, map(_due, told)), None)
    conditions = (" ".join(s.condition.exact.split()) for s in told if s.condition)
    return Commitment(
        item_id("c", first.span.text_sha256, first.span.start, first.span.end, first.id),
        first.speaker.party,
        tuple(sorted({p for s in told for p in s.targets})),
        first.issue,
        _what(told[0]),
        told,
        due.moment if due else None,
        due.words if due else "",
        next(conditions, ""),
        _verifiers(told, naming),
        fates.tellings(told),
    )


def _verifiers(told: Sequence[Statement], naming: Naming) -> tuple[str, ...]:
    """Those named as who sees that it is kept; by their words where no party is known."""
    found: dict[str, None] = {}
    for said in told:
        texts = (said.span.exact, said.condition.exact if said.condition else "")
        for match in (m for text in texts for m in promise_words().verified.finditer(text)):
            words = " ".join((match["by"] or match["under"]).split())
            for name in naming.parties(words) or (clip(words, 60),):
                found[name] = None
    return tuple(found)


def _order(one: Commitment) -> tuple[bool, date, tuple[int, str, int, str]]:
    day = one.deadline.last_day if one.deadline else date.max
    return one.deadline is None, day, newest(one.statements[0])
