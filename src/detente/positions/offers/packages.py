"""The parts of one proposal that a report tells one after the other."""

from collections.abc import Iterable

from detente.model import Statement
from detente.positions.cells import rows_of
from detente.positions.offers.marks import goes_on, renewed, same_sentence

__all__ = ["packages"]


def packages(put: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one report that tell one proposal, part by part; in text order.

    A part belongs to what was told before it by the same side where it stands in the same
    sentence, or where its sentence goes on ("It also ...") and names no new proposal.
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
    return goes_on(said, gap) and not renewed(said)
