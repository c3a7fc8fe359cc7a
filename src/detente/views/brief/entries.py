"""Demands, proposals, meetings, judgements and gaps as lines of a list."""

from collections.abc import Sequence
from datetime import date

from detente.model import (
    Answer,
    Brief,
    Demand,
    Meeting,
    MeetingStatus,
    Proposal,
    Response,
    Standing,
    Statement,
    Unknown,
)
from detente.views.brief.index import Index
from detente.views.brief.sheet import Answered, Entry, Item, Offer
from detente.views.brief.words import (
    DATE_NOT_TOLD,
    clip,
    gist,
    issue_label,
    listed,
    move_word,
    party_label,
    plain_remarks,
    quoted,
    remarks,
    sources,
)
from detente.vocabulary.display import answer_state, told
from detente.vocabulary.parties import canonical
from detente.vocabulary.states import look

__all__ = ["demand", "judgement", "meetings", "offer", "unknowns"]

LONG = 160


def demand(made: Demand, at: date | None, index: Index) -> Entry:
    """A demand with its target, condition, standing and sources."""
    first = made.statements[0]
    told_on = _earlier(made) if made.standing is Standing.LAST_KNOWN else _said_on(made, at)
    notes = [r for r in remarks(first, first.said_on.day if first.said_on else at)]
    if made.standing is Standing.UNDISCLOSED:
        notes = [r for r in notes if r != Standing.UNDISCLOSED.value]
    return Entry(
        _toward(made.party, made.targets),
        gist(first, LONG),
        index.numbers(made.statements),
        "" if made.standing is Standing.CURRENT else made.standing.value,
        (*notes, *told_on),
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
        _toward(party, made.targets),
        gist(made, LONG),
        index.numbers([made]),
        move_word(made),
        plain_remarks(made, at),
        sources(index.chains([made])),
        issue_label(made.issue),
        index.checked([made]),
        "" if canonical(name) == party else clip(name, 60),
    )


def _toward(party: str, targets: Sequence[str]) -> str:
    aim = listed(party_label(target) for target in targets)
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
        tuple(filter(None, (channels, when, index.told_on(same, at)))),
        sources(index.chains(same)),
        checked=index.checked(same),
    )


def offer(made: Proposal, at: date | None, index: Index) -> Offer:
    """A proposal with each addressee's answer."""
    return Offer(
        clip(made.terms, LONG),
        issue_label(made.issue),
        listed(party_label(party) for party in made.proposers),
        index.numbers(made.statements),
        tuple(_answered(response, at, index) for response in made.responses),
    )


def _answered(response: Response, at: date | None, index: Index) -> Answered:
    return Answered(
        party_label(response.party),
        response.answer.value,
        look(answer_state(response.answer)),
        _answer_items(response, at, index),
        index.checked((*response.statements, *response.unknowns)),
    )


def _answer_items(response: Response, at: date | None, index: Index) -> tuple[Item, ...]:
    if response.answer is Answer.AWAITED:
        since = f"since {response.since}" if response.since else "since when is not told"
        numbers = index.numbers((*response.statements, *response.unknowns))
        return (Item(f"asked, no answer yet; {since}", numbers),)
    shown = response.statements if response.answer is Answer.CONTESTED else response.statements[:1]
    items = [
        Item(gist(s, 100), index.numbers([s]), _answer_remarks(response, s, at)) for s in shown
    ]
    items += [Item(clip(u.span.exact, 100), index.numbers([u])) for u in response.unknowns]
    further = index.numbers(response.statements[len(shown) :])
    return (*_once(items), Item("also", further)) if further else _once(items)


def _answer_remarks(response: Response, said: Statement, at: date | None) -> tuple[str, ...]:
    negated = response.answer is Answer.NOT_ACCEPTED
    found = plain_remarks(said, at) if negated else remarks(said, at)
    return (*found, told(response.teller))


def _once(items: Sequence[Item]) -> tuple[Item, ...]:
    """Each text once, with the remarks of its first and the notes of all."""
    found: dict[str, Item] = {}
    for item in items:
        before = found.get(item.text, Item(item.text, (), item.remarks))
        numbers = tuple(sorted({*before.numbers, *item.numbers}))
        found[item.text] = Item(item.text, numbers, before.remarks)
    return tuple(found.values())


def unknowns(brief: Brief, at: date | None, index: Index) -> tuple[Entry, ...]:
    """Every gap that a report names, then every proposal without an answer."""
    gaps = [_gap(unknown, at, index) for unknown in brief.unknowns]
    silent = [
        Entry(
            party_label(response.party),
            f"answer to: {clip(proposal.terms, 100)}",
            index.numbers((*response.statements, *response.unknowns)),
            "awaited",
            (f"since {response.since}" if response.since else "since when is not told",),
            issue=issue_label(proposal.issue),
        )
        for proposal in brief.proposals
        for response in proposal.responses
        if response.answer is Answer.AWAITED
    ]
    return (*gaps, *silent)


def _gap(unknown: Unknown, at: date | None, index: Index) -> Entry:
    return Entry(
        party_label(unknown.subject) if unknown.subject else "",
        quoted(clip(unknown.span.exact, LONG)),
        index.numbers([unknown]),
        told(unknown.kind),
        tuple(filter(None, [index.told_on([unknown], at)])),
        issue=issue_label(unknown.issue),
        checked=index.checked([unknown]),
    )
