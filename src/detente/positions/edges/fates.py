"""What each side says became of a promise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detente.model.act import Act, When
from detente.model.commitment import Fate, Telling
from detente.model.statement import Statement
from detente.positions.cells import rows_of
from detente.positions.options.marks import marks_of
from detente.positions.order import before, newest
from detente.positions.stance import NOT_MADE
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


class _Entry(NamedTuple):
    """What one statement says became of a party's promises."""

    fate: Fate
    said: Statement
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fates:
    """What is told of promises, by whose they are and by the words that tell it."""

    about: Mapping[tuple[str, str], Sequence[_Entry]]

    @classmethod
    def of(cls, statements: Sequence[Statement]) -> "Fates":
        """What some statements tell; those that promise are no part of it."""
        about: dict[tuple[str, str], list[_Entry]] = {}
        for said in statements:
            for party, fate in _told(said):
                entry = _Entry(fate, said, _telling(said))
                for word in entry.words:
                    about.setdefault((party, word), []).append(entry)
        return cls(about)

    def tellings(self, promise: Sequence[Statement]) -> tuple[Telling, ...]:
        """By side and fate what is told of one promise, given the statements that make it."""
        first = promise[-1]
        words = _telling(first)
        sharing = {
            (entry.said.id, entry.fate): entry
            for obligor in rows_of(first.speaker.party)
            for word in sorted(words)
            for entry in self.about.get((obligor, word), ())
        }
        found: dict[tuple[str, Fate], list[tuple[Statement, str]]] = {}
        for entry in sharing.values():
            reason = _why(first, words, entry)
            if reason:
                key = entry.said.speaker.party, entry.fate
                found.setdefault(key, []).append((entry.said, reason))
        return tuple(_telling_of(*key, told) for key, told in sorted(found.items()))


def _telling_of(party: str, fate: Fate, told: Sequence[tuple[Statement, str]]) -> Telling:
    ordered = sorted(told, key=lambda t: newest(t[0]))
    return Telling(party, fate, tuple(said for said, _ in ordered), ordered[0][1])


def _told(said: Statement) -> Iterator[tuple[str, Fate]]:
    """Whose promise a statement tells of, and what became of it."""
    recalled = said.when is When.PAST and said.said_on is None
    if recalled or said.certainty in NOT_MADE:
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


def _why(first: Statement, own: Mapping[str, str], entry: _Entry) -> str:
    """Why a statement tells of a promise; empty where it does not, or came before it."""
    said = entry.said
    above = said.document == first.document and said.span.start < first.span.start
    if above or before(said.said_on, first.said_on):
        return ""
    what, words = content_words(first), said.span.exact
    issue = said.issue
    if entry.fate is Fate.BROKEN and issue == VIOLATIONS:
        told = issue_told(words)
        issue = first.issue if told == VIOLATIONS else told
    if issue != first.issue or not fits(terms_of(what), terms_of(words)):
        return ""
    common = sorted(own[stem] for stem in own if stem in entry.words)
    if shares(terms_of(what), terms_of(words)):
        return "the same issue, and the same number, scope or length"
    if len(common) >= max(COMMON, LEAST * min(len(own), len(entry.words))):
        return f"the same issue, and the words {', '.join(common)}"
    return ""


def _telling(said: Statement) -> Mapping[str, str]:
    """The telling words of a statement that name no party of it, by their stems."""
    names = (said.speaker.name, said.speaker.party, *said.targets)
    left = promise_words().untelling.union(*map(telling_words, names))
    words = sorted(telling_words(said.span.exact) - left)
    return {stem: word for word in words for stem in marks_of(word).stems}
