"""What each side says became of a promise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.model.act import Act, Certainty
from detente.model.commitment import Fate, Telling
from detente.model.statement import Statement
from detente.positions.cells import rows_of
from detente.positions.order import before, newest
from detente.positions.terms import fits, shares, terms_of
from detente.positions.words import telling_words
from detente.vocabulary.gist import content_words
from detente.vocabulary.issue_words import issue_told
from detente.vocabulary.promises import promise_words

__all__ = ["Fates"]

COMMON = 2
"""Telling words that a promise and what is said to have become of it share at least."""
LEAST = 0.25
"""Share of the shorter one's telling words that both must hold."""
VIOLATIONS = "violations"
CONFIRMING = frozenset({Act.CONCEDE, Act.ENDORSE, Act.ASSESS, Act.ACCEPT})
"""Acts by which another tells that a promise was kept."""


@dataclass(frozen=True, slots=True)
class Fates:
    """What is told of promises, by whose they are."""

    about: Mapping[str, Sequence[tuple[Fate, Statement]]]
    """For each party what is said to have become of its promises."""

    @classmethod
    def of(cls, statements: Sequence[Statement]) -> "Fates":
        """What some statements tell; those that promise are no part of it."""
        about: dict[str, list[tuple[Fate, Statement]]] = {}
        for said in statements:
            for party, fate in _told(said):
                about.setdefault(party, []).append((fate, said))
        return cls(about)

    def tellings(self, promise: Sequence[Statement]) -> tuple[Telling, ...]:
        """By side and fate what is told of one promise, given the statements that make it."""
        found: dict[tuple[str, Fate], list[Statement]] = {}
        reasons: dict[tuple[str, Fate], str] = {}
        seen: set[tuple[str, Fate]] = set()
        for obligor in rows_of(promise[0].speaker.party):
            for fate, said in self.about.get(obligor, ()):
                reason = _why(promise, said, fate)
                key = said.speaker.party, fate
                if reason and (said.id, fate) not in seen:
                    seen.add((said.id, fate))
                    found.setdefault(key, []).append(said)
                    reasons.setdefault(key, reason)
        return tuple(
            Telling(*key, tuple(sorted(told, key=newest)), reasons[key])
            for key, told in sorted(found.items())
        )


def _told(said: Statement) -> Iterator[tuple[str, Fate]]:
    """Whose promise a statement tells of, and what became of it."""
    if said.certainty in (Certainty.NEGATED, Certainty.UNKNOWN):
        return
    words, listed = said.span.exact, promise_words()
    movers, named = rows_of(said.speaker.party), [p for p in said.targets if rows_of(p)]
    if said.act is Act.ACCUSE and listed.broken.search(words):
        yield from ((party, Fate.BROKEN) for party in named)
    if said.act is Act.REJECT and listed.withdrawn.search(words):
        yield from ((party, Fate.WITHDRAWN) for party in movers)
    if said.act is Act.CONCEDE and listed.done.search(words):
        yield from ((party, Fate.DONE) for party in movers)
    elif said.act in CONFIRMING and listed.kept.search(words):
        yield from ((party, Fate.DONE) for party in named)


def _why(promise: Sequence[Statement], said: Statement, fate: Fate) -> str:
    """Why a statement tells of a promise; empty where it does not, or came before it."""
    first = promise[-1]
    above = said.document == first.document and said.span.start < first.span.start
    if above or before(said.said_on, first.said_on):
        return ""
    what, words = content_words(first), said.span.exact
    issue = said.issue
    if fate is Fate.BROKEN and issue == VIOLATIONS:
        issue = issue_told(words) if issue_told(words) != VIOLATIONS else first.issue
    if issue != first.issue or not fits(terms_of(what), terms_of(words)):
        return ""
    common = _telling(first) & _telling(said)
    if shares(terms_of(what), terms_of(words)):
        return "the same issue, and the same number, scope or length"
    least = LEAST * min(len(_telling(first)), len(_telling(said)))
    if len(common) >= max(COMMON, least):
        return f"the same issue, and the words {', '.join(sorted(common))}"
    return ""


def _telling(said: Statement) -> frozenset[str]:
    """The telling words of a statement that name no party of it."""
    names = (said.speaker.name, said.speaker.party, *said.targets)
    common = promise_words().untelling
    return telling_words(said.span.exact).difference(common, *map(telling_words, names))
