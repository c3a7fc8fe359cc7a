"""The names by which a proposal goes, and whether two proposals share one."""

from collections import Counter
from collections.abc import Iterable

from detente.model import Proposal, Statement, Unknown
from detente.positions.references import reference
from detente.positions.terms import terms_of
from detente.vocabulary.metonyms import get_metonym
from detente.vocabulary.parties import demonym, lookup

__all__ = ["called", "names_of", "namesakes"]

Item = Statement | Unknown


def names_of(items: Iterable[Item]) -> tuple[str, ...]:
    """What some items call a proposal, the most frequent first; bare nouns are no names."""
    found = Counter(name for item in items if (name := called(item)))
    kept: dict[str, str] = {}
    for name in sorted(found, key=lambda n: (-found[n], n)):
        kept.setdefault(name.casefold(), name)
    return tuple(kept.values())


def called(item: Item) -> str:
    """What one item calls the proposal that it is about; empty for a bare noun.

    A name tells whose it is, or a length, an amount or a scope: "new proposal" tells nothing.
    """
    found = reference(item.span.exact)
    if found is None or found.covers_all:
        return ""
    return found.called if found.owner or found.terms.told else ""


def namesakes(proposals: Iterable[Proposal]) -> dict[str, tuple[str, ...]]:
    """For each proposal by its id the others on its issues that share a name with it."""
    by_key: dict[tuple[str, str], list[str]] = {}
    found: dict[str, set[str]] = {}
    for proposal in sorted(proposals, key=lambda p: p.id):
        found[proposal.id] = set()
        for key in {(_key(name), issue) for name in proposal.names for issue in proposal.issues}:
            by_key.setdefault(key, []).append(proposal.id)
    for sharing in by_key.values():
        for one in sharing if len(sharing) > 1 else ():
            found[one].update(p for p in sharing if p != one)
    return {proposal: tuple(sorted(others)) for proposal, others in found.items()}


def _key(name: str) -> str:
    """A person whose proposal it is, whatever it is called; else the whole name."""
    first = name.split()[0]
    person = first[:1].isupper() and first != name and not terms_of(name).told
    side = lookup(first) or demonym(first) or get_metonym(first)
    return first if person and not side else name.casefold()
