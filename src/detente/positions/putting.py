"""All that is put forward, told in equal terms or words brought together."""

from collections.abc import Hashable, Iterable, Iterator

from detente.model import Act, Contents, LinkKind, Statement
from detente.positions.cells import rows_of
from detente.positions.content import same_content
from detente.positions.references import (
    ends_with_head,
    names_proposal,
    proposal_name,
    reference,
)
from detente.positions.shelf import Shelf
from detente.positions.stance import NOT_MADE
from detente.positions.tabled import Tabled
from detente.positions.terms import Terms, fits, joined_terms, shares, terms_of, wording
from detente.positions.words import shared_pairs
from detente.vocabulary.terms import term_words

__all__ = ["openness", "put_forward"]


def put_forward(statements: Iterable[Statement]) -> list[Tabled]:
    """What some statements put forward, on each issue what fixes most first.

    Equal terms are one proposal of one side, and of two where one points at the other's;
    nearly equal words of one side are one where their terms fit.
    """
    proposed = [s for s in statements if _puts_forward(s)]
    shelf, worded = Shelf(), _Worded(proposed)
    for said in sorted(proposed, key=lambda s: (openness(terms_of(_with_noun(s))), _place(s))):
        _put(shelf, worded, said)
    return shelf.homes


def openness(terms: Terms) -> tuple[int, str]:
    """Sort key: what fixes most first."""
    told = (terms.days, terms.amounts, terms.narrow, terms.extent)
    return -sum(map(bool, told)), repr([sorted(map(str, t)) for t in told])


class _Worded:
    """Statements by all that can make one tell the same as another."""

    def __init__(self, proposed: Iterable[Statement]) -> None:
        self._rare = shared_pairs(wording(s) for s in proposed)
        self._having: dict[Hashable, dict[tuple[str, int], tuple[Statement, Tabled]]] = {}

    def add(self, said: Statement, home: Tabled) -> None:
        """Let a statement be found; one of each wording and proposal is enough."""
        one = said.id if _by_itself(said) else wording(said)
        for key in self._keys(said):
            self._having.setdefault(key, {}).setdefault((one, id(home)), (said, home))

    def like(self, said: Statement) -> Iterator[Tabled]:
        """The proposals that tell the same as a statement by the same party."""
        near: dict[tuple[str, int], tuple[Statement, Tabled]] = {}
        for key in self._keys(said):
            near |= self._having.get(key, {})
        found: set[int] = set()
        for other, home in near.values():
            if id(home) not in found and same_content(other, said):
                found.add(id(home))
                yield home

    def _keys(self, said: Statement) -> Iterator[Hashable]:
        place = said.issue, said.speaker.party, said.act
        yield from ((*place, word) for word in self._rare(wording(said)))
        if said.contents is Contents.UNDISCLOSED:
            yield *place, "in", said.document
        yield *place, "id", said.id
        yield from ((*place, "id", k.statement) for k in said.links if k.kind is LinkKind.RESTATES)


def _by_itself(said: Statement) -> bool:
    """Whether more than its words may tie it to another."""
    return bool(said.links) or said.contents is Contents.UNDISCLOSED


def _puts_forward(said: Statement) -> bool:
    """Whether it puts something forward: it proposes, or offers by the name of a proposal."""
    named = said.act is Act.OFFER and names_proposal(said.span.exact)
    return (said.act is Act.PROPOSE or named) and said.certainty not in NOT_MADE


def _place(said: Statement) -> tuple[str, int, str]:
    return said.document, said.span.start, said.id


def _put(shelf: Shelf, worded: _Worded, said: Statement) -> None:
    words = _with_noun(said)
    terms = terms_of(words)
    same = {id(t): t for t in shelf.sharing(said.issue, terms)}
    same |= {id(t): t for t in worded.like(said) if fits(t.terms, terms)}
    sides = set(rows_of(said.speaker.party))
    own = [t for t in same.values() if not sides.isdisjoint(t.proposers)]
    meant = own or [t for t in same.values() if _tied(t, said, words)]
    home = meant[0] if len(meant) == 1 else shelf.add(Tabled(said.issue, terms))
    home.terms = joined_terms(home.terms, terms)
    shelf.put(home, said)
    worded.add(said, home)
    name = proposal_name(words) or proposal_name(said.span.exact)
    home.names |= {name} if name else set()


def _tied(home: Tabled, said: Statement, words: str) -> bool:
    """Whether another party's proposal is tied to one: in its document, or by pointing at it."""
    if said.document in home.mentions:
        return True
    found = reference(words)
    return found is not None and shares(home.terms, found.terms)


def _with_noun(said: Statement) -> str:
    """The wording; of "that Washington proposed" with the noun that stands before it."""
    words = wording(said)
    noun = said.span.prefix.rstrip(" ,")
    relative = words.split(maxsplit=1)[0].lower() in term_words().relative
    about = relative and ends_with_head(noun)
    return f"{noun} {words}" if about else words
