"""Terms and where parties stand on each, as lines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.model import Certainty, Holding, Position, State
from detente.model.root import RootCount
from detente.model.term import Term, TermStands
from detente.views.brief.items import Documents, checked_words, item_row, report_remarks
from detente.views.brief.row import Row, short_ids
from detente.views.brief.words import (
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
    roots_words,
)
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["term_row", "term_rows"]

LONG = 110
"""Characters of a term's words on a line."""
WORDINGS = 1
"""Other wordings that one line shows; further ones are counted."""
STANDS = 6
"""States that one term lists; further ones are counted."""
TICK = "✓"
"""The mark of what a person stands behind."""


def term_row(stands: TermStands, documents: Documents, roots: Mapping[str, RootCount]) -> Row:
    """A term, and below it who wants, gives or refuses it."""
    term = stands.term
    lines = [line for p in stands.positions for line in _stands(p)]
    left = len(lines) - STANDS
    more = [Row((), "", f"and {count(left, 'more state')}: detente terms show {short(term.id)}")]
    return Row(
        (short(term.id),),
        issue_label(term.issue),
        clip(term.name, LONG) if term.named else quoted(clip(term.name, LONG)),
        "named by a person" if term.named else "",
        checked_words(term.statements),
        (*_place(term), *_counted(term, documents, roots), _others(term)),
        below=(*lines[:STANDS], *(more if left > 0 else ())),
    )


def term_rows(
    stands: TermStands, documents: Documents, roots: Mapping[str, RootCount]
) -> list[Row]:
    """A term whole: each party's states, then each wording with its statements."""
    term = stands.term
    by_id = {s.id: s for s in term.statements}
    first = term_row(TermStands(term, ()), documents, roots)
    lines = [line for p in stands.positions for line in _each(p)]
    told = [item_row(by_id[key], documents) for w in term.wordings for key in w.statements]
    return [replace(first, below=tuple(lines)), *told]


def _place(term: Term) -> tuple[str, ...]:
    return (f"{term.scale}: step {term.rank + 1}",) if term.rank is not None else ()


def _counted(term: Term, documents: Documents, roots: Mapping[str, RootCount]) -> tuple[str, ...]:
    """How often it is told, in how many reports, from how many roots, and what to heed."""
    reports = {s.document for s in term.statements}
    found = roots.get(term.id)
    return (
        count(len(term.statements), "statement"),
        count(len(reports), "report"),
        roots_words(found) if found else "",
        *report_remarks(documents[key].document for key in sorted(reports) if key in documents),
    )


def _others(term: Term) -> str:
    """The other wordings, the most frequent in words, the rest counted."""
    others = [w.words for w in term.wordings if w.words != term.name]
    shown = [quoted(clip(words, 60)) for words in others[:WORDINGS]]
    left = len(others) - len(shown)
    more = [count(left, "other wording")] if left else []
    return f"also {' and '.join([*shown, *more])}" if shown else ""


def _stands(position: Position) -> Iterator[Row]:
    """One line for each state of a party, with the days on which it was last told."""
    by_state: dict[State, list[Holding]] = {}
    for holding in position.holdings:
        by_state.setdefault(holding.state, []).append(holding)
    for state, holdings in by_state.items():
        said = [s for h in holdings for s in h.statements]
        days = dict.fromkeys(date_words(h.told_on) for h in holdings)
        found = (_head(position.party, state), listed(days), _doubt(holdings[0].certainty))
        mark = checked_words(said)
        heeded = mark[:1] == TICK or any(s.suggested for s in said)
        yield Row(short_ids(said), " · ".join(filter(None, (*found, mark if heeded else ""))), "")


def _each(position: Position) -> Iterator[Row]:
    """Each holding of a party with its newest words, then what it held before."""
    for holding in position.holdings:
        yield _held(_head(position.party, holding.state), holding)
    for holding in position.history:
        yield _held(f"formerly: {_head(position.party, holding.state)}", holding)


def _held(head: str, holding: Holding) -> Row:
    return Row(
        short_ids(holding.statements),
        head,
        quoted(clip(holding.statements[0].span.exact, LONG)),
        "",
        checked_words(holding.statements),
        tuple(filter(None, (date_words(holding.told_on), _doubt(holding.certainty)))),
    )


def _head(party: str, state: State) -> str:
    return f"{look(state).symbol} {party_label(party)} {look(state).word}"


def _doubt(certainty: Certainty) -> str:
    return certainty.value if certainty in (Certainty.PROBABLE, Certainty.POSSIBLE) else ""
