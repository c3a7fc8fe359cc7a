"""The terms on the table: concrete options by issue, and where parties stand on each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from detente.model import Reading, Statement, item_id
from detente.model.ruling import Ruling, RulingKind
from detente.model.term import Term, TermStands
from detente.positions.cells import cells
from detente.positions.matrix import CATALOGUE
from detente.positions.options.grouping import grouped, is_option, may_mean
from detente.positions.options.naming import told_name, wordings
from detente.positions.options.ordering import measure, ranked
from detente.positions.options.ruled import Settled, settled
from detente.positions.order import newest
from detente.positions.pool import Pool, gather
from detente.positions.within import EVERYTHING, Within

__all__ = ["matrix_by_term", "terms", "terms_in"]


def terms(
    readings: Sequence[Reading],
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
    within: Within = EVERYTHING,
) -> tuple[Term, ...]:
    """The concrete options of each issue, as analysts settled them.

    Issues stand in the order of how much is said on them, terms in that of how much is said
    for or against them. Statements that only point at something ("the deal") or tell no
    contents are in none; each other one that takes a stand is in one.
    """
    return terms_in(gather(readings, at), rulings, within)


def terms_in(
    pool: Pool, rulings: Iterable[Ruling] = (), within: Within = EVERYTHING
) -> tuple[Term, ...]:
    """The same of what is gathered already."""
    rulings = tuple(rulings)
    by_issue: dict[str, list[Statement]] = {}
    loose: list[Statement] = []
    moved = {r.subjects[0] for r in rulings if r.kind is RulingKind.TERM_MOVE}
    for said in pool.statements:
        if not within.issues or said.issue in within.issues:
            if is_option(said):
                by_issue.setdefault(said.issue, []).append(said)
            elif said.id in moved and may_mean(said):
                loose.append(said)
    order = sorted(by_issue, key=lambda i: (-len(by_issue[i]), CATALOGUE.get(i, len(CATALOGUE)), i))
    made = settled((g for issue in order for g in grouped(by_issue[issue])), rulings, loose)
    by_id = _by_issue(made)
    return tuple(term for issue in order for term in _in_order(by_id[issue]))


def matrix_by_term(
    readings: Sequence[Reading],
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
    within: Within = EVERYTHING,
) -> tuple[TermStands, ...]:
    """Where each party stands on each term, by the cell rule over the term's statements."""
    pool = gather(readings, at)
    found = []
    for term in terms_in(pool, rulings, within):
        documents = {s.document: pool.documents[s.document] for s in term.statements}
        own = replace(pool, documents=documents, statements=term.statements, unknowns=())
        places = ((party, p) for (party, _), p in cells(own).items() if p.holdings or p.history)
        found.append(TermStands(term, tuple(p for party, p in places if within.shows((party,)))))
    return tuple(f for f in found if f.positions or not within.parties)


def _by_issue(made: Settled) -> dict[str, list[Term]]:
    """The terms of each issue, with names and ranks."""
    given = made.ranks()
    found: dict[str, list[Term]] = {}
    for group in made.groups:
        term = _term(sorted(group, key=newest), made.name(group))
        rank, scale = given.get(term.statements[0].id, (None, ""))
        found.setdefault(term.issue, []).append(replace(term, rank=rank, scale=scale))
    return {issue: _ordered(some) for issue, some in found.items()}


def _term(statements: Sequence[Statement], name: str) -> Term:
    issue, told = statements[0].issue, wordings(statements)
    key = item_id("t", issue, 0, 0, min(s.id for s in statements))
    return Term(key, issue, name or told_name(told), told, tuple(statements), named=bool(name))


def _ordered(some: Sequence[Term]) -> list[Term]:
    """Terms with ranks by their numbers where no person ordered them."""
    told = {t.id: measure(w.words for w in t.wordings) for t in some if t.rank is None}
    names = {t.id: t.wordings[0].words for t in some}
    ranks = ranked(names, {term: figure for term, figure in told.items() if figure})
    found = []
    for term in some:
        rank, scale = ranks.get(term.id, (term.rank, term.scale))
        found.append(replace(term, rank=rank, scale=scale))
    return found


def _in_order(some: Sequence[Term]) -> list[Term]:
    """The most told first; those of one scale beside its most told term, by rank."""
    weight = Counter({t.id: len(t.statements) for t in some})
    lead: dict[str, tuple[int, str]] = {}
    for term in some:
        if term.scale:
            mine = (-weight[term.id], term.id)
            lead[term.scale] = min(mine, lead.get(term.scale, mine))

    def key(term: Term) -> tuple[tuple[int, str], int, int, str]:
        first = lead[term.scale] if term.scale else (-weight[term.id], term.id)
        return first, term.rank or 0, -weight[term.id], term.id

    return sorted(some, key=key)
