"""What stands on a lane: proposals, their versions and answers, meetings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.model import Answer, MeetingStatus, Proposal, Response
from detente.model.proposal import OWING
from detente.views.brief.offered import first_day
from detente.views.brief.words import count, date_words, party_label
from detente.vocabulary.display import answer_state
from detente.vocabulary.gist import clip
from detente.vocabulary.states import Look, look
from detente.vocabulary.terms import listed
from detente.workspace.positions.gatherings import Gathering

__all__ = ["Mark", "Spot", "TALKS", "folded", "of_meeting", "of_proposal"]

TERMS = 70
"""Characters of a proposal's words in what a mark says."""
FEW = 4
"""Meetings that a mark names; further ones are counted."""
NEAR = 46
"""Meetings nearer than that are one mark."""
TALKS = ("meeting", "planned")
TOOK_PLACE = (MeetingStatus.HELD, MeetingStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Mark:
    """A proposal, an answer or a meeting at its place."""

    kind: str
    """offer, version, answer, meeting."""
    x: float
    y: float
    text: str
    """A symbol, and the number of the proposal in the list."""
    title: str
    """The same in a sentence."""
    href: str
    look: Look | None = None
    owed: float = 0.0
    """Of an answer that is owed: where the bar up to the current day ends; 0 where none is."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark before it has a place in its lane."""

    party: str
    day: date
    mark: Mark
    key: str
    """The proposal that it belongs to; empty for meetings."""


def of_proposal(proposal: Proposal, number: int, today: date | None) -> Iterator[Spot]:
    """The marks of a proposal, which has a number in the list."""
    href = f"/proposals/{proposal.id}"
    terms = clip(proposal.terms, TERMS)
    put = first_day(proposal.statements)
    days = [v.since.day for v in proposal.versions[1:] if v.since]
    for party in proposal.proposers:
        if put:
            title = f"{number}: {party_label(party)} puts forward “{terms}”, {date_words(put)}"
            yield Spot(party, put.day, Mark("offer", 0, 0, f"{number}", title, href), proposal.id)
        for day in days:
            title = f"{number}: told in other words, {date_words(day)}"
            yield Spot(party, day, Mark("version", 0, 0, f"{number}′", title, href), proposal.id)
    for response in proposal.responses:
        answered = _answered_on(response) or (put.day if put else None)
        if answered is not None:
            mark = _answer(response, number, terms, href, today)
            yield Spot(response.party, answered, mark, proposal.id)


def _answered_on(response: Response) -> date | None:
    told = response.since or first_day(response.statements)
    return told.day if told else None


def _answer(response: Response, number: int, terms: str, href: str, today: date | None) -> Mark:
    shown = look(answer_state(response.answer))
    owing = response.answer in OWING and response.overtaken is None
    day = _answered_on(response)
    waited = (today - day).days if owing and today and day else None
    since = f", awaited for {count(waited, 'day')}" if waited is not None else ""
    title = f"{number}: {party_label(response.party)}, {response.answer}{since}: “{terms}”"
    days = f" {waited} d" if waited else ""
    late = response.answer is Answer.AWAITED or owing
    text = f"{shown.symbol} {number}{days if late else ''}"
    return Mark("answer", 0, 0, text, title, href, shown, 1.0 if waited else 0.0)


def of_meeting(met: Gathering) -> Iterator[Spot]:
    """A mark for each who meets; a day that is not told has none."""
    if not met.dated:
        return
    sure = met.meeting.status in TOOK_PLACE
    kind, href = "meeting" if sure else "planned", f"/items/{met.meeting.id}"
    who = listed(map(party_label, met.meeting.parties))
    title = f"{who}, {met.meeting.status}, told {date_words(met.day)}"
    for party in met.meeting.parties:
        yield Spot(party, met.day, Mark(kind, 0, 0, "", title, href), "")


def folded(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Meetings from left to right, those that would touch as one."""
    groups: list[list[Mark]] = []
    for mark in marks:
        if groups and mark.x - groups[-1][0].x < NEAR:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    for group in groups:
        told = "; ".join(m.title for m in group[:FEW])
        more = f"; and {len(group) - FEW} more" if len(group) > FEW else ""
        sure = any(m.kind == "meeting" for m in group)
        yield replace(
            group[0],
            kind="meeting" if sure else "planned",
            text=f"{len(group)}" if len(group) > 1 else "",
            title=f"{count(len(group), 'meeting')}: {told}{more}",
        )
