"""Proposals with their answers, and what is not known."""

from collections.abc import Sequence
from datetime import date

from detente.model import Answer, Brief, Proposal, Response, Statement, Unknown
from detente.views.brief.index import Index
from detente.views.brief.sheet import Answered, Entry, Item, Offer
from detente.views.brief.telling import plain_remarks, remarks
from detente.views.brief.words import LONG, issue_label, party_label, quoted, since_words
from detente.vocabulary.display import answer_state, told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["offer", "unknowns"]


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
        index.checked(response.items),
    )


def _answer_items(response: Response, at: date | None, index: Index) -> tuple[Item, ...]:
    if response.answer is Answer.AWAITED:
        numbers = index.numbers(response.items)
        return (Item(f"asked, no answer yet; {since_words(response.since)}", numbers),)
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
            index.numbers(response.items),
            "awaited",
            (since_words(response.since),),
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
