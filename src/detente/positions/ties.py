"""The few claims of a cell that may tell what another one tells."""

from collections.abc import Iterable, Iterator

from detente.model import Contents, LinkKind, State, Statement
from detente.positions.claims import Claim
from detente.positions.terms import fits, terms_of
from detente.positions.words import ENOUGH, least_shared, mostly_shared, telling_words

__all__ = ["Ties"]

_MIXED = frozenset({State.AWAITED, State.UNKNOWN})
"""The states that statements and unknowns tell alike, by any act."""
Wording = tuple[State, str, str]
"""A state, the act that tells it (empty for an unknown), and the words."""


class Ties:
    """An index of claims by all that can tie one to another, exact and lazy.

    The claims of what a party holds are one index, those of what it recalls another.
    Whoever is tied to a claim by `restates` is among its candidates, or is tied to one of
    them. Texts are cut into words only once a text of their state is asked for that no
    claim had before, and claims are entered once one of their state is asked for.
    """

    def __init__(self) -> None:
        self._waiting: dict[State, list[Claim]] = {}
        self._worded: dict[Wording, list[Claim]] = {}
        self._near: dict[tuple[State, str], _Near] = {}
        self._linking: dict[str, list[Claim]] = {}
        self._by_id: dict[str, list[Claim]] = {}
        self._places: dict[tuple[str, ...], list[Claim]] = {}

    def add(self, claim: Claim) -> None:
        """Let a claim be found."""
        self._waiting.setdefault(claim.state, []).append(claim)

    def drop(self, claim: Claim) -> None:
        """Let a claim be found no more; its wording stays known."""
        self._enter_all(claim.state)
        listed = [self._by_id[claim.item.id], self._worded[_wording(claim)]]
        if isinstance(claim.item, Statement):
            listed += [self._linking[target] for target in _restated(claim.item)]
        listed += [self._places[key] for key in _places(claim)]
        for claims in listed:
            claims[:] = [c for c in claims if c is not claim]

    def candidates(self, claim: Claim) -> Iterator[Claim]:
        """Claims that may be tied to one that is not added yet; several times perhaps."""
        self._enter_all(claim.state)
        yield from self._pointing(claim)
        for key in _places(claim):
            yield from self._places.get(key, ())
        wording = _wording(claim)
        alike = self._worded.get(wording, ())
        if alike and _is_one(wording):
            yield alike[0]
            return
        near = self._near.get(_kind(claim))
        for other in near.like(claim.text) if near else ():
            claims = self._worded[other]
            yield from claims[:1] if _is_one(other) else claims

    def _enter_all(self, state: State) -> None:
        for claim in self._waiting.pop(state, ()):
            self._enter(claim)

    def _enter(self, claim: Claim) -> None:
        item, wording = claim.item, _wording(claim)
        alike = self._worded.setdefault(wording, [])
        if not alike:
            self._near.setdefault(_kind(claim), _Near()).add(wording)
        alike.append(claim)
        self._by_id.setdefault(item.id, []).append(claim)
        if isinstance(item, Statement):
            for target in _restated(item):
                self._linking.setdefault(target, []).append(claim)
        for key in _places(claim):
            self._places.setdefault(key, []).append(claim)

    def _pointing(self, claim: Claim) -> Iterator[Claim]:
        if isinstance(claim.item, Statement):
            for target in _restated(claim.item):
                yield from self._by_id.get(target, ())
            yield from self._linking.get(claim.item.id, ())


class _Near:
    """Wordings by their telling words."""

    def __init__(self) -> None:
        self._waiting: list[Wording] = []
        self._words: dict[Wording, frozenset[str]] = {}
        self._having: dict[str, list[Wording]] = {}
        self._equal: dict[frozenset[str], list[Wording]] = {}

    def add(self, wording: Wording) -> None:
        self._waiting.append(wording)

    def like(self, text: str) -> Iterable[Wording]:
        """The wordings that are nearly equal to a text by their words.

        Those that share enough words share one of the rarest: of n words with k to be
        shared, whoever shares k has one of any n - k + 1.
        """
        self._cut()
        words = telling_words(text)
        if len(words) < ENOUGH:
            return self._equal.get(words, ())
        shared = least_shared(len(words))
        rarest = sorted(words, key=lambda w: len(self._having.get(w, ())))
        told = (w for r in rarest[: len(words) - shared + 1] for w in self._having.get(r, ()))
        return [w for w in dict.fromkeys(told) if mostly_shared(words, self._words[w])]

    def _cut(self) -> None:
        for wording in self._waiting:
            words = telling_words(wording[2])
            self._words[wording] = words
            self._equal.setdefault(words, []).append(wording)
            for word in words:
                self._having.setdefault(word, []).append(wording)
        self._waiting.clear()


def _wording(claim: Claim) -> Wording:
    act = claim.item.act.value if isinstance(claim.item, Statement) else ""
    return claim.state, act, claim.text


def _kind(claim: Claim) -> tuple[State, str]:
    return claim.state, "" if claim.state in _MIXED else _wording(claim)[1]


def _is_one(wording: Wording) -> bool:
    """Whether all who use a wording tell the same; "a lasting 30-day truce" fits nothing."""
    _, act, text = wording
    return not act or fits(terms_of(text), terms_of(text))


def _restated(said: Statement) -> list[str]:
    return [k.statement for k in said.links if k.kind is LinkKind.RESTATES]


def _places(claim: Claim) -> Iterator[tuple[str, ...]]:
    """By what it is tied to claims of its own document."""
    item = claim.item
    if claim.state in _MIXED:
        yield claim.state, item.document
    if isinstance(item, Statement) and item.contents is Contents.UNDISCLOSED:
        yield claim.state, item.document, item.act
