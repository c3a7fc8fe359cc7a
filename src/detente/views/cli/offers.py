"""Demands, and proposals with their answers, as lines."""

from collections.abc import Sequence

from detente.model import Answer, Demand, Item, Proposal, Response, Standing, Statement, full_chain
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
from detente.views.cli.ids import short
from detente.views.cli.items import Documents, checked_words, report_remarks
from detente.views.cli.rows import Row
from detente.vocabulary.display import answer_state, told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import is_side, listed

__all__ = ["demand_row", "proposal_row"]


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
        *_sources(demand.statements, documents),
    )
    return Row(
        _ids(demand.statements),
        party_label(demand.party) + (f" → {aim}" if aim else ""),
        gist(first, LONG),
        "" if demand.standing is Standing.CURRENT else demand.standing.value,
        checked_words(demand.statements),
        tuple(dict.fromkeys(found)),
    )


def proposal_row(proposal: Proposal, documents: Documents) -> Row:
    """A proposal, and each addressee's answer below it."""
    by = listed(map(party_label, proposal.proposers))
    put_by = "" if by else "who put it forward is not told"
    return Row(
        _ids(proposal.statements),
        by or "no one named",
        clip(proposal.terms, LONG),
        "",
        checked_words(proposal.statements) if proposal.statements else "",
        (issue_label(proposal.issue), put_by, *_sources(proposal.statements, documents)),
        below=tuple(_answer(response, documents) for response in proposal.responses),
    )


def _answer(response: Response, documents: Documents) -> Row:
    shown = look(answer_state(response.answer))
    head = f"{shown.symbol} {party_label(response.party)}: {response.answer.value}"
    if response.answer is Answer.AWAITED:
        text = f"asked, no answer yet; {since_words(response.since)}"
        return Row(_ids(response.items), head, text, "", checked_words(response.items))
    found = (told(response.teller), *_sources(response.items, documents))
    return Row(
        _ids(response.items), head, _words(response), "", checked_words(response.items), found
    )


def _words(response: Response) -> str:
    """The newest answer's words, both sides' of a contested one."""
    many = response.answer is Answer.CONTESTED
    said = response.statements if many else response.statements[:1]
    parts = [gist(s, 100) for s in said] + [clip(u.span.exact, 100) for u in response.unknowns]
    return "; ".join(dict.fromkeys(parts))


def _ids(items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(short(item.id) for item in items))


def _made(statements: Sequence[Statement]) -> str:
    return count(len(statements), "statement") if len(statements) > 1 else ""


def _sources(items: Sequence[Item], documents: Documents) -> tuple[str, ...]:
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
