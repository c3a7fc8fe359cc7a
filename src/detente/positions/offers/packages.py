"""The parts of one proposal that a report tells one after the other."""

from collections.abc import Iterable

from detente.model import Statement, When
from detente.positions.cells import rows_of
from detente.positions.offers.marks import goes_on, renewed, same_sentence
from detente.positions.terms import fits, terms_of

__all__ = ["packages"]


REACH = 1500
"""Characters over which a report is held to tell on of one proposal."""


def packages(put: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one report that tell one proposal, part by part; in text order.

    A part belongs to what was told before it by the same side where it stands in the same
    sentence; where its sentence goes on ("It also ..."); and not far on where it asks the
    same of the same on one issue. It does not where it names a new proposal, or other terms.
    """
    by_document: dict[str, list[Statement]] = {}
    for said in sorted(set(put), key=lambda s: (s.document, s.span.start, s.span.end, s.id)):
        by_document.setdefault(said.document, []).append(said)
    found = []
    for told in by_document.values():
        package = [told[0]]
        for said in told[1:]:
            if _belongs(said, package[-1]):
                package.append(said)
            else:
                found.append(package)
                package = [said]
        found.append(package)
    return found


def _belongs(said: Statement, last: Statement) -> bool:
    if rows_of(said.speaker.party) != rows_of(last.speaker.party):
        return False
    gap = max(said.span.start - last.span.end, 0)
    if same_sentence(said.span.prefix, gap):
        return True
    if renewed(said):
        return False
    return goes_on(said, gap) or (gap <= REACH and _asks_the_same(said, last))


def _asks_the_same(said: Statement, last: Statement) -> bool:
    same = said.issue == last.issue and said.targets == last.targets and bool(said.targets)
    told = terms_of(said.span.exact), terms_of(last.span.exact)
    return same and fits(*told) and (said.when is When.PAST) is (last.when is When.PAST)
