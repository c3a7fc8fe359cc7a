"""What a dossier tells of a negotiation as facts that can be measured."""

from collections.abc import Iterable, Mapping

from detente.evaluation.negotiation_facts import Kind, Place, Told
from detente.model.change import Change
from detente.model.contradiction import Contradiction
from detente.model.edge import Edge
from detente.model.proposal import Proposal
from detente.model.root import Rooted

__all__ = ["Places", "changed", "conditional", "contradicted", "proposed", "rooted"]

Places = Mapping[str, Place]
"""The words of each item of the episode by its id."""


def proposed(proposals: Iterable[Proposal], places: Places) -> list[Told]:
    """Proposals that rest on the episode, each followed by the answers to it."""
    return [
        fact
        for proposal in proposals
        if any(s.id in places for s in proposal.statements)
        for fact in (_proposal(proposal, places), *_answers(proposal, places))
    ]


def changed(changes: Iterable[Change], places: Places) -> list[Told]:
    """Moves that rest on the episode."""
    return [
        Told(
            Kind.CHANGE,
            f"{change.party}/{change.issue}/{change.on}/{change.kind}/{number}",
            change.words,
            here,
            frozenset({change.party}),
            frozenset({change.issue}),
            change.kind.value,
            on=change.on,
        )
        for number, change in enumerate(changes)
        if (here := _at(change.items, places))
    ]


def conditional(edges: Iterable[Edge], places: Places) -> list[Told]:
    """Conditions, exchanges and sequences that the episode tells."""
    return [
        Told(
            Kind.CONDITION,
            edge.id,
            f"{edge.what} {edge.kind} {edge.awaits}",
            here,
            frozenset({edge.party, *edge.movers}),
            frozenset({edge.issue, edge.awaits_issue} - {""}),
            edge.kind.value,
        )
        for edge in edges
        if (here := _at((s.id for s in edge.statements), places))
    ]


def contradicted(contradictions: Iterable[Contradiction], places: Places) -> list[Told]:
    """Accounts of the episode that exclude each other."""
    return [
        Told(
            Kind.CONTRADICTION,
            each.id,
            each.reason,
            one,
            frozenset(each.parties),
            frozenset({each.issue}),
            each.kind.value,
            against=other,
            on=each.on,
        )
        for each in contradictions
        if (one := _at((s.id for s in each.one), places))
        and (other := _at((s.id for s in each.other), places))
    ]


def rooted(claims: Iterable[Rooted], places: Places) -> list[Told]:
    """Claims with the bounds of their roots."""
    return [
        Told(
            Kind.ROOTS,
            claim.items[0],
            ", ".join(root.name for root in claim.roots),
            here,
            low=claim.count.low,
            high=claim.count.high,
        )
        for claim in claims
        if (here := _at(claim.items, places))
    ]


def _proposal(proposal: Proposal, places: Places) -> Told:
    return Told(
        Kind.PROPOSAL,
        proposal.id,
        proposal.terms,
        _at((s.id for s in proposal.statements), places),
        frozenset(proposal.proposers),
        frozenset({proposal.issue, *proposal.issues}),
        versions=tuple(_at(version.statements, places) for version in proposal.versions),
        namesakes=frozenset((*proposal.namesakes, *proposal.perhaps)),
    )


def _answers(proposal: Proposal, places: Places) -> list[Told]:
    return [
        Told(
            Kind.ANSWER,
            f"{proposal.id}/{response.party}/{response.answer}",
            f"{response.answer}: {proposal.terms}",
            here,
            frozenset({response.party}),
            frozenset({proposal.issue, *proposal.issues}),
            response.answer.value,
            to=proposal.id,
        )
        for response in proposal.responses
        if (here := _at((item.id for item in response.items), places))
    ]


def _at(items: Iterable[str], places: Places) -> tuple[Place, ...]:
    return tuple(places[item] for item in items if item in places)
