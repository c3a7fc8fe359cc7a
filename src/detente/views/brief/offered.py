"""Demands, and proposals with their answers, as lines."""

from collections.abc import Iterator, Sequence

from detente.model import (
    Answer,
    Demand,
    Item,
    Moment,
    Proposal,
    Response,
    Standing,
    Statement,
    full_chain,
)
from detente.views.brief.items import Documents, checked_words, report_remarks
from detente.views.brief.row import Row, short_ids
from detente.views.brief.telling import remarks
from detente.views.brief.words import (
    LONG,
    chain_words,
    count,
    date_words,
    issue_label,
    party_label,
    since_words,
)
from detente.vocabulary.display import answer_state, short, told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import is_side, listed

__all__ = ["answer_row", "demand_row", "first_day", "proposal_row", "sources_of"]

FEW = 2
"""Other proposals that are named; further ones are counted."""


def demand_row(demand: Demand, documents: Documents) -> Row:
    """A demand with its target, standing and all statements that make it."""
    first = demand.statements[0]
    aim = listed(party_label(target) for target in demand.targets if is_side(target))
    day = date_words(demand.said_on)
    found = (
        issue_label(demand.issue),
        f"earlier, {day}" if demand.standing is Standing.LAST_KNOWN else day,
        *remarks(first, first.said_on.day if first.said_on else None),
        _made(demand.statements),
        *sources_of(demand.statements, documents),
    )
    return Row(
        short_ids(demand.statements),
        party_label(demand.party) + (f" → {aim}" if aim else ""),
        gist(first, LONG),
        "" if demand.standing is Standing.CURRENT else demand.standing.value,
        checked_words(demand.statements),
        tuple(dict.fromkeys(found)),
    )


def proposal_row(proposal: Proposal, documents: Documents) -> Row:
    """A proposal, and each addressee's answer below it."""
    by = listed(map(party_label, proposal.proposers))
    put = proposal.statements
    return Row(
        (short(proposal.id), *short_ids(put)[:1]),
        _whose(proposal) or "no one named",
        clip(proposal.terms, LONG),
        "",
        checked_words(put) if put else "",
        (
            listed(map(issue_label, proposal.issues or (proposal.issue,))),
            "" if by else "who put it forward is not told",
            *_told_how(proposal),
            *sources_of(put, documents),
        ),
        below=tuple(answer_row(response, documents) for response in proposal.responses),
    )


def _whose(proposal: Proposal) -> str:
    by = listed(map(party_label, proposal.proposers))
    behalf = listed(map(party_label, proposal.on_behalf))
    return f"{by} for {behalf}" if by and behalf else by


def _told_how(proposal: Proposal) -> Iterator[str]:
    """Its names, in how many ways it is told, and what it must not be taken for."""
    names = [n for n in proposal.names if n.casefold() != proposal.terms.casefold()]
    if names:
        yield f"called “{names[0]}”" + (f" and {len(names) - 1} more" if names[1:] else "")
    if len(proposal.versions) > 1:
        yield f"told in {len(proposal.versions)} ways"
    if proposal.namesakes:
        yield f"shares a name with {_few(proposal.namesakes)}"
    if proposal.perhaps:
        yield f"perhaps the same as {_few(proposal.perhaps)}"


def _few(proposals: Sequence[str]) -> str:
    shown = listed(short(p) for p in proposals[:FEW])
    return shown if len(proposals) <= FEW else f"{shown} and {len(proposals) - FEW} more"


def answer_row(response: Response, documents: Documents) -> Row:
    """An answer with its words, on whose word it rests, and since when it is told."""
    shown = look(answer_state(response.answer))
    head = f"{shown.symbol} {party_label(response.party)}: {response.answer.value}"
    checked, keys = checked_words(response.items), short_ids(response.items)
    if response.answer is Answer.AWAITED:
        text = f"asked, no answer yet; {since_words(response.since)}"
        return Row(keys, head, text, "", checked, tuple(filter(None, (_overtaken(response),))))
    conditions = "; ".join(clip(c, 100) for c in response.conditions)
    day = first_day(response.statements)
    found = (
        f"on condition: {conditions}" if conditions else "",
        told(response.teller),
        f"since {date_words(day)}" if day else "",
        _overtaken(response),
        *sources_of(response.items, documents),
    )
    found = tuple(filter(None, found))
    return Row(keys, head, _words(response), "", checked, found)


def _overtaken(response: Response) -> str:
    """The later agreement by which an answer is owed no more."""
    by = response.overtaken
    return f"overtaken by the agreement of {date_words(by.said_on)} ({short(by.id)})" if by else ""


def first_day(statements: Sequence[Statement]) -> Moment | None:
    """The first day on which some statements were made, where one is told."""
    days = [s.said_on for s in statements if s.said_on is not None]
    return min(days, key=lambda m: (m.day, m.value), default=None)


def _words(response: Response) -> str:
    """The newest answer's words, both sides' of a contested one."""
    many = response.answer is Answer.CONTESTED
    said = response.statements if many else response.statements[:1]
    parts = [gist(s, 100) for s in said] + [clip(u.span.exact, 100) for u in response.unknowns]
    return "; ".join(dict.fromkeys(parts))


def _made(statements: Sequence[Statement]) -> str:
    return count(len(statements), "statement") if len(statements) > 1 else ""


def sources_of(items: Sequence[Item], documents: Documents) -> tuple[str, ...]:
    """The first way of the word, how many others there are, and what to heed."""
    ways: dict[str, None] = {}
    for item in items:
        if item.document in documents:
            document = documents[item.document].document
            chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
            ways[chain_words(chain)] = None
    told_of = (documents[i.document].document for i in items if i.document in documents)
    named, more = list(ways)[:1], len(ways) - 1
    others = [f"and {count(more, 'other way')}"] if more > 0 else []
    remarks = (r for r in report_remarks(told_of) if r not in "".join(named))
    return (*named, *others, *remarks)
