"""Demands, meetings and judgements as lines of a list."""

from collections.abc import Sequence
from datetime import date

from detente.model import Brief, Demand, Meeting, MeetingStatus, Standing, Statement
from detente.views.brief.index import Index
from detente.views.brief.sheet import Entry
from detente.views.brief.telling import move_word, plain_remarks, remarks
from detente.views.brief.words import (
    DATE_NOT_TOLD,
    LONG,
    issue_label,
    party_label,
    quoted,
    sources,
)
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.parties import canonical
from detente.vocabulary.terms import is_side, listed

__all__ = ["demand", "judgement", "meetings", "toward"]


def demand(made: Demand, at: date | None, index: Index) -> Entry:
    """A demand with its target, condition, standing and sources."""
    first = made.statements[0]
    told_on = _earlier(made) if made.standing is Standing.LAST_KNOWN else _said_on(made, at)
    notes = list(remarks(first, first.said_on.day if first.said_on else at))
    if made.standing is Standing.UNDISCLOSED:
        notes = [r for r in notes if r != Standing.UNDISCLOSED.value]
    return Entry(
        toward(made.party, made.targets),
        gist(first, LONG),
        index.numbers(made.statements),
        "" if made.standing is Standing.CURRENT else made.standing.value,
        (*notes, *told_on, *index.flags(made.statements)),
        sources(index.chains(made.statements)),
        issue_label(made.issue),
        index.checked(made.statements),
    )


def _earlier(made: Demand) -> tuple[str, ...]:
    return (str(made.said_on),) if made.said_on else (f"earlier, {DATE_NOT_TOLD}",)


def _said_on(made: Demand, at: date | None) -> tuple[str, ...]:
    day = made.said_on
    return (str(day),) if day and not (day.day_known and day.day == at) else ()


def judgement(made: Statement, at: date | None, index: Index) -> Entry:
    """An assessment, accusation or threat with its holder."""
    party, name = made.speaker.party, made.speaker.name
    return Entry(
        toward(party, made.targets),
        gist(made, LONG),
        index.numbers([made]),
        move_word(made),
        (*plain_remarks(made, at), *index.flags([made])),
        sources(index.chains([made])),
        issue_label(made.issue),
        index.checked([made]),
        "" if canonical(name) == party else clip(name, 60),
    )


def toward(party: str, targets: Sequence[str]) -> str:
    """Who moves, and toward which sides."""
    aim = listed(party_label(target) for target in targets if is_side(target))
    return party_label(party) + (f" → {aim}" if aim else "")


def meetings(brief: Brief, at: date | None, index: Index) -> tuple[Entry, ...]:
    """Who meets, in the order held, ongoing, planned, possible, cancelled."""
    groups: dict[tuple[str, ...], list[Meeting]] = {}
    order = [
        MeetingStatus.HELD,
        MeetingStatus.ONGOING,
        MeetingStatus.PLANNED,
        MeetingStatus.POSSIBLE,
        MeetingStatus.CANCELLED,
    ]
    for met in sorted(brief.meetings, key=lambda m: order.index(m.status)):
        when = met.when.exact if met.when else ""
        key = (met.status, " · ".join(met.parties), when, *met.channels)
        groups.setdefault(key, []).append(met)
    return tuple(_meeting(same, at, index) for same in groups.values())


def _meeting(same: Sequence[Meeting], at: date | None, index: Index) -> Entry:
    met = same[0]
    channels = listed(told(channel) for channel in met.channels)
    when = met.when.exact if met.when else "when is not told"
    return Entry(
        listed(party_label(party) for party in met.parties) or "parties not told",
        quoted(clip(met.span.exact, LONG)),
        index.numbers(same),
        met.status.value,
        tuple(filter(None, (channels, when, index.told_on(same, at), *index.flags(same)))),
        sources(index.chains(same)),
        checked=index.checked(same),
        stands_for=len(same),
    )
