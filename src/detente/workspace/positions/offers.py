"""What a dossier tells of proposals, and of the answers that are owed."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TypeVar

from detente.errors import UnknownEntry
from detente.model import Act, Meeting, Proposal, Reading
from detente.model.issue import is_within
from detente.model.proposal import Owed
from detente.positions.awaiting import awaiting as owed_on
from detente.positions.moves.asked import Asked
from detente.positions.proposals import proposals as proposals_of
from detente.record import Record, Wanted
from detente.record.asked import documents_of
from detente.workspace.lookup.framing import Frame, Question, framed, looked_from
from detente.workspace.lookup.naming import as_named

__all__ = ["awaiting", "proposal", "proposals"]

T = TypeVar("T", Proposal, Owed)
LEAST = 4
"""Characters of an id that name a proposal at least."""


def proposals(record: Record, question: Question) -> tuple[Proposal, ...]:
    """What was put forward, and each addressee's answer, the newest first.

    By issue, the reports that put something forward on it are read whole, so that a
    proposal on several issues is told with all its parts. A party is one that puts it
    forward, is asked, answers, or for whom it is put forward; since is when it was last
    put forward or answered.
    """
    found, party, issue = _told(record, question, proposals_of)
    return tuple(
        p
        for p in found
        if any(is_within(code, issue) for code in p.issues or (p.issue,))
        and (not party or party in _parties(p))
        and (question.since is None or _told_since(p, question.since))
    )


def proposal(record: Record, key: str, question: Question) -> tuple[Proposal, ...]:
    """The one proposal that an id means, then those that it must not be taken for.

    The id is its own or that of an item it rests on; the others share a name with it, or
    are perhaps the same. Raises UnknownEntry where none or several are meant.
    """
    everything = proposals(record, _near(record, key, question))
    found = [p for p in everything if _is_meant(p, key)]
    found = [p for p in found if p.id.startswith(key)] or found
    if len(key) < LEAST or len(found) != 1:
        why = "several proposals are meant" if len(found) > 1 else "there is no such proposal"
        raise UnknownEntry(f"proposal {key}: {why}", "see detente proposals for the ids")
    beside = {*found[0].namesakes, *found[0].perhaps}
    return (found[0], *(p for p in everything if p.id in beside))


def _near(record: Record, key: str, question: Question) -> Question:
    """By the issue of the item that an id means, where not all that is told is looked through."""
    if looked_from(record, question) is not None:
        with record.reading() as reader:
            for letter in "su":
                with suppress(UnknownEntry):
                    item = reader.entry(letter + key[1:]).item
                    return replace(question, issue="" if isinstance(item, Meeting) else item.issue)
    return question


def awaiting(record: Record, question: Question) -> tuple[Owed, ...]:
    """Every answer that is owed, the longest owed first; a party owes or has asked."""
    found, party, issue = _told(record, question, owed_on)
    return tuple(
        o
        for o in found
        if is_within(o.issue, issue) and (not party or party in (o.party, *o.asked_by))
    )


def _told(
    record: Record,
    question: Question,
    derive: Callable[[Sequence[Reading], date | None], Sequence[T]],
) -> tuple[Sequence[T], str, str]:
    """What all parties' statements tell, with the party and the issue that are asked for."""
    with framed(record, replace(question, party="", before=True)) as frame:
        found = derive(_whole(frame, question), question.at)
        named = as_named(frame.reader, Asked(question.party, question.issue))
        return found, named.party, named.issue


def _whole(frame: Frame, question: Question) -> list[Reading]:
    """What counts, the reports that put something forward with all that they tell."""
    if not question.issue:
        return list(frame.readings)
    put = {
        r.document.id: r
        for r in frame.readings
        if any(s.act in (Act.PROPOSE, Act.OFFER) for s in r.statements)
    }
    held = documents_of(frame.reader, put)
    wanted = Wanted(counting=True, besides=question.suggested)
    whole = {r.document.id: r for r in frame.reader.readings(list(held.values()), wanted)}
    return [whole.get(r.document.id, r) for r in frame.readings]


def _parties(proposal: Proposal) -> Iterable[str]:
    answering = (r.party for r in proposal.responses)
    return {*proposal.proposers, *proposal.addressees, *proposal.on_behalf, *answering}


def _told_since(proposal: Proposal, since: date) -> bool:
    told = [s for r in proposal.responses for s in r.statements]
    days = [s.said_on.last_day for s in (*proposal.statements, *told) if s.said_on]
    return any(day >= since for day in days)


def _is_meant(proposal: Proposal, key: str) -> bool:
    items = (*proposal.statements, *(i for r in proposal.responses for i in r.items))
    return proposal.id.startswith(key) or any(i.id.startswith(key) for i in items)
