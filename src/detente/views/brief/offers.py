"""Proposals with their answers, and what is not known."""

from collections.abc import Sequence
from dataclasses import replace
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
        index.flags(made.statements),
        index.checked(made.statements),
    )


def _answered(response: Response, at: date | None, index: Index) -> Answered:
    checked, items = index.checked(response.items), _answer_items(response, at, index)
    return Answered(
        party_label(response.party),
        response.answer.value,
        look(answer_state(response.answer)),
        tuple(replace(item, checked=False) for item in items) if checked else items,
        checked,
    )


def _answer_items(response: Response, at: date | None, index: Index) -> tuple[Item, ...]:
    if response.answer is Answer.AWAITED:
        told_of = f"asked, no answer yet; {since_words(response.since)}"
        return (index.line(told_of, response.items),)
    shown = response.statements if response.answer is Answer.CONTESTED else response.statements[:1]
    items = [index.line(gist(s, 100), [s], _answer_remarks(response, s, at)) for s in shown]
    items += [index.line(clip(u.span.exact, 100), [u]) for u in response.unknowns]
    further = index.line("also", response.statements[len(shown) :])
    return (*_once(items), further) if further.numbers else _once(items)


def _answer_remarks(response: Response, said: Statement, at: date | None) -> tuple[str, ...]:
    negated = response.answer is Answer.NOT_ACCEPTED
    found = plain_remarks(said, at) if negated else remarks(said, at)
    return (*found, told(response.teller))


def _once(items: Sequence[Item]) -> tuple[Item, ...]:
    """Each text once, with the remarks of its first and the notes of all."""
    found: dict[str, Item] = {}
    for item in items:
        before = found.get(item.text, item)
        numbers = tuple(sorted({*before.numbers, *item.numbers}))
        checked = before.checked and item.checked
        found[item.text] = replace(before, numbers=numbers, checked=checked)
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
            (since_words(response.since), *index.flags(response.items)),
            issue=issue_label(proposal.issue),
            checked=index.checked(response.items),
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
        tuple(filter(None, (index.told_on([unknown], at), *index.flags([unknown])))),
        issue=issue_label(unknown.issue),
        checked=index.checked([unknown]),
    )
